// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/operations.h"

#include "app/library/library.h"
#include "app/practice/store.h"
#include "app/practice/words.h"

#include <algorithm>

namespace deference::practice {

namespace {

constexpr qsizetype k_max_answer = 200'000;

// "r2_p01" as the Edit menu shows it: the start of the prompt, or its key when the pack has dropped it.
QString named(const Library& library, const Attempt& attempt)
{
    constexpr int k_shown = 40;
    const auto pack = library.catalogue().find(attempt.pack);
    const content::Prompt* prompt = pack ? pack->rounds().find_prompt(attempt.prompt) : nullptr;
    if (!prompt)
        return attempt.prompt;
    return prompt->text.size() <= k_shown ? prompt->text : prompt->text.left(k_shown - 1).trimmed() + u'…';
}

Result<const content::Prompt*> prompt_of(const content::Pack& pack, const QString& key)
{
    const content::Prompt* prompt = pack.rounds().find_prompt(key);
    if (!prompt)
        return fail(ErrorCode::NotFound,
                    PracticeWords::tr("there is no prompt \"%1\" in the pack %2").arg(key, pack.info().key),
                    {}, PracticeWords::tr("see the keys with deference-cli practice prompts"));
    return prompt;
}

// The draft, or Conflict when it is finished.
Result<Attempt> load_draft(const Library& library, AttemptId id)
{
    DEFERENCE_TRY_ASSIGN(Attempt attempt, load_attempt(library.database(), id));
    if (attempt.state == State::Finished)
        return fail(ErrorCode::Conflict, PracticeWords::tr("this answer is finished and kept as it was"), {},
                    PracticeWords::tr("answer the prompt once more instead"));
    return attempt;
}

Result<void> check_answer(const QString& answer)
{
    if (answer.size() > k_max_answer)
        return fail(ErrorCode::InvalidInput,
                    PracticeWords::tr("this answer is longer than %1 characters").arg(k_max_answer), {},
                    PracticeWords::tr("shorten it; the text saved before is still there"));
    return {};
}

Result<void> check_finish(const Finish& finish)
{
    DEFERENCE_TRY(check_answer(finish.answer));
    if (finish.answer.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, PracticeWords::tr("there is no answer yet"), {},
                    PracticeWords::tr("write at least what you would say first"));
    if (finish.self_rating < k_lowest_rating || finish.self_rating > k_highest_rating)
        return fail(
            ErrorCode::InvalidInput,
            PracticeWords::tr("the rating has to be from 1 to 5, this one is %1").arg(finish.self_rating), {},
            PracticeWords::tr("choose the anchor that fits"));
    if (finish.spent.count() < 0)
        return fail(ErrorCode::InvalidInput, PracticeWords::tr("the time spent is below zero"), {},
                    PracticeWords::tr("give it in seconds"));
    return {};
}

Attempt finished(Attempt attempt, const Finish& finish, const Clock& clock)
{
    attempt.state = State::Finished;
    attempt.finished_at = clock.now();
    attempt.study_day = study_day(clock);
    attempt.spent = std::max(attempt.spent, finish.spent);
    attempt.answer = finish.answer;
    attempt.note = finish.note.trimmed();
    attempt.self_rating = finish.self_rating;
    return attempt;
}

Attempt fresh(const content::Pack& pack, const content::Prompt& prompt, const Clock& clock)
{
    Attempt attempt;
    attempt.pack = pack.info().key;
    attempt.round = prompt.round;
    attempt.prompt = prompt.key;
    attempt.started_at = clock.now();
    attempt.study_day = study_day(clock);
    return attempt;
}

} // namespace

Result<AttemptId> start_attempt(Library& library, const content::Pack& pack, const QString& prompt,
                                const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const content::Prompt* chosen, prompt_of(pack, prompt));
    const Attempt attempt = fresh(pack, *chosen, library.clock());
    AttemptId id;
    const auto start = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY(park_running(transaction));
        DEFERENCE_TRY_ASSIGN(id, add_attempt(transaction, attempt));
        return {};
    };
    DEFERENCE_TRY(library.run({k_start_attempt, named(library, attempt), {}, initiator}, start));
    return id;
}

Result<void> save_draft(Library& library, AttemptId id, const QString& answer, std::chrono::seconds spent,
                        const void* initiator)
{
    DEFERENCE_TRY(check_answer(answer));
    DEFERENCE_TRY_ASSIGN(const Attempt before, load_draft(library, id));
    Attempt after = before;
    after.answer = answer;
    after.spent = std::max(before.spent, spent);
    if (after == before)
        return {};
    const QString typing = QStringLiteral("%1/%2").arg(QLatin1String(k_save_draft.id), id.to_string());
    return library.run({k_save_draft, named(library, before), typing, initiator},
                       [&](Transaction& transaction) { return update_attempt(transaction, after); });
}

Result<void> park_attempt(Library& library, AttemptId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(Attempt attempt, load_draft(library, id));
    if (attempt.state == State::Parked)
        return {};
    attempt.state = State::Parked;
    return library.run({k_park_attempt, named(library, attempt), {}, initiator},
                       [&](Transaction& transaction) { return update_attempt(transaction, attempt); });
}

Result<void> resume_attempt(Library& library, AttemptId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(Attempt attempt, load_draft(library, id));
    if (attempt.state == State::Running)
        return {};
    attempt.state = State::Running;
    const auto resume = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY(park_running(transaction));
        return update_attempt(transaction, attempt);
    };
    return library.run({k_resume_attempt, named(library, attempt), {}, initiator}, resume);
}

Result<void> finish_attempt(Library& library, AttemptId id, const Finish& finish, const void* initiator)
{
    DEFERENCE_TRY(check_finish(finish));
    DEFERENCE_TRY_ASSIGN(const Attempt draft, load_draft(library, id));
    const Attempt attempt = finished(draft, finish, library.clock());
    return library.run({k_finish_attempt, named(library, attempt), {}, initiator},
                       [&](Transaction& transaction) { return update_attempt(transaction, attempt); });
}

Result<AttemptId> record_attempt(Library& library, const content::Pack& pack, const QString& prompt,
                                 const Finish& finish, const void* initiator)
{
    DEFERENCE_TRY(check_finish(finish));
    DEFERENCE_TRY_ASSIGN(const content::Prompt* chosen, prompt_of(pack, prompt));
    Attempt attempt = finished(fresh(pack, *chosen, library.clock()), finish, library.clock());
    attempt.started_at -= attempt.spent;
    AttemptId id;
    const auto record = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(id, add_attempt(transaction, attempt));
        return {};
    };
    DEFERENCE_TRY(library.run({k_record_attempt, named(library, attempt), {}, initiator}, record));
    return id;
}

Result<void> delete_draft(Library& library, AttemptId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Attempt attempt, load_draft(library, id));
    return library.run({k_delete_draft, named(library, attempt), {}, initiator},
                       [&](Transaction& transaction) { return remove_attempt(transaction, id); });
}

} // namespace deference::practice
