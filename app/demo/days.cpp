// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/days.h"

#include "app/cards/session.h"
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "app/plan/skills.h"
#include "app/practice/operations.h"
#include "app/progress/study_config.h"
#include "app/stories/operations.h"
#include "app/stories/story_file.h"

#include <QFile>

namespace deference::demo {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::array k_evenings{90, 105, 75, 90, 60, 150, 0}; // minutes, Monday first

// Which round is when, in days from today; ratings as given when setting up.
struct DemoRound
{
    const char* key;
    int in_days;
    int rating;
};
constexpr DemoRound k_rounds[] = {{"r1_recruiter", -7, 4},        {"r2_hiring_manager", 7, 3},
                                  {"r3_technical_pm", 14, 2},     {"r4_ml_systems", 16, 2},
                                  {"r5_cross_functional", 22, 3}, {"r6_executive", 24, 3}};

Result<plan::Overview> overview(const World& world)
{
    return plan::load_overview(world.library.database(), world.library.catalogue(), study_day(world.clock));
}

Result<void> review_cards(World& world, int most)
{
    DEFERENCE_TRY_ASSIGN(cards::StudyConfig config, progress::load_study_config(world.library));
    // Planning each invented evening anew takes a minute, and the days behind look the same.
    config.policy = cards::StudyPolicy::PlainFsrs;
    DEFERENCE_TRY_ASSIGN(const auto session, cards::ReviewSession::start(world.library, config));
    for (int i = 0; i < most && session->current(); ++i) {
        const auto& card = *session->current();
        const double recall = card.if_skipped ? card.if_skipped->expected : 0.55;
        const double luck = world.random.uniform();
        const auto rating = luck > recall          ? cards::Rating::Again
                            : luck > recall * 0.85 ? cards::Rating::Hard
                            : luck > recall * 0.12 ? cards::Rating::Good
                                                   : cards::Rating::Easy;
        const auto spent = seconds(7 + static_cast<int>(world.random.below(14)));
        world.clock.advance(spent);
        DEFERENCE_TRY(session->answer(rating, spent));
    }
    return {};
}

Result<void> do_task(World& world, const plan::PlannedTask& task)
{
    DEFERENCE_TRY(plan::start_task(world.library, task.task));
    if (plan::is_cards_work(task.task, world.library.catalogue().first()->plan())) {
        DEFERENCE_TRY(review_cards(world, 18 + static_cast<int>(world.random.below(10))));
    } else {
        const int spent = std::max(5, task.minutes - 8 + static_cast<int>(world.random.below(18)));
        world.clock.advance(minutes(spent));
    }
    return plan::finish_task(world.library, task.task);
}

// Two evenings on which the user knew better, with the reason.
Result<bool> overrule(World& world, Day day, const plan::PlannedTask& task)
{
    const int ago = days_between(day, world.today);
    if (ago == 9 && !task.is_bound_to_day() && task.minutes >= 20) {
        DEFERENCE_TRY(plan::move_task(world.library, task.task, day + days(2),
                                      QStringLiteral("I want a long morning for this one")));
        return true;
    }
    if (ago == 4 && !task.is_bound_to_day()) {
        DEFERENCE_TRY(plan::skip_task(world.library, task.task,
                                      QStringLiteral("I did this for my last job and can still do it")));
        return true;
    }
    return false;
}

Result<void> write_story(World& world, std::size_t index)
{
    const auto pack = world.library.catalogue().first();
    QFile file(QStringLiteral(":/deference/demo/stories.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("the demo's stories are not in the program"));
    DEFERENCE_TRY_ASSIGN(const auto stories,
                         stories::parse_stories(file.readAll(), file.fileName(), pack->stories()));
    DEFERENCE_TRY_ASSIGN(const stories::StoryId id,
                         stories::create_story(world.library, stories.at(index).story));
    return index == 0 ? stories::mark_ready(world.library, id, pack->stories()) : Result<void>();
}

Result<void> practise(World& world, const char* prompt, int rating)
{
    const practice::Finish finish{
        QStringLiteral(
            "Drift against the target is measured first. Deposits and dividends are used before anything is "
            "sold, and a sale weighs the tax it causes. Which parts are published rules and which are my "
            "guess I would say while I speak."),
        seconds(150 + world.random.below(60)), rating,
        QStringLiteral("Deposits are used before anything is sold")};
    world.clock.advance(minutes(6));
    return practice::record_attempt(world.library, *world.library.catalogue().first(), QLatin1String(prompt),
                                    finish)
        .map([](auto) {});
}

Result<void> special_events(World& world, int ago)
{
    switch (ago) {
    case 12:
        return write_story(world, 0);
    case 10:
        return practise(world, "r1_p01", 3);
    case 8:
        return write_story(world, 1);
    case 6:
        return plan::set_round_state(world.library, QStringLiteral("r1_recruiter"), plan::RoundState::Passed);
    case 3:
        return write_story(world, 2);
    case 2:
        return practise(world, "r2_p01", 3);
    default:
        return {};
    }
}

void go_to(World& world, Day day, std::chrono::hours hour)
{
    // The study day starts at four, so hours count from there.
    const Instant instant = start_of(day, world.clock.zone()) + (hour - k_study_day_start);
    if (instant > world.clock.now())
        world.clock.set(instant);
}

} // namespace

Day first_day(Day today)
{
    return today - days(14 + iso_weekday(today) - 1);
}

Result<void> set_up(World& world)
{
    go_to(world, first_day(world.today), std::chrono::hours(19));
    plan::SetupAnswers answers;
    answers.started_on = first_day(world.today);
    for (const DemoRound& round : k_rounds)
        answers.rounds.push_back({QLatin1String(round.key), world.today + days(round.in_days), round.rating});
    plan::Availability availability;
    std::copy(k_evenings.begin(), k_evenings.end(), availability.minutes.begin());
    answers.availability = availability;
    return plan::set_up(world.library, answers).map([](auto) {});
}

Result<void> live_through(World& world, Day day)
{
    const int ago = days_between(day, world.today);
    go_to(world, day, std::chrono::hours(19));
    DEFERENCE_TRY(special_events(world, ago));
    if (ago == 11)
        return {}; // an evening that did not happen
    DEFERENCE_TRY_ASSIGN(const plan::Overview before, overview(world));
    if (before.needs_replan) {
        DEFERENCE_TRY_ASSIGN(const auto proposal,
                             plan::propose_replan(world.library.database(), world.library.catalogue(),
                                                  study_day(world.clock)));
        if (!proposal.is_empty())
            DEFERENCE_TRY(plan::accept_replan(world.library, proposal));
    }
    DEFERENCE_TRY_ASSIGN(const plan::Overview now, overview(world));
    bool may_overrule = true;
    for (const plan::OverviewTask& task : now.today_or_empty().tasks) {
        if (task.is_done() || task.planned.is_optional())
            continue;
        if (may_overrule) {
            DEFERENCE_TRY_ASSIGN(const bool overruled, overrule(world, day, task.planned));
            may_overrule = !overruled;
            if (overruled)
                continue;
        }
        DEFERENCE_TRY(do_task(world, task.planned));
    }
    return {};
}

Result<void> begin_today(World& world)
{
    go_to(world, world.today, std::chrono::hours(7));
    DEFERENCE_TRY_ASSIGN(const plan::Overview before, overview(world));
    if (before.needs_replan) {
        DEFERENCE_TRY_ASSIGN(const auto proposal,
                             plan::propose_replan(world.library.database(), world.library.catalogue(),
                                                  study_day(world.clock)));
        if (!proposal.is_empty())
            DEFERENCE_TRY(plan::accept_replan(world.library, proposal));
    }
    DEFERENCE_TRY_ASSIGN(const plan::Overview now, overview(world));
    const auto tasks = now.today_or_empty().tasks;
    const auto shortest = std::min_element(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const plan::OverviewTask& task) {
            return task.planned.is_bound_to_day() ? 10'000 : task.planned.minutes;
        };
        return rank(a) < rank(b);
    });
    if (shortest == tasks.end() || shortest->planned.is_bound_to_day())
        return {};
    DEFERENCE_TRY(plan::start_task(world.library, shortest->planned.task));
    world.clock.advance(minutes(12));
    return plan::finish_task(world.library, shortest->planned.task);
}

} // namespace deference::demo
