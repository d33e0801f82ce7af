// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two texts.
#include "app/stories/difference.h"
#include "tests/stories/story_builders.h"
#include "tests/support/catch.h"

#include <random>

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

namespace {

QString between(const char* before, const char* after)
{
    return differences_as_text(differences(text(before), text(after)));
}

QString without_space(QString words)
{
    words.removeIf([](QChar character) { return character.isSpace(); });
    return words;
}

QString side(const std::vector<Difference>& pieces, Change dropped)
{
    QString words;
    for (const Difference& piece : pieces)
        words += piece.change == dropped ? QString() : piece.text;
    return words;
}

} // namespace

TEST_CASE("differences are told word by word")
{
    CHECK(between("We held the batch.", "I held the batch for a day.") ==
          text("[-We-] {+I+} held the [-batch.-]{+batch for a day.+}"));
    CHECK(between("same words", "same words") == text("same words"));
    CHECK(between("", "new") == text("{+new+}"));
    CHECK(between("old", "") == text("[-old-]"));
    CHECK(differences({}, {}).empty());
    CHECK(between("one  two", "one two") == text("one two"));              // space is no difference
    CHECK(between("one two", "one\ntwo") == text("[-one-] {+one+}\ntwo")); // a new line is one
}

TEST_CASE("both texts can be read from their differences")
{
    std::mt19937 random(7); // NOLINT: the same on every machine
    const auto any_text = [&] {
        static const char* const k_words[] = {"a", "b", "c", "d ", "e\n", "f.", "\u00fc", "\U0001F600"};
        QString words;
        for (auto i = random() % 40; i > 0; --i)
            words += text(k_words[random() % 8]) + u' ';
        return words;
    };
    for (int i = 0; i < 400; ++i) {
        const QString before = any_text();
        const QString after = any_text();
        const auto pieces = differences(before, after);
        CHECK(side(pieces, Change::Removed) == after);
        CHECK(without_space(side(pieces, Change::Added)) == without_space(before));
        for (std::size_t j = 1; j < pieces.size(); ++j)
            CHECK(pieces[j].change != pieces[j - 1].change);
    }
}

TEST_CASE("long texts are compared by lines, and at last as a whole")
{
    const QString line = words(9) + u'\n'; // 1000 lines of 9 words are too many words
    const QString before = line.repeated(1'000);
    const auto by_line = differences(before, before + text("one more"));
    REQUIRE(by_line.size() == 2);
    CHECK(by_line.back() == Difference{Change::Added, text("one more")});
    const QString endless = QStringLiteral("x\n").repeated(4'000);
    const auto whole = differences(endless, endless + QStringLiteral("y"));
    REQUIRE(whole.size() == 2);
    CHECK(whole.front().change == Change::Removed);
    CHECK(differences(endless, endless).size() == 1);
}
