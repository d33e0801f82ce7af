// SPDX-License-Identifier: GPL-3.0-or-later
// Writing cards by keys alone, from the Cards page; what was done is looked up in the library.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/decks.h"
#include "app/cards/media.h"
#include "app/cards/merge.h"
#include "app/cards/operations.h"
#include "app/cards/own_cards.h"
#include "app/library/drafts.h"
#include "tests/support/test_library.h"
#include "tests/ui/keys.h"
#include "ui/cards/card_writer.h"
#include "ui/cards/cards_page.h"
#include "ui/cards/decks_dialog.h"
#include "ui/cards/draft_preview.h"
#include "ui/cards/marked_edit.h"
#include "ui/widgets/notice_bar.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTextEdit>

using namespace deference;
using namespace deference::ui;
using namespace deference::ui::tests;

namespace {

content::Catalogue one_card()
{
    content::PackParts parts;
    parts.info.key = QStringLiteral("small");
    parts.info.title = QStringLiteral("Small");
    parts.info.version = QStringLiteral("1");
    parts.cards.areas = {{QStringLiteral("rules"), QStringLiteral("Rules"), true}};
    content::CardText card;
    card.key = QStringLiteral("k1");
    card.area = QStringLiteral("rules");
    card.question = QStringLiteral("How long are records kept?");
    card.answer = QStringLiteral("Six years.");
    card.skill = QStringLiteral("regulatory_imagination");
    card.status = content::LegalStatus::InForce;
    card.source_title = QStringLiteral("Books and records");
    card.as_of = Day(std::chrono::days(20'500));
    parts.cards.cards.push_back(card);
    std::vector<std::shared_ptr<const content::Pack>> packs;
    packs.push_back(std::make_shared<const content::Pack>(std::move(parts)));
    return content::Catalogue(std::move(packs));
}

class Desk
{
  public:
    Desk() : library(one_card())
    {
        REQUIRE_OK(cards::merge_packs(*library));
        show_page();
    }

    void show_page()
    {
        page = std::make_unique<CardsPage>(*library, nullptr, [](const Library&) {
            StudyContext context;
            context.config.minutes_today = 60;
            return Result<StudyContext>(context);
        });
        show(*page, {1072, 800});
        page->refresh();
        page->setFocus();
    }

    // As after a crash, without a word to anybody.
    void reopen()
    {
        page.reset();
        library.reopen();
        show_page();
    }

    [[nodiscard]] CardWriter* writer() const
    {
        for (auto* each : page->findChildren<CardWriter*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void open(const QString& detail = QStringLiteral("new"))
    {
        page->open(detail);
        wait_for_keys(writer());
    }
    void close_with_escape()
    {
        press(Qt::Key_Escape);
        REQUIRE_FALSE(writer());
        wait_for_keys(page.get());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void save()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE_FALSE(writer());
        wait_for_keys(page.get());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    [[nodiscard]] std::vector<cards::CardRow> found(const char* query)
    {
        const auto rows = cards::find_cards(*library, QString::fromUtf8(query));
        REQUIRE_OK(rows);
        return *rows;
    }
    [[nodiscard]] cards::Card only(const char* query)
    {
        const auto rows = found(query);
        REQUIRE(rows.size() == 1);
        const auto detail = cards::load_detail(*library, rows.front().id);
        REQUIRE_OK(detail);
        return detail->card;
    }
    [[nodiscard]] QString field(const char* name) const
    {
        for (const auto* each : writer()->findChildren<MarkedEdit*>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each->text();
        }
        return {};
    }
    [[nodiscard]] bool says(const char* text) const
    {
        for (const QLabel* each : writer()->findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().contains(QString::fromUtf8(text)))
                return true;
        }
        for (const NoticeBar* each : writer()->findChildren<NoticeBar*>()) {
            if (each->isVisible() && each->accessibleName().contains(QString::fromUtf8(text)))
                return true;
        }
        return false;
    }
    // What the preview's face shows.
    [[nodiscard]] QString preview(const char* name) const
    {
        for (const QTextEdit* each : writer()->findChild<DraftPreview*>()->findChildren<QTextEdit*>()) {
            if (each->accessibleName() == QLatin1String(name) && each->isVisible())
                return each->toPlainText();
        }
        return {};
    }
    [[nodiscard]] std::size_t drafts()
    {
        const auto all = load_drafts(library->database(), QString());
        REQUIRE_OK(all);
        return all->size();
    }

    deference::tests::TestLibrary library;
    std::unique_ptr<CardsPage> page;
};

} // namespace

TEST_CASE("a question card is written, saved and taken back by keys alone")
{
    Desk desk;
    QSignalSpy happened(desk.page.get(), &Page::happened);
    press(Qt::Key_N, Qt::ControlModifier);
    wait_for_keys(desk.writer());
    REQUIRE(name_of(*focused()) == QStringLiteral("Question"));
    type("Why me?");
    press(Qt::Key_Tab);
    REQUIRE(name_of(*focused()) == QStringLiteral("Answer"));
    type("Because ");
    press(Qt::Key_B, Qt::ControlModifier);
    type("it fits");
    REQUIRE(tab_to(QStringLiteral("Deck")));
    type("Mine::First");
    REQUIRE(tab_to(QStringLiteral("Tags")));
    type("why me");
    press(Qt::Key_Return); // completes or does nothing; never saves, never discards
    REQUIRE(desk.writer());
    REQUIRE(tab_to(QStringLiteral("Must know")));
    press(Qt::Key_Space);
    desk.save();
    CHECK(happened.count() == 1);
    const cards::Card card = desk.only("deck:Mine");
    CHECK(card.words.answer == QStringLiteral("Because **it fits**"));
    CHECK(card.words.markup == cards::Markup::Markdown);
    CHECK(card.deck == QStringLiteral("Mine::First"));
    CHECK(card.tags == QStringList{QStringLiteral("me"), QStringLiteral("why")});
    CHECK(card.must_know);
    CHECK(card.facts.area == QLatin1String(cards::k_own_area));
    CHECK(desk.drafts() == 0);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.found("deck:Mine").empty());
}

TEST_CASE("gaps get their numbers by keys, are shown as they will be asked, and make a card each")
{
    Desk desk;
    desk.open();
    QTest::keyClick(focused(), Qt::Key_Tab, Qt::ShiftModifier);
    REQUIRE(name_of(*focused()).contains(QStringLiteral("Question and answer")));
    press(Qt::Key_Right);
    REQUIRE(tab_to(QStringLiteral("Text")));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    type("six");
    press(Qt::Key_End);
    type(" years, ");
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    type("two");
    press(Qt::Key_End);
    type(" at hand, ");
    press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    type("in the office");
    CHECK(desk.field("Text") ==
          QStringLiteral("{{c1::six}} years, {{c2::two}} at hand, {{c2::in the office}}"));
    CHECK(QTest::qWaitFor([&] {
        return desk.preview("Question") == QStringLiteral("[\u2026] years, two at hand, in the office");
    }));
    CHECK(desk.says("Card 1 of 2"));
    desk.save();
    CHECK(desk.found("at hand").size() == 2);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.found("at hand").empty());
}

TEST_CASE("a gap in a plain question makes it a text with gaps; an answer and a pack's card take none")
{
    Desk desk;
    desk.open();
    type("six");
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.field("Text") == QStringLiteral("{{c1::six}}"));
    REQUIRE(tab_to(QStringLiteral("Shown with the answer")));
    type("years");
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.field("Shown with the answer") == QStringLiteral("years"));
    desk.save();
    CHECK(desk.only("is:own").words.form == cards::CardForm::Cloze);

