// SPDX-License-Identifier: GPL-3.0-or-later
// One sitting with cards, today's or a choice: which one is on the table and why, what each rating would do,
// what is done and what is left. A page shows current(), calls answer() and shows current() again; everything
// is in the library before answer() returns.
#pragma once
#include "app/cards/day_queue.h"
#include "app/cards/forecast.h"
#include "app/cards/operations.h"
#include "app/cards/queue.h"
#include "app/cards/schedule.h"
#include "app/cards/session_scope.h"
#include "app/cards/today_recall.h"

#include <memory>
#include <variant>
#include <vector>

namespace deference::cards {

// When a rating shows the card again.
using Wait = std::variant<std::chrono::minutes, std::chrono::days>;

// What one of the four buttons would do.
struct Outcome
{
    Rating rating = Rating::Good;
    Wait wait;
    ChanceOfRecall recall; // on the session's target day, if nothing else happens to the card
};

// The card on the table.
struct ShownCard
{
    Card card;
    std::optional<CardMemory> memory; // none: new
    CardReason reason;
    memory::PerRating<Outcome> outcomes;
    std::optional<ChanceOfRecall> if_skipped; // on the target day; none for a new card
    [[nodiscard]] int times_seen() const { return memory ? memory->schedule.reps : 0; }
};

struct SessionProgress
{
    memory::PerRating<int> answers{}; // given in this session, by rating
    memory::PerRating<int>
        done_by_rating{}; // done cards by their first rating of this session; adds up to done
    int done = 0;         // cards that need nothing more today
    int total = 0;        // done and still to come
    int waiting = 0;      // would pay today too, but the day's minutes end before them
    Range minutes_left;   // 80 %
};

// What a session did for one round: recall on its day of the session's cards that serve it.
struct RoundGain
{
    RoundAhead round;
    int cards = 0;
    memory::RecallForecast before;
    memory::RecallForecast after;
};

// A card that did not come easily.
struct HardCard
{
    CardId id;
    QString question;
    int again = 0;
    int hard = 0;
    bool is_leech = false; // became one, or was named again
};

class ReviewSession
{
  public:
    // Makes the queue and puts the first card on the table. The library must outlive the session. `price`, of
    // a session before, makes planning quicker; without one the price that was kept last is taken.
    [[nodiscard]] static Result<std::unique_ptr<ReviewSession>> start(Library& library, StudyConfig config,
                                                                      SessionScope scope = {},
                                                                      std::optional<KnownPrice> price = {});

    // Nothing when all is done.
    [[nodiscard]] const std::optional<ShownCard>& current() const { return m_current; }
    // When the earliest step becomes due; nothing without a step. A page whose card list is otherwise empty
    // is shown that card early.
    [[nodiscard]] std::optional<Instant> next_step_due() const;

    // Writes the answer for the current card and goes on. `elapsed`: from showing the question to the rating.
    // On an error the card stays on the table if nothing was written; if only reading the next one failed,
    // the table is empty. Conflict when there is no current card.
    [[nodiscard]] Result<Answered> answer(Rating rating, std::chrono::milliseconds elapsed);
    // Library::undo(), whatever was done last; an answer of this session comes back to the table.
    [[nodiscard]] Result<void> undo();
    // Not now: after the other reviews and new cards. Writes nothing.
    [[nodiscard]] Result<void> skip();
    // Not today, and not until somebody unsuspends it. Written, and undoable.
    [[nodiscard]] Result<void> bury();
    [[nodiscard]] Result<void> suspend();
    // More of the day for cards: what did not fit comes after all. Lasts as long as the session.
    [[nodiscard]] Result<void> add_minutes(int minutes);
    // Looks again: at the same card while it is still for today (after an edit), else at the next one (after
    // waiting for a step, after 04:00).
    [[nodiscard]] Result<void> next();
    // Connect to Notifier::changed: takes in what others changed, leaves alone what this session did itself.
    [[nodiscard]] Result<void> refresh(const ChangeSummary& summary);

    [[nodiscard]] const SessionProgress& progress() const { return m_progress; }
    // Nothing when no card is for today.
    [[nodiscard]] const std::optional<SessionRecall>& recall() const { return m_recall; }
    [[nodiscard]] Day target() const { return target_day(m_config, m_today); }
    [[nodiscard]] const StudyConfig& config() const { return m_config; }
    [[nodiscard]] const SessionScope& scope() const { return m_scope; }
    // The plan behind the queue, as it was made last.
    [[nodiscard]] const DayQueue& day() const { return m_day; }

    // ---- looking back
    // Of the rounds ahead that cards of this session serve; empty before the first answer.
    [[nodiscard]] Result<std::vector<RoundGain>> round_gains() const;
    // Forgotten cards first, most often first; at most `most`.
    [[nodiscard]] Result<std::vector<HardCard>> hard_cards(std::size_t most) const;
    // For the initiator of operations that the page itself runs and then follows with next().
    [[nodiscard]] const void* initiator() const { return this; }

  private:
    ReviewSession(Library& library, StudyConfig config, SessionScope scope)
        : m_library(library), m_config(std::move(config)), m_scope(std::move(scope))
    {
    }

    [[nodiscard]] Result<void> rebuild();
    // What an undo did elsewhere or here: the answer taken back comes to the table, anything else makes the
    // queue anew.
    [[nodiscard]] Result<void> absorb(const ChangeSummary& summary);
    [[nodiscard]] Result<void> put_back(const Review& undone);
    [[nodiscard]] Result<void> plan();
    // The price of study time, for the next session.
    [[nodiscard]] Result<void> keep_plan();
    [[nodiscard]] Result<void> collect();
    [[nodiscard]] CardReason reason_of(CardId id) const;
    // The card on the table is not for today any more.
    [[nodiscard]] Result<void> take_away(Result<void> written);
    [[nodiscard]] Result<void> look_at(CardId id);
    [[nodiscard]] bool is_queued(CardId card) const;
    [[nodiscard]] std::optional<CardId> choose() const;
    [[nodiscard]] Result<void> show(std::optional<CardId> card);
    void take_out(CardId card);
    // What fits into the time that is left now.
    [[nodiscard]] Result<void> fit();
    [[nodiscard]] Result<void> admit();
    [[nodiscard]] Result<void> measure();
    void count();

    Library& m_library;
    StudyConfig m_config;
    SessionScope m_scope;
    Day m_today;
    ReviewId m_floor;                 // answers after this one are this session's
    QSet<CardId> m_chosen;            // of a choice
    QHash<CardId, Candidate> m_cards; // as the queue was made
    DayQueue m_day;
    std::optional<KnownPrice> m_kept; // as it is in the library
    DayProgress m_done;
    AnswerPace m_pace;
    QHash<CardId, QueuedCard> m_taken;            // answered cards as they stood in the queue
    QHash<CardId, memory::ForecastCard> m_before; // answered cards as they stood before the session
    QHash<CardId, memory::ForecastCard> m_after;  // and now
    QSet<CardId> m_leeches;
    std::optional<ExpectedAnswers> m_expected;
    std::vector<CardId> m_skipped; // after reviews and new cards, before steps that are not due
    std::vector<Review> m_log;     // this session's answers, oldest first
    TodayRecall m_today_recall;
    std::optional<ShownCard> m_current;
    SessionProgress m_progress;
    std::optional<SessionRecall> m_recall;
    bool m_busy = false; // our own undo is on its way through the notifier
};

} // namespace deference::cards
