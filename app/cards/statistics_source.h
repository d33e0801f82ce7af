// SPDX-License-Identifier: GPL-3.0-or-later
// What statistics are made from: cards and answers in their smallest form, kept in memory so that another
// range or area costs a pass over them and no query. 24 bytes an answer, about 70 a card.
//
// There is one connection, on the thread of the interface, so a large library is read in slices between
// which the window goes on; a copy of the whole is a value for any thread.
//
//     while (source.is_incomplete())
//         DEFERENCE_TRY(source.read_some(library));
#pragma once
#include "app/cards/types.h"
#include "app/library/change.h"
#include "app/library/library.h"

#include <QHash>
#include <memory>
#include <vector>

namespace deference::cards {

struct CardFigures
{
    CardId id;
    std::uint32_t area = 0; // index into StatisticsSource::areas()
    std::uint32_t deck = 0; // index into decks(); 0 is none
    Day added;
    bool suspended = false;
    bool retired = false;
    bool status_changed = false; // the law's status changed after the newest answer
    std::optional<Day> buried_until;
    std::optional<MemoryBrief> memory; // none: new
};

struct AnswerFigures
{
    std::uint32_t card = 0;    // index into StatisticsSource::cards()
    std::int32_t day = 0;      // study day, since 1970-01-01
    std::uint32_t minute = 0;  // since 1970-01-01 UTC
    float predicted = -1.0F;   // recall expected before the answer; negative: none
    std::uint16_t elapsed = 0; // days since the answer before
    std::uint16_t tenths = 0;  // of a second, k_longest_answer at most
    std::uint8_t rating = 3;   // 1 to 4
    std::uint8_t phase = 0;    // of enum Phase, before the answer
    std::uint8_t hour = 0;     // of the day, local, 0 to 23

    [[nodiscard]] bool is_recalled() const { return rating > 1; }
    [[nodiscard]] bool is_in(Phase which) const { return phase == static_cast<std::uint8_t>(which); }
};

struct StoredCard;

class StatisticsSource
{
  public:
    // Rows of one read_some(): 2 to 4 ms.
    static constexpr int k_slice = 2'048;

    [[nodiscard]] bool is_incomplete() const { return m_next != Next::Nothing; }
    // Reads the next slice; does nothing when all is read.
    [[nodiscard]] Result<void> read_some(const Library& library);
    // Takes over a change: what it touched is read again, by id where that is little, from the start
    // otherwise. True when it touched anything of this; look at is_incomplete() afterwards.
    [[nodiscard]] Result<bool> follow(const Library& library, const ChangeSummary& summary);

    // In the order they were added; an index stays what it is.
    [[nodiscard]] const std::vector<CardFigures>& cards() const { return m_cards; }
    // In the order they came into the library: by time, but for what was imported.
    [[nodiscard]] const std::vector<AnswerFigures>& answers() const { return m_answers; }
    [[nodiscard]] const std::vector<QString>& areas() const { return m_areas.names; }
    [[nodiscard]] const std::vector<QString>& decks() const { return m_decks.names; }

  private:
    enum class Next { Cards, Answers, Nothing };
    struct Names
    {
        std::vector<QString> names{{}};
        QHash<QString, std::uint32_t> places{{{}, 0}};
        std::uint32_t place_of(const QString& name);
    };
    // Study days of instants that come mostly in order: asking a time zone each time costs a microsecond.
    struct Days
    {
        Day day;
        Instant from;
        Instant to;
        Day of(Instant instant, const QTimeZone& zone);
    };

    [[nodiscard]] Result<void> read_cards(const Library& library);
    [[nodiscard]] Result<void> read_answers(const Library& library);
    [[nodiscard]] Result<void> read_card(const Library& library, CardId id);
    void put(const Library& library, StoredCard row);
    [[nodiscard]] bool take_back(const std::vector<qint64>& changed);

    Next m_next = Next::Cards;
    std::vector<CardFigures> m_cards;
    QHash<CardId, std::uint32_t> m_places;
    std::vector<AnswerFigures> m_answers;
    ReviewId m_newest; // the highest id read
    Names m_areas;
    Names m_decks;
    Days m_days;
};

} // namespace deference::cards
