// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the deck as a table: which cards a search finds, in which order, and the rows that are looked at.
// First the ids of all that is found, then the wide rows of the few on screen.
#pragma once
#include "app/cards/search.h"
#include "app/library/library.h"
#include "app/memory/parameters.h"

#include <QTimeZone>
#include <span>

namespace deference::cards {

enum class SortKey {
    Added,
    Question,
    Area,
    Deck,
    Tags,
    Kind,
    Status,
    Flag,
    Due,
    Stability,
    Difficulty,
    Recall,
    Interval,
    Answers,
    Lapses,
    LastAnswer,
    Edited,
};
struct SortBy
{
    SortKey key = SortKey::Added;
    bool descending = false;
    [[nodiscard]] bool operator==(const SortBy&) const = default;
};
// "added", "question", "due"...
[[nodiscard]] QString to_key(SortKey key);
[[nodiscard]] std::optional<SortKey> sort_key_from_key(const QString& key);
[[nodiscard]] QStringList sort_keys();

// A row of the table.
struct ListedCard
{
    CardRow row;    // its question as plain text
    QString answer; // plain
    QStringList tags;
    QStringList rounds;
    CardKind kind = CardKind::Recall;
    bool verified = true;
    bool own = false;
    Day as_of;
    Instant created_at;
    std::optional<Instant> edited_at;   // none: never
    std::optional<Instant> last_answer; // none: new
    int interval_days = 0;              // 0: new, or a step within the day
    [[nodiscard]] bool operator==(const ListedCard&) const = default;
};

// What a search means depends on the moment and on how fast memory fades.
struct SearchMoment
{
    Instant now;
    Day today;
    QTimeZone zone;
    memory::Parameters parameters;
};
[[nodiscard]] SearchMoment moment_of(const Library& library, const memory::Parameters& parameters = {});

struct FindOptions
{
    SortBy sort;
    std::optional<int> limit = std::nullopt; // none: all
    memory::Parameters parameters = {};
};
// Cards without a value in the column of the order (new cards have no stability) come last either way round;
// equals stand in the order they were added. InvalidInput where parse_search() says so, or for a prompt that
// no pack has.
[[nodiscard]] Result<std::vector<CardId>> find_ids(const Library& library, const QString& text,
                                                   const FindOptions& options = {});
[[nodiscard]] Result<std::vector<CardRow>> find_cards(const Library& library, const QString& text,
                                                      const FindOptions& options = {});
// One row an id, in that order; ids that are no longer there are left out.
[[nodiscard]] Result<std::vector<ListedCard>> load_listed(const Library& library,
                                                          std::span<const CardId> ids);

// Searching as somebody types: the order of all cards is worked out once and kept, so that a keystroke only
// filters. 100,000 cards in any order cost a keystroke what they cost in the order they were added.
class TypedSearch
{
  public:
    explicit TypedSearch(const Library& library) : m_library(library) {}

    [[nodiscard]] Result<std::vector<CardId>> find(const QString& text, const FindOptions& options);
    // Cards or answers changed: the order no longer holds.
    void forget() { m_order.clear(); }

  private:
    struct Place
    {
        CardId id;
        std::uint32_t rank = 0;
    };
    [[nodiscard]] Result<void> prepare(SortBy sort, const SearchMoment& moment);

    const Library& m_library;
    SortBy m_sort;
    Day m_day;                  // recall and overdue cards change place overnight
    std::vector<Place> m_order; // by id
};

} // namespace deference::cards
