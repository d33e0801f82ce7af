// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/desk_page.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace deference::ui {

namespace {

QString focus_key(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return QStringLiteral("%1/%2/%3")
        .arg(widget.accessibleName(), widget.accessibleDescription(), button ? button->text() : QString());
}

} // namespace

DeskPage::DeskPage(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new ElideLabel(title, Role::SectionTitle, Token::Ink, this)),
      m_scroll(new QScrollArea(this)), m_page(new QWidget(m_scroll)), m_column(new QVBoxLayout(m_page))
{
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QWidget(this);
    head->setFixedHeight(current_theme().scaled(64));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(24, 0, 24, 0);
    row->addWidget(m_title, 1);
    auto* back = make_button(tr("Back to the story"), ButtonKind::Secondary, head, u"chevron-left");
    back->setToolTip(tr("Back to the story (Esc)"));
    connect(back, &QPushButton::clicked, this, &DeskPage::closed);
    row->addWidget(back);
    layout->addWidget(head);
    m_column->setContentsMargins(24, 0, 24, 24);
    m_column->setSpacing(12);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_page);
    m_page->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
    setFocusProxy(back);
}

void DeskPage::refill(const std::function<void()>& fill)
{
    const QWidget* before = QApplication::focusWidget();
    if (!m_page->isAncestorOf(before))
        before = nullptr;
    const QString key = before ? focus_key(*before) : QString();
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of its buttons may have brought us here
        }
        delete item;
    }
    fill();
    if (!before)
        return;
    // What came into a layout is shown by an event, and only then takes the keyboard.
    QMetaObject::invokeMethod(
        this, [this, key] { focus_again(key); }, Qt::QueuedConnection);
}

void DeskPage::focus_again(const QString& key)
{
    for (QWidget* each : m_page->findChildren<QWidget*>()) {
        if (each->focusPolicy() != Qt::NoFocus && each->isVisible() && focus_key(*each) == key) {
            each->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (!m_page->isAncestorOf(QApplication::focusWidget()))
        setFocus();
}

void DeskPage::set_title(const QString& title)
{
    m_title->set_text(title);
}

void DeskPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace deference::ui
