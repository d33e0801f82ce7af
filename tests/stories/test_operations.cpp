// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/checks.h"
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "app/stories/operations.h"
#include "app/stories/store.h"
#include "tests/stories/story_rows.h"

#include <algorithm>

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;
using deference::tests::TestLibrary;

namespace {

Story stored(TestLibrary& library, StoryId id)
{
    const auto story = load_story(library.database(), id);
    REQUIRE_OK(story);
    return *story;
}

std::size_t version_count(TestLibrary& library, StoryId id, const char* part)
{
    const auto versions = load_versions(library.database(), id, text(part));
    REQUIRE_OK(versions);
    return versions->size();
}

} // namespace

TEST_CASE("a story is kept with everything it was made of")
{
    TestLibrary library;
    const StoryId id = add(library);
    library.reopen();
    const Story story = stored(library, id);
    CHECK(story.title == text("Holding the batch"));
    CHECK(story.tags == draft().tags);
    CHECK(story.parts == draft().parts);
    CHECK(story.tellings == draft().tellings);
    CHECK(story.created_at == library.clock().now());
    CHECK_FALSE(story.ready);
    CHECK(version_count(library, id, "outcome") == 1);
    CHECK(version_count(library, id, "threshold") == 0);
}

TEST_CASE("each operation can be undone and redone, and survives a restart")
{
    // One row a kind; a test below makes sure that none is missing.
    struct Row
    {
        const OperationKind* kind;
        std::function<Result<void>(TestLibrary&, StoryId)> act;
    };
    const auto discard = [](const auto& result) -> Result<void> {
        if (!result)
            return fail(result.error());
        return {};
    };
    const auto newest = [](TestLibrary& library, StoryId id) {
        return load_versions(library.database(), id)->front().id;
    };
    const std::vector<Row> rows{
        {&k_create_story, [&](TestLibrary& l, StoryId) { return discard(create_story(*l, draft())); }},
        {&k_rename_story, [](TestLibrary& l, StoryId id) { return rename_story(*l, id, text("Another")); }},
        {&k_tag_story, [](TestLibrary& l, StoryId id) { return tag_story(*l, id, draft().tags); }},
        {&k_edit_part,
         [](TestLibrary& l, StoryId id) { return save_part(*l, id, text("outcome"), text("Ten.")); }},
        {&k_edit_telling,
         [](TestLibrary& l, StoryId id) { return save_telling(*l, id, text("s90"), text("Short.")); }},
        {&k_restore_version,
         [](TestLibrary& l, StoryId id) {
             const auto versions = load_versions(l.database(), id, text("outcome"));
             return restore_version(*l, versions->back().id);
         }},
        {&k_name_version,
         [&](TestLibrary& l, StoryId id) { return name_version(*l, newest(l, id), text("For round 2")); }},
        {&k_duplicate_story, [&](TestLibrary& l, StoryId id) { return discard(duplicate_story(*l, id)); }},
        {&k_archive_story, [](TestLibrary& l, StoryId id) { return archive_story(*l, id); }},
        {&k_unarchive_story,
         [](TestLibrary& l, StoryId) {
             const auto archived = load_stories(l.database(), Shelf::Archived);
             return unarchive_story(*l, archived->front().id);
         }},
        {&k_delete_story, [](TestLibrary& l, StoryId id) { return delete_story(*l, id); }},
        {&k_mark_ready, [](TestLibrary& l, StoryId id) { return mark_ready(*l, id, pack().stories()); }},
        {&k_unmark_ready,
         [](TestLibrary& l, StoryId) {
             const auto all = load_stories(l.database());
             const auto ready =
                 std::find_if(all->begin(), all->end(), [](const Story& one) { return one.ready; });
             return unmark_ready(*l, ready->id);
         }},
        {&k_accept_finding,
         [](TestLibrary& l, StoryId id) {
             return accept_finding(*l, id, warning("CO5", "outcome", "Acme Inc"), k_reason);
         }},
        {&k_withdraw_acceptance,
         [](TestLibrary& l, StoryId id) {
             const auto story = load_story(l.database(), id);
             return withdraw_acceptance(*l, id, story->accepted.front().id);
         }},
        {&k_judge_record,
         [](TestLibrary& l, StoryId id) { return judge_record(*l, id, text("fq28"), true); }},
        {&k_answer_followup,
         [](TestLibrary& l, StoryId id) {
             return followed(answer_followup(*l, pack().stories(), answer(id)));
         }},
        {&k_add_name, [](TestLibrary& l, StoryId) { return add_name(*l, text("people"), text("Bo")); }},
        {&k_remove_name,
         [](TestLibrary& l, StoryId) { return remove_name(*l, load_names(l.database())->front().id); }},
    };
    for (const OperationKind* kind : k_operations) {
        CAPTURE(kind->id);
        CHECK(std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.kind == kind; }) == 1);
    }

    for (const Row& row : rows) {
        CAPTURE(row.kind->id);
        TestLibrary library;
        // A full story with two versions of a part and an accepted warning, an archived one and a ready one.
        Story full = full_story(pack().stories());
        const StoryId id = add(library, full);
        REQUIRE_OK(save_part(*library, id, text("outcome"), text("Changed. ") + words(20)));
        REQUIRE_OK(leave_part(*library, id, text("outcome")));
        REQUIRE_OK(accept_finding(*library, id, warning("ST5"), k_reason));
        REQUIRE_OK(archive_story(*library, add(library)));
        REQUIRE_OK(add_name(*library, text("people"), text("Ann")));
        REQUIRE_OK(mark_ready(*library, add(library, full), pack().stories()));
        library.clock().advance(std::chrono::minutes(5));

        const QString before = dump(library.database());
        REQUIRE_OK(row.act(library, id));
        const QString after = dump(library.database());
        CHECK(after != before);
        CHECK(library->undo_text().startsWith(text(row.kind->text)));
        REQUIRE_OK(library->undo());
        CHECK(dump(library.database()) == before);
        REQUIRE_OK(library->redo());
        CHECK(dump(library.database()) == after);
        library.reopen();
        CHECK(dump(library.database()) == after);
    }
}

