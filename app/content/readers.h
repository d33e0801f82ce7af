// SPDX-License-Identifier: GPL-3.0-or-later
// One reader per kind of pack file: a tree in, values out, findings into the report. A reader always returns
// something; whether it may be used is for whoever holds the report to decide.
#pragma once
#include "app/content/fields.h"
#include "app/content/types.h"

namespace deference::content {

// What pack.yaml says: the pack's particulars and the other files it consists of, relative to its folder.
struct PackHeader
{
    PackInfo info;
    QStringList files; // an entry that ends in / stands for every .yaml file in that folder
};

[[nodiscard]] PackHeader read_pack_header(const Node& root, Report& report);
// Adds to `into`: a pack has one cards file for each area.
void read_cards(const Node& root, Report& report, CardsFile& into);
[[nodiscard]] RoundsFile read_rounds(const Node& root, Report& report);
[[nodiscard]] PlanFile read_plan(const Node& root, Report& report);
[[nodiscard]] StoriesFile read_stories(const Node& root, Report& report);
// Facts are evidence for people and for checking cards; nothing of them is loaded.
void check_facts(const Node& root, Report& report);

// Parts of read_stories, in files of their own.
void read_story_checks(Fields& top, Report& report, StoriesFile& into);
void read_story_examples(Fields& top, Report& report, StoriesFile& into);

// schema_version, file, and the dates every file may carry.
void read_file_header(Fields& top, const char* file_kind);

} // namespace deference::content
