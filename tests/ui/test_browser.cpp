// SPDX-License-Identifier: GPL-3.0-or-later
// The browser by keys: searching as one types, sorting, changing many cards, what is beside the table.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/operations.h"
#include "app/cards/own_cards.h"
#include "app/cards/store.h"
#include "tests/support/test_library.h"
#include "tests/ui/window.h"
#include "ui/cards/browser_model.h"
#include "ui/cards/browser_table.h"
#include "ui/cards/browser_view.h"
#include "ui/cards/search_field.h"
#include "ui/widgets/apply_theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace deference;
using namespace deference::ui;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

// The browser alone in a window, which hands keys on as the Cards page does.
class Window : public ui::tests::Window
{
  public:
    explicit Window(Library& library) : view(new BrowserView(library, this))
    {
        static const bool dressed = (apply_theme(*qApp, Scheme::Light), true);
        Q_UNUSED(dressed)
        auto* column = new QVBoxLayout(this);
        column->addWidget(view);
        resize(1072, 740);
        QObject::connect(view, &BrowserView::happened, this, [this](const QString& text) { said = text; });
        QObject::connect(view, &BrowserView::failed, this,
                         [this](const Error& error) { said = error.sentence(); });
        QObject::connect(view, &BrowserView::go, this, [this](const Destination& to) { went = to.detail; });
        QObject::connect(&library.notifier(), &Notifier::changed, view, [this] { view->refresh(); });
        view->refresh();
        show();
        wake();
    }
    void wake()
    {
        activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(this));
        view->take_focus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::sendPostedEvents();
    }
    void type(const char* text)
    {
        QTest::keyClicks(QApplication::focusWidget(), u(text));
        QTest::qWait(80); // the pause after which a search is made
    }
    [[nodiscard]] BrowserTable& table() const { return *findChild<BrowserTable*>(); }
    [[nodiscard]] BrowserModel& model() const { return *findChild<BrowserModel*>(); }
    [[nodiscard]] int rows() const { return model().rowCount(); }

    BrowserView* view;
    QString said;
    QString went;

  protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (!qobject_cast<QLineEdit*>(QApplication::focusWidget()))
            (void)view->handle_key(*event);
    }
};

struct Desk
{
    Desk()
    {
        for (const char* question : {"What is a fiduciary duty?", "What is a wash sale?",
                                     "What is a wash sale", "Which rule covers marketing?"}) {
            cards::CardDraft draft;
            draft.words.question = u(question);
            draft.words.answer = u("An answer");
            draft.deck = u("Law");
            REQUIRE_OK(cards::add_cards(*library, draft));
        }
        ids = cards::find_ids(*library, {}).value();
        window = std::make_unique<Window>(*library);
    }
    [[nodiscard]] cards::Card card(std::size_t place)
    {
        return cards::load_card(library.database(), ids[place]).value();
    }
    deference::tests::TestLibrary library;
    std::vector<cards::CardId> ids;
    std::unique_ptr<Window> window;
};

} // namespace

TEST_CASE("cards are found as one types, and a search half typed says what is missing")
{
    Desk desk;
    Window& window = *desk.window;
    QAbstractItemModelTester tester(&window.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(window.rows() == 4);
    window.press(Qt::Key_Slash);
    window.type("was");
    CHECK(window.rows() == 2);
    CHECK(window.shows("2 card"));
    window.type("h (");
    CHECK(window.rows() == 2); // as before
    CHECK(window.shows("not closed"));
    window.press(Qt::Key_Backspace);
    window.type("-sale");
    CHECK(window.rows() == 0);
    CHECK(window.shows("No card found."));
    window.findChild<SearchField*>()->clear();
    QTest::qWait(80);
    CHECK(window.rows() == 4);
}

TEST_CASE("the header sorts, and the card that is looked at stays in sight")
{
    Desk desk;
    Window& window = *desk.window;
    window.press(Qt::Key_End);
    window.press(Qt::Key_Down, Qt::ControlModifier);
    window.table().go_to(3);
    const cards::CardId before = window.model().id_at(3);
    QHeaderView& header = *window.table().horizontalHeader();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                      QPoint(header.sectionViewportPosition(0) + 20, header.height() / 2));
    CHECK(window.model().index(0, 0).data().toString() == u("What is a fiduciary duty?"));
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                      QPoint(header.sectionViewportPosition(0) + 20, header.height() / 2));
    CHECK(window.model().index(0, 0).data().toString() == u("Which rule covers marketing?"));
    CHECK(window.model().id_at(window.table().currentIndex().row()) == before);
}