    desk.open(QStringLiteral("edit:") + desk.found("records").front().id.to_string());
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.field("Question") == QStringLiteral("How long are records kept?"));
}

TEST_CASE("Escape loses nothing: the next card goes on there, until it is discarded")
{
    Desk desk;
    desk.open();
    type("Half a thought");
    desk.close_with_escape();
    CHECK(desk.drafts() == 1);
    CHECK(desk.found("thought").empty());
    desk.open();
    CHECK(desk.field("Question") == QStringLiteral("Half a thought"));
    CHECK(name_of(*focused()) == QStringLiteral("Answer"));
    CHECK(desk.says("had not finished"));
    for (auto* each : desk.writer()->findChildren<QPushButton*>()) {
        if (each->text() == u"Discard it")
            each->click();
    }
    CHECK(desk.field("Question") == QString());
    CHECK(desk.drafts() == 0);
    desk.close_with_escape();
    desk.open();
    CHECK(desk.field("Question") == QString());
}

TEST_CASE("a draft survives the program, whatever else was begun meanwhile")
{
    Desk desk;
    desk.open();
    type("Not yet saved");
    CHECK(QTest::qWaitFor([&] { return desk.drafts() == 1; })); // by itself, at a pause
    desk.reopen();
    cards::CardDraft start;
    start.words.question = QStringLiteral("From a story");
    desk.open(QStringLiteral("new:") + cards::to_text(start));
    CHECK(desk.field("Question") == QStringLiteral("From a story"));
    desk.close_with_escape(); // as it was begun: no draft
    CHECK(desk.drafts() == 1);
    desk.open();
    CHECK(desk.field("Question") == QStringLiteral("Not yet saved"));
}

