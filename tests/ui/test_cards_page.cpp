// SPDX-License-Identifier: GPL-3.0-or-later
// The Cards page by keys alone, each test with its own library; what was done is looked up after reopening.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/operations.h"
#include "tests/support/test_library.h"
#include "tests/ui/window.h"
#include "ui/cards/browser_model.h"
#include "ui/cards/cards_page.h"
#include "ui/cards/export_dialog.h"
#include "ui/cards/leech_notice.h"
#include "ui/cards/legal_changes_panel.h"
#include "ui/cards/study_settings_dialog.h"
#include "ui/cards/words.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/notice_bar.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace deference;
using namespace deference::ui;
using namespace std::chrono_literals;

namespace {

content::Catalogue pack_of(int count)
{
    content::PackParts parts;
    parts.info.key = QStringLiteral("small");
    parts.info.title = QStringLiteral("Small");
    parts.info.version = QStringLiteral("1");
    parts.cards.areas = {{QStringLiteral("rules"), QStringLiteral("Rules and orders"), true}};
    for (int i = 1; i <= count; ++i) {
        content::CardText card;
        card.key = QStringLiteral("k%1").arg(i);
        card.area = QStringLiteral("rules");
        card.question = QStringLiteral("Question %1 <b>?").arg(i);
        card.answer = QStringLiteral("Answer %1.").arg(i);
        card.skill = QStringLiteral("regulatory_imagination");
        card.status = content::LegalStatus::Withdrawn;
        card.citation = QStringLiteral("Release %1").arg(i);
        card.source_title = QStringLiteral("A source");
        card.source_url = QStringLiteral("https://example.org/");
        card.verified = i != 1;
        card.as_of = Day(std::chrono::days(20'500));
        parts.cards.cards.push_back(card);
    }
    std::vector<std::shared_ptr<const content::Pack>> packs;
    packs.push_back(std::make_shared<const content::Pack>(std::move(parts)));
    return content::Catalogue(std::move(packs));
}

// A library with new cards and the page in a window, as the shell holds it.
class Desk
{
  public:
    explicit Desk(int cards) : library(pack_of(cards))
    {
        static const bool themed = (apply_theme(*qApp, Scheme::Light), true);
        Q_UNUSED(themed)
        REQUIRE_OK(cards::merge_packs(*library));
        show();
    }

    void show()
    {
        page = std::make_unique<CardsPage>(*library, nullptr, [this](const Library& of) {
            StudyContext context;
            context.config.next_round =
                study_day(of.clock()) + std::chrono::days(2); // every card is new today
            context.config.minutes_today = 60;
            context.round_name = QStringLiteral("Hiring manager");
            if (days_to_round > 0) {
                const Day day = study_day(of.clock()) + std::chrono::days(days_to_round);
                context.config.rounds = {{QStringLiteral("r1"), context.round_name, day, false}};
                context.config.next_round = day;
                context.config.minutes_today = minutes;
            }
            if (const auto settings = cards::load_study_settings(of.database()))
                cards::apply(*settings, context.config);
            return Result<StudyContext>(context);
        });
        QObject::connect(&library->notifier(), &Notifier::changed, page.get(),
                         [this](const ChangeSummary& summary) {
                             if (page->wants(summary))
                                 page->refresh();
                         });
        page->resize(1072, 800);
        page->refresh();
        page->show();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->setFocus();
    }

    void reopen()
    {
        page.reset();
        library.reopen();
    }

    // To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        QTest::keyClick(focus, key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    [[nodiscard]] QString focused() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
    }
    // The passage of that name that can be seen.
    [[nodiscard]] QString passage(const char* name) const
    {
        for (const QTextEdit* each : page->findChildren<QTextEdit*>()) {
            if (each->accessibleName() == QLatin1String(name) && each->isVisible())
                return each->toPlainText();
        }
        return {};
    }
    [[nodiscard]] bool says(const QString& text) const { return ui::tests::shows(*page, text); }
    [[nodiscard]] cards::DeckStats stats()
    {
        const auto deck = cards::load_deck(*library);
        REQUIRE_OK(deck);
        return *deck;
    }

    int days_to_round = 0; // 0: nothing is planned, due dates decide
    int minutes = 20;
    deference::tests::TestLibrary library;
    std::unique_ptr<CardsPage> page;
};

// The choices of today's section have lists of their own.
QAbstractItemView* find_list(const Desk& desk)
{
    for (auto* list : desk.page->findChildren<QAbstractItemView*>()) {
        if (list->accessibleName() == u"Cards found")
            return list;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a session is done with keys alone and is there after reopening")
{
    Desk desk(3);
    CHECK(desk.focused().startsWith(QStringLiteral("Review")));
    desk.press(Qt::Key_Space);
    for (int i = 1; i <= 3; ++i) {
        CHECK(desk.passage("Question") == QStringLiteral("Question %1 <b>?").arg(i));
        CHECK(desk.passage("Answer").isEmpty());
        CHECK(desk.focused().startsWith(QStringLiteral("Show answer")));
        desk.press(Qt::Key_3); // not before the answer is shown
        CHECK(desk.passage("Question") == QStringLiteral("Question %1 <b>?").arg(i));
        desk.press(Qt::Key_Space);
        CHECK(desk.passage("Answer") == QStringLiteral("Answer %1.").arg(i));
        CHECK(desk.focused().startsWith(QStringLiteral("Good")));
        desk.press(Qt::Key_3);
    }
    CHECK(desk.says(QStringLiteral("none left today")));
    QSignalSpy went(desk.page.get(), &Page::go);
    desk.press(Qt::Key_Return);
    CHECK(went.count() == 1);

    desk.reopen();
    CHECK(desk.stats().reviewed_today == 3);
    CHECK(desk.stats().new_cards == 0);
}

TEST_CASE("the time from question to rating is kept")
{
    Desk desk(1);
    desk.page->open(QStringLiteral("review"));
    QTest::qWait(60);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_4);
    const auto found = cards::find_cards(*desk.library, {});
    REQUIRE_OK(found);
    const auto detail = cards::load_detail(*desk.library, found->front().id);
    REQUIRE_OK(detail);
    REQUIRE(detail->reviews.size() == 1);
    CHECK(detail->reviews.front().duration >= 60ms);
    CHECK(detail->reviews.front().duration < 60s);
    CHECK(detail->reviews.front().rating == cards::Rating::Easy);
}

TEST_CASE("undo brings the last card back, in the session and from its end")
{
    Desk desk(2);
    desk.page->open(QStringLiteral("review"));
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_2);
    CHECK(desk.passage("Question") == QStringLiteral("Question 2 <b>?"));
    desk.press(Qt::Key_Z);
    CHECK(desk.passage("Question") == QStringLiteral("Question 1 <b>?"));
    CHECK(desk.stats().reviewed_today == 0);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_3);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_3);
    CHECK(desk.says(QStringLiteral("none left today")));
    REQUIRE_OK(desk.library->undo()); // Ctrl+Z of the window
    CHECK(desk.passage("Question") == QStringLiteral("Question 2 <b>?"));
    CHECK(desk.stats().reviewed_today == 1);
}

