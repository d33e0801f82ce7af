// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/story_set_json.h"

#include "app/stories/words.h"

#include <QJsonArray>

namespace deference::stories {

namespace {

QJsonArray names_of(const std::vector<StoryId>& stories, const StoryName& name)
{
    QJsonArray names;
    for (const StoryId id : stories)
        names.append(name(id));
    return names;
}

QJsonArray rounds_to_json(const StorySet& set, const StoryName& name)
{
    QJsonArray rounds;
    for (const RoundChoices& round : set.rounds) {
        QJsonArray prompts;
        for (const PromptChoice& choice : round.prompts)
            prompts.append(QJsonObject{{QStringLiteral("prompt"), choice.prompt},
                                       {QStringLiteral("kind"), choice.kind},
                                       {QStringLiteral("by_hand"), choice.is_by_hand},
                                       {QStringLiteral("stories"), names_of(choice.stories, name)}});
        rounds.append(
            QJsonObject{{QStringLiteral("round"), round.round}, {QStringLiteral("prompts"), prompts}});
    }
    return rounds;
}

} // namespace

QJsonObject set_to_json(const StorySet& set, const StoryName& name)
{
    QJsonObject domains;
    for (const auto& [domain, count] : set.domains)
        domains.insert(domain, count);
    QJsonArray needs;
    for (const SetNeed& need : set.needs)
        needs.append(QJsonObject{{QStringLiteral("text"), need.text},
                                 {QStringLiteral("have"), need.have},
                                 {QStringLiteral("drafts"), need.drafts},
                                 {QStringLiteral("wanted"), need.wanted}});
    QJsonArray proven;
    for (const SignalCoverage& signal : set.signal_list)
        proven.append(QJsonObject{{QStringLiteral("signal"), signal.key},
                                  {QStringLiteral("ready"), signal.ready},
                                  {QStringLiteral("drafts"), signal.drafts},
                                  {QStringLiteral("wanted"), signal.wanted}});
    QJsonArray findings;
    QStringList fires;
    for (const SetFinding& finding : set.findings) {
        findings.append(QJsonObject{{QStringLiteral("check"), finding.check},
                                    {QStringLiteral("severity"), to_key(finding.severity)},
                                    {QStringLiteral("message"), finding.message},
                                    {QStringLiteral("stories"), names_of(finding.stories, name)}});
        if (!fires.contains(finding.check))
            fires.append(finding.check);
    }
    return {{QStringLiteral("domains"), domains},
            {QStringLiteral("stricter"), set.stricter},
            {QStringLiteral("looser"), set.looser},
            {QStringLiteral("followed"), set.followed},
            {QStringLiteral("needs"), needs},
            {QStringLiteral("signals"), proven},
            {QStringLiteral("fires"), QJsonArray::fromStringList(fires)},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("rounds"), rounds_to_json(set, name)}};
}

QString set_to_text(const StorySet& set, const content::RoundsFile& rounds, const StoryName& title)
{
    QStringList lines;
    for (const SetNeed& need : set.needs)
        lines.append(StoryWords::tr("%1 of %2  %3", "how many a set has of what it needs")
                         .arg(need.have)
                         .arg(need.wanted)
                         .arg(need.text));
    for (const SetFinding& finding : set.findings)
        lines.append(
            QStringLiteral("%1  %2  %3").arg(to_key(finding.severity), finding.check, finding.message));
    for (const RoundChoices& round : set.rounds) {
        const content::RoundInfo* info = rounds.find(round.round);
        lines.append(QString());
        lines.append(info ? info->name : round.round);
        for (const PromptChoice& choice : round.prompts) {
            const content::Prompt* prompt = rounds.find_prompt(choice.prompt);
            lines.append(QStringLiteral("  %1  %2").arg(choice.prompt, prompt ? prompt->text : choice.kind));
            lines.append(QStringLiteral("      ") + (choice.stories.empty() ? StoryWords::tr("no story yet")
                                                                            : title(choice.stories.front())));
        }
    }
    return lines.join(u'\n');
}

} // namespace deference::stories