TEST_CASE("typing is one undo step until the part is left")
{
    TestLibrary library;
    const StoryId id = add(library);
    const QString before = dump(library.database());
    for (const char* typed : {"I", "I wro", "I wrote", "I wrote the memo."})
        REQUIRE_OK(save_part(*library, id, text("documentation"), text(typed)));
    REQUIRE_OK(leave_part(*library, id, text("documentation")));
    CHECK(version_count(library, id, "documentation") == 1);
    CHECK(library->undo_text() == text("Write story (Holding the batch)"));
    REQUIRE_OK(save_part(*library, id, text("documentation"), text("I wrote it before.")));

    REQUIRE_OK(library->undo());
    CHECK(stored(library, id).part(text("documentation")) == text("I wrote the memo."));
    REQUIRE_OK(library->undo());
    CHECK(dump(library.database()) == before);
}

TEST_CASE("typing in two parts is two steps even when neither was left")
{
    TestLibrary library;
    const StoryId id = add(library);
    REQUIRE_OK(save_part(*library, id, text("threshold"), text("0.55")));
    REQUIRE_OK(save_part(*library, id, text("approval"), text("The head of risk.")));
    REQUIRE_OK(library->undo());
    const Story story = stored(library, id);
    CHECK(story.part(text("threshold")) == text("0.55"));
    CHECK(story.part(text("approval")).isEmpty());
}

TEST_CASE("emptying a part and writing it again is undone in one step")
{
    TestLibrary library;
    const StoryId id = add(library);
    const QString before = dump(library.database());
    for (const char* typed : {"", "New", "", "Newer"})
        REQUIRE_OK(save_part(*library, id, text("outcome"), text(typed)));
    const QString after = dump(library.database());
    REQUIRE_OK(library->undo());
    CHECK(dump(library.database()) == before);
    REQUIRE_OK(library->redo());
    CHECK(dump(library.database()) == after);
}

TEST_CASE("a version is kept when a part is left changed, and only then")
{
    TestLibrary library;
    const StoryId id = add(library);
    const auto leave = [&] { REQUIRE_OK(leave_part(*library, id, text("outcome"))); };
    leave();
    CHECK(version_count(library, id, "outcome") == 1); // the one it was made with
    REQUIRE_OK(save_part(*library, id, text("outcome"), text("Ten clients complained.")));
    leave();
    leave();
    CHECK(version_count(library, id, "outcome") == 2);
    REQUIRE_OK(save_part(*library, id, text("outcome"), {}));
    leave();
    CHECK(version_count(library, id, "outcome") == 3); // emptied on purpose: the history says so
    REQUIRE_OK(leave_part(*library, id, text("threshold")));
    CHECK(version_count(library, id, "threshold") == 0);

    const auto versions = load_versions(library.database(), id, text("outcome"));
    REQUIRE_OK(versions);
    CHECK(versions->front().text.isEmpty());
    CHECK(versions->back().text == text("Nine clients complained."));
}