TEST_CASE("a card is edited in a session, and letters are letters while it is")
{
    Desk desk(2);
    desk.page->open(QStringLiteral("answer"));
    desk.press(Qt::Key_E);
    REQUIRE(QTest::qWaitFor([&] { return desk.focused() == QStringLiteral("Question"); }));
    desk.type(QStringLiteral(" e3z@-"));
    CHECK(desk.stats().reviewed_today == 0);
    CHECK(desk.stats().suspended == 0);
    CHECK(desk.stats().buried == 0);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    desk.page->activateWindow(); // as a window manager does
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == desk.page.get(); }));
    CHECK(desk.passage("Question") == QStringLiteral("Question 1 <b>? e3z@-"));
    CHECK(desk.passage("Answer") == QStringLiteral("Answer 1.")); // the answer stays open
    desk.press(Qt::Key_3);
    CHECK(desk.stats().reviewed_today == 1); // the keys are the session's again
}

TEST_CASE("suspend, bury and flag from the session")
{
    Desk desk(3);
    QSignalSpy happened(desk.page.get(), &Page::happened);
    desk.page->open(QStringLiteral("review"));
    desk.press(Qt::Key_At, Qt::ShiftModifier);
    CHECK(desk.stats().suspended == 1);
    CHECK(desk.passage("Question") == QStringLiteral("Question 2 <b>?"));
    desk.press(Qt::Key_Minus);
    CHECK(desk.stats().buried == 1);
    CHECK(desk.passage("Question") == QStringLiteral("Question 3 <b>?"));
    desk.press(Qt::Key_Exclam, Qt::ShiftModifier);
    CHECK(desk.says(QStringLiteral("flagged")));
    CHECK(happened.count() == 3);
    desk.press(Qt::Key_U);
    desk.press(Qt::Key_U);
    CHECK(desk.stats().buried == 0);
}

