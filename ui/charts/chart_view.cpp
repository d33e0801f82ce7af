// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_overlay.h"
#include "ui/charts/plot_series.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace deference::ui {
namespace {

constexpr int k_big_step = 5;
constexpr qreal k_headroom = 7.0; // half a line of the topmost figure

QString key_of(const Theme& theme)
{
    return theme.font(Role::Axis).toString() + (theme.is_dark() ? u'd' : u'l');
}

} // namespace

ChartView::ChartView(QWidget* parent) : QChartView(new QChart, parent), m_overlay(new ChartOverlay(chart()))
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    want_focus_ring(this, 6);

    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setBackgroundRoundness(0);
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void ChartView::set_data(const progress::ChartData& data)
{
    m_data = data;
    if (m_data.series.size() > progress::k_series_max)
        m_data.series.resize(progress::k_series_max);
    m_positions = progress::positions(m_data);
    setAccessibleName(m_data.summary);
    rebuild();
    // The place that was read out may be gone.
    const auto at = position();
    if (at && !std::binary_search(m_positions.begin(), m_positions.end(), *at))
        set_position(std::nullopt);
}

std::optional<double> ChartView::position() const
{
    return m_overlay->position();
}

void ChartView::set_position(std::optional<double> x)
{
    if (x == m_overlay->position())
        return;
    m_overlay->set_position(x);
    const QString said = reading();
    setAccessibleDescription(said);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, said);
    QAccessible::updateAccessibility(&event);
#endif
    emit position_changed(said);
}

QString ChartView::reading() const
{
    const auto at = position();
    return at ? progress::reading(m_data, *at) : QString();
}

void ChartView::paint_plot(QPainter& painter, const QRectF& target)
{
    const auto kept = position();
    m_overlay->set_position(std::nullopt);
    scene()->render(&painter, target, sceneRect(), Qt::KeepAspectRatio);
    m_overlay->set_position(kept);
}

QSize ChartView::sizeHint() const
{
    return {280, 200};
}

QSize ChartView::minimumSizeHint() const
{
    return {140, 110};
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const int size = (event->modifiers() & Qt::ShiftModifier) != 0 ? k_big_step : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        step(-size);
        return;
    case Qt::Key_Right:
        step(size);
        return;
    case Qt::Key_Home:
        if (!m_positions.empty())
            set_position(m_positions.front());
        return;
    case Qt::Key_End:
        if (!m_positions.empty())
            set_position(m_positions.back());
        return;
    case Qt::Key_Escape:
        if (position()) {
            set_position(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    // Not QGraphicsView's: it would scroll.
    event->ignore();
}

void ChartView::step(int by)
{
    if (m_positions.empty())
        return;
    const auto at = position();
    if (!at) {
        // From nowhere: right goes to the marked day if there is one, since that is what the chart is about.
        const double wanted = m_data.marks.empty() ? (by > 0 ? m_positions.front() : m_positions.back())
                                                   : m_data.marks.front().x;
        const auto near = std::lower_bound(m_positions.begin(), m_positions.end(), wanted - 1e-9);
        set_position(near == m_positions.end() ? m_positions.back() : *near);
        return;
    }
    const auto here = std::lower_bound(m_positions.begin(), m_positions.end(), *at - 1e-9);
    const auto last = static_cast<std::ptrdiff_t>(m_positions.size()) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(here - m_positions.begin() + by, 0, last);
    set_position(m_positions[static_cast<std::size_t>(next)]);
}

void ChartView::point_at_place(const QPointF& place)
{
    if (m_positions.empty())
        return;
    const QRectF area = chart()->plotArea();
    if (!area.adjusted(-12, -12, 12, 24).contains(place)) {
        if (!hasFocus())
            set_position(std::nullopt);
        return;
    }
    const double x = m_frame.x_at(place.x(), area);
    set_position(*std::min_element(m_positions.begin(), m_positions.end(),
                                   [x](double a, double b) { return std::abs(a - x) < std::abs(b - x); }));
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    point_at_place(mapToScene(event->position().toPoint()));
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    point_at_place(mapToScene(event->position().toPoint()));
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    set_position(std::nullopt);
}

bool ChartView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && !hasFocus())
        set_position(std::nullopt);
    return QChartView::viewportEvent(event);
}

void ChartView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        rebuild_after_theme();
}

void ChartView::rebuild_after_theme()
{
    // Several such events come for one change of theme; a rebuild for each would show on a slow machine.
    if (key_of(current_theme()) != m_theme_key)
        rebuild();
}

void ChartView::rebuild()
{
    const Theme theme = current_theme();
    m_theme_key = key_of(theme);
    m_frame = frame_of(m_data);
    chart()->setMargins(QMargins(0, static_cast<int>(k_headroom), 4, ChartOverlay::footer_height(theme)));
    fill_chart(*chart(), m_data, m_frame, theme);
    m_overlay->show_chart(m_data, m_frame, theme);
}

} // namespace deference::ui