TEST_CASE("where a draft cannot be kept, closing is refused once, and nothing typed is lost")
{
    Desk desk;
    const auto set_pages = [&](const QString& count) {
        QSqlQuery query(desk.library->database().connection());
        REQUIRE(query.exec(QStringLiteral("PRAGMA max_page_count = ") + count));
    };
    desk.open();
    set_pages(QStringLiteral("1")); // SQLite takes the pages there are
    QApplication::clipboard()->setText(QStringLiteral("A disk is full. ").repeated(20'000));
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_Escape);
    REQUIRE(desk.writer());
    CHECK(desk.says("Close again to leave without it"));
    CHECK(desk.field("Question").startsWith(QStringLiteral("A disk is full.")));
    set_pages(QStringLiteral("1000000"));
    desk.close_with_escape();
    CHECK(desk.drafts() == 1);
}

TEST_CASE("the first card of a new deck is begun in it, whatever else is unfinished")
{
    Desk desk;
    desk.open();
    type("Half a thought");
    desk.close_with_escape();
    cards::CardDraft start;
    start.deck = QStringLiteral("Third");
    desk.open(QStringLiteral("new:") + cards::to_text(start));
    CHECK(desk.field("Question") == QString());
    CHECK(desk.writer()->findChild<QComboBox*>()->currentText() == QStringLiteral("Third"));
    desk.close_with_escape();
    CHECK(desk.drafts() == 1);
}

TEST_CASE("an unfinished edit leaves the card alone and is there when the card is edited again")
{
    Desk desk;
    const cards::CardId id = desk.found("records").front().id;
    const QString edit = QStringLiteral("edit:") + id.to_string();
    desk.open(edit);
    type(" And where?");
    desk.close_with_escape();
    CHECK(desk.only("records").words.question == QStringLiteral("How long are records kept?"));
    desk.open(edit);
    CHECK(desk.field("Question") == QStringLiteral("How long are records kept? And where?"));
    CHECK_FALSE(desk.writer()->findChild<QComboBox*>()->isEnabled()); // a pack's card has no deck
    desk.save();
    const cards::Card card = desk.only("records");
    CHECK(card.words.question == QStringLiteral("How long are records kept? And where?"));
    CHECK(card.edited);
    CHECK(desk.drafts() == 0);
}

TEST_CASE("what is missing is said beside its field, once somebody tried to save")
{
    Desk desk;
    desk.open();
    type("Why?");
    CHECK_FALSE(desk.says("needs an answer"));
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.writer());
    CHECK(desk.says("A card needs an answer"));
    CHECK(name_of(*focused()) == QStringLiteral("Answer"));
    CHECK(focused()->accessibleDescription().contains(QStringLiteral("needs an answer")));
    type("So.");
    CHECK(QTest::qWaitFor([&] { return !desk.says("needs an answer"); }));
    desk.save();
}

