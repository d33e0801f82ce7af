// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_cards.h"
#include "tests/support/anki_packages.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::exchange;
using namespace deference::tests;
using cards::CardForm;
using cards::Markup;

namespace {

const Instant k_now = instant_from_ms(1'795'424'400'000);

ImportSource source_of(const AnkiCollection& collection, const MediaFiles& media = sample_media())
{
    const auto package = read_package(package_of(collection, media, PackageForm::Latest));
    REQUIRE_OK(package);
    auto source = cards_of_anki(*package, k_now);
    REQUIRE_OK(source);
    return std::move(*source);
}

AnkiReview entry(qint64 day, int ease, int type, int factor = 2500)
{
    return {1'790'000'000'000 + day * 86'400'000, 1, ease, 1, 1, factor, 1000, type};
}

std::vector<int> ratings(const std::vector<AnkiReview>& log, LogFigures& figures)
{
    std::vector<int> found;
    for (const ImportedReview& review : counting_reviews(log, k_now, figures))
        found.push_back(static_cast<int>(review.rating));
    return found;
}

} // namespace

TEST_CASE("cards of a package become ours")
{
    const ImportSource source = source_of(sample_collection());
    REQUIRE(source.cards.size() == 5);
    const ImportedCard& front = source.cards[0];
    CHECK(front.words.question == QStringLiteral("question &amp; <b>one</b> <img src=\"p 1.png\">"));
    CHECK(front.words.answer == QStringLiteral("answer one"));
    CHECK(front.words.markup == Markup::Html);
    CHECK(front.guid == QStringLiteral("guid1"));
    CHECK(front.deck == QStringLiteral("Law::Records"));
    CHECK(front.tags == QStringList{QStringLiteral("a"), QStringLiteral("b::c")});
    CHECK(front.flag == 2);
    CHECK(!front.memory);
    REQUIRE(front.reviews.size() == 4);
    CHECK(front.reviews[2].rating == cards::Rating::Again);
    CHECK(front.reviews[2].kind == ImportedReview::Kind::Review);
    CHECK(front.reviews[2].duration == std::chrono::milliseconds(70'000));

    const ImportedCard& back = source.cards[1];
    CHECK(back.words.question == QStringLiteral("answer one"));
    CHECK(back.suspended);
    CHECK(back.note == front.note);
    CHECK(back.ordinal == 1);

    const ImportedCard& gap = source.cards[2];
    CHECK(gap.words.question == QStringLiteral("kept {{c1::six::how many}} years, {{c2::two}} at hand"));
    CHECK(gap.words.answer == QStringLiteral("extra"));
    CHECK(gap.words.form == CardForm::Cloze);
    CHECK(gap.words.cloze_number == 1);
    CHECK(gap.words.markup == Markup::Plain);
    CHECK(gap.deck == QStringLiteral("Law")); // its home, not the filtered deck
    REQUIRE(gap.memory);
    CHECK(gap.memory->interval_days == 30);
    CHECK(gap.memory->ease == Approx(2.5));
    CHECK(to_ms(gap.memory->last_review) == 1'790'000'000'000 + (61 - 30) * 86'400'000LL);
    CHECK(source.cards[3].words.cloze_number == 2);
    CHECK(!source.cards[3].memory);

    const ImportedCard& typed = source.cards[4];
    CHECK(typed.words.form == CardForm::Typed);
    CHECK(typed.words.question == QStringLiteral("type it [sound:s.mp3]"));
    CHECK(typed.words.answer == QStringLiteral("this"));
    CHECK(typed.deck == QStringLiteral("Default"));
    CHECK(!typed.memory); // in its first steps
    CHECK(source.media.size() == 2);
}

TEST_CASE("what does not come along is said with counts")
{
    AnkiCollection sample = sample_collection();
    sample.notes[0].fields[1] = QStringLiteral("<script>x</script><br>");
    sample.notes.push_back({3009, QStringLiteral("g"), 9999, 1, {}, {}});
    sample.cards.push_back({4009, 3009, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, {}});
    sample.cards.push_back({4010, 3002, 1, 8, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, {}}); // no ninth gap
    sample.reviews.push_back({1'791'500'000'000, 4003, 0, 12, 12, 2600, 0, 4});
    const ImportSource source =
        source_of(sample, {{QStringLiteral("s.mp3"), "x"}, {QStringLiteral("unused.png"), "y"}});
    CHECK(source.cards.size() == 3);
    const QString said = source.not_carried.join(u'\n');
    CAPTURE(said);
    for (const char* sentence :
         {"3 cards without a question", "1 card without their note", "1 log entry by hand",
          "1 picture or sound that no card uses", "the styling of 1 note type", "1 set of deck options"})
        CHECK(said.contains(QString::fromLatin1(sentence)));
}

TEST_CASE("the log counts from the last start of a card, without what says nothing about memory")
{
    LogFigures figures;
    CHECK(ratings({entry(1, 3, 0), entry(1, 3, 0), entry(4, 2, 1), entry(9, 1, 1), entry(9, 3, 2)},
                  figures) == std::vector{3, 3, 2, 1, 3});
    CHECK(figures.by_hand + figures.before_restart + figures.impossible == 0);

    // By hand, rescheduled, and cramming.
    CHECK(ratings({entry(1, 3, 0), entry(2, 0, 4), entry(3, 3, 3, 0), entry(4, 0, 5), entry(5, 4, 3)},
                  figures) == std::vector{3, 4});
    CHECK(figures.by_hand == 3);

    // A reset forgets; so does being learned again.
    figures = {};
    CHECK(ratings({entry(1, 3, 0), entry(2, 0, 4, 0), entry(3, 1, 0), entry(4, 2, 1)}, figures) ==
          std::vector{1, 2});
    CHECK(ratings({entry(1, 3, 0), entry(2, 3, 1), entry(3, 1, 0), entry(3, 4, 0), entry(4, 2, 1)},
                  figures) == std::vector{1, 4, 2});
    CHECK(figures.before_restart == 3);
    // A log that starts in the middle is taken as it is.
    CHECK(ratings({entry(1, 2, 1), entry(2, 3, 1)}, figures) == std::vector{2, 3});

    figures = {};
    CHECK(ratings({entry(-20'000, 3, 0), entry(1, 3, 0), entry(9'000, 3, 1), entry(2, 7, 1), entry(3, 3, 9)},
                  figures) == std::vector{3});
    CHECK(figures.impossible == 2);
    CHECK(figures.by_hand == 2);
    CHECK(ratings({}, figures).empty());
}

TEST_CASE("what Anki believed is taken where there is no log")
{
    AnkiCard card;
    card.type = 2;
    card.due = 60;
    card.interval = 12;
    card.factor = 1300;
    card.data = QStringLiteral("{\"s\":14.2,\"d\":5.1,\"lrt\":1791000000}");
    const auto memory = believed_memory(card, 1'790'000'000, k_now);
    REQUIRE(memory);
    CHECK(memory->state == memory::State{14.2, 5.1});
    CHECK(memory->ease == Approx(1.3));
    CHECK(to_ms(memory->last_review) == 1'791'000'000'000);

    card.data = QStringLiteral("{\"s\":-1,\"d\":50}");
    card.interval = -600;
    card.factor = 0;
    card.due = 1'000'000'000'000;
    const auto odd = believed_memory(card, 1'790'000'000, k_now);
    REQUIRE(odd);
    CHECK(!odd->state);
    CHECK(odd->ease == Approx(2.5));
    CHECK(odd->interval_days == 1);
    CHECK(odd->last_review <= k_now);
    card.type = 0;
    CHECK(!believed_memory(card, 1'790'000'000, k_now));
}