TEST_CASE("a card is marked as a must, and says why it is there")
{
    Desk desk(2);
    desk.page->open(QStringLiteral("review"));
    const auto must = [&] {
        const auto found = cards::find_cards(*desk.library, {});
        REQUIRE_OK(found);
        return found->front().must_know;
    };
    desk.press(Qt::Key_M);
    CHECK(must());
    desk.press(Qt::Key_Asterisk, Qt::ShiftModifier);
    CHECK_FALSE(must());
    desk.press(Qt::Key_Z);
    CHECK(must());
    const auto why = [&] {
        for (const QLabel* each : desk.page->findChildren<QLabel*>()) {
            if (each->accessibleName() == QStringLiteral("Why this card now"))
                return each->isVisible() ? each->text() : QString();
        }
        return QString();
    };
    CHECK(why().isEmpty());
    desk.press(Qt::Key_W);
    CHECK(why().startsWith(QStringLiteral("One of today’s new cards")));
    desk.press(Qt::Key_W);
    CHECK(why().isEmpty());
}

TEST_CASE("a card that is forgotten again and again is named with advice, and can be suspended there")
{
    Desk desk(2);
    const auto found = cards::find_cards(*desk.library, {});
    REQUIRE_OK(found);
    const cards::CardId leech = found->front().id;
    cards::StudyConfig config;
    for (int i = 0; i < 6; ++i) {
        REQUIRE_OK(cards::answer_card(*desk.library, leech, cards::Rating::Good, 5s, config));
        desk.library.clock().advance(std::chrono::days(20));
        if (i < 5)
            REQUIRE_OK(cards::answer_card(*desk.library, leech, cards::Rating::Again, 5s, config));
    }
    desk.show();
    desk.page->open(QStringLiteral("answer"));
    CHECK(desk.passage("Question") == QStringLiteral("Question 1 <b>?"));
    desk.press(Qt::Key_1);
    auto* notice = desk.page->findChild<LeechNotice*>();
    REQUIRE(notice);
    CHECK(notice->isVisible());
    CHECK(notice->card() == leech);
    CHECK(desk.passage("Question") == QStringLiteral("Question 2 <b>?")); // nothing is in the way
    for (QAbstractButton* each : desk.page->findChildren<QAbstractButton*>()) {
        if (each->text() == QStringLiteral("Suspend it"))
            each->click();
    }
    CHECK(desk.stats().suspended == 1);
    CHECK_FALSE(notice->isVisible());
    CHECK(desk.passage("Question") == QStringLiteral("Question 2 <b>?"));
}

TEST_CASE("a planned day ends with its minutes, and more can be had")
{
    Desk desk(30);
    desk.days_to_round = 12;
    desk.minutes = 2;
    desk.show();
    desk.page->open(QStringLiteral("review"));
    desk.press(Qt::Key_W);
    CHECK(desk.says(QStringLiteral("30 cards unseen, 12 days left")));
    for (int i = 0; i < 30 && desk.focused().startsWith(QStringLiteral("Show answer")); ++i) {
        desk.press(Qt::Key_Space);
        desk.library.clock().advance(std::chrono::seconds(1));
        desk.press(Qt::Key_3);
    }
    // Answers took no time here; a session elsewhere used the day up.
    if (!desk.says(QStringLiteral("none left today")))
        CHECK(desk.says(QStringLiteral("cards done")));
}

