// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <algorithm>

namespace deference::ui {
namespace {

constexpr auto k_context = "Skill";
constexpr std::array k_names = {
    QT_TRANSLATE_NOOP("Skill", "Model humility"),   QT_TRANSLATE_NOOP("Skill", "Regulatory imagination"),
    QT_TRANSLATE_NOOP("Skill", "Technical depth"),  QT_TRANSLATE_NOOP("Skill", "Systems design"),
    QT_TRANSLATE_NOOP("Skill", "Cross-functional"), QT_TRANSLATE_NOOP("Skill", "Company and conviction"),
    QT_TRANSLATE_NOOP("Skill", "Recall"),
};
constexpr std::array k_short_names = {
    QT_TRANSLATE_NOOP("Skill", "Humility"),         QT_TRANSLATE_NOOP("Skill", "Regulatory"),
    QT_TRANSLATE_NOOP("Skill", "Technical"),        QT_TRANSLATE_NOOP("Skill", "Systems"),
    QT_TRANSLATE_NOOP("Skill", "Cross-functional"), QT_TRANSLATE_NOOP("Skill", "Company"),
    QT_TRANSLATE_NOOP("Skill", "Recall"),
};
static_assert(k_names.size() == k_skill_count && k_short_names.size() == k_skill_count);

std::size_t index(Skill skill)
{
    return static_cast<std::size_t>(skill);
}

} // namespace

QString skill_id(Skill skill)
{
    return QString::fromLatin1(k_skill_ids[index(skill)]);
}

std::optional<Skill> skill_from_id(QStringView id)
{
    const auto found = std::find_if(k_all_skills.begin(), k_all_skills.end(), [&](Skill skill) {
        return id == QLatin1StringView(k_skill_ids[index(skill)]);
    });
    return found == k_all_skills.end() ? std::nullopt : std::optional(*found);
}

QString skill_name(Skill skill)
{
    return QCoreApplication::translate(k_context, k_names[index(skill)]);
}

QString skill_short_name(Skill skill)
{
    return QCoreApplication::translate(k_context, k_short_names[index(skill)]);
}

} // namespace deference::ui
