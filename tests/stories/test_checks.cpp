// SPDX-License-Identifier: GPL-3.0-or-later
// The checks that are built, against the examples and sentences that the pack itself carries as their proof.
#include "app/content/text_rules.h"
#include "app/stories/checks.h"
#include "app/stories/completeness.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

std::vector<Finding> findings_of(const Story& story, const content::StoriesFile& file, const char* check)
{
    auto findings = check_story(story, file);
    std::erase_if(findings, [&](const Finding& finding) { return finding.check != text(check); });
    return findings;
}

QStringList structure(const std::vector<Finding>& findings)
{
    QStringList checks = fired(findings);
    checks.erase(std::remove_if(checks.begin(), checks.end(),
                                [](const QString& check) { return !check.startsWith(u"ST"); }),
                 checks.end());
    return checks;
}

} // namespace

TEST_CASE("the examples fire what the file says and nothing else")
{
    const auto& file = pack().stories();
    REQUIRE(file.examples.size() == 6);
    int fired_checks = 0;
    int blocks = 0;
    for (const content::StoryExample& example : file.examples) {
        CAPTURE(example.key);
        const auto findings = check_story(story_of(example), file, example.denylist);
        const QStringList fires = fired(findings);
        for (const content::CheckInfo& check : file.checks) {
            CAPTURE(check.key);
            if (!supported(check) || check.type == text("spoken_length")) {
                CHECK_FALSE(fires.contains(check.key));
                continue;
            }
            CHECK(fires.contains(check.key) == example.must_fire.contains(check.key));
            // An example says about every check whether it fires: a gap would make this test blind.
            CHECK(QStringList(example.must_fire + example.must_not_fire).contains(check.key));
            fired_checks += fires.contains(check.key) ? 1 : 0;
        }
        for (const Finding& finding : findings)
            blocks += finding.severity == Severity::Block ? 1 : 0;
        CHECK((example.quality == text("strong")) == fires.isEmpty());
    }
    CHECK(fired_checks > 60); // the three flawed ones
    CHECK(blocks > 10);
}

TEST_CASE("the tellings of the examples are as long as the file says")
{
    const auto& file = pack().stories();
    int tellings = 0;
    for (const content::StoryExample& example : file.examples) {
        CAPTURE(example.key);
        for (const auto& [key, words] : example.tellings) {
            const auto expected = example.telling_must_fire.find(key);
            const QStringList wanted =
                expected == example.telling_must_fire.end() ? QStringList() : expected->second;
            CHECK(fired(check_telling(key, words, file)) == wanted);
            ++tellings;
        }
    }
    CHECK(tellings == 2);
}

TEST_CASE("the sentences of the file fire the checks they were written for")
{
    const auto& file = pack().stories();
    int compared = 0;
    for (const content::CheckFixture& fixture : file.fixtures) {
        if (!supported(check_of(file, fixture.check)))
            continue;
        CAPTURE(fixture.check, fixture.text);
        Story story;
        story.parts[fixture.part] = fixture.text;
        CHECK(fired(check_story(story, file)).contains(fixture.check) == fixture.fires);
        ++compared;
    }
    CHECK(compared == static_cast<int>(file.fixtures.size()));
    CHECK(compared == 86);
}

TEST_CASE("an empty story lacks its four core parts and an outcome, and nothing is said twice")
{
    const auto& file = pack().stories();
    const auto findings = check_story(Story{}, file);
    CHECK(fired(findings) == QStringList{text("ST1_core_missing"), text("ST3_outcome_missing"),
                                         text("ST4_extension_gap"), text("HU6_no_deference")});
    REQUIRE(findings.size() == 7);
    CHECK(findings.front().part == text("business_context"));
    CHECK(findings.front().message.startsWith(text("The Business context part is empty.")));
    CHECK(findings[5].message.startsWith(text("0 of 8 extension parts are written.")));
    for (const Finding& finding : findings)
        CHECK_FALSE(finding.message.contains(u'{'));
}

TEST_CASE("white space and signs do not fill a part")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts[text("documentation")] = text(" \n\t - ... \U0001F600 ");
    CHECK(structure(check_story(story, file)) == QStringList{text("ST1_core_missing")});
    CHECK_FALSE(fired(check_story(story, file)).contains(text("DO1_no_artefact"))); // said once
}

TEST_CASE("a thin part is measured against its own minimum")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts[text("documentation")] = words(19);
    const auto findings = findings_of(story, file, "ST2_core_thin");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().part == text("documentation"));
    CHECK(findings.front().message.startsWith(text("Documentation has 19 words; below 20")));
    story.parts[text("documentation")] = words(20);
    CHECK(findings_of(story, file, "ST2_core_thin").empty());
}

