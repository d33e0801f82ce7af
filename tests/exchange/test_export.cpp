// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_cards.h"
#include "app/exchange/anki_export.h"
#include "app/exchange/guid.h"
#include "app/exchange/markdown.h"
#include "app/exchange/text_export.h"
#include "app/exchange/text_import.h"
#include "tests/support/anki_packages.h"
#include "tests/support/catch.h"
#include "tests/support/export_sample.h"

#include <QBuffer>
#include <QSet>

using namespace deference;
using namespace deference::exchange;
using namespace deference::tests;
using cards::CardForm;
using cards::Markup;

namespace {

ImportSource import_package(const ExportSource& source)
{
    const auto items = anki_package_items(source);
    REQUIRE_OK(items);
    const auto bytes = archive_bytes(*items, source.now);
    REQUIRE_OK(bytes);
    const auto package = read_package(*bytes);
    REQUIRE_OK(package);
    auto cards = cards_of_anki(*package, source.now);
    REQUIRE_OK(cards);
    return std::move(*cards);
}

ImportSource import_text(QByteArray text)
{
    QBuffer buffer(&text);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto notes = read_text(buffer, QStringLiteral("a.txt"));
    REQUIRE_OK(notes);
    return cards_of_text(*notes);
}

} // namespace

TEST_CASE("what is exported for Anki comes back as it was")
{
    const ExportSource source = export_sample();
    const ImportSource back = import_package(source);
    REQUIRE(back.cards.size() == source.cards.size());
    for (const ExportCard& out : source.cards) {
        CAPTURE(out.card.words.question, out.card.words.cloze_number);
        const auto in = std::ranges::find_if(back.cards, [&](const ImportedCard& card) {
            return card.words.question == out.card.words.question &&
                   card.words.cloze_number == out.card.words.cloze_number;
        });
        if (out.card.words.markup == Markup::Markdown)
            continue; // becomes HTML
        REQUIRE(in != back.cards.end());
        CHECK(in->words == out.card.words);
        CHECK(in->deck == deck_of_card(out.card));
        CHECK(in->tags == out.card.tags);
        CHECK(in->suspended == out.card.suspended);
        CHECK(in->flag == out.card.flag);
        REQUIRE(in->reviews.size() == out.reviews.size());
        for (std::size_t i = 0; i < in->reviews.size(); ++i) {
            CHECK(in->reviews[i].at == out.reviews[i].reviewed_at);
            CHECK(in->reviews[i].rating == out.reviews[i].rating);
            CHECK(in->reviews[i].duration == out.reviews[i].duration);
        }
        if (out.memory && out.reviews.empty()) {
            REQUIRE(in->memory);
            CHECK(in->memory->state->stability ==
                  Approx(out.memory->schedule.memory->stability).margin(1e-4));
            CHECK(in->memory->last_review ==
                  std::chrono::floor<std::chrono::seconds>(*out.memory->schedule.last_review));
        }
    }
    REQUIRE(back.media.size() == 1);
    CHECK(back.media[0].bytes().value() == sample_picture());
}

TEST_CASE("cards of one text become one note, and names stay the same")
{
    const ExportSource source = export_sample();
    const AnkiCollection collection = anki_collection_of(source);
    CHECK(collection.notes.size() == source.cards.size() - 2); // two gaps, two directions
    QStringList guids;
    for (const AnkiNote& note : collection.notes) {
        CHECK(!guids.contains(note.guid));
        guids.append(note.guid);
    }
    CHECK(guids.contains(QStringLiteral("kept-guid")));
    for (const AnkiReview& review : collection.reviews)
        CHECK(std::ranges::count(collection.reviews, review.id, &AnkiReview::id) == 1);
    CHECK(*archive_bytes(*anki_package_items(source), source.now) ==
          *archive_bytes(*anki_package_items(source), source.now));
    // Every level of a nested deck is there.
    for (const char* name : {"Law", "Law::Records", "Deference", "Deference::markets"})
        CHECK(std::ranges::count(collection.decks, QString::fromLatin1(name), &AnkiDeck::name) == 1);
}

TEST_CASE("cards of one moment get ids of their own, the same each time")
{
    ExportSource source = export_sample();
    const ExportCard sample = source.cards.front();
    source.cards.clear();
    const auto add = [&](qint64 created) {
        ExportCard one = sample;
        one.card.id = cards::CardId(std::ssize(source.cards) + 1);
        one.card.words.question += QString::number(source.cards.size());
        one.card.created_at = instant_from_ms(created);
        source.cards.push_back(one);
    };
    constexpr qint64 start = 1'790'000'000'000;
    constexpr int many = 20'000;
    add(start + many - 1); // in the way of those that follow
    for (int i = 0; i < many; ++i)
        add(start);
    add(start + 5);
    add(start - 1);
    const AnkiCollection collection = anki_collection_of(source);
    QSet<qint64> notes;
    QSet<qint64> cards;
    for (const AnkiNote& note : collection.notes)
        notes.insert(note.id);
    for (const AnkiCard& card : collection.cards)
        cards.insert(card.id);
    REQUIRE(std::ssize(source.cards) == many + 3);
    CHECK(std::ssize(notes) == many + 3);
    CHECK(notes == cards);
    // The nearest that is free, in the order of the cards.
    CHECK(collection.notes[0].id == start + many - 1);
    CHECK(collection.notes[1].id == start);
    CHECK(collection.notes[many - 1].id == start + many - 2);
    CHECK(collection.notes[many].id == start + many);
    CHECK(collection.notes[many + 1].id == start + many + 1);
    CHECK(collection.notes[many + 2].id == start - 1);
    const AnkiCollection again = anki_collection_of(source);
    CHECK(again.notes == collection.notes);
    CHECK(again.cards == collection.cards);
}