TEST_CASE("restoring a version loses nothing")
{
    TestLibrary library;
    const StoryId id = add(library);
    const auto first = load_versions(library.database(), id, text("outcome"))->front();
    REQUIRE_OK(save_part(*library, id, text("outcome"), text("Never left.")));
    REQUIRE_OK(restore_version(*library, first.id));
    CHECK(stored(library, id).part(text("outcome")) == first.text);
    const auto versions = load_versions(library.database(), id, text("outcome"));
    REQUIRE(versions->size() == 3);
    CHECK((*versions)[0].text == first.text);
    CHECK((*versions)[1].text == text("Never left."));
    const QString undo_before = library->undo_text();
    REQUIRE_OK(restore_version(*library, first.id)); // it is there already
    CHECK(version_count(library, id, "outcome") == 3);
    CHECK(library->undo_text() == undo_before);
}

TEST_CASE("saving what is there already is no step and not even a change of date")
{
    TestLibrary library;
    const StoryId id = add(library);
    const QString before = dump(library.database());
    const QString undo_before = library->undo_text();
    library.clock().advance(std::chrono::hours(1));
    REQUIRE_OK(save_part(*library, id, text("outcome"), text("Nine clients complained.")));
    REQUIRE_OK(save_telling(*library, id, text("s90"), text("Prices were stale.")));
    REQUIRE_OK(rename_story(*library, id, text("  Holding   the batch ")));
    REQUIRE_OK(tag_story(*library, id, draft().tags));
    REQUIRE_OK(unarchive_story(*library, id));
    CHECK(dump(library.database()) == before);
    CHECK(library->undo_text() == undo_before);
}

TEST_CASE("a story with a block cannot be marked ready, and says why")
{
    TestLibrary library;
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts.erase(text("documentation"));
    const StoryId id = add(library, story);
    const auto refused = mark_ready(*library, id, file);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().sentence().contains(text("The Documentation part is empty.")));
    CHECK_FALSE(stored(library, id).ready);

    REQUIRE_OK(save_part(*library, id, text("documentation"), text("A memo. ") + words(20)));
    REQUIRE_OK(mark_ready(*library, id, file));
    CHECK(is_ready(stored(library, id), file));
    // A later edit may bring a block back: the mark stays, the claim does not.
    REQUIRE_OK(save_part(*library, id, text("documentation"), {}));
    CHECK(stored(library, id).ready);
    CHECK_FALSE(is_ready(stored(library, id), file));
}

TEST_CASE("a warning is accepted for the words it was about, with a reason of eight words")
{
    TestLibrary library;
    const StoryId id = add(library);
    const Finding finding = warning("CO5", "outcome", "Acme Inc");
    const auto refused = accept_finding(*library, id, finding, text("one two three four five six seven"));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::InvalidInput);
    CHECK(refused.error().sentence().contains(text("at least 8 words, this one has 7")));
    CHECK(stored(library, id).accepted.empty());

    REQUIRE_OK(accept_finding(*library, id, finding, k_reason));
    Story story = stored(library, id);
    CHECK(is_accepted(story, finding));
    CHECK_FALSE(is_accepted(story, warning("CO5", "outcome", "Other Inc")));
    CHECK_FALSE(is_accepted(story, warning("CO5", "approval", "Acme Inc")));
    CHECK_FALSE(is_accepted(story, warning("CO6", "outcome", "Acme Inc")));

    const QString better = k_reason + text(" of that year");
    REQUIRE_OK(accept_finding(*library, id, finding, better));
    story = stored(library, id);
    REQUIRE(story.accepted.size() == 1);
    CHECK(story.accepted.front().reason == better);

    // A block stays one, unless it is about a name that the user says is invented or public.
    Finding block = warning("RF1_delegates_compliance", "outcome", "let compliance decide");
    block.severity = Severity::Block;
    CHECK_FALSE(accept_finding(*library, id, block, k_reason).has_value());
    CHECK_FALSE(is_accepted(story, block));
    Finding secret = warning("CO2_account_number", "outcome", "88402217730");
    secret.severity = Severity::Block;
    CHECK_FALSE(is_accepted(story, secret));
    story.ready = true;
    CHECK_FALSE(is_ready(story, {secret}));
    REQUIRE_OK(accept_finding(*library, id, secret, k_reason));
    story = stored(library, id);
    CHECK(is_accepted(story, secret));
    story.ready = true;
    CHECK(is_ready(story, {secret}));
    CHECK_FALSE(is_ready(story, {secret, block}));
}