TEST_CASE("shares are looked at only once there is enough to share")
{
    const auto& file = pack().stories();
    Story story;
    story.parts[text("business_context")] = words(119);
    CHECK_FALSE(fired(check_story(story, file)).contains(text("ST5_context_heavy")));
    story.parts[text("business_context")] = words(120);
    const auto findings = check_story(story, file);
    CHECK(fired(findings).contains(text("ST5_context_heavy")));
    CHECK(fired(findings).contains(text("ST6_framework_light")));
    for (const Finding& finding : findings) {
        if (finding.check == text("ST5_context_heavy"))
            CHECK(finding.message.startsWith(text("100 percent")));
        if (finding.check == text("ST6_framework_light"))
            CHECK(finding.message.startsWith(text("Only 0 percent")));
    }
    // Exactly at the limit is not above it: 32 of 100, here 64 of 200.
    story.parts[text("business_context")] = words(64);
    story.parts[text("decision_framework")] = words(136);
    CHECK_FALSE(fired(check_story(story, file)).contains(text("ST5_context_heavy")));
    story.parts[text("business_context")] = words(65);
    story.parts[text("decision_framework")] = words(135);
    CHECK(fired(check_story(story, file)).contains(text("ST5_context_heavy")));
}

TEST_CASE("an extension part counts as written from eight words on")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    const auto fires = [&] { return fired(check_story(story, file)).contains(text("ST4_extension_gap")); };
    story.parts[text("approval")].clear();
    story.parts[text("threshold")].clear();
    CHECK_FALSE(fires()); // six of eight are wanted
    story.parts[text("deference")] = words(8);
    CHECK_FALSE(fires());
    story.parts[text("deference")] = words(7);
    CHECK(fires());
}

TEST_CASE("a sentence of forty words can still be said")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts[text("outcome")] = words(40);
    CHECK(findings_of(story, file, "DE2_long_sentences").empty());
    story.parts[text("outcome")] = words(41);
    CHECK(findings_of(story, file, "DE2_long_sentences").size() == 1);
}

TEST_CASE("a long sentence is pointed at in the text as it was written")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    // Curly quotes, an emoji of two units and a combining accent stand before the sentence and in it.
    const QString before = text("\u201cIt\u2019s \U0001F600 cafe\u0301.\u201d ");
    const QString sentence = text("We\u2019d \u2014 ") + words(41).chopped(1) + text(".");
    story.parts[text("outcome")] = before + sentence + text(" Done.");
    const auto findings = findings_of(story, file, "DE2_long_sentences");
    REQUIRE(findings.size() == 1);
    const Finding& found = findings.front();
    CHECK(found.part == text("outcome"));
    CHECK(found.words == sentence);
    CHECK(story.part(found.part).mid(found.start, found.end - found.start) == sentence);
    CHECK(found.message.startsWith(text("A sentence has 42 words.")));
}

TEST_CASE("a story of middling sentences is long on average")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    QString long_text;
    for (int i = 0; i < 60; ++i)
        long_text += words(30) + u' ';
    story.parts[text("decision_framework")] = long_text;
    const auto findings = findings_of(story, file, "DE2_long_sentences");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().part.isEmpty());
    CHECK(findings.front().message.contains(text("on average")));
}

TEST_CASE("a telling has a window that follows the speaking rate")
{
    const auto& file = pack().stories();
    const QString s90 = text("s90"); // 90 seconds, 63 to 99
    CHECK(check_telling(s90, {}, file).empty());
    CHECK(check_telling(text("unknown"), words(10), file).empty());
    CHECK(check_telling(s90, words(147), file).empty());
    CHECK(check_telling(s90, words(146), file).size() == 1);
    CHECK(check_telling(s90, words(231), file).empty());
    const auto slow = check_telling(s90, words(232), file);
    REQUIRE(slow.size() == 1);
    CHECK(slow.front().message.startsWith(
        text("99 seconds at 140 words a minute; the window for this telling is 63 to 99")));
    CHECK(check_telling(s90, words(232), file, 160).empty());
}

TEST_CASE("types that are not built are passed over, not passed")
{
    auto file = pack().stories();
    auto& unknown = file.checks.front();
    unknown.type = text("telepathy");
    CHECK_FALSE(supported(unknown));
    const auto findings = check_story(Story{}, file);
    CHECK_FALSE(fired(findings).contains(unknown.key));
    const auto passes = passed(findings, file);
    CHECK_FALSE(passes.empty());
    CHECK(std::find(passes.begin(), passes.end(), &unknown) == passes.end());
}

