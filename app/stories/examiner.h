// SPDX-License-Identifier: GPL-3.0-or-later
// Examiner mode: six months later a reader has the record and nothing else. Which questions it answers, which
// it does not, and which only a person can judge. Pure.
#pragma once
#include "app/stories/types.h"

namespace deference::stories {

// One part of the record as the reader finds it; empty where nothing was written.
struct RecordEntry
{
    QString part;
    QString label;
    QString text;
};

enum class RecordAnswer {
    Named,    // the words that the question asks for stand in the record; whether they are true is not known
    Gap,      // they do not
    ForReader // no rule can tell: read it
};
struct ExaminerQuestion
{
    QString key; // content::FollowUp::key
    QString part;
    QString question;
    QString listens_for;
    RecordAnswer answer = RecordAnswer::ForReader;
    QString gap;          // what the record lacks, a sentence; empty unless Gap
    bool is_open = false; // a reader found no answer (Story::gaps); only with ForReader
};
struct RecordReading
{
    std::vector<RecordEntry> record;
    std::vector<ExaminerQuestion> questions; // in the order of the file
    [[nodiscard]] int count(RecordAnswer answer) const;
    // Questions left open, by the rules or by a reader.
    [[nodiscard]] int gaps() const;
};

// The checks behind the questions see only the record; what the rest of the story says does not help.
[[nodiscard]] RecordReading read_record(const Story& story, const content::StoriesFile& file);

// "named", "gap", "for_reader".
[[nodiscard]] QString to_key(RecordAnswer answer);

} // namespace deference::stories
