// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/incoming.h"

#include "app/cards/plain_words.h"
#include "app/cards/schedule.h"
#include "app/cards/store.h"

#include <algorithm>
#include <map>

namespace deference::cards {

namespace {

// Of the cards that ask the same, the one that asks it in the same way and was not taken yet.
const Card* same_question(const std::vector<Card>& asking, const Card& card)
{
    const QString folded = folded_question(card.words);
    const auto found = std::ranges::find_if(asking, [&](const Card& ours) {
        return ours.words.cloze_number == card.words.cloze_number && folded_question(ours.words) == folded;
    });
    return found == asking.end() ? nullptr : &*found;
}

Result<std::optional<Twin>> find_twin(const Database& database, const Card& card)
{
    std::optional<Twin> twin;
    if (card.note) {
        DEFERENCE_TRY_ASSIGN(const auto note, load_note(database, card.note->guid));
        const auto ours = std::ranges::find_if(
            note, [&](const Card& one) { return one.note && one.note->ordinal == card.note->ordinal; });
        if (ours != note.end())
            twin = Twin{*ours, true, false};
    }
    const QString key = question_key(card.words);
    if (!twin && !key.isEmpty()) {
        DEFERENCE_TRY_ASSIGN(const auto asking, load_asking(database, key));
        if (const Card* ours = same_question(asking, card))
            twin = Twin{*ours, false, false};
    }
    if (twin) {
        DEFERENCE_TRY_ASSIGN(const auto memory, find_memory(database, twin->card.id));
        twin->answered = memory.has_value();
    }
    return twin;
}

Result<void> write_log(Transaction& transaction, const IncomingCard& incoming, CardId id,
                       const memory::SchedulerConfig& scheduler, TakenIn& taken)
{
    const QTimeZone zone = transaction.clock().zone();
    ReplayedLog log;
    if (!incoming.answers.empty()) {
        DEFERENCE_TRY_ASSIGN(log, replay_given(incoming.answers, scheduler, zone));
    } else if (incoming.belief) {
        DEFERENCE_TRY_ASSIGN(log.memory, believed(*incoming.belief, scheduler, zone));
    }
    for (Review& review : log.reviews) {
        review.id = transaction.new_id<ReviewId>();
        review.card = id;
    }
    DEFERENCE_TRY(insert_reviews(transaction, log.reviews));
    taken.answers += static_cast<int>(log.reviews.size());
    if (!log.memory)
        return {};
    log.memory->id = id;
    return put_memories(transaction, std::span(&*log.memory, 1));
}

} // namespace

Result<std::vector<std::optional<Twin>>> find_twins(const Library& library, std::span<const Card> incoming)
{
    std::vector<std::optional<Twin>> twins;
    twins.reserve(incoming.size());
    for (const Card& card : incoming) {
        DEFERENCE_TRY_ASSIGN(auto twin, find_twin(library.database(), card));
        twins.push_back(std::move(twin));
    }
    return twins;
}

Result<ReplayedLog> replay_given(std::span<const GivenAnswer> answers,
                                 const memory::SchedulerConfig& scheduler, const QTimeZone& zone)
{
    const memory::DayRule days = memory::study_days(zone);
    ReplayedLog log;
    memory::CardSchedule schedule;
    for (const GivenAnswer& given : answers) {
        Review review;
        review.imported = true;
        review.rating = given.rating;
        review.reviewed_at = given.at;
        review.study_day = study_day(given.at, zone);
        review.utc_offset = std::chrono::seconds(utc_offset_seconds(given.at, zone));
        review.duration = std::clamp(given.spent, std::chrono::milliseconds(0), k_longest_answer);
        review.phase = schedule.phase;
        review.elapsed_days = memory::elapsed_days(schedule, given.at, days);
        if (schedule.memory) {
            DEFERENCE_TRY_ASSIGN(review.predicted,
                                 memory::retrievability(schedule.memory->stability, review.elapsed_days,
                                                        scheduler.parameters));
        }
        DEFERENCE_TRY_ASSIGN(schedule, memory::answer(schedule, given.rating, given.at, scheduler, days));
        review.interval_days = schedule.interval_days;
        review.due_at = schedule.due.value_or(given.at);
        log.reviews.push_back(review);
    }
    // By the log itself, so that it is what replaying it later gives.
    DEFERENCE_TRY_ASSIGN(log.memory, replay(log.reviews, scheduler));
    return log;
}

Result<CardMemory> believed(const Belief& belief, const memory::SchedulerConfig& scheduler,
                            const QTimeZone& zone)
{
    const memory::DayRule days = memory::study_days(zone);
    const memory::Curve curve(scheduler.parameters);
    DEFERENCE_TRY_ASSIGN(const double interval,
                         curve.interval(scheduler.desired_retention, belief.state.stability));
    CardMemory memory;
    memory.schedule.phase = Phase::Review;
    memory.schedule.memory = belief.state;
    memory.schedule.last_review = belief.last_review;
    memory.schedule.last_day = study_day(belief.last_review, zone);
    memory.schedule.interval_days = static_cast<int>(
        std::clamp(interval + 0.5, 1.0, static_cast<double>(scheduler.maximum_interval_days)));
    memory.schedule.due = days.due_after(belief.last_review, memory.schedule.interval_days);
    memory.schedule.reps = std::max(belief.reps, 1);
    memory.schedule.lapses = std::max(belief.lapses, 0);
    memory.due_day = *memory.schedule.last_day + std::chrono::days(memory.schedule.interval_days);
    return memory;
}

Result<TakenIn> take_in(Library& library, const Operation& operation, std::span<const IncomingCard> cards,
                        const memory::SchedulerConfig& scheduler,
                        const std::function<Result<void>(Transaction&)>& also)
{
    struct NoteTag;
    TakenIn taken;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY(also(transaction));
        std::map<int, QString> guids; // of new notes
        for (const IncomingCard& incoming : cards) {
            Card card = incoming.card;
            if (incoming.new_note > 0) {
                QString& guid = guids[incoming.new_note];
                if (guid.isEmpty())
                    guid = QString::number(transaction.new_id<Id<NoteTag>>().value(), 36);
                card.note = NoteRef{guid, incoming.ordinal};
            }
            const bool is_new = card.id.is_null();
            if (is_new) {
                card.id = transaction.new_id<CardId>();
                card.created_at = transaction.now();
                DEFERENCE_TRY(insert_card(transaction, card));
            } else {
                DEFERENCE_TRY(update_card(transaction, card));
            }
            ++(is_new ? taken.added : taken.changed);
            DEFERENCE_TRY(write_log(transaction, incoming, card.id, scheduler, taken));
        }
        return {};
    };
    DEFERENCE_TRY(library.run(operation, write));
    return taken;
}

} // namespace deference::cards
