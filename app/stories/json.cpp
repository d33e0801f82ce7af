// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/json.h"

#include "app/stories/checks.h"
#include "app/stories/completeness.h"

#include <QDateTime>

namespace deference::stories {

namespace {

QString iso(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(to_ms(instant), Qt::UTC).toString(Qt::ISODate);
}

int whole_seconds(std::chrono::milliseconds time)
{
    return static_cast<int>(std::chrono::round<std::chrono::seconds>(time).count());
}

QJsonObject finding_to_json(const Finding& finding)
{
    return {
        {QStringLiteral("check"), finding.check},     {QStringLiteral("severity"), to_key(finding.severity)},
        {QStringLiteral("part"), finding.part},       {QStringLiteral("start"), qint64{finding.start}},
        {QStringLiteral("end"), qint64{finding.end}}, {QStringLiteral("message"), finding.message}};
}

// What list and show have in common.
QJsonObject summary_to_json(const Story& story, const content::StoriesFile& file, const Measure& measured,
                            const std::vector<Finding>& findings)
{
    return {{QStringLiteral("id"), story.id.to_string()},
            {QStringLiteral("title"), story.title},
            {QStringLiteral("completeness"), completeness(story, file, findings)},
            {QStringLiteral("words"), measured.words},
            {QStringLiteral("spoken_seconds"), whole_seconds(measured.spoken)},
            {QStringLiteral("ready"), is_ready(story, findings)},
            {QStringLiteral("signals"), QJsonArray::fromStringList(story.tags.signal_keys)},
            {QStringLiteral("updated_at"), iso(story.updated_at)}};
}

QJsonArray parts_to_json(const Story& story, const content::StoriesFile& file, const Measure& measured)
{
    QJsonArray parts;
    for (std::size_t i = 0; i < file.parts.size(); ++i) {
        const content::StoryPart& part = file.parts[i];
        parts.append(
            QJsonObject{{QStringLiteral("part"), part.key},
                        {QStringLiteral("label"), part.label},
                        {QStringLiteral("core"), part.core},
                        {QStringLiteral("text"), story.part(part.key)},
                        {QStringLiteral("words"), measured.parts[i].words},
                        {QStringLiteral("min_words"), part.min_words},
                        {QStringLiteral("spoken_seconds"), whole_seconds(measured.parts[i].spoken)}});
    }
    return parts;
}

} // namespace

QJsonObject list_to_json(const std::vector<Story>& stories, const content::StoriesFile& file,
                         int words_a_minute)
{
    QJsonArray list;
    for (const Story& story : stories)
        list.append(summary_to_json(story, file, measure(story, file, nullptr, words_a_minute),
                                    check_story(story, file)));
    return {{QStringLiteral("stories"), list}};
}

QJsonObject story_to_json(const Story& story, const content::StoriesFile& file, int words_a_minute)
{
    const Measure measured = measure(story, file, nullptr, words_a_minute);
    const auto findings = check_story(story, file);
    QJsonObject json = summary_to_json(story, file, measured, findings);
    json.insert(QStringLiteral("domain"), story.tags.domain);
    json.insert(QStringLiteral("decision"), to_key(story.tags.decision));
    json.insert(QStringLiteral("direction"), to_key(story.tags.direction));
    json.insert(QStringLiteral("prompt_kinds"), QJsonArray::fromStringList(story.tags.prompt_keys));
    json.insert(QStringLiteral("archived"), story.archived);
    json.insert(QStringLiteral("created_at"), iso(story.created_at));
    json.insert(QStringLiteral("parts"), parts_to_json(story, file, measured));
    QJsonObject tellings;
    for (const auto& [key, text] : story.tellings)
        tellings.insert(key, text);
    json.insert(QStringLiteral("tellings"), tellings);
    QJsonArray accepted;
    for (const Acceptance& one : story.accepted)
        accepted.append(QJsonObject{{QStringLiteral("check"), one.check},
                                    {QStringLiteral("part"), one.part},
                                    {QStringLiteral("words"), one.words},
                                    {QStringLiteral("reason"), one.reason}});
    json.insert(QStringLiteral("accepted"), accepted);
    QJsonArray found;
    for (const Finding& finding : findings) {
        QJsonObject one = finding_to_json(finding);
        one.insert(QStringLiteral("accepted"), is_accepted(story, finding));
        found.append(one);
    }
    json.insert(QStringLiteral("findings"), found);
    return json;
}

QJsonObject check_to_json(const QString& id, const Story& story, const content::StoriesFile& file,
                          int words_a_minute, const ConfidentialNames& names)
{
    const auto findings = check_story(story, file, names);
    QJsonArray found;
    for (const Finding& finding : findings)
        found.append(finding_to_json(finding));
    QJsonObject telling_fires;
    for (const auto& [key, text] : story.tellings)
        telling_fires.insert(
            key, QJsonArray::fromStringList(fired(check_telling(key, text, file, words_a_minute))));
    return {{QStringLiteral("id"), id},
            {QStringLiteral("fires"), QJsonArray::fromStringList(fired(findings))},
            {QStringLiteral("telling_fires"), telling_fires},
            {QStringLiteral("findings"), found}};
}

} // namespace deference::stories