TEST_CASE("who asks the same already is named, and it can be added all the same")
{
    Desk desk;
    desk.open();
    type("how LONG are records kept?");
    CHECK(QTest::qWaitFor([&] { return desk.says("this already"); }));
    press(Qt::Key_Tab);
    type("Six years, two of them at hand.");
    desk.save();
    CHECK(desk.found("records").size() == 2);
}

TEST_CASE("add and new keeps the deck and the tags")
{
    Desk desk;
    desk.open();
    type("One?");
    press(Qt::Key_Tab);
    type("1");
    REQUIRE(tab_to(QStringLiteral("Deck")));
    type("Numbers");
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.writer());
    REQUIRE(name_of(*focused()) == QStringLiteral("Question"));
    CHECK(desk.field("Question") == QString());
    type("Two?");
    press(Qt::Key_Tab);
    type("2");
    desk.save();
    CHECK(desk.found("deck:Numbers").size() == 2);
    CHECK(desk.drafts() == 0);
}

TEST_CASE("a card beside the one that is studied has its words and what it rests on")
{
    Desk desk;
    desk.page->open(QStringLiteral("answer"));
    for (auto* each : desk.page->findChildren<QTextEdit*>()) {
        if (each->accessibleName() == u"Answer" && each->isVisible())
            each->selectAll();
    }
    press(Qt::Key_C);
    wait_for_keys(desk.writer());
    CHECK(desk.field("Answer") == QStringLiteral("Six years."));
    CHECK(desk.says("Books and records, In force"));
    type("For how many years?");
    desk.save();
    const cards::Card card = desk.only("many");
    CHECK_FALSE(card.origin);
    CHECK(card.facts.status == content::LegalStatus::InForce);
    CHECK(card.facts.area == QStringLiteral("rules"));
}

TEST_CASE("a pasted picture goes into the library and the text; what is no picture is refused in words")
{
    Desk desk;
    desk.open();
    auto* mime = new QMimeData;
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    mime->setImageData(image);
    QApplication::clipboard()->setMimeData(mime);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.field("Question") == QStringLiteral("![](picture.png)"));
    const auto media = cards::find_media(*desk.library, QStringLiteral("picture.png"));
    REQUIRE_OK(media);
    CHECK(media->has_value());

    auto* file = new QMimeData;
    file->setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/at/all.png"))});
    QApplication::clipboard()->setMimeData(file);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.field("Question") == QStringLiteral("![](picture.png)"));
    CHECK(desk.says("all.png"));
}

TEST_CASE("words that come as HTML alone are pasted as words, without what is hidden in them")
{
    Desk desk;
    desk.open();
    auto* mime = new QMimeData;
    mime->setHtml(QStringLiteral("<p onclick='x()'>Six <b>years</b></p><script>alert(1)</script><p>At hand"));
    QApplication::clipboard()->setMimeData(mime);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.field("Question") == QStringLiteral("Six years\nAt hand"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.field("Question") == QString()); // one step of the text's own undo
}

TEST_CASE("a mark is one step of the text's own undo, and typing goes on after it")
{
    Desk desk;
    desk.open();
    type("Six years");
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_B, Qt::ControlModifier);
    CHECK(desk.field("Question") == QStringLiteral("**Six years**"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.field("Question") == QStringLiteral("Six years"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.field("Question") == QStringLiteral("**Six years**"));
}

TEST_CASE("a text that is far too long is named and kept, and only its beginning is shown")
{
    Desk desk;
    desk.open();
    const QString text = QStringLiteral("So it goes. ").repeated(20'000);
    QApplication::clipboard()->setText(text);
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return desk.says("The text is longer than"); }));
    CHECK(desk.field("Question") == text);
    CHECK(desk.preview("Question").startsWith(QStringLiteral("So it goes.")));
    CHECK(desk.preview("Question").size() <= cards::k_longest_text);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.writer());
    CHECK(desk.found("goes").empty());
    desk.close_with_escape();
    desk.open();
    CHECK(desk.field("Question") == text);
}