TEST_CASE("two cards that share a guid and nothing else become two notes")
{
    ExportSource source = export_sample();
    source.cards.resize(2);
    source.cards[0].card.note = cards::NoteRef{QStringLiteral("g"), 0};
    source.cards[1].card.note = cards::NoteRef{QStringLiteral("g"), 1};
    const AnkiCollection collection = anki_collection_of(source);
    REQUIRE(collection.notes.size() == 2);
    CHECK(collection.notes[0].guid != collection.notes[1].guid);
}

TEST_CASE("guids are numbers in base 91")
{
    CHECK(guid_of_number(1) == QStringLiteral("b"));
    CHECK(guid_of_number(91) == QStringLiteral("ba"));
    CHECK(guid_of_number(~0ULL).size() == 10);
    CHECK(guid_of_seed(QStringLiteral("a")) == guid_of_seed(QStringLiteral("a")));
    CHECK(guid_of_seed(QStringLiteral("a")) != guid_of_seed(QStringLiteral("b")));
}

TEST_CASE("text for Anki loses nothing")
{
    const ExportSource source = export_sample();
    const QByteArray text = anki_text_of(source);
    const ImportSource back = import_text(text);
    CHECK(back.remarks.isEmpty());
    CHECK(back.not_carried.isEmpty());
    REQUIRE(back.cards.size() == source.cards.size());
    for (const ExportCard& out : source.cards) {
        if (out.card.words.markup == Markup::Markdown)
            continue;
        CAPTURE(out.card.words.question, out.card.words.cloze_number);
        CHECK(std::ranges::any_of(back.cards, [&](const ImportedCard& in) {
            return in.words == out.card.words && in.deck == deck_of_card(out.card) &&
                   in.tags == out.card.tags;
        }));
    }
}

TEST_CASE("CSV for spreadsheets holds no formula, CSV for programs holds the words")
{
    ExportSource source = export_sample();
    source.cards.resize(1);
    cards::CardWords& words = source.cards[0].card.words;
    words.question = QStringLiteral("=HYPERLINK(\"http://x\",\"y\")");
    words.answer = QStringLiteral("a\n\"b\", c");
    words.if_pressed = QStringLiteral("-1");
    words.citation = QStringLiteral("@x");
    const QString safe = QString::fromUtf8(csv_of(source));
    CHECK(csv_of(source).startsWith("\xef\xbb\xbf"));
    CHECK(safe.contains(
        QStringLiteral("\r\n\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"a\n\"\"b\"\", c\",'-1,'@x,")));
    const QString exact = QString::fromUtf8(csv_of(source, {.for_spreadsheets = false}));
    CHECK(exact.contains(QStringLiteral("\r\n\"=HYPERLINK(")));
    const ImportSource back = import_text(csv_of(source, {.for_spreadsheets = false}));
    REQUIRE(back.cards.size() == 1);
    CHECK(back.cards[0].words == words);
    for (const char* start : {"=", "+", "-", "@", "\t", "\r"}) {
        words.question = QString::fromLatin1(start) + QStringLiteral("1");
        const QString row = QString::fromUtf8(csv_of(source)).section(QStringLiteral("\r\n"), 1);
        CHECK((row.startsWith(u'\'') || row.startsWith(QStringLiteral("\"'"))));
    }
}

TEST_CASE("Markdown becomes the HTML of what it shows")
{
    const auto [markdown, html] = GENERATE(table<const char*, const char*>({
        {"plain", "plain"},
        {"a\nb", "a<br>b"},
        {"a\n\nb", "<p>a</p><p>b</p>"},
        {"**b** *i* _i_ __b__ ~~s~~ `c*d*`",
         "<b>b</b> <i>i</i> <i>i</i> <b>b</b> <s>s</s> <code>c*d*</code>"},
        {"snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4"},
        {"\\*not\\* 1 < 2 & \"q\"", "*not* 1 &lt; 2 &amp; &quot;q&quot;"},
        {"# Title\ntext", "<h1>Title</h1><p>text</p>"},
        {"- a\n- b\n\n1. c", "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>"},
        {"> a\n> b", "<blockquote>a<br>b</blockquote>"},
        {"```\n<x>\n  y\n```", "<pre>&lt;x&gt;\n  y</pre>"},
        {"---", "<hr>"},
        {"[t](https://a.example) [u](javascript:x)", "<a href=\"https://a.example\">t</a> [u](javascript:x)"},
        {"![p](x.png) ![](<a b.png>)", "<img src=\"x.png\" alt=\"p\"> <img src=\"a b.png\">"},
        {"kept {{c1::**six**}}", "kept {{c1::<b>six</b>}}"},
        {"<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"},
    }));
    CAPTURE(markdown);
    CHECK(html_of_markdown(QString::fromUtf8(markdown)) == QString::fromUtf8(html));
}
