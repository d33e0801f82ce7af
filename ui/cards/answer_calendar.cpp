// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/answer_calendar.h"

#include "app/cards/histogram.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/heatmap_strip.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace deference::ui {

namespace {

using std::chrono::days;

constexpr int k_weekdays = 7;
constexpr int k_levels = 4;
constexpr qreal k_row_step = 15;
constexpr qreal k_cell_height = 11;
constexpr qreal k_gap = 4;
constexpr double k_busy_share = 0.9; // one day that was far out must not pale all others
// The heat ramp is made for minutes; these stand in the middle of its steps.
constexpr std::array k_minutes_of_level{0, 30, 60, 90, 120};

} // namespace

AnswerCalendar::AnswerCalendar(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    want_focus_ring(this, 6);
    setAccessibleName(tr("Answers of each day"));
}

void AnswerCalendar::show_days(const std::map<Day, int>& answers, Day today, int weeks)
{
    m_answers = answers;
    m_today = today;
    m_weeks = weeks;
    m_first = today - days(iso_weekday(today) - 1) - days(k_weekdays * (weeks - 1));
    std::vector<double> counts;
    for (const auto& [day, count] : answers)
        counts.push_back(count);
    m_busy = counts.empty() ? 1.0 : std::max(1.0, cards::quantile(counts, k_busy_share));
    if (m_position && (*m_position < m_first || *m_position > m_today))
        set_position(std::nullopt);
    updateGeometry();
    content_changed();
}

int AnswerCalendar::answers_on(Day day) const
{
    const auto found = m_answers.find(day);
    return found == m_answers.end() ? 0 : found->second;
}

int AnswerCalendar::level(int answers) const
{
    if (answers <= 0)
        return 0;
    return std::clamp(static_cast<int>(std::ceil(answers / m_busy * k_levels)), 1, k_levels);
}

QString AnswerCalendar::reading() const
{
    if (!m_position)
        return {};
    const int answers = answers_on(*m_position); // lupdate wants a plain count
    return tr("%1: %Ln answer(s)", "%1: a day", answers).arg(day_text_with_year(*m_position));
}

QString AnswerCalendar::spoken_value() const
{
    if (m_position)
        return reading();
    int total = 0;
    for (const auto& [day, count] : m_answers)
        total += count;
    const auto studied = static_cast<int>(m_answers.size());
    return tr("%1 on %Ln day(s)", "%1: 120 answers", studied).arg(tr("%Ln answer(s)", nullptr, total));
}

int AnswerCalendar::label_width() const
{
    const QFontMetrics metrics(current_theme().font(Role::Axis));
    int width = 0;
    for (int day = 1; day <= k_weekdays; ++day)
        width = std::max(width,
                         metrics.horizontalAdvance(QLocale().standaloneDayName(day, QLocale::ShortFormat)));
    return width + 8;
}

QSize AnswerCalendar::sizeHint() const
{
    const int height =
        current_theme().line_height(Role::Axis) + 6 + static_cast<int>(k_weekdays * k_row_step);
    return {label_width() + m_weeks * 20, height};
}

QSize AnswerCalendar::minimumSizeHint() const
{
    return {label_width() + m_weeks * 8, sizeHint().height()};
}

QRectF AnswerCalendar::cell(Day day) const
{
    const int number = days_between(m_first, day);
    const qreal left = label_width();
    const qreal step = (width() - left - 2 + k_gap) / std::max(1, m_weeks);
    const qreal top = current_theme().line_height(Role::Axis) + 6;
    const QRectF box(left + (number / k_weekdays) * step, top + (number % k_weekdays) * k_row_step,
                     std::max<qreal>(3, step - k_gap), k_cell_height);
    return mirrored(box, width(), layoutDirection());
}

void AnswerCalendar::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    painter.setFont(theme.font(Role::Axis));
    painter.setPen(theme.color(Token::Ink3));
    const bool is_rtl = layoutDirection() == Qt::RightToLeft;
    const int begin = int(Qt::AlignVCenter) | int(is_rtl ? Qt::AlignRight : Qt::AlignLeft);
    for (int row = 0; row < k_weekdays; row += 2) {
        const QRectF box = cell(m_first + days(row));
        painter.drawText(
            mirrored({0, box.center().y() - 8, qreal(label_width()) - 4, 16}, width(), layoutDirection()),
            begin, QLocale().standaloneDayName(row + 1, QLocale::ShortFormat));
    }
    // A month is named over the week in which it begins.
    qreal free_from = -1.0;
    for (int week = 0; week < m_weeks; ++week) {
        const QDate monday = to_qdate(m_first + days(k_weekdays * week));
        const QDate sunday = monday.addDays(k_weekdays - 1);
        if (sunday.day() > k_weekdays && week > 0)
            continue;
        const QString name = QLocale().standaloneMonthName(sunday.month(), QLocale::ShortFormat);
        const qreal wide = QFontMetricsF(painter.font()).horizontalAdvance(name);
        const QRectF column = cell(from_qdate(monday));
        const qreal from = is_rtl ? width() - column.right() : column.left();
        if (from < free_from || from + wide > width())
            continue;
        painter.drawText(
            mirrored({from, 0, wide + 1, qreal(theme.line_height(Role::Axis))}, width(), layoutDirection()),
            begin, name);
        free_from = from + wide + 6;
    }
    for (Day day = m_first; day <= m_today; day += days(1)) {
        HeatDay heat;
        heat.studied =
            std::chrono::minutes(k_minutes_of_level[static_cast<std::size_t>(level(answers_on(day)))]);
        heat.is_today = day == m_today;
        draw_heat_cell(painter, theme, cell(day), heat);
    }
    if (m_position)
        draw_box(painter, cell(*m_position).adjusted(-2, -2, 2, 2), 4, {}, theme.color(Token::Accent), 1.5);
}

void AnswerCalendar::set_position(std::optional<Day> day)
{
    if (day == m_position)
        return;
    m_position = day;
    setAccessibleDescription(reading());
    emit position_changed(reading());
    content_changed();
}

void AnswerCalendar::keyPressEvent(QKeyEvent* event)
{
    const int sideways = layoutDirection() == Qt::RightToLeft ? -k_weekdays : k_weekdays;
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -sideways;
        break;
    case Qt::Key_Right:
        step = sideways;
        break;
    case Qt::Key_Up:
        step = -1;
        break;
    case Qt::Key_Down:
        step = 1;
        break;
    case Qt::Key_Escape:
        if (m_position) {
            set_position(std::nullopt);
            return;
        }
        [[fallthrough]];
    default:
        event->ignore();
        return;
    }
    if (m_weeks == 0)
        return;
    set_position(m_position ? std::clamp(*m_position + days(step), m_first, m_today) : m_today);
}

void AnswerCalendar::mouseMoveEvent(QMouseEvent* event)
{
    for (Day day = m_first; day <= m_today; day += days(1)) {
        if (cell(day).adjusted(-2, -2, 2, 2).contains(event->position())) {
            set_position(day);
            return;
        }
    }
    if (!hasFocus())
        set_position(std::nullopt);
}

void AnswerCalendar::leaveEvent(QEvent* event)
{
    Painted::leaveEvent(event);
    if (!hasFocus())
        set_position(std::nullopt);
}

void AnswerCalendar::focusOutEvent(QFocusEvent* event)
{
    Painted::focusOutEvent(event);
    set_position(std::nullopt);
}

} // namespace deference::ui
