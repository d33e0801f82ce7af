// SPDX-License-Identifier: GPL-3.0-or-later
// The confidential names of a profile.
#include "app/stories/checks.h"
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"
#include "tests/support/test_library.h"

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

TEST_CASE("names are kept by list, once each, and undone")
{
    deference::tests::TestLibrary library;
    REQUIRE_OK(add_name(*library, text("people"), text("  Ann \n O'Hara ")));
    REQUIRE_OK(add_name(*library, text("employers"), text("Northlight")));
    REQUIRE_OK(add_name(*library, text("employers"), text("NORTHLIGHT")));
    const auto names = load_names(library->database());
    REQUIRE_OK(names);
    REQUIRE(names->size() == 2);
    CHECK(names->front().name == text("Northlight"));
    CHECK((*names)[1].name == text("Ann O'Hara"));
    REQUIRE_OK(remove_name(*library, names->front().id));
    REQUIRE_OK(remove_name(*library, names->front().id));
    CHECK(load_names_by_list(library->database())->size() == 1);
    REQUIRE_OK(library->undo());
    CHECK(*load_names(library->database()) == *names);
    REQUIRE_OK(library->undo());
    CHECK(load_names(library->database())->size() == 1);
}

TEST_CASE("marks before a name are not kept: names are found where a word begins")
{
    deference::tests::TestLibrary library;
    REQUIRE_OK(add_name(*library, text("products"), text("@work!")));
    Story story = full_story(pack().stories());
    story.parts[text("outcome")] += text(" It was @work! then.");
    CHECK(fired(check_story(story, pack().stories(), *load_names_by_list(library->database())))
              .contains(text("CO4_listed_name")));
}

TEST_CASE("a name that is none is refused")
{
    deference::tests::TestLibrary library;
    for (const QString& name : {QString(), text(" . "), QString(101, u'x')}) {
        const auto added = add_name(*library, text("people"), name);
        REQUIRE_FALSE(added);
        CHECK(added.error().code == ErrorCode::InvalidInput);
    }
    CHECK_FALSE(add_name(*library, text("pets"), text("Rex")));
    CHECK(load_names(library->database())->empty());
}

TEST_CASE("a story that tells a name of the list is told so")
{
    deference::tests::TestLibrary library;
    REQUIRE_OK(add_name(*library, text("customers"), text("Tamber Gifts")));
    Story story = full_story(pack().stories());
    story.parts[text("outcome")] += text(" Tamber Gifts was pleased.");
    CHECK_FALSE(fired(check_story(story, pack().stories())).contains(text("CO4_listed_name")));
    CHECK(fired(check_story(story, pack().stories(), *load_names_by_list(library->database())))
              .contains(text("CO4_listed_name")));
}
