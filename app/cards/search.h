// SPDX-License-Identifier: GPL-3.0-or-later
// Finding cards, for the browser, the palette and `cards list`. Written as in Anki where Anki has it:
//
//   fiduciary duty          both stand in question, answer, citation or area; a word may go on ("fid" finds
//                           fiduciary); case and accents do not matter
//   "written procedures"    these words, whole and in this order
//   *ciary  p*tax           * stands for anything, blanks too
//   -marketing              does not hold; before a word, a key or a bracket
//   duty or (tax -harvest)  brackets group; 'or' binds less than standing side by side
//   area:rules              the area's key begins so; round:, skill: and fact: alike
//   deck:Law  tag:tax       the user's own deck or a tag, with all below them (Law::Tax); none: without one
//   status:withdrawn        in_force, proposed, stayed, withdrawn, vacated, guidance, pending, settled_order,
//                           report, none
//   kind:status             recall, status, requirement, explain
//   is:due                  new, learning, review, due, suspended, buried, flagged, marked, leech, edited,
//                           own, retired, unverified, changed (the law's status, since it was answered)
//   flag:2                  0 for none
//   prop:s<10               s stability in days, d difficulty, r recall today (0 to 1), due in days from
//                           today, ivl interval in days, reps answers, lapses; with < <= = != >= >
//   added:7 edited:7        in the last 7 study days, today included
//   rated:7 rated:7:1       answered then; with that rating, 1 again to 4 easy
//   introduced:7            answered for the first time then
//   prompt:KEY              what an interview prompt needs (prompt_cards.h)
//   id:12,34                these cards
//
// Retired cards are found only by is:retired.
#pragma once
#include "app/cards/types.h"

#include <variant>
#include <vector>

namespace deference::cards {

enum class CardIs {
    New,
    Learning,
    Review,
    Due,
    Suspended,
    Buried,
    Flagged,
    Marked,
    Leech,
    Edited,
    Own,
    Retired,
    Unverified,
    Changed,
};
// Words that follow each other; `may_go_on`: the last one may be the beginning of a word.
struct SearchWords
{
    QString text; // folded, without quotes and stars
    bool may_go_on = true;
    [[nodiscard]] bool operator==(const SearchWords&) const = default;
};
// Stands anywhere, inside words too; '*' inside it is anything.
struct SearchPattern
{
    QString text; // folded, no star at either end
    [[nodiscard]] bool operator==(const SearchPattern&) const = default;
};
struct SearchField
{
    enum class Field { Area, Deck, Tag, Round, Skill, Fact, Prompt } field = Field::Area;
    QString pattern; // '*' is anything
    [[nodiscard]] bool operator==(const SearchField&) const = default;
};
struct SearchStatus
{
    std::optional<content::LegalStatus> status; // none: cards that are not about law
    [[nodiscard]] bool operator==(const SearchStatus&) const = default;
};
struct SearchFlag
{
    int flag = 0;
    [[nodiscard]] bool operator==(const SearchFlag&) const = default;
};
struct SearchProperty
{
    enum class Property { Stability, Difficulty, Recall, Due, Interval, Reps, Lapses } property = {};
    enum class Comparison { Less, AtMost, Equal, Other, AtLeast, More } comparison = {};
    double value = 0.0;
    [[nodiscard]] bool operator==(const SearchProperty&) const = default;
};
struct SearchRecent
{
    enum class What { Added, Edited, Rated, Introduced } what = What::Added;
    int days = 1; // today is the first
    std::optional<Rating> rating = std::nullopt;
    [[nodiscard]] bool operator==(const SearchRecent&) const = default;
};
struct SearchCards
{
    std::vector<CardId> cards; // rising, each once
    [[nodiscard]] bool operator==(const SearchCards&) const = default;
};
using SearchTerm = std::variant<SearchWords, SearchPattern, SearchField, SearchStatus, CardIs, CardKind,
                                SearchFlag, SearchProperty, SearchRecent, SearchCards>;

// An expression. Make it with the functions below: they keep it in one form, so that equal searches are
// equal.
struct SearchNode
{
    enum class Join { All, Any, Not, Term } join = Join::All;
    std::vector<SearchNode> parts; // of All, Any and (one) Not; All without parts: every card
    SearchTerm term;               // of Term
    [[nodiscard]] bool operator==(const SearchNode&) const = default;
};
[[nodiscard]] SearchNode only(SearchTerm term);
[[nodiscard]] SearchNode all_of(std::vector<SearchNode> parts);
[[nodiscard]] SearchNode any_of(std::vector<SearchNode> parts); // of at least one
[[nodiscard]] SearchNode not_of(SearchNode part);

inline constexpr int k_most_search_terms = 100;
inline constexpr int k_most_search_brackets = 20; // inside each other

// InvalidInput names the piece and what may stand there. A quotation that is not closed yet is still typed:
// its last word may go on. Letters before a colon that is followed by something are a key, quoted text never
// is.
[[nodiscard]] Result<SearchNode> parse_search(const QString& text);
// Text that parses to the same expression.
[[nodiscard]] QString to_text(const SearchNode& search);
// Words and a value as they can stand in a search: in quotes where they need them.
[[nodiscard]] QString search_value(const QString& value);

// Whether is:retired stands somewhere without a minus before it.
[[nodiscard]] bool wants_retired(const SearchNode& search);

// The keys with their values, for completing what is typed: "is:due", "area:", "prop:s<".
[[nodiscard]] QStringList search_vocabulary();
// "new", "learning"...
[[nodiscard]] QString to_key(CardIs is);

} // namespace deference::cards