TEST_CASE("checking keeps up with typing")
{
    const auto& file = pack().stories();
    Story story;
    for (const content::StoryPart& part : file.parts) {
        for (int i = 0; i < 10; ++i)
            story.parts[part.key] += text("We\u2019d put 0.62 of it aside, ") + words(10) + u' ';
    }
    REQUIRE(measure(story, file, nullptr).words > 2'000);
    const auto best_of = [&](const Story& checked) {
        auto best = std::chrono::steady_clock::duration::max();
        for (int i = 0; i < 5; ++i) {
            const auto start = std::chrono::steady_clock::now();
            (void)check_story(checked, file);
            best = std::min(best, std::chrono::steady_clock::now() - start);
        }
        return std::chrono::duration<double, std::milli>(best).count();
    };
    const double ms = best_of(story);
    CAPTURE(ms);
    CHECK(ms < 20.0); // the promise is 5 ms; this build may be unoptimised, sanitised or starved

    Story book;
    for (int i = 0; i < 2'000; ++i)
        book.parts[text("outcome")] += words(10) + u'\n';
    const auto findings = check_story(book, file);
    CHECK(measure(book, file, nullptr).words == 20'000);
    CHECK(fired(findings).contains(text("ST5_context_heavy")) == false);
    CHECK(fired(findings).contains(text("ST6_framework_light")));
}

TEST_CASE("words are found in the text as it was written, whatever marks stand before them")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    const QString before = text("\u201cIt\u2019s \U0001F600 cafe\u0301.\u201d Then \u2014 ");
    story.parts[text("outcome")] = before + text("THE\u00a0model \n knew it.");
    const auto none = findings_of(story, file, "HU1_oracle_words");
    CHECK(none.empty()); // a phrase never spans two sentences, and a line break ends one
    story.parts[text("outcome")] = before + text("THE\u00a0model  knew it.");
    const auto findings = findings_of(story, file, "HU1_oracle_words");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().part == text("outcome"));
    CHECK(findings.front().start == before.size());
    CHECK(findings.front().words == text("THE\u00a0model  knew"));
    CHECK(findings.front().message.startsWith(text("\"THE\u00a0model  knew\" claims certainty")));
}

TEST_CASE("an exemption holds in its own sentence only")
{
    const auto& file = pack().stories();
    Story story;
    const auto fires = [&](const char* words_said) {
        story.parts[text("decision_framework")] = text(words_said);
        return !findings_of(story, file, "RF8_stale_authority").empty();
    };
    CHECK(fires("We followed SR 11-7. It was rescinded."));
    CHECK_FALSE(fires("We followed SR 11-7, since rescinded."));
    CHECK(fires("It was rescinded.\nWe followed SR 11-7"));
}

TEST_CASE("a name on the confidential list is found as a whole word, once in each place")
{
    const auto& file = pack().stories();
    Story story = full_story(file);
    story.parts[text("outcome")] = text("LARKSPUR  Wealth gained. Larkspurs grow. Larkspur Wealth won.");
    const ConfidentialNames names{{text("employers"), {text("Larkspur Wealth"), text(" ")}},
                                  {text("products"), {text("larkspur wealth")}},
                                  {text("pets"), {text("grow")}}};
    const auto findings = check_story(story, file, names);
    const auto count = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.check == text("CO4_listed_name");
    });
    CHECK(count == 2);
    CHECK_FALSE(fired(check_story(story, file)).contains(text("CO4_listed_name")));
}

TEST_CASE("an acronym is named once, and not at all where it is written out")
{
    const auto& file = pack().stories();
    Story story;
    const auto found = [&](const char* words_said) {
        story.parts[text("technical_signal")] = text(words_said);
        QStringList names;
        for (const Finding& finding : findings_of(story, file, "DE4_acronym"))
            names.append(finding.words);
        return names.join(u' ');
    };
    CHECK(found("PSI rose, then PSI fell. AI and LLMs did not.") == text("PSI"));
    CHECK(found("PSI rose. The population stability index (PSI) is known.").isEmpty());
    CHECK(found("SR 11-7 and ABCDEFG and XY.") == text("XY"));
}

TEST_CASE("a pattern that never ends is given up and named, and the others go on")
{
    auto file = pack().stories();
    file.regexes[text("email")].pattern = text("(?:(?:a+)+)+b");
    file.rules = std::make_shared<const content::TextRules>(file.lexicons, file.regexes);
    Story story;
    story.parts[text("outcome")] = QString(5000, u'a') + text("! b. Call 212-555-0147.");
    const CheckReport report = examine_story(story, file);
    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems.front().contains(text("\"email\"")));
    CHECK(fired(report.findings).contains(text("CO3_phone")));
    CHECK_FALSE(fired(report.findings).contains(text("CO1_email")));
}
