// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of the user's own: writing them, and the decks they are in.
#include "app/cards/card_draft.h"
#include "app/cards/decks.h"
#include "app/cards/own_cards.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::cli {

namespace {

constexpr Option k_add_options[] = {{"question", "TEXT"}, {"answer", "TEXT"}, {"cloze", "TEXT"},
                                    {"deck", "D"},        {"tags", "A,B"},    {"markdown", ""},
                                    {"typed", ""},        {"both-ways", ""}};

Result<cards::CardDraft> read_draft(const Arguments& arguments)
{
    cards::CardDraft draft;
    const bool has_gaps = arguments.has("cloze");
    if (has_gaps && (arguments.has("question") || arguments.has("typed") || arguments.has("both-ways")))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a text with gaps has no question of its own and is asked one way"),
                    QStringLiteral("--cloze"),
                    QStringLiteral("leave out --question, --typed and --both-ways"));
    draft.words.question = arguments.value(has_gaps ? "cloze" : "question");
    draft.words.answer = arguments.value("answer");
    draft.words.form = has_gaps                 ? cards::CardForm::Cloze
                       : arguments.has("typed") ? cards::CardForm::Typed
                                                : cards::CardForm::Ask;
    draft.words.markup = arguments.has("markdown") ? cards::Markup::Markdown : cards::Markup::Plain;
    draft.both_ways = arguments.has("both-ways");
    draft.facts.skill = QStringLiteral("recall");
    draft.deck = arguments.value("deck");
    draft.tags = {arguments.value("tags")};
    return draft;
}

Result<Answer> add(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const cards::CardDraft draft, read_draft(arguments));
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const cards::SavedCards saved, cards::add_cards(*library, draft));
    QStringList lines;
    QJsonArray ids;
    for (const cards::CardId id : saved.cards) {
        lines.append(id.to_string());
        ids.append(id.to_string());
    }
    lines.append(CliWords::tr("%n card(s) added", nullptr, saved.added));
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("cards"), ids}})};
}

Result<Answer> list_decks(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto decks, cards::load_decks(*library));
    QStringList lines;
    QJsonArray list;
    for (const cards::DeckCount& deck : decks) {
        lines.append(QStringLiteral("%1  %2").arg(deck.with_below, 5).arg(deck.name));
        list.append(QJsonObject{{QStringLiteral("name"), deck.name},
                                {QStringLiteral("cards"), deck.cards},
                                {QStringLiteral("with_below"), deck.with_below}});
    }
    lines.append(CliWords::tr("%n deck(s)", nullptr, static_cast<int>(decks.size())));
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("decks"), list}})};
}

constexpr Command k_commands[] = {
    {"cards add",
     "--question TEXT --answer TEXT | --cloze TEXT [--answer TEXT] [--deck D] [--tags A,B] [--markdown] "
     "[--typed] [--both-ways]",
     "Writes a card of your own; a text with gaps, {{c1::...}}, makes one for each number.", k_add_options, 0,
     0, add},
    {"cards decks",
     "",
     "Your own decks, and how many cards are in each with those below it.",
     {},
     0,
     0,
     list_decks},
};

} // namespace

std::span<const Command> own_cards_commands()
{
    return k_commands;
}

} // namespace deference::cli
