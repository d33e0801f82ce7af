// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/sections_view.h"

#include "ui/cards/key_button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

namespace deference::ui {

namespace {

constexpr int k_wide = 992; // of the page: a window of 1200

} // namespace

SectionsView::SectionsView(QWidget* parent)
    : QWidget(parent), m_switch(new SegmentedControl(this)), m_stack(new QStackedWidget(this))
{
    m_switch->setAccessibleName(tr("Part of the page"));
    auto* add = new KeyButton(tr("New card"), tr("Ctrl N", "the keys"), ButtonKind::Quiet, this, u"add");
    auto* header = new QHBoxLayout;
    header->addWidget(make_label(tr("Cards", "page"), Role::SectionTitle, Token::Ink, this));
    header->addSpacing(22);
    header->addWidget(m_switch);
    header->addStretch();
    header->addWidget(add);
    header->addWidget(make_more());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 20);
    column->setSpacing(12);
    column->addLayout(header);
    column->addWidget(m_stack, 1);
    connect(add, &QPushButton::clicked, this, &SectionsView::add_requested);
    connect(m_switch, &SegmentedControl::current_changed, this, &SectionsView::bring_forward);
}

QWidget* SectionsView::make_more()
{
    auto* more = make_icon_button(u"more", tr("Decks, import, export and checking"), this);
    auto* menu = new QMenu(more);
    const auto add = [this, menu](const QString& text, const QString& keys, QStringView icon_name,
                                  auto signal) {
        // The keys are shown, not bound: the page binds them.
        const QString shown = QKeySequence(keys).toString(QKeySequence::NativeText);
        QAction* action = menu->addAction(icon(icon_name), shown.isEmpty() ? text : text + u'\t' + shown);
        connect(action, &QAction::triggered, this, signal);
    };
    add(tr("Your decks…"), {}, u"cards", &SectionsView::decks_requested);
    menu->addSeparator();
    add(tr("Import cards…"), QStringLiteral("Ctrl+Shift+I"), u"import", &SectionsView::import_requested);
    add(tr("Export cards…"), QStringLiteral("Ctrl+Shift+E"), u"export", &SectionsView::export_requested);
    menu->addSeparator();
    add(tr("What nobody has checked…"), {}, u"examiner", &SectionsView::unverified_requested);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    return more;
}

void SectionsView::add(SectionId id, const QString& title, CardsSection* section)
{
    m_ids.push_back(id);
    m_stack->addWidget(section);
    const int index = m_switch->add_segment(title);
    const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index));
    m_switch->segment(index)->setToolTip(keys.toString(QKeySequence::NativeText));
    // A shortcut and not a key of the page: a text field would take the digit.
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, index] {
        m_switch->set_current(index);
        current().take_focus();
    });
}

bool SectionsView::has(SectionId id) const
{
    return std::ranges::count(m_ids, id) > 0;
}

SectionId SectionsView::current_id() const
{
    return m_ids[static_cast<std::size_t>(m_stack->currentIndex())];
}

CardsSection& SectionsView::current() const
{
    return static_cast<CardsSection&>(*m_stack->currentWidget());
}

void SectionsView::show_section(SectionId id)
{
    if (const auto found = std::ranges::find(m_ids, id); found != m_ids.end())
        m_switch->set_current(static_cast<int>(found - m_ids.begin()));
}

void SectionsView::bring_forward(int index)
{
    if (index == m_stack->currentIndex())
        return;
    current().leave();
    m_stack->setCurrentIndex(index);
    emit shown(current_id());
}

void SectionsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int margin = event->size().width() >= k_wide ? 24 : 20;
    layout()->setContentsMargins(margin, 16, margin, 20);
}

} // namespace deference::ui
