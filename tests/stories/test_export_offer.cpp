// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the program, and what is said about it before.
#include "app/stories/checks.h"
#include "app/stories/export.h"
#include "app/stories/export_offer.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

const Day k_today = std::chrono::year(2026) / 11 / 23;
const ConfidentialNames k_names{{text("employers"), {text("Northlight Pay"), text("Northlight")}},
                                {text("people"), {text("Ann O'Hara")}}};

ExportOffer offer(const Story& story, ExportForm form = ExportForm::Story, bool with_names = false)
{
    return offer_export(story, pack().stories(), k_names, form, k_today, with_names);
}

} // namespace

TEST_CASE("names stand as what they name, the longest first, in any case")
{
    const auto without =
        leave_out_names(text("NORTHLIGHT  pay and Northlight asked Ann O’Hara, not Northlights."), k_names);
    CHECK(without.text == text("[employer] and [employer] asked [person], not Northlights."));
    CHECK(without.left_out == 3);
    CHECK(leave_out_names(text("Nothing here"), k_names).text == text("Nothing here"));
    CHECK(leave_out_names(text("Nothing here"), {}).left_out == 0);
}

TEST_CASE("no export carries a name unless it is confirmed")
{
    Story story = full_story(pack().stories());
    story.title = text("Northlight on a Monday");
    story.parts[text("outcome")] += text(" Northlight Pay was pleased.");
    story.tellings[text("s90")] = text("At Northlight we held it.");
    story.accepted.push_back(
        {{}, text("HU1_oracle_words"), {}, {}, text("Northlight calls it so itself"), {}});
    const auto kept = offer(story);
    CHECK_FALSE(kept.markdown.contains(text("northlight"), Qt::CaseInsensitive));
    CHECK(kept.left_out == 4);
    CHECK(kept.is_clean());
    CHECK_FALSE(offer(story, ExportForm::Memo).markdown.contains(text("Northlight")));
    const auto told = offer(story, ExportForm::Story, true);
    CHECK(told.markdown.contains(text("Northlight Pay was pleased.")));
    CHECK(told.left_out == 0);
    CHECK(fired(told.findings) == QStringList{text("CO4_listed_name")});
}

TEST_CASE("a name does not hide behind the marks of Markdown, nor in the title of the file")
{
    const ConfidentialNames names{{text("products"), {text("Top_Guard"), text("Lumen_Pay")}}};
    Story story = full_story(pack().stories());
    story.title = text("Top_Guard on a Monday");
    story.parts[text("outcome")] += text(" Lumen_Pay stayed.");
    const auto kept = offer_export(story, pack().stories(), names, ExportForm::Memo, k_today);
    CHECK(kept.left_out == 2);
    CHECK_FALSE(kept.markdown.contains(text("Guard")));
    CHECK_FALSE(kept.markdown.contains(text("Lumen")));
    CHECK(kept.title == text("[product] on a Monday"));
    const auto told = offer_export(story, pack().stories(), names, ExportForm::Memo, k_today, true);
    CHECK(told.title == story.title);
    CHECK(fired(told.findings) == QStringList{text("CO4_listed_name")});
}

TEST_CASE("a finding quotes the words as they were written")
{
    Story story = full_story(pack().stories());
    story.parts[text("outcome")] += text(" Ask ann_b@example.com.");
    const auto offered = offer(story);
    REQUIRE(offered.findings.size() == 1);
    CHECK(offered.findings.front().words == text("ann_b@example.com"));
}

TEST_CASE("the checks look at what leaves, wherever it stands")
{
    Story story = full_story(pack().stories());
    CHECK(offer(story).is_clean());
    story.tellings[text("s90")] = text("Write to me at ann@example.com or to Dr. Who.");
    const auto offered = offer(story);
    CHECK(fired(offered.findings) == QStringList{text("CO1_email"), text("CO6_person_name")}); // severe first
    CHECK(offer(story, ExportForm::Memo).is_clean()); // tellings are not in a memo
    story.accepted.push_back(
        {{}, text("CO1_email"), text("outcome"), text("ann@example.com"), text("invented"), {}});
    CHECK(fired(offer(story).findings) == QStringList{text("CO6_person_name")});
}
