// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/search.h"

#include "app/cards/queue.h"
#include "app/cards/store.h"
#include "app/core/text.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace deference::cards {

namespace {

struct IsName
{
    const char* key;
    CardIs is;
};
constexpr std::array k_is_names{IsName{"new", CardIs::New},
                                IsName{"learning", CardIs::Learning},
                                IsName{"review", CardIs::Review},
                                IsName{"due", CardIs::Due},
                                IsName{"suspended", CardIs::Suspended},
                                IsName{"buried", CardIs::Buried},
                                IsName{"flagged", CardIs::Flagged},
                                IsName{"edited", CardIs::Edited},
                                IsName{"retired", CardIs::Retired}};

// One piece of what was typed: its text without quotes, and whether the first letters stood outside quotes.
struct Token
{
    QString text;
    bool negated = false;
    bool quoted = false;
};

std::vector<Token> split(const QString& text)
{
    // A minus, then a quoted run (the closing quote may not be typed yet) or anything up to a blank.
    static const QRegularExpression pattern(QStringLiteral("(-?)(?:\"([^\"]*)\"?|(\\S+))"));
    std::vector<Token> tokens;
    auto match = pattern.globalMatch(text);
    while (match.hasNext()) {
        const auto found = match.next();
        const bool quoted = found.capturedStart(2) >= 0;
        tokens.push_back(
            {quoted ? found.captured(2) : found.captured(3), !found.captured(1).isEmpty(), quoted});
    }
    return tokens;
}

Failure unknown(const QString& what, const QString& known)
{
    return fail(ErrorCode::InvalidInput, what, {}, known);
}

Result<CardIs> parse_is(const QString& value)
{
    QStringList known;
    for (const IsName& name : k_is_names) {
        if (value == QLatin1String(name.key))
            return name.is;
        known.append(QStringLiteral("is:") + QLatin1String(name.key));
    }
    return unknown(QStringLiteral("a card is never '%1'").arg(value),
                   QStringLiteral("use one of ") + known.join(QStringLiteral(", ")));
}

Result<SearchStatus> parse_status(const QString& value)
{
    if (value == QStringLiteral("none"))
        return SearchStatus{};
    if (const auto status = content::legal_status_from_key(value))
        return SearchStatus{status};
    QStringList known;
    for (const content::LegalStatus status : content::k_legal_statuses)
        known.append(content::to_key(status));
    return unknown(QStringLiteral("no card has the status '%1'").arg(value),
                   QStringLiteral("use one of %1 or none").arg(known.join(QStringLiteral(", "))));
}

Result<SearchTerm> parse_token(const Token& token)
{
    // "14:30" and "note:" are words; only letters with something behind the colon are a key.
    static const QRegularExpression keyed(QStringLiteral("^([A-Za-z_]+):(.+)$"));
    const auto match = keyed.match(token.text);
    if (token.quoted || !match.hasMatch())
        return SearchTerm{SearchWord{fold_for_search(token.text)}, token.negated};
    const QString key = match.captured(1).toLower();
    const QString value = fold_for_search(match.captured(2));
    if (key == QStringLiteral("area"))
        return SearchTerm{SearchArea{value}, token.negated};
    if (key == QStringLiteral("is")) {
        DEFERENCE_TRY_ASSIGN(const auto is, parse_is(value));
        return SearchTerm{is, token.negated};
    }
    if (key == QStringLiteral("status")) {
        DEFERENCE_TRY_ASSIGN(const auto status, parse_status(value));
        return SearchTerm{status, token.negated};
    }
    return unknown(QStringLiteral("cards have no search key '%1:'").arg(match.captured(1)),
                   QStringLiteral("use is:, area: or status:, or put the words in quotes"));
}

// The longest word that must occur: SQLite looks for it, so that most rows are never read.
QString rarest_word(const SearchQuery& query)
{
    QString longest;
    for (const SearchTerm& term : query) {
        const auto* word = std::get_if<SearchWord>(&term.what);
        if (word && !term.negated && word->folded.size() > longest.size())
            longest = word->folded;
    }
    return longest;
}

bool is(CardIs what, const CardRow& card, Instant now, Day today)
{
    switch (what) {
    case CardIs::New:
        return !card.memory;
    case CardIs::Learning:
        return is_step(card.phase());
    case CardIs::Review:
        return card.phase() == Phase::Review;
    case CardIs::Due:
        return !card.suspended && !card.retired && !card.buried && card.memory &&
               is_due(*card.memory, now, today);
    case CardIs::Suspended:
        return card.suspended;
    case CardIs::Buried:
        return card.buried;
    case CardIs::Flagged:
        return card.flag != 0;
    case CardIs::Edited:
        return card.edited;
    case CardIs::Retired:
        return card.retired;
    }
    return false;
}

bool holds(const SearchTerm& term, const SearchRow& row, Instant now, Day today)
{
    if (const auto* word = std::get_if<SearchWord>(&term.what))
        return row.text.contains(word->folded);
    if (const auto* area = std::get_if<SearchArea>(&term.what))
        return fold_for_search(row.card.area).startsWith(area->folded);
    if (const auto* status = std::get_if<SearchStatus>(&term.what))
        return row.card.status == status->status;
    return is(std::get<CardIs>(term.what), row.card, now, today);
}

} // namespace

Result<SearchQuery> parse_search(const QString& text)
{
    SearchQuery query;
    for (const Token& token : split(text)) {
        DEFERENCE_TRY_ASSIGN(auto term, parse_token(token));
        query.push_back(std::move(term));
    }
    return query;
}

bool matches(const SearchQuery& query, const SearchRow& row, Instant now, Day today)
{
    const bool wants_retired = std::ranges::any_of(query, [](const SearchTerm& term) {
        return !term.negated && term.what == decltype(term.what)(CardIs::Retired);
    });
    if (row.card.retired && !wants_retired)
        return false;
    return std::ranges::all_of(
        query, [&](const SearchTerm& term) { return holds(term, row, now, today) != term.negated; });
}

Result<std::vector<CardRow>> find_cards(const Library& library, const QString& text)
{
    DEFERENCE_TRY_ASSIGN(const auto query, parse_search(text));
    const Instant now = library.clock().now();
    const Day today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(auto rows, load_search_rows(library.database(), today, rarest_word(query)));
    std::vector<CardRow> found;
    for (SearchRow& row : rows) {
        if (matches(query, row, now, today))
            found.push_back(std::move(row.card));
    }
    return found;
}

} // namespace deference::cards