TEST_CASE("keys change all cards that are chosen, and each change is one step back")
{
    Desk desk;
    Window& window = *desk.window;
    window.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(window.shows("chosen: 4"));
    window.press(Qt::Key_J, Qt::ControlModifier);
    CHECK(desk.card(3).suspended);
    CHECK(window.said.contains(u("4 card")));
    CHECK(window.shows("chosen: 4")); // they stay chosen
    window.press(Qt::Key_J, Qt::ControlModifier);
    CHECK_FALSE(desk.card(3).suspended);
    window.press(Qt::Key_M);
    CHECK(desk.card(0).must_know);
    window.press(Qt::Key_M);
    CHECK_FALSE(desk.card(0).must_know);
    window.press(Qt::Key_F);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_3);
    window.wake(); // a menu that closes leaves no window active on a platform without windows
    CHECK(desk.card(2).flag == 3);

    window.press(Qt::Key_T);
    window.type("tax law");
    window.press(Qt::Key_Return);
    CHECK(desk.card(1).tags == QStringList{u("law"), u("tax")});
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.card(1).tags.isEmpty());
    window.press(Qt::Key_D);
    window.type("New::Deck");
    window.press(Qt::Key_Return);
    CHECK(desk.card(1).deck == u("New::Deck"));
    CHECK(window.table().hasFocus());

    window.press(Qt::Key_Delete);
    CHECK(window.rows() == 0);
    REQUIRE_OK(desk.library->undo());
    CHECK(window.rows() == 4);
}

TEST_CASE("cards are made new again, and what they were remembered for comes back")
{
    Desk desk;
    Window& window = *desk.window;
    REQUIRE_OK(
        cards::answer_card(*desk.library, desk.ids[0], cards::Rating::Good, std::chrono::seconds(5), {}));
    window.press(Qt::Key_Home, Qt::ControlModifier);
    window.press(Qt::Key_I);
    CHECK(window.shows("Forgetting curve"));
    window.press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    CHECK(window.said.contains(u("new again")));
    CHECK(cards::find_ids(*desk.library, u("is:new")).value().size() == 4);
    CHECK(cards::load_detail(*desk.library, desk.ids[0]).value().reviews.size() == 1);
    REQUIRE_OK(desk.library->undo());
    CHECK(cards::find_ids(*desk.library, u("is:new")).value().size() == 3);
}

TEST_CASE("info stands beside the table")
{
    Desk desk;
    Window& window = *desk.window;
    window.press(Qt::Key_I);
    CHECK(window.shows("Checked"));
    window.press(Qt::Key_I);
    CHECK_FALSE(window.shows("Checked"));
}

TEST_CASE("duplicates come up in groups, the spare ones are chosen and suspended")
{
    Desk desk;
    Window& window = *desk.window;
    REQUIRE_OK(
        cards::answer_card(*desk.library, desk.ids[2], cards::Rating::Good, std::chrono::seconds(5), {}));
    window.press(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return window.rows() == 2; }));
    CHECK(window.model().index(0, 0).data().toString().startsWith(u("same 1")));
    CHECK(window.shows("1 group with the same question"));
    REQUIRE(window.button("Choose the spare ones"));
    window.button("Choose the spare ones")->click();
    window.press(Qt::Key_J, Qt::ControlModifier);
    CHECK(desk.card(1).suspended); // the other one has an answer
    CHECK_FALSE(desk.card(2).suspended);
    window.press(Qt::Key_S);
    CHECK(window.went == u("study:search:id:%1,%2").arg(desk.ids[1].to_string(), desk.ids[2].to_string()));
    window.press(Qt::Key_Slash);
    window.type("rule");
    CHECK(window.rows() == 1);
    CHECK_FALSE(window.shows("with the same question"));
}