TEST_CASE("cards of an area, of a search and of the night before are studied by name, with keys")
{
    Desk desk(6);
    desk.page->open(QStringLiteral("study:area:rules"));
    CHECK(desk.focused().startsWith(QStringLiteral("Show answer")));
    desk.press(Qt::Key_Escape);
    desk.page->open(QStringLiteral("study:search:answer 4"));
    CHECK(desk.passage("Question") == QStringLiteral("Question 4 <b>?"));
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_3);
    CHECK(desk.says(QStringLiteral("1 card done")));
    desk.page->open(QStringLiteral("study:search:answer 4")); // answered today
    CHECK(desk.says(QStringLiteral("No card to study there")));
    QSignalSpy failed(desk.page.get(), &Page::failed);
    desk.page->open(QStringLiteral("study:area:nowhere"));
    desk.page->open(QStringLiteral("study:nothing"));
    CHECK(failed.count() == 2);

    desk.days_to_round = 1;
    desk.page->open(QStringLiteral("study:night"));
    CHECK(desk.focused().startsWith(QStringLiteral("Show answer")));
    // Today's cards are the night's on the eve of a round.
    desk.press(Qt::Key_Escape);
    desk.page->open(QStringLiteral("review"));
    CHECK(desk.focused().startsWith(QStringLiteral("Show answer")));
}

TEST_CASE("study settings are changed in a small window, and nonsense is refused in words")
{
    Desk desk(3);
    const auto button = [](const QWidget* in, const char* text) {
        return ui::tests::button(*in, QString::fromUtf8(text));
    };
    const auto stored = [&] {
        const auto settings = cards::load_study_settings(desk.library.database());
        REQUIRE_OK(settings);
        return *settings;
    };
    REQUIRE(button(desk.page.get(), "Study settings"));
    button(desk.page.get(), "Study settings")->click();
    auto* dialog = desk.page->findChild<StudySettingsDialog*>();
    REQUIRE(dialog);
    const auto field = [&](const char* name) {
        for (QLineEdit* each : dialog->findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return static_cast<QLineEdit*>(nullptr);
    };
    REQUIRE(field("Learning steps"));
    field("Learning steps")->setText(QStringLiteral("soon"));
    button(dialog, "Save")->click();
    CHECK(dialog->isVisible());
    CHECK(stored() == cards::StudySettings());
    field("Learning steps")->setText(QStringLiteral("1m 10m"));
    button(dialog, "What is due at the desired retention (plain FSRS)")->click();
    button(dialog, "Save")->click();
    CHECK(stored().policy == cards::StudyPolicy::PlainFsrs);
    CHECK(cards::steps_text(stored().learning_steps) == QStringLiteral("1m 10m"));
    REQUIRE_OK(desk.library->undo());
    CHECK(stored() == cards::StudySettings());
}

TEST_CASE("a session looked back on names what was hard")
{
    Desk desk(2);
    desk.page->open(QStringLiteral("answer"));
    desk.press(Qt::Key_2);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_3);
    CHECK(desk.says(QStringLiteral("What was hard")));
    CHECK(desk.says(QStringLiteral("Question 1 <b>?")));
    CHECK_FALSE(desk.says(QStringLiteral("Question 2 <b>?")));
}

TEST_CASE("a step is waited for, and can be had early")
{
    Desk desk(1);
    desk.page->open(QStringLiteral("answer"));
    desk.press(Qt::Key_1);
    CHECK(desk.says(QStringLiteral("Next card again in 10 min")));
    CHECK(desk.passage("Question").isEmpty());
    desk.press(Qt::Key_Space);
    CHECK(desk.passage("Question") == QStringLiteral("Question 1 <b>?"));
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_1);
    CHECK(desk.says(QStringLiteral("Next card again in")));
    desk.library.clock().advance(11min);
    desk.page->refresh();
    CHECK(desk.passage("Question") == QStringLiteral("Question 1 <b>?"));
    desk.press(Qt::Key_Escape);
    CHECK(desk.says(QStringLiteral("0 of 1 cards done")));
}

