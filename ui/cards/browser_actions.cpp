// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_actions.h"

#include <QKeySequence>

namespace deference::ui {

namespace {

using cards::CardId;

struct BrowserWords
{
    Q_DECLARE_TR_FUNCTIONS(BrowserWords)
};

#define WORD(text) QT_TRANSLATE_NOOP("BrowserWords", text)
constexpr BrowserActionInfo k_actions[] = {
    {BrowserAction::Edit, WORD("Edit"), "E", u"edit"},
    {BrowserAction::Info, WORD("Card info"), "I", u"info"},
    {BrowserAction::Suspend, WORD("Suspend"), "Ctrl+J", u"suspend"},
    {BrowserAction::Bury, WORD("Bury until tomorrow"), "-", u"skip"},
    {BrowserAction::Mark, WORD("Must know"), "M", u"keep"},
    {BrowserAction::Flag, WORD("Flag"), "F", u"flag"},
    {BrowserAction::Tags, WORD("Tags"), "T", u"link"},
    {BrowserAction::Move, WORD("Move to deck"), "D", u"move"},
    {BrowserAction::Forget, WORD("Make new again"), "Ctrl+Alt+N", u"redo"},
    {BrowserAction::Delete, WORD("Delete"), "Del", u"delete"},
    {BrowserAction::BringBack, WORD("Bring back"), "", u"undo"},
    {BrowserAction::Study, WORD("Study these"), "S", u"play"},
    {BrowserAction::Export, WORD("Export these…"), "Ctrl+E", u"export"},
    {BrowserAction::Duplicates, WORD("Find duplicates"), "Ctrl+D", u"copy"},
};
#undef WORD

int count_of(const std::vector<CardId>& cards)
{
    return static_cast<int>(cards.size());
}

// What happened, and what did not and why.
QString report_text(QString text, const cards::BulkReport& report)
{
    if (report.packs > 0)
        text =
            BrowserWords::tr("%1; %2", "what happened; what did not")
                .arg(text, BrowserWords::tr("%n card(s) of a pack stay as they are", nullptr, report.packs));
    return text;
}

QString deleted_text(const cards::BulkReport& report)
{
    if (report.kept == 0)
        return report_text(BrowserWords::tr("%n card(s) deleted", nullptr, report.changed), report);
    const QString kept =
        BrowserWords::tr("%n card(s) with answers put away with their history", nullptr, report.kept);
    if (report.changed == 0)
        return report_text(kept, report);
    return report_text(BrowserWords::tr("%1, %2", "two things that happened")
                           .arg(BrowserWords::tr("%n card(s) deleted", nullptr, report.changed), kept),
                       report);
}

} // namespace

std::span<const BrowserActionInfo> browser_actions()
{
    return k_actions;
}

const BrowserActionInfo& info_of(BrowserAction action)
{
    return k_actions[static_cast<std::size_t>(action)];
}

QString text_of(BrowserAction action)
{
    return BrowserWords::tr(info_of(action).text);
}

QString keys_of(BrowserAction action)
{
    return QKeySequence(QLatin1String(info_of(action).keys)).toString(QKeySequence::NativeText);
}

QString tip_of(BrowserAction action)
{
    const QString keys = keys_of(action);
    return keys.isEmpty()
               ? text_of(action)
               : BrowserWords::tr("%1 (%2)", "what a button does, its key").arg(text_of(action), keys);
}

std::optional<BrowserAction> action_of(const QKeyEvent& event)
{
    // As in a session.
    if (event.key() == Qt::Key_At && !(event.modifiers() & Qt::ControlModifier))
        return BrowserAction::Suspend;
    if (event.key() == Qt::Key_Exclam && !(event.modifiers() & Qt::ControlModifier))
        return BrowserAction::Flag;
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
    for (const BrowserActionInfo& info : k_actions) {
        if (*info.keys != '\0' && pressed == QKeySequence(QLatin1String(info.keys)))
            return info.action;
    }
    return std::nullopt;
}

Result<QString> run(Library& library, BrowserAction action, const ChosenCards& chosen)
{
    const std::vector<CardId>& cards = chosen.cards;
    const int count = count_of(cards);
    switch (action) {
    case BrowserAction::Suspend:
        if (chosen.all_suspended)
            return cards::unsuspend_cards(library, cards).map([&] {
                return BrowserWords::tr("%n card(s) back in review", nullptr, count);
            });
        return cards::suspend_cards(library, cards).map([&] {
            return BrowserWords::tr("%n card(s) suspended", nullptr, count);
        });
    case BrowserAction::Bury:
        if (chosen.all_buried)
            return cards::unbury_cards(library, cards).map([&] {
                return BrowserWords::tr("%n card(s) back today", nullptr, count);
            });
        return cards::bury_cards(library, cards).map([&] {
            return BrowserWords::tr("%n card(s) put off until tomorrow", nullptr, count);
        });
    case BrowserAction::Mark:
        return cards::mark_cards(library, cards, !chosen.all_marked).map([&] {
            return chosen.all_marked ? BrowserWords::tr("Mark taken off %n card(s)", nullptr, count)
                                     : BrowserWords::tr("%n card(s) marked as must know", nullptr, count);
        });
    case BrowserAction::Forget:
        return cards::forget_cards(library, cards).map([](const cards::BulkReport& report) {
            return BrowserWords::tr("%n card(s) new again; their answers stay in the log", nullptr,
                                    report.changed);
        });
    case BrowserAction::Delete:
        return cards::delete_cards(library, cards).map(deleted_text);
    case BrowserAction::BringBack:
        return cards::bring_back_cards(library, cards).map([](const cards::BulkReport& report) {
            return report_text(BrowserWords::tr("%n card(s) brought back", nullptr, report.changed), report);
        });
    default:
        return fail(ErrorCode::Internal, QStringLiteral("this action needs more than cards"));
    }
}

Result<QString> run_flag(Library& library, const std::vector<CardId>& cards, int flag)
{
    return cards::flag_cards(library, cards, flag).map([&] {
        return flag == 0
                   ? BrowserWords::tr("Flag taken off %n card(s)", nullptr, count_of(cards))
                   : BrowserWords::tr("%n card(s) flagged %1", "%1: a number", count_of(cards)).arg(flag);
    });
}

Result<QString> run_add_tags(Library& library, const std::vector<CardId>& cards, const QString& typed)
{
    const QStringList tags = cards::tidy_tags(typed);
    return cards::add_tags(library, cards, tags).map([&] {
        return BrowserWords::tr("%n card(s) tagged %1", nullptr, count_of(cards)).arg(tags.join(u' '));
    });
}

Result<QString> run_remove_tags(Library& library, const std::vector<CardId>& cards, const QString& typed)
{
    const QStringList tags = cards::tidy_tags(typed);
    return cards::remove_tags(library, cards, tags).map([&] {
        return BrowserWords::tr("%1 taken off %n card(s)", "%1: tags", count_of(cards)).arg(tags.join(u' '));
    });
}

Result<QString> run_move(Library& library, const std::vector<CardId>& cards, const QString& deck)
{
    return cards::move_cards(library, cards, deck).map([&](const cards::BulkReport& report) {
        const QString text =
            deck.isEmpty() ? BrowserWords::tr("%n card(s) taken out of their deck", nullptr, report.changed)
                           : BrowserWords::tr("%n card(s) moved to %1", nullptr, report.changed).arg(deck);
        return report_text(text, report);
    });
}

} // namespace deference::ui
