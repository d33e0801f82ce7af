// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/builders.h"

namespace deference::plan::tests {

const content::PlanFile& real_plan()
{
    static const auto pack = content::Pack::built_in(QStringLiteral("betterment-ai-pm"));
    return pack->plan();
}

content::TaskInfo task(const char* key, int minutes, QStringList rounds, const char* tier, QStringList prereq)
{
    content::TaskInfo info;
    info.key = QLatin1String(key);
    info.title = QStringLiteral("Task ") + info.key;
    info.area = QStringLiteral("stories");
    info.tier = QLatin1String(tier);
    info.minutes = minutes;
    info.min_minutes = minutes / 2;
    info.kind = QStringLiteral("write");
    info.rounds = std::move(rounds);
    info.prereq = std::move(prereq);
    return info;
}

content::PlanFile small_plan()
{
    content::PlanFile file;
    file.scheduling.round_offsets = real_plan().scheduling.round_offsets;
    for (const char* round : k_round_keys) {
        const QString key = QLatin1String(round);
        const QString first = QStringLiteral("a_") + key;
        file.tasks.push_back(task(first.toUtf8().constData(), 40, {key}));
        file.tasks.push_back(
            task((QStringLiteral("b_") + key).toUtf8().constData(), 40, {key}, "standard", {first}));
    }
    content::RecurringInfo cards;
    cards.key = QStringLiteral("rc_cards");
    cards.title = QStringLiteral("Cards");
    cards.kind = QStringLiteral("retrieval");
    cards.min_minutes_per_week = 50;
    cards.sessions_target = 5;
    cards.sessions_min = 3;
    file.recurring.push_back(cards);
    return file;
}

content::PlanFile random_plan(Random& random, int count)
{
    const auto below = [&](int bound) {
        return static_cast<int>(random.below(static_cast<std::uint64_t>(bound)));
    };
    content::PlanFile file = small_plan();
    file.templates = real_plan().templates;
    file.repeatable = real_plan().repeatable;
    file.tasks.clear();
    constexpr std::array tiers{"core", "standard", "standard", "extended", "extended"};
    for (int i = 0; i < count; ++i) {
        const QString key = QStringLiteral("t%1").arg(i);
        content::TaskInfo info =
            task(key.toUtf8().constData(), 10 + 5 * below(14), {}, tiers[static_cast<std::size_t>(below(5))]);
        for (const char* round : k_round_keys) {
            if (below(4) == 0)
                info.rounds.append(QLatin1String(round));
        }
        for (int k = below(3); k > 0 && i > 0; --k)
            info.prereq.append(QStringLiteral("t%1").arg(below(i)));
        info.prereq.removeDuplicates();
        info.min_gap_days = below(5) == 0 ? below(6) : 0;
        info.kind = below(12) == 0 ? QStringLiteral("mock") : QStringLiteral("drill");
        if (below(20) == 0)
            file.scheduling.never_drop.append(key);
        auto& pattern = file.templates[static_cast<std::size_t>(below(3))];
        pattern.weeks_plan[static_cast<std::size_t>(below(pattern.weeks))].tasks.append(key);
        file.tasks.push_back(std::move(info));
    }
    return file;
}

Process process(Day started_on, int weeks)
{
    Process made{ProcessId(1), QStringLiteral("test-pack"), QStringLiteral("Test"), started_on, weeks, {}};
    for (const char* key : k_round_keys)
        made.rounds.push_back({QLatin1String(key),
                               QStringLiteral("Round ") + QLatin1String(key).mid(0, 2),
                               RoundState::NotYet,
                               {},
                               {},
                               {}});
    return made;
}

Availability hours(std::array<double, 7> hours)
{
    Availability availability;
    for (std::size_t i = 0; i < hours.size(); ++i)
        availability.minutes[i] = static_cast<int>(hours[i] * 60);
    return availability;
}

std::shared_ptr<const content::Pack> pack(content::PlanFile plan)
{
    content::PackParts parts;
    parts.info.key = QStringLiteral("test-pack");
    parts.info.title = QStringLiteral("Test pack");
    parts.info.company = QStringLiteral("Test company");
    int order = 1;
    for (const char* key : k_round_keys) {
        content::RoundInfo round;
        round.key = QLatin1String(key);
        round.order = order++;
        round.name = QStringLiteral("Round ") + round.key.mid(0, 2);
        parts.rounds.rounds.push_back(round);
    }
    parts.plan = std::move(plan);
    return std::make_shared<content::Pack>(std::move(parts));
}

QString text(const Plan& plan)
{
    QString all;
    for (const PlannedDay& planned : plan.days) {
        QStringList tasks;
        for (const PlannedTask& one : planned.tasks)
            tasks.append(QStringLiteral("%1 %2").arg(one.task).arg(one.minutes));
        all += QStringLiteral("%1 %2: %3\n")
                   .arg(to_iso(planned.day))
                   .arg(planned.capacity_minutes)
                   .arg(tasks.join(QStringLiteral(", ")));
    }
    return all;
}

int planned_minutes(const Plan& plan)
{
    int sum = 0;
    for (const PlannedDay& planned : plan.days)
        sum += planned.planned_minutes();
    return sum;
}

} // namespace deference::plan::tests
