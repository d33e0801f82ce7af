// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_nav.h"

#include "ui/shell/nav_button.h"
#include "ui/shell/page_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/round_track.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace deference::ui {

namespace {

// The mark of the program, 24 x 12.
class Logo : public QWidget
{
  public:
    explicit Logo(QWidget* parent) : QWidget(parent) { setFixedSize(24, 16); }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        draw_logo(painter, QRectF(0, 2, 24, 12), current_theme());
    }
};

} // namespace

SideNav::SideNav(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Navigation"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 12, 10, 10);
    layout->setSpacing(2);
    layout->addWidget(make_head());
    layout->addSpacing(8);
    for (const PageInfo& info : page_table()) {
        if (info.id != PageId::Settings && info.id != PageId::Setup)
            add_button(info.id, layout);
    }
    layout->addStretch(1);
    layout->addWidget(make_countdown());
    layout->addWidget(make_line(Qt::Horizontal, this));
    layout->addSpacing(6);
    add_button(PageId::Settings, layout);
    set_rail(false);
    set_countdown(std::nullopt);
}

QWidget* SideNav::make_head()
{
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(7);
    m_logo = new Logo(head);
    m_name = make_label(QStringLiteral("Deference"), Role::CardHeading, Token::Ink, head);
    m_search = make_icon_button(u"search", tr("Find or do (Ctrl+K)"), head);
    connect(m_search, &QToolButton::clicked, this, &SideNav::search_wanted);
    layout->addWidget(m_logo);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_search);
    return head;
}

QWidget* SideNav::make_countdown()
{
    m_countdown_block = new QWidget(this);
    auto* layout = new QVBoxLayout(m_countdown_block);
    layout->setContentsMargins(8, 0, 8, 12);
    layout->setSpacing(2);
    layout->addWidget(make_line(Qt::Horizontal, m_countdown_block));
    layout->addSpacing(10);
    m_next = make_label(tr("Next round"), Role::Support, Token::Ink2, m_countdown_block);
    m_days = make_label({}, Role::PageTitle, Token::Ink, m_countdown_block);
    m_days_unit = make_label({}, Role::Body, Token::Ink2, m_countdown_block);
    m_round = make_wrapped_label({}, Role::BodyStrong, Token::Ink, m_countdown_block);
    m_when = make_wrapped_label({}, Role::Support, Token::Ink2, m_countdown_block);
    m_track = new RoundTrack(m_countdown_block);
    m_number = new QBoxLayout(QBoxLayout::LeftToRight);
    m_number->addWidget(m_days);
    m_number->addWidget(m_days_unit, 1);
    layout->addWidget(m_next);
    layout->addLayout(m_number);
    layout->addWidget(m_round);
    layout->addWidget(m_when);
    layout->addSpacing(6);
    layout->addWidget(m_track);
    return m_countdown_block;
}

void SideNav::add_button(PageId page, QVBoxLayout* layout)
{
    const PageInfo& info = page_info(page);
    auto* button = new NavButton(QString::fromUtf16(info.icon), page_name(page), this);
    button->setAccessibleDescription(page_hint(page));
    m_buttons.insert(static_cast<int>(page), button);
    connect(button, &NavButton::clicked, this, [this, page] { emit chosen(page); });
    layout->addWidget(button);
}

void SideNav::set_current(PageId page)
{
    if (NavButton* button = m_buttons.value(static_cast<int>(page)))
        button->setChecked(true);
}

void SideNav::set_focus_on_current()
{
    for (NavButton* button : std::as_const(m_buttons)) {
        if (button->isChecked())
            button->setFocus(Qt::TabFocusReason);
    }
}

void SideNav::set_due_cards(int count)
{
    m_buttons.value(static_cast<int>(PageId::Cards))->set_count(count);
}

void SideNav::set_countdown(const std::optional<Countdown>& countdown)
{
    m_countdown = countdown;
    show_countdown();
}

void SideNav::show_countdown()
{
    m_countdown_block->setVisible(m_countdown.has_value());
    if (!m_countdown)
        return;
    m_days->setText(QString::number(m_countdown->days));
    m_days_unit->setText(tr("days", "after the number of days to the next round", m_countdown->days));
    m_round->setText(m_countdown->round);
    m_when->setText(m_countdown->when);
    m_track->set_rounds(m_countdown->rounds, m_countdown->rounds_done);
    m_countdown_block->setToolTip(
        m_rail ? tr("%1, %2", "next round, its date").arg(m_countdown->round, m_countdown->when) : QString());
    for (QWidget* wide : std::initializer_list<QWidget*>{m_next, m_round, m_when, m_track})
        wide->setVisible(!m_rail);
    // On the rail the number stands above its unit, both in the middle.
    const int edge = m_rail ? 0 : 8;
    m_countdown_block->layout()->setContentsMargins(edge, 0, edge, 12);
    m_number->setDirection(m_rail ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_number->setSpacing(m_rail ? 0 : 8);
    set_role(m_days_unit, m_rail ? Role::Axis : Role::Body);
    for (QLabel* label : {m_days, m_days_unit})
        label->setAlignment(m_rail ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignBottom);
}

void SideNav::set_rail(bool rail)
{
    m_rail = rail;
    setFixedWidth(rail ? 56 : 208);
    m_name->setVisible(!rail);
    m_search->setVisible(!rail);
    layout()->setContentsMargins(rail ? 8 : 10, 12, rail ? 8 : 10, 10);
    for (NavButton* button : std::as_const(m_buttons))
        button->set_rail(rail);
    show_countdown();
}

void SideNav::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme theme = current_theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Sidebar));
    const qreal edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRectF(edge, 0, 1, height()), theme.color(Token::Line));
}

} // namespace deference::ui