TEST_CASE("a copy starts a life of its own")
{
    TestLibrary library;
    const auto& file = pack().stories();
    const StoryId id = add(library, full_story(file));
    REQUIRE_OK(mark_ready(*library, id, file));
    REQUIRE_OK(accept_finding(*library, id, warning("ST5"), k_reason));
    const auto copied = duplicate_story(*library, id);
    REQUIRE_OK(copied);
    const Story copy = stored(library, *copied);
    CHECK(copy.title == text("Holding the batch (copy)"));
    CHECK(copy.parts == stored(library, id).parts);
    CHECK(copy.accepted.size() == 1);
    CHECK_FALSE(copy.ready);
    CHECK(load_versions(library.database(), *copied)->empty());
    REQUIRE_OK(save_part(*library, *copied, text("outcome"), text("Other.")));
    CHECK(stored(library, id).part(text("outcome")) != text("Other."));
}

TEST_CASE("lists show what lies on their shelf, last changed first")
{
    TestLibrary library;
    const StoryId first = add(library);
    library.clock().advance(std::chrono::minutes(1));
    const StoryId second = add(library);
    library.clock().advance(std::chrono::minutes(1));
    REQUIRE_OK(save_part(*library, first, text("outcome"), text("Later.")));
    const auto ids = [&](Shelf shelf) {
        const auto stories = load_stories(library.database(), shelf);
        REQUIRE_OK(stories);
        std::vector<StoryId> list;
        for (const Story& story : *stories)
            list.push_back(story.id);
        return list;
    };
    CHECK(ids(Shelf::Active) == std::vector{first, second});
    REQUIRE_OK(archive_story(*library, first));
    CHECK(ids(Shelf::Active) == std::vector{second});
    CHECK(ids(Shelf::Archived) == std::vector{first});
    CHECK(ids(Shelf::All).size() == 2);
    CHECK((*load_stories(library.database(), Shelf::Active)).front() == stored(library, second));
}

TEST_CASE("what cannot be used is refused with a sentence and changes nothing")
{
    TestLibrary library;
    const StoryId id = add(library);
    const StoryId gone(12345);
    const QString before = dump(library.database());
    Story untitled = draft();
    untitled.title = text(" \n ");
    const QString huge(500'001, u'x');
    const std::vector<std::pair<ErrorCode, Error>> refused{
        {ErrorCode::InvalidInput, create_story(*library, untitled).error()},
        {ErrorCode::InvalidInput, rename_story(*library, id, {}).error()},
        {ErrorCode::InvalidInput, rename_story(*library, id, QString(201, u'x')).error()},
        {ErrorCode::InvalidInput, save_part(*library, id, text("outcome"), huge).error()},
        {ErrorCode::NotFound, save_part(*library, gone, text("outcome"), text("x")).error()},
        {ErrorCode::NotFound, leave_part(*library, gone, text("outcome")).error()},
        {ErrorCode::NotFound, delete_story(*library, gone).error()},
        {ErrorCode::NotFound, restore_version(*library, VersionId(5)).error()},
        {ErrorCode::NotFound, accept_finding(*library, gone, warning("ST5"), k_reason).error()},
    };
    for (const auto& [code, error] : refused) {
        CAPTURE(error);
        CHECK(error.code == code);
        CHECK(error.sentence().size() > 20);
    }
    CHECK(dump(library.database()) == before);
}

TEST_CASE("pasted text is stored without what SQLite or a listener cannot use")
{
    TestLibrary library;
    const StoryId id = add(library);
    const QString pasted = text("a\r\nb") + QChar(0) + QChar(0xd83d) + text("c\U0001F600 e\u0301");
    REQUIRE_OK(save_part(*library, id, text("outcome"), pasted));
    library.reopen();
    CHECK(stored(library, id).part(text("outcome")) == text("a\nb\ufffdc\U0001F600 e\u0301"));
    REQUIRE_OK(save_part(*library, id, text("outcome"), QString(200'000, u'x')));
    CHECK(stored(library, id).part(text("outcome")).size() == 200'000);
}
