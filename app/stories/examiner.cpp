// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/examiner.h"

#include "app/stories/checks.h"
#include "app/stories/evaluate.h"
#include "app/stories/words.h"

#include <algorithm>

namespace deference::stories {

namespace {

// A check that asks for words answers its question when they are there. One that forbids words only knows
// when the answer is bad.
bool has_asked_words(const content::CheckInfo& check, const Examined& record, bool fires)
{
    if (check.type == QStringLiteral("requires"))
        return !fires && record.scope_text(check.parameters.value(QStringLiteral("scope"))).word_count() > 0;
    if (check.type == QStringLiteral("when_need"))
        return condition_holds(record, check.parameters.value(QStringLiteral("need")).toMap());
    return false;
}

void judge(ExaminerQuestion& question, const content::FollowUp& followup, const Examined& record,
           const std::vector<Finding>& findings)
{
    const PartText* part = record.find(followup.part);
    if (part && part->word_count() == 0) {
        question.answer = RecordAnswer::Gap;
        question.gap = StoryWords::tr("The record says nothing under “%1”.").arg(part->info->label);
        return;
    }
    const auto& checks = record.file().checks;
    const auto check = std::ranges::find(checks, followup.weakness, &content::CheckInfo::key);
    if (check == checks.end())
        return;
    const auto finding = std::ranges::find(findings, check->key, &Finding::check);
    const bool fires = finding != findings.end();
    if (has_asked_words(*check, record, fires)) {
        question.answer = RecordAnswer::Named;
    } else if (fires || check->type == QStringLiteral("when_need")) {
        question.answer = RecordAnswer::Gap;
        question.gap = fires ? finding->message : check->message;
    }
}

} // namespace

int RecordReading::count(RecordAnswer answer) const
{
    return static_cast<int>(std::ranges::count(questions, answer, &ExaminerQuestion::answer));
}

int RecordReading::gaps() const
{
    return count(RecordAnswer::Gap) +
           static_cast<int>(
               std::ranges::count_if(questions, [](const ExaminerQuestion& one) { return one.is_open; }));
}

RecordReading read_record(const Story& story, const content::StoriesFile& file)
{
    RecordReading reading;
    Story kept;
    for (const QString& key : file.examiner.record) {
        const content::StoryPart* part = file.find(key);
        if (!part)
            continue;
        kept.parts[key] = story.part(key);
        reading.record.push_back({key, part->label, story.part(key).trimmed()});
    }
    const ConfidentialNames no_names;
    const Examined record(kept, file, no_names);
    const auto findings = check_story(kept, file);
    for (const QString& key : file.examiner.questions) {
        const auto followup = std::ranges::find(file.followups, key, &content::FollowUp::key);
        if (followup == file.followups.end())
            continue;
        ExaminerQuestion question{
            key, followup->part, followup->question, followup->listens_for, RecordAnswer::ForReader,
            {},  false};
        judge(question, *followup, record, findings);
        question.is_open = question.answer == RecordAnswer::ForReader && story.gaps.contains(key);
        reading.questions.push_back(std::move(question));
    }
    return reading;
}

QString to_key(RecordAnswer answer)
{
    switch (answer) {
    case RecordAnswer::Named:
        return QStringLiteral("named");
    case RecordAnswer::Gap:
        return QStringLiteral("gap");
    case RecordAnswer::ForReader:
        break;
    }
    return QStringLiteral("for_reader");
}

} // namespace deference::stories