TEST_CASE("what the browser shows is studied, exported, or written anew, from its table")
{
    Desk desk(12);
    desk.page->open(QStringLiteral("browse:answer 1"));
    auto* list = find_list(desk);
    REQUIRE(list);
    REQUIRE(list->model()->rowCount() == 4); // 1, 10, 11, 12
    list->setFocus();
    desk.press(Qt::Key_Home, Qt::ControlModifier);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_S); // the two that are chosen
    CHECK(desk.focused().startsWith(QStringLiteral("Show answer")));
    for (int i = 0; i < 2; ++i) {
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_4);
    }
    CHECK(desk.stats().reviewed_today == 2);

    desk.page->open(QStringLiteral("browse"));
    list->setFocus();
    desk.press(Qt::Key_E, Qt::ControlModifier);
    auto* file = desk.page->findChild<ExportDialog*>();
    REQUIRE(file);
    CHECK(file->isVisible());
    file->close();
}

TEST_CASE("the deck is searched as one types, and a found card is read, suspended and brought back")
{
    Desk desk(12);
    desk.press(Qt::Key_Slash); // from today's cards to the deck
    REQUIRE(desk.focused() == QStringLiteral("Find cards"));
    auto* list = find_list(desk);
    REQUIRE(list);
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(list->model()->rowCount() == 12);
    desk.type(QStringLiteral("answer 12"));
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }));
    desk.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() == list; }));
    CHECK(desk.passage("Answer") == QStringLiteral("Answer 12."));
    desk.press(Qt::Key_At, Qt::ShiftModifier);
    CHECK(desk.stats().suspended == 1);
    CHECK(desk.says(QStringLiteral("Suspended")));
    CHECK(list->currentIndex().data(BrowserModel::SuspendedRole).toBool());
    desk.press(Qt::Key_At, Qt::ShiftModifier);
    CHECK(desk.stats().suspended == 0);

    desk.press(Qt::Key_Slash);
    desk.type(QStringLiteral("zebra"));
    REQUIRE(QTest::qWaitFor([&] { return desk.says(QStringLiteral("No card found")); }));
    CHECK(desk.passage("Answer").isEmpty());
}

TEST_CASE("today and the deck are switched by keys and by name")
{
    Desk desk(3);
    desk.press(Qt::Key_2, Qt::AltModifier);
    auto* list = find_list(desk);
    CHECK(QApplication::focusWidget() == list);
    CHECK(list->model()->rowCount() == 3);
    desk.press(Qt::Key_Slash);
    desk.press(Qt::Key_1, Qt::AltModifier); // also while typing
    CHECK(desk.focused().startsWith(QStringLiteral("Review")));
    CHECK_FALSE(list->isVisible());
    for (int step = 0; step < 3; ++step) // the menu and "New card" stand between
        desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    const auto* segment = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    REQUIRE(segment);
    CHECK(segment->text() == QStringLiteral("Today"));
    desk.press(Qt::Key_Right);
    CHECK(list->isVisible());
    desk.page->open(QStringLiteral("today"));
    CHECK(desk.focused().startsWith(QStringLiteral("Review")));
    desk.page->open(QStringLiteral("browse"));
    CHECK(QApplication::focusWidget() == list);
    desk.page->open(QStringLiteral("review"));
    CHECK(desk.focused().startsWith(QStringLiteral("Show answer")));
    desk.page->open(QStringLiteral("browse:answer 2"));
    CHECK(list->isVisible());
    CHECK(list->model()->rowCount() == 1);
}

TEST_CASE("nothing due, and no cards at all")
{
    Desk desk(1);
    desk.page->open(QStringLiteral("answer"));
    desk.press(Qt::Key_3);
    desk.page.reset();
    desk.show();
    CHECK(desk.says(QStringLiteral("Nothing is due today")));
    CHECK(desk.says(QStringLiteral("The next cards come")));
    desk.press(Qt::Key_Escape);

    Desk empty(0);
    CHECK(empty.says(QStringLiteral("Your cards belong here")));
}

TEST_CASE("the badge knows every legal status of a pack")
{
    for (const content::LegalStatus status : content::k_legal_statuses) {
        INFO(content::to_key(status).toStdString());
        CHECK(legal_status_from_id(content::to_key(status)));
        CHECK(static_cast<int>(badge_status(status)) == static_cast<int>(status));
    }
}

