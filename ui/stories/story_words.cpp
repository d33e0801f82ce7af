// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_words.h"

#include "ui/widgets/day_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace deference::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StoriesPage)
};

bool is_unwritten(const stories::Story& story)
{
    return std::all_of(story.parts.begin(), story.parts.end(),
                       [](const auto& part) { return part.second.trimmed().isEmpty(); });
}

} // namespace

Skill signal_skill(const QString& key)
{
    // The rounds file calls it by its long name.
    if (key.startsWith(u"cross_functional"))
        return Skill::CrossFunctional;
    return skill_from_id(key).value_or(Skill::Recall);
}

QString signal_short_name(const QString& key, const QString& name)
{
    if (key.startsWith(u"cross_functional"))
        return Words::tr("Credibility", "short name of a signal");
    if (const auto skill = skill_from_id(key))
        return skill_short_name(*skill);
    return name.isEmpty() ? key : name;
}

QString signal_name(const QString& key, const QString& name)
{
    if (key.startsWith(u"cross_functional"))
        return Words::tr("Team credibility", "signal");
    const auto skill = skill_from_id(key);
    return skill ? skill_name(*skill) : name;
}

Severity shown_severity(content::Severity severity)
{
    switch (severity) {
    case content::Severity::Block:
        return Severity::High;
    case content::Severity::Warn:
        return Severity::Medium;
    case content::Severity::Info:
        break;
    }
    return Severity::Note;
}

QString spoken_text(std::chrono::milliseconds spoken)
{
    const auto seconds = (spoken.count() + 500) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString word_count_text(int words)
{
    // English has no catalogue of its own, so the singular is a text of its own.
    return words == 1 ? Words::tr("1 word") : Words::tr("%n words", nullptr, words);
}

QString telling_short_name(int seconds)
{
    return seconds % 60 == 0 ? Words::tr("%1 min", "length of a telling").arg(seconds / 60)
                             : Words::tr("%1 s", "length of a telling, seconds").arg(seconds);
}

QString state_text(const stories::Story& story, bool is_ready, Day today, const QTimeZone& zone)
{
    if (story.archived)
        return Words::tr("Archived", "state of a story");
    if (is_ready)
        return Words::tr("Ready", "state of a story");
    if (story.ready)
        return Words::tr("Marked ready, but something must be fixed");
    if (is_unwritten(story))
        return Words::tr("Nothing written yet");
    return Words::tr("Edited %1", "today, 3 days ago")
        .arg(days_away_text(today, study_day(story.updated_at, zone)));
}

const content::CheckInfo* find_check(const content::StoriesFile& file, const QString& key)
{
    const auto found = std::find_if(file.checks.begin(), file.checks.end(),
                                    [&](const content::CheckInfo& check) { return check.key == key; });
    return found == file.checks.end() ? nullptr : &*found;
}

QString part_to_show(const stories::Finding& finding, const stories::Story& story,
                     const content::StoriesFile& file)
{
    const content::CheckInfo* check = find_check(file, finding.check);
    if (!finding.part.isEmpty() || !check)
        return finding.part;
    QString first;
    for (const char* name : {"parts", "numerator", "scope"}) {
        for (const QVariant& value : check->parameters.value(QLatin1String(name)).toList()) {
            const QString part = value.toString();
            if (!file.find(part))
                continue;
            if (story.part(part).trimmed().isEmpty())
                return part;
            if (first.isEmpty())
                first = part;
        }
    }
    return first;
}

QString passed_text(const content::CheckInfo& check)
{
    struct Passed
    {
        const char* check;
        const char* text;
    };
    static constexpr Passed k_passed[] = {
        {"ST1_core_missing", QT_TRANSLATE_NOOP("StoriesPage", "Every core part is there")},
        {"ST2_core_thin", QT_TRANSLATE_NOOP("StoriesPage", "Core parts are long enough to follow")},
        {"ST3_outcome_missing", QT_TRANSLATE_NOOP("StoriesPage", "There is an outcome")},
        {"ST4_extension_gap", QT_TRANSLATE_NOOP("StoriesPage", "Most of the other parts are written")},
        {"ST5_context_heavy", QT_TRANSLATE_NOOP("StoriesPage", "The scene leaves room for the decision")},
        {"ST6_framework_light", QT_TRANSLATE_NOOP("StoriesPage", "The reasoning has its share of the words")},
        {"DE2_long_sentences", QT_TRANSLATE_NOOP("StoriesPage", "Sentences can be said in one breath")},
    };
    for (const Passed& passed : k_passed) {
        if (check.key == QLatin1String(passed.check))
            return Words::tr(passed.text);
    }
    return Words::tr("Not found: %1", "title of a check, which names a fault").arg(check.title);
}

} // namespace deference::ui
