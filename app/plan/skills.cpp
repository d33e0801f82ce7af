// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/skills.h"

#include <array>
#include <utility>

namespace deference::plan {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 11> k_area_skills{
    {{"regulation", "regulatory_imagination"},
     {"stories", "model_humility"},
     {"technical", "technical_depth"},
     {"ml_design", "systems_design"},
     {"cross_functional", "cross_functional"},
     {"executive", "company_conviction"},
     {"product", "company_conviction"},
     {"fit", "company_conviction"},
     {"pay", "company_conviction"},
     {"research", "company_conviction"},
     {"cards", "recall"}}};

constexpr std::array<std::pair<const char*, const char*>, 6> k_round_skills{
    {{"r1_recruiter", "company_conviction"},
     {"r2_hiring_manager", "model_humility"},
     {"r3_technical_pm", "technical_depth"},
     {"r4_ml_systems", "systems_design"},
     {"r5_cross_functional", "cross_functional"},
     {"r6_executive", "company_conviction"}}};

template <class Table>
QString look_up(const Table& table, const QString& key)
{
    for (const auto& [known, skill] : table) {
        if (key == QLatin1String(known))
            return QLatin1String(skill);
    }
    return {};
}

} // namespace

bool is_cards_work(const QString& task, const content::PlanFile& file)
{
    for (const content::RecurringInfo& recurring : file.recurring) {
        if (recurring.key == task)
            return recurring.kind == QLatin1String("retrieval");
    }
    return task == QLatin1String("rp_cards");
}

QString skill_of(const QString& area, const QString& kind, const QStringList& rounds)
{
    const QString recall = QStringLiteral("recall");
    if (kind == QLatin1String("retrieval"))
        return recall;
    const QString by_area = look_up(k_area_skills, area);
    if (!by_area.isEmpty())
        return by_area;
    const bool by_round = area == QLatin1String("mocks") || area == QLatin1String("repair");
    const QString skill = by_round && !rounds.isEmpty() ? look_up(k_round_skills, rounds.first()) : QString();
    return skill.isEmpty() ? recall : skill;
}

} // namespace deference::plan