TEST_CASE("a law that changed since it was learned is announced, and its card says what it was")
{
    Desk desk(2);
    desk.page->open(QStringLiteral("answer"));
    desk.press(Qt::Key_4);
    desk.page->open(QStringLiteral("today"));
    CHECK_FALSE(desk.page->findChild<LegalChangesPanel*>()->findChild<NoticeBar*>()->isVisible());

    desk.library.next_day();
    content::PackParts parts;
    parts.info = desk.library->catalogue().first()->info();
    parts.info.content_hash = QStringLiteral("changed");
    parts.cards = desk.library->catalogue().first()->cards();
    for (content::CardText& card : parts.cards.cards)
        card.status = content::LegalStatus::InForce;
    REQUIRE_OK(cards::merge_pack(*desk.library, content::Pack(std::move(parts))));
    auto* notice = desk.page->findChild<LegalChangesPanel*>()->findChild<NoticeBar*>();
    REQUIRE(notice->isVisible());
    CHECK(notice->accessibleName() ==
          QStringLiteral("In force since you learned it: Release 1. 1 card is due again."));

    const auto click = [&](const char* text) {
        for (QPushButton* each : notice->findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text))
                each->click();
        }
    };
    click("Dismiss");
    CHECK_FALSE(notice->isVisible());
    desk.show(); // and after the next start
    notice = desk.page->findChild<LegalChangesPanel*>()->findChild<NoticeBar*>();
    CHECK_FALSE(notice->isVisible());
    REQUIRE_OK(desk.library->undo());
    REQUIRE(notice->isVisible());

    click("Study them");
    CHECK(desk.passage("Question").startsWith(QStringLiteral("Question 1"))); // the only one learned
    desk.press(Qt::Key_Space);
    CHECK(desk.says(QStringLiteral("In force since you learned it, withdrawn then")));
    desk.press(Qt::Key_4);
    CHECK(desk.says(QStringLiteral("1 card done")));
    desk.page->open(QStringLiteral("today"));
    CHECK_FALSE(notice->isVisible());
}

TEST_CASE("law says where it stands, when it was checked, and when nobody did")
{
    Desk desk(2);
    desk.page->open(QStringLiteral("answer"));
    CHECK(desk.says(QStringLiteral("Not checked")));
    CHECK(desk.says(QStringLiteral("Release 1")));
    desk.press(Qt::Key_3);
    desk.press(Qt::Key_Space);
    CHECK_FALSE(desk.says(QStringLiteral("Not checked")));
    CHECK(desk.says(QStringLiteral("source checked")));
}

namespace {

void check_names(QAccessibleInterface* node, QStringList& unnamed)
{
    if (!node || node->state().invisible)
        return;
    const auto role = node->role();
    const bool needs_name = role == QAccessible::Button || role == QAccessible::EditableText ||
                            role == QAccessible::List || role == QAccessible::Graphic ||
                            role == QAccessible::ButtonMenu;
    if (needs_name && node->text(QAccessible::Name).isEmpty())
        unnamed.append(QString::fromLatin1(node->object() ? node->object()->metaObject()->className() : "?"));
    for (int i = 0; i < node->childCount(); ++i)
        check_names(node->child(i), unnamed);
}

} // namespace

TEST_CASE("everything on the Cards page has a name")
{
    Desk desk(3);
    const auto walk = [&] {
        QStringList unnamed;
        check_names(QAccessible::queryAccessibleInterface(desk.page.get()), unnamed);
        CHECK(unnamed.join(u' ') == QString());
    };
    walk();
    desk.page->open(QStringLiteral("review"));
    walk();
    CHECK(QApplication::focusWidget()->accessibleDescription() == QStringLiteral("Question 1 <b>?"));
    desk.press(Qt::Key_Space);
    walk();
    CHECK(QApplication::focusWidget()->accessibleDescription() == QStringLiteral("Answer 1."));
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Escape);
    walk();
}

TEST_CASE("the page fits the smallest window")
{
    Desk desk(3);
    CHECK(desk.page->minimumSizeHint().width() <= 824);
    CHECK(desk.page->minimumSizeHint().height() <= 600);
}
