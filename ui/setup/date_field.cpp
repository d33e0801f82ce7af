// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/date_field.h"

#include "ui/setup/calendar_popup.h"
#include "ui/setup/typed_day.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

// An estimate is dashed: the style sheet's dashes are dots at one pixel, so the edge is drawn here.
class DateEdit final : public QLineEdit
{
  public:
    using QLineEdit::QLineEdit;

  protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLineEdit::paintEvent(event);
        if (hasFocus() || !isEnabled() || !property("estimate").toBool() || property("invalid").toBool())
            return;
        QPainter painter(this);
        draw_box(painter, rect(), 6, {}, current_theme().color(Token::LineControl), 1, Qt::DashLine);
    }
};

// The year is said where the text would otherwise be read as another day.
QString shown(Day day, Day today)
{
    const QString text = day_text(day);
    return parse_typed_day(text, today) == day ? text : day_text_with_year(day);
}

} // namespace

DateField::DateField(const QString& label, Day earliest, QWidget* parent)
    : QWidget(parent), m_earliest(earliest), m_edit(new DateEdit(this)),
      m_problem(make_wrapped_label({}, Role::Support, Token::Crit, this)),
      m_use_suggestion(make_button({}, ButtonKind::Link, this))
{
    auto* name = new ElideLabel(label, Role::Support, Token::Ink2, this);
    name->setBuddy(m_edit);
    m_edit->setAccessibleName(label);
    m_edit->setAccessibleDescription(tr("A day, for example %1. Alt Down opens a calendar.")
                                         .arg(day_text(earliest + std::chrono::days(14))));
    m_edit->setProperty("estimate", true);
    m_edit->installEventFilter(this);
    QAction* pick = m_edit->addAction(icon(u"calendar"), QLineEdit::TrailingPosition);
    pick->setText(tr("Choose %1 from a calendar").arg(label));
    pick->setToolTip(tr("Choose from a calendar"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    column->addWidget(m_use_suggestion, 0, Qt::AlignLeading);
    show_problem({}, {});

    connect(pick, &QAction::triggered, this, &DateField::open_calendar);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::read);
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::read_while_typing);
    connect(m_use_suggestion, &QPushButton::clicked, this, [this] {
        if (m_suggestion)
            take(*m_suggestion);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
}

void DateField::set_day(std::optional<Day> day)
{
    m_is_over = false;
    m_edit->setEnabled(true);
    m_day = day;
    m_edit->setText(day ? shown(*day, m_earliest) : QString());
    set_look(m_edit, "estimate", !day);
    show_problem({}, {});
}

void DateField::set_over(std::optional<Day> day)
{
    set_day(day);
    m_is_over = true;
    m_edit->setText(day ? tr("%1, over", "a round").arg(day_text(*day)) : tr("Over", "a round"));
    m_edit->setEnabled(false);
}

void DateField::set_estimate(const QString& text, std::optional<Day> near)
{
    m_edit->setPlaceholderText(text);
    m_near = near;
}

void DateField::read()
{
    const QString text = m_edit->text().trimmed();
    const auto typed = text.isEmpty() ? std::nullopt : parse_typed_day(text, m_earliest);
    const auto before = m_day;
    m_day.reset();
    if (!text.isEmpty() && !typed) {
        show_problem(tr("Not a day I can read. Write it like %1, or leave it empty.")
                         .arg(day_short_text(m_near.value_or(m_earliest + std::chrono::days(14)))),
                     {});
    } else if (typed && *typed < m_earliest) {
        const auto next = parse_typed_day(day_short_text(*typed), m_earliest + std::chrono::days(56));
        show_problem(
            tr("%1 has passed. Leave it empty if there is no date yet.").arg(day_text_with_year(*typed)),
            next);
    } else {
        m_day = typed;
        if (typed)
            m_edit->setText(shown(*typed, m_earliest));
        show_problem({}, {});
    }
    set_look(m_edit, "estimate", text.isEmpty());
    if (m_day != before)
        emit day_chosen();
}

// The plan follows while a good day is being typed; faults are named only when the field is left.
void DateField::read_while_typing()
{
    set_look(m_edit, "estimate", m_edit->text().isEmpty());
    if (m_has_error)
        show_problem({}, {});
}

void DateField::take(Day day)
{
    const bool is_new = m_day != day;
    set_day(day);
    if (is_new)
        emit day_chosen();
}

void DateField::show_problem(const QString& problem, std::optional<Day> suggestion)
{
    m_has_error = !problem.isEmpty();
    m_suggestion = suggestion;
    m_problem->setText(problem);
    m_problem->setVisible(m_has_error);
    m_use_suggestion->setVisible(suggestion.has_value());
    if (suggestion)
        m_use_suggestion->setText(tr("Use %1").arg(day_text_with_year(*suggestion)));
    set_look(m_edit, "invalid", m_has_error);
}

void DateField::open_calendar()
{
    auto* popup = new CalendarPopup(m_edit, m_day.value_or(m_near.value_or(m_earliest)), m_earliest);
    connect(popup, &CalendarPopup::day_chosen, this, &DateField::take);
    popup->show();
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool is_alt_down = key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier);
        if (key->key() == Qt::Key_Tab)
            read(); // before the next stop is looked for: a suggestion is one
        if (is_alt_down || key->key() == Qt::Key_F4) {
            open_calendar();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace deference::ui
