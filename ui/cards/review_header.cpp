// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/review_header.h"

#include "ui/cards/key_button.h"
#include "ui/cards/words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segment_progress_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace deference::ui {

ReviewHeader::ReviewHeader(QWidget* parent)
    : QWidget(parent), m_bar(new SegmentProgressBar(this)),
      m_words(new ElideLabel({}, Role::Body, Token::Ink2, this)),
      m_undo(new KeyButton(tr("Undo"), QStringLiteral("Z"), ButtonKind::Quiet, this, u"undo")),
      m_edit(new KeyButton(tr("Edit"), QStringLiteral("E"), ButtonKind::Quiet, this, u"edit")),
      m_finish(new KeyButton(tr("Finish"), tr("Esc", "the key"), ButtonKind::Quiet, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(make_label(tr("Cards", "page"), Role::SectionTitle, Token::Ink, this));
    row->addSpacing(22);
    m_bar->setAccessibleName(tr("This session"));
    m_bar->setMaximumWidth(330);
    row->addWidget(m_bar, 3);
    row->addSpacing(4);
    row->addWidget(m_words);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_edit);
    make_menu();
    row->addWidget(m_more);
    row->addWidget(m_finish);
    connect(m_undo, &QPushButton::clicked, this, &ReviewHeader::undo_requested);
    connect(m_edit, &QPushButton::clicked, this, &ReviewHeader::edit_requested);
    connect(m_finish, &QPushButton::clicked, this, &ReviewHeader::finish_requested);
}

void ReviewHeader::make_menu()
{
    auto* more = make_icon_button(u"more", tr("More to do with this card"), this);
    m_menu = new QMenu(more);
    const auto add = [this](const QString& text, const QString& key, QStringView icon_name, auto signal) {
        // The key is shown, not bound: the page binds keys, and only while nothing is typed.
        QAction* action = m_menu->addAction(icon(icon_name), key.isEmpty() ? text : text + u'\t' + key);
        connect(action, &QAction::triggered, this, signal);
    };
    add(tr("Not now, later in this session"), QStringLiteral("N"), u"skip", &ReviewHeader::skip_requested);
    add(tr("Bury until tomorrow"), QStringLiteral("-"), u"clock", &ReviewHeader::bury_requested);
    add(tr("Suspend"), QStringLiteral("@"), u"suspend", &ReviewHeader::suspend_requested);
    add(tr("Make a card of the words selected"), QStringLiteral("C"), u"add", &ReviewHeader::write_requested);
    add(tr("Must know: mark or unmark"), QStringLiteral("M"), u"keep", &ReviewHeader::mark_requested);
    add(tr("Why this card now"), QStringLiteral("W"), u"info", &ReviewHeader::why_requested);
    add(tr("Flag or unflag"), QStringLiteral("!"), u"flag", &ReviewHeader::flag_requested);
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    m_more = more;
}

void ReviewHeader::show_progress(const cards::SessionProgress& progress)
{
    const auto count = [&](cards::Rating rating) {
        return progress.done_by_rating[memory::index_of(rating)];
    };
    using cards::Rating;
    m_bar->set_parts({{count(Rating::Good), Token::AccentMid, tr("good", "answers counted: 3 good")},
                      {count(Rating::Hard), Token::AttnMid, tr("hard", "answers counted: 3 hard")},
                      {count(Rating::Again), Token::CritMid, tr("again", "answers counted: 3 again")},
                      {count(Rating::Easy), Token::GoodMid, tr("easy", "answers counted: 3 easy")}},
                     progress.total);
    if (progress.done >= progress.total)
        m_words->set_text(tr("%1 of %2 done").arg(progress.done).arg(progress.total));
    else
        m_words->set_text(tr("%1 of %2 done, %3 left", "%3: 10–13 min")
                              .arg(progress.done)
                              .arg(progress.total)
                              .arg(minutes_text(progress.minutes_left)));
}

void ReviewHeader::set_undo(const QString& undo)
{
    m_undo->setEnabled(!undo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? tr("Nothing to undo yet") : tr("Undo: %1").arg(undo).toHtmlEscaped());
}

void ReviewHeader::set_has_card(bool has_card)
{
    m_edit->setEnabled(has_card);
    m_more->setEnabled(has_card);
}

} // namespace deference::ui