TEST_CASE("what is found is studied and exported, or what is chosen of it")
{
    Desk desk;
    Window& window = *desk.window;
    window.press(Qt::Key_S);
    CHECK(window.went == u("study:search:-is:retired"));
    window.press(Qt::Key_Slash);
    window.type("sale");
    window.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return window.table().hasFocus(); }));
    window.press(Qt::Key_S);
    CHECK(window.went == u("study:search:sale"));
    window.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(window.went == u("export:sale"));
}

TEST_CASE("the card that is looked at is edited, by key or button")
{
    Desk desk;
    Window& window = *desk.window;
    window.table().go_to(2);
    window.press(Qt::Key_E);
    CHECK(window.went == u("edit:") + window.model().id_at(2).to_string());
    window.went.clear();
    window.button("Edit")->click();
    CHECK(window.went == u("edit:") + window.model().id_at(2).to_string());
}

TEST_CASE("a card is begun from the words selected in the one that is looked at, by key or button")
{
    Desk desk;
    Window& window = *desk.window;
    window.table().go_to(2);
    for (auto* each : window.findChildren<QTextEdit*>()) {
        if (each->accessibleName() == u"Answer" && each->isVisible())
            each->selectAll();
    }
    const auto begun = [&] {
        REQUIRE(window.went.startsWith(u"new:"));
        return cards::draft_from_text(window.went.mid(4));
    };
    window.press(Qt::Key_C);
    CHECK(begun().words.answer == u("An answer"));
    CHECK(begun().deck == u("Law"));
    window.went.clear();
    window.button("Make a card")->click();
    CHECK(begun().words.answer == u("An answer"));
    window.went.clear();
    window.press(Qt::Key_I); // its figures: there are no words
    window.press(Qt::Key_C);
    CHECK(window.went.isEmpty());
}

TEST_CASE("columns and the order of rows are as they were left")
{
    deference::tests::TestLibrary library;
    REQUIRE_OK(cards::add_card(*library, {u("Mine?"), u("Mine."), {}, {}}, {}));
    {
        Window window(*library);
        window.table().set_columns({u("question"), u("due"), u("added")});
        window.table().go_to(0);
        window.press(Qt::Key_Right);                                          // to Due
        window.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // past Added
        window.table().horizontalHeader()->setSortIndicator(int(BrowserColumn::Due), Qt::DescendingOrder);
    }
    const Window again(*library);
    CHECK(again.table().columns() == QStringList{u("question"), u("added"), u("due")});
    CHECK(again.table().horizontalHeader()->sortIndicatorSection() == int(BrowserColumn::Due));
    CHECK(again.table().horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
}

TEST_CASE("a search is kept as a button, and taken back like any change")
{
    Desk desk;
    Window& window = *desk.window;
    CHECK_FALSE(window.button("Save search"));
    window.press(Qt::Key_Slash);
    window.type("wash (");
    CHECK_FALSE(window.button("Save search")); // it says nothing yet
    window.press(Qt::Key_Backspace);
    window.press(Qt::Key_Backspace);
    QTest::qWait(80);
    REQUIRE(window.button("Save search"));
    window.button("Save search")->click();
    REQUIRE(QTest::qWaitFor([&] { return window.button("wash") != nullptr; }));
    window.findChild<SearchField*>()->clear();
    QTest::qWait(80);
    CHECK(window.rows() == 4);
    window.button("wash")->click();
    CHECK(window.rows() == 2);
    REQUIRE_OK(desk.library->undo());
    CHECK_FALSE(window.button("wash"));
}

TEST_CASE("a library without cards says so, and offers to write one")
{
    deference::tests::TestLibrary library;
    Window window(*library);
    CHECK(window.shows("Your cards belong here."));
}
