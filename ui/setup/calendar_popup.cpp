// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/calendar_popup.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCalendarWidget>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

// Qt makes weekends red, which here would mean a fault; and its arrows are the platform's.
void dress(QCalendarWidget& calendar)
{
    const Theme theme = current_theme();
    QTextCharFormat plain;
    plain.setForeground(theme.color(Token::Ink));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, plain);
    QTextCharFormat header;
    header.setForeground(theme.color(Token::Ink3));
    header.setBackground(theme.color(Token::Surface));
    calendar.setHeaderTextFormat(header);
    const auto set_arrow = [&](const char* name, QStringView icon_name, const QString& words) {
        if (auto* button = calendar.findChild<QToolButton*>(QLatin1String(name))) {
            button->setIcon(icon(icon_name));
            button->setAccessibleName(words);
        }
    };
    const bool rtl = calendar.layoutDirection() == Qt::RightToLeft;
    set_arrow("qt_calendar_prevmonth", rtl ? u"chevron-right" : u"chevron-left",
              CalendarPopup::tr("Month before"));
    set_arrow("qt_calendar_nextmonth", rtl ? u"chevron-left" : u"chevron-right",
              CalendarPopup::tr("Month after"));
}

} // namespace

CalendarPopup::CalendarPopup(QWidget* field, Day shown, Day earliest)
    : QFrame(field, Qt::Popup), m_field(field), m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("ground", QStringLiteral("popup"));
    setAccessibleName(tr("Calendar"));
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setGridVisible(false);
    m_calendar->setMinimumDate(to_qdate(earliest));
    m_calendar->setSelectedDate(to_qdate(shown));
    dress(*m_calendar);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_calendar);
    setFocusProxy(m_calendar);
    const auto choose = [this](QDate date) {
        emit day_chosen(from_qdate(date));
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this,
            choose); // Enter; a double click is closed by its first
}

void CalendarPopup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    adjustSize();
    const bool rtl = m_field->layoutDirection() == Qt::RightToLeft;
    QPoint corner = m_field->mapToGlobal(QPoint(rtl ? m_field->width() - width() : 0, m_field->height() + 2));
    const QRect room = m_field->screen()->availableGeometry();
    if (corner.y() + height() > room.bottom())
        corner.setY(m_field->mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(corner);
    m_calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace deference::ui
