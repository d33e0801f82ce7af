// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/followups.h"
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "app/stories/operations.h"
#include "app/stories/store.h"
#include "tests/stories/story_builders.h"
#include "tests/ui/journeys/pages.h"
#include "tests/ui/journeys/undo_examples.h"

namespace deference::tests {

namespace {

stories::StoryId story(At& at)
{
    return need(stories::load_stories(at.desk.database())).front().id;
}
QString part(At&)
{
    return built_in_packs().first()->stories().parts.front().key;
}
stories::VersionId version(At& at)
{
    need(stories::save_part(at.library, story(at), part(at), QStringLiteral("As it was")));
    need(stories::leave_part(at.library, story(at), part(at)));
    need(stories::save_part(at.library, story(at), part(at), QStringLiteral("As it is")));
    need(stories::leave_part(at.library, story(at), part(at)));
    return need(stories::load_versions(at.desk.database(), story(at), part(at))).back().id;
}
stories::StoryId new_story(At& at)
{
    return need(
        stories::create_story(at.library, stories::tests::full_story(built_in_packs().first()->stories())));
}
stories::StoryId ready_story(At& at)
{
    const auto id = new_story(at);
    need(stories::mark_ready(at.library, id, built_in_packs().first()->stories()));
    return id;
}
void accept(At& at)
{
    stories::Finding finding;
    finding.check = QStringLiteral("ST5");
    finding.severity = stories::Severity::Warn;
    finding.words = QStringLiteral("some words");
    need(stories::accept_finding(at.library, story(at), finding,
                                 QStringLiteral("It is what was said then and there word for word")));
}

} // namespace

std::map<QString, Example> story_examples()
{
    return {
        {QStringLiteral("stories.create"), {{}, [](At& at) { new_story(at); }}},
        {QStringLiteral("stories.rename"),
         {{},
          [](At& at) {
              need(stories::rename_story(at.library, story(at), QStringLiteral("Another name")));
          }}},
        {QStringLiteral("stories.tag"),
         {{},
          [](At& at) {
              stories::Tags tags;
              tags.domain = QStringLiteral("sailing");
              need(stories::tag_story(at.library, story(at), tags));
          }}},
        {QStringLiteral("stories.edit_part"),
         {{},
          [](At& at) { need(stories::save_part(at.library, story(at), part(at), QStringLiteral("Anew"))); }}},
        {QStringLiteral("stories.edit_telling"),
         {{},
          [](At& at) {
              need(stories::save_telling(at.library, story(at),
                                         built_in_packs().first()->stories().tellings.front().key,
                                         QStringLiteral("In short")));
          }}},
        {QStringLiteral("stories.restore_version"),
         {[](At& at) { version(at); },
          [](At& at) {
              need(stories::restore_version(
                  at.library,
                  need(stories::load_versions(at.desk.database(), story(at), part(at))).back().id));
          }}},
        {QStringLiteral("stories.name_version"),
         {[](At& at) { version(at); },
          [](At& at) {
              need(stories::name_version(
                  at.library, need(stories::load_versions(at.desk.database(), story(at), part(at))).back().id,
                  QStringLiteral("The first")));
          }}},
        {QStringLiteral("stories.duplicate"),
         {{}, [](At& at) { need(stories::duplicate_story(at.library, story(at))); }}},
        {QStringLiteral("stories.archive"),
         {{}, [](At& at) { need(stories::archive_story(at.library, story(at))); }}},
        {QStringLiteral("stories.unarchive"),
         {[](At& at) { need(stories::archive_story(at.library, new_story(at))); },
          [](At& at) {
              const auto archived = need(stories::load_stories(at.desk.database(), stories::Shelf::Archived));
              need(stories::unarchive_story(at.library, archived.front().id));
          }}},
        {QStringLiteral("stories.delete"),
         {{}, [](At& at) { need(stories::delete_story(at.library, story(at))); }}},
        {QStringLiteral("stories.mark_ready"),
         {[](At& at) { at.remembered = new_story(at); },
          [](At& at) {
              need(stories::mark_ready(at.library, at.remembered, built_in_packs().first()->stories()));
          }}},
        {QStringLiteral("stories.unmark_ready"),
         {[](At& at) { at.remembered = ready_story(at); },
          [](At& at) { need(stories::unmark_ready(at.library, at.remembered)); }}},
        {QStringLiteral("stories.accept"), {{}, [](At& at) { accept(at); }}},
        {QStringLiteral("stories.withdraw_acceptance"),
         {[](At& at) { accept(at); },
          [](At& at) {
              const auto accepted = need(stories::load_story(at.desk.database(), story(at)));
              need(stories::withdraw_acceptance(at.library, accepted.id, accepted.accepted.back().id));
          }}},
        {QStringLiteral("stories.judge_record"),
         {{},
          [](At& at) { need(stories::judge_record(at.library, story(at), QStringLiteral("fq28"), true)); }}},
        {QStringLiteral("stories.answer_followup"),
         {{},
          [](At& at) {
              stories::FollowUpAnswer answer;
              answer.story = story(at);
              answer.question = built_in_packs().first()->stories().followups.front().key;
              answer.rating = 2;
              need(stories::answer_followup(at.library, built_in_packs().first()->stories(), answer));
          }}},
        {QStringLiteral("stories.add_name"),
         {{},
          [](At& at) {
              need(stories::add_name(at.library, QStringLiteral("people"), QStringLiteral("Ann")));
          }}},
        {QStringLiteral("stories.remove_name"),
         {[](At& at) {
              need(stories::add_name(at.library, QStringLiteral("people"), QStringLiteral("Ann")));
          },
          [](At& at) {
              need(
                  stories::remove_name(at.library, need(stories::load_names(at.desk.database())).front().id));
          }}},
    };
}

} // namespace deference::tests