TEST_CASE("a broken gap is named in one sentence, and what is written stays")
{
    Desk desk;
    cards::CardDraft draft;
    draft.words.form = cards::CardForm::Cloze;
    draft.words.markup = cards::Markup::Markdown;
    const auto [text, sentence] =
        GENERATE(table<const char*, const char*>({{"{{c1::six years", "A gap is not closed"},
                                                  {"six years}} and {{c1::two}}", "closes nothing"},
                                                  {"{{c1::}} years", "A gap is empty"},
                                                  {"six years, no gap", "The text has no gap"}}));
    CAPTURE(text);
    draft.words.question = QString::fromUtf8(text);
    desk.open(QStringLiteral("new:") + cards::to_text(draft));
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.writer());
    CHECK(desk.says(sentence));
    CHECK(desk.field("Text") == QString::fromUtf8(text));
    CHECK(desk.found("years is:own").empty());
}

TEST_CASE("control characters are left out of the card, hard spaces stay in it")
{
    Desk desk;
    desk.open();
    QApplication::clipboard()->setText(QStringLiteral("Rule\u00a04530\u0007\u0001 runs?"));
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_Tab);
    type("Yes.");
    desk.save();
    CHECK(desk.only("runs").words.question == QStringLiteral("Rule\u00a04530 runs?"));
}

TEST_CASE("decks are renamed, deleted and begun from their list")
{
    Desk desk;
    cards::CardDraft draft;
    draft.words.question = QStringLiteral("In a deck?");
    draft.words.answer = QStringLiteral("Yes.");
    draft.deck = QStringLiteral("Old");
    REQUIRE_OK(cards::add_cards(*desk.library, draft));
    const auto open = [&] {
        desk.page->open(QStringLiteral("decks"));
        wait_for_keys(desk.page->findChild<DecksDialog*>());
    };
    open();
    press(Qt::Key_F2);
    type("New");
    press(Qt::Key_Return);
    CHECK(desk.found("deck:New").size() == 1);
    press(Qt::Key_Delete);
    CHECK(desk.found("deck:New").size() == 1); // asks first
    REQUIRE(name_of(*focused()) == QStringLiteral("Keep them"));
    press(Qt::Key_Space);
    CHECK(desk.found("deck:New").empty());
    CHECK(desk.found("\"In a deck\"").size() == 1);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.found("deck:New").size() == 1);
    press(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    open();
    press(Qt::Key_Delete);
    REQUIRE(tab_to(QStringLiteral("Delete them")));
    press(Qt::Key_Space);
    CHECK(desk.found("\"In a deck\"").empty());
    REQUIRE_OK(desk.library->undo());
    REQUIRE(tab_to(QStringLiteral("Name")));
    press(Qt::Key_A, Qt::ControlModifier);
    type("Third");
    press(Qt::Key_Return); // nothing is chosen: begins the deck
    wait_for_keys(desk.writer());
    CHECK(desk.writer()->findChild<QComboBox*>()->currentText() == QStringLiteral("Third"));
}

TEST_CASE("everything in the dialogs about writing has a name and fits a small window")
{
    Desk desk;
    desk.open();
    CHECK(unnamed(*desk.writer()).join(u' ') == QString());
    CHECK(desk.writer()->minimumSizeHint().width() <= 824 - 20);
    desk.close_with_escape();
    desk.page->open(QStringLiteral("decks"));
    CHECK(unnamed(*desk.page->findChild<DecksDialog*>()).join(u' ') == QString());
}
