// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of one's own by keys alone: written and studied; begun on other pages, where the dialog opens over
// the page, which stays, and the card says where it is from.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "tests/ui/journeys/pages.h"
#include "ui/cards/card_writer.h"
#include "ui/cards/decks_dialog.h"
#include "ui/cards/marked_edit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTextEdit>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

CardWriter* writer(Desk& desk)
{
    return find_visible<CardWriter>(desk.window());
}

void wait_for_writer(Desk& desk)
{
    WAIT_FOR(writer(desk) && QApplication::activeWindow() == writer(desk));
}

// A dialog has closed; the window is active again, as a window manager sees to.
void come_back(Desk& desk)
{
    desk.window().activateWindow();
    WAIT_FOR(QApplication::activeWindow() == &desk.window());
}

void save(Desk& desk)
{
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE_FALSE(writer(desk));
    come_back(desk);
}

cards::Card found(Desk& desk, const char* query)
{
    const auto rows = cards::find_cards(desk.library(), QString::fromUtf8(query));
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 1);
    const auto detail = cards::load_detail(desk.library(), rows->front().id);
    REQUIRE_OK(detail);
    return detail->card;
}

} // namespace

TEST_CASE("a card with a gap is written, found in its deck and studied, all by keys")
{
    Desk desk;
    desk.go(Qt::Key_4);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    wait_for_writer(desk);
    desk.press(Qt::Key_Tab, Qt::ShiftModifier); // from the question to the kind
    desk.press(Qt::Key_Right);
    tab_to(desk, find_visible<MarkedEdit>(*writer(desk), QStringLiteral("Text")));
    desk.type(QStringLiteral("A quoll has "));
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    desk.type(QStringLiteral("sixty"));
    desk.press(Qt::Key_End);
    desk.type(QStringLiteral(" spots."));
    tab_to(desk, find_visible<QLineEdit>(*writer(desk), QStringLiteral("Deck")));
    desk.type(QStringLiteral("Marsupials"));
    save(desk);
    CHECK(found(desk, "deck:Marsupials").words.question ==
          QStringLiteral("A quoll has {{c1::sixty}} spots."));

    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(QStringLiteral("Your decks"));
    desk.press(Qt::Key_Return);
    WAIT_FOR(find_visible<DecksDialog>(desk.window()));
    auto* decks = find_visible<DecksDialog>(desk.window());
    decks->activateWindow(); // as a window manager does
    WAIT_FOR(QApplication::activeWindow() == decks);
    desk.press(Qt::Key_M); // the deck that begins with it
    tab_to(desk, find_button(*decks, QStringLiteral("Study it")));
    desk.press(Qt::Key_Space);
    come_back(desk);
    WAIT_FOR(shows(desk.page(), QStringLiteral("A quoll has [\u2026] spots.")));
    CHECK(find_button(desk.page(), QStringLiteral("Show answer")));
    desk.press(Qt::Key_Space);
    CHECK_FALSE(find_button(desk.page(), QStringLiteral("Show answer")));
    desk.press(Qt::Key_3);
    const auto rows = cards::find_cards(desk.library(), QStringLiteral("deck:Marsupials"));
    REQUIRE_OK(rows);
    const auto studied = cards::load_detail(desk.library(), rows->front().id);
    REQUIRE_OK(studied);
    REQUIRE(studied->reviews.size() == 1);
    CHECK(studied->reviews.front().rating == cards::Rating::Good);
    REQUIRE_OK(desk.library().undo()); // the answer
    REQUIRE_OK(desk.library().undo()); // and the card
    CHECK(cards::find_cards(desk.library(), QStringLiteral("quoll"))->empty());
}

TEST_CASE("a card of selected words in a story, without leaving the story")
{
    Desk desk;
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(QStringLiteral("Holding the batch"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("We held a quokka of 200"));
    for (int i = 0; i < 13; ++i)
        desk.press(Qt::Key_Left, Qt::ShiftModifier);
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    wait_for_writer(desk);
    CHECK(desk.window().current_page() == PageId::Stories);
    save(desk);
    CHECK(desk.window().current_page() == PageId::Stories);
    const cards::Card card = found(desk, "quokka");
    CHECK(card.words.question == QStringLiteral("Holding the batch: Business context?"));
    CHECK(card.words.answer == QStringLiteral("quokka of 200"));
    CHECK(card.facts.source_title == QStringLiteral("Story “Holding the batch”, Business context"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
}

TEST_CASE("a card of a prompt asks it, and belongs to its round")
{
    Desk desk;
    desk.go(Qt::Key_5);
    auto* button = find_button(desk.page(), QStringLiteral("Make a card: "));
    REQUIRE(button);
    const QString prompt = button->accessibleName().mid(13);
    desk.click(button);
    wait_for_writer(desk);
    CHECK(desk.window().current_page() == PageId::Practice);
    desk.type(QStringLiteral("With a numbat."));
    save(desk);
    const cards::Card card = found(desk, "numbat");
    CHECK(cards::find_cards(desk.library(), QStringLiteral("numbat"))->front().question == prompt);
    CHECK(card.facts.rounds.size() == 1);
    CHECK(card.facts.source_title.startsWith(QStringLiteral("A prompt of the round")));
}

TEST_CASE("what is written when the window closes is there after the next start")
{
    Desk desk;
    desk.go(Qt::Key_4);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    wait_for_writer(desk);
    desk.type(QStringLiteral("An echidna?"));
    desk.window().page(PageId::Cards)->leave(); // the window asks each page before it closes
    desk.press(Qt::Key_Escape);
    come_back(desk);
    desk.reopen();
    desk.go(Qt::Key_4);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    wait_for_writer(desk);
    CHECK(shows(*writer(desk), QStringLiteral("An echidna?")));
}
