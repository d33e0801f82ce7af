// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of cards on the screen: empty and full, by keys, as tables, read in slices.
#include "app/cards/deck.h"
#include "app/cards/operations.h"
#include "tests/support/big_library.h"
#include "tests/support/test_library.h"
#include "tests/ui/window.h"
#include "ui/cards/answer_calendar.h"
#include "ui/cards/leech_list.h"
#include "ui/cards/model_card.h"
#include "ui/cards/statistics_board.h"
#include "ui/cards/statistics_view.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/too_little_note.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

using namespace deference;
using namespace deference::ui;
using deference::tests::TestLibrary;

namespace {

struct Shown
{
    explicit Shown(const deference::tests::BigLibrary& size = {60, 900, 0.8, 120, 3},
                   QSize window = {1024, 780})
    {
        static const bool themed = (apply_theme(*qApp, Scheme::Light), true);
        Q_UNUSED(themed)
        if (size.cards > 0)
            REQUIRE_OK(deference::tests::fill(*library, size));
        view = std::make_unique<StatisticsView>(*library);
        view->resize(window);
        view->show();
        refresh();
        REQUIRE(QTest::qWaitForWindowActive(view.get()));
    }
    void refresh()
    {
        QSignalSpy shown(view.get(), &StatisticsView::statistics_shown);
        view->refresh();
        REQUIRE(QTest::qWaitFor([&shown] { return shown.count() > 0; }, 60'000));
        (void)view->grab(); // everything is laid out
    }
    // All that can be read, to look for words.
    [[nodiscard]] QString text() const
    {
        QStringList words;
        for (const auto* label : view->findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u'\n');
    }

    TestLibrary library;
    std::unique_ptr<StatisticsView> view;
};

} // namespace

TEST_CASE("without an answer the section says what will be here, and sends to the one next step")
{
    Shown shown({0, 0, 0, 1, 1});
    auto* empty = shown.view->findChild<EmptyState*>();
    REQUIRE(empty);
    CHECK(empty->isVisible());
    CHECK_FALSE(shown.view->findChild<QComboBox*>()->isVisible());
    QSignalSpy gone(shown.view.get(), &CardsSection::go);
    shown.view->take_focus();
    CHECK(QApplication::focusWidget() == empty->button());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    REQUIRE(gone.count() == 1);
    CHECK(gone.front().front().value<Destination>().detail == QStringLiteral("review"));
}

TEST_CASE("every chart has data and a table with the same numbers")
{
    Shown shown;
    REQUIRE(shown.view->board().panels().size() == 10);
    for (ChartPanel* panel : shown.view->board().panels()) {
        INFO(panel->data().title.toStdString());
        REQUIRE_FALSE(panel->data().is_empty());
        CHECK_FALSE(panel->data().summary.isEmpty());
        panel->show_table(true);
        CHECK(panel->is_table_shown());
        const QAbstractItemModel* table = panel->table()->model();
        const auto positions = progress::positions(panel->data());
        REQUIRE(table->rowCount() == static_cast<int>(positions.size()));
        CHECK(table->index(0, 0).data().toString() == progress::text_on(panel->data().x, positions.front()));
        CHECK(table->index(0, 1).data().toString() ==
              progress::value_text(panel->data().y.kind, panel->data().series.front().points.front()));
    }
}

TEST_CASE("every part that takes the keyboard has a name, and nothing is wider than the section")
{
    const QSize size = GENERATE(QSize(1024, 780), QSize(928, 680), QSize(784, 580), QSize(1700, 1000));
    Shown shown({60, 900, 0.8, 120, 3}, size);
    for (auto* widget : shown.view->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(accessible);
        INFO(widget->metaObject()->className());
        CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
    }
    auto* scroll = shown.view->findChild<QScrollArea*>();
    REQUIRE(scroll);
    CHECK(scroll->widget()->width() <= scroll->viewport()->width());
    for (auto* chart : shown.view->findChildren<ChartView*>()) {
        if (!chart->isVisible())
            continue;
        CHECK(chart->width() >= 140);
        CHECK(chart->height() >= 110);
    }
    // No line of text is squeezed by the rows above and below.
    for (const auto* label : shown.view->board().findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap()) {
            INFO(label->text().toStdString());
            CHECK(label->height() >= label->fontMetrics().height() - 2);
        }
    }
}

TEST_CASE("time and cards are chosen by key, and the figures follow")
{
    Shown shown;
    const QString quarter = shown.text();
    shown.view->take_focus();
    QSignalSpy told(shown.view.get(), &StatisticsView::statistics_shown);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    REQUIRE(QTest::qWaitFor([&told] { return told.count() == 1; }));
    CHECK(shown.view->findChild<SegmentedControl*>()->current() == 0);
    CHECK(shown.text() != quarter);

    auto* scopes = shown.view->findChild<QComboBox*>();
    REQUIRE(scopes->count() == 7); // all, and six areas
    scopes->setFocus();
    QTest::keyClick(scopes, Qt::Key_Down);
    REQUIRE(QTest::qWaitFor([&told] { return told.count() == 2; }));
    CHECK(shown.view->scope().kind == cards::StatisticsScope::Kind::Area);
    CHECK(scopes->currentIndex() == 1);
    QTest::keyClick(scopes, Qt::Key_Up);
    REQUIRE(QTest::qWaitFor([&told] { return told.count() == 3; }));
    CHECK(shown.view->scope() == cards::StatisticsScope{});
}

TEST_CASE("figures follow answers and undo without reading all again")
{
    Shown shown;
    const auto answers = [&shown] {
        shown.refresh();
        for (ChartPanel* panel : shown.view->board().panels()) {
            if (panel->data().title.startsWith(QStringLiteral("Answers a")))
                return panel->data().note;
        }
        return QString();
    };
    const QString before = answers();
    const auto deck = cards::load_deck_candidates(*shown.library);
    REQUIRE_OK(deck);
    REQUIRE_OK(cards::answer_card(*shown.library, deck->front().id, cards::Rating::Good,
                                  std::chrono::seconds(9), {}));
    const QString after = answers();
    CHECK(after != before);
    REQUIRE_OK(shown.library->undo());
    CHECK(answers() == before);
}

TEST_CASE("a large log is read between events and worked out in another thread")
{
    Shown shown({3'000, 60'000, 0.8, 300, 2});
    CHECK(shown.view->board().panels().front()->data().missing.isEmpty());
    // A second question while the first is on its way: the last one counts.
    QSignalSpy told(shown.view.get(), &StatisticsView::statistics_shown);
    auto* ranges = shown.view->findChild<SegmentedControl*>();
    ranges->set_current(2);
    ranges->set_current(3);
    ranges->set_current(0);
    REQUIRE(QTest::qWaitFor([&told] { return told.count() > 0; }, 30'000));
    QTest::qWait(50);
    CHECK(shown.text().contains(QStringLiteral("25 October"))); // thirty days with today
}

TEST_CASE("the calendar goes from day to day by arrow keys and says what the day held")
{
    Shown shown;
    auto* calendar = shown.view->findChild<AnswerCalendar*>();
    REQUIRE(calendar);
    calendar->setFocus();
    CHECK_FALSE(calendar->position());
    QTest::keyClick(calendar, Qt::Key_Left);
    CHECK(calendar->position() == study_day(shown.library.clock()));
    QTest::keyClick(calendar, Qt::Key_Up);
    CHECK(calendar->reading().startsWith(QStringLiteral("Sun 22 November 2026: ")));
    CHECK(shown.text().contains(calendar->reading()));
    QTest::keyClick(calendar, Qt::Key_Left);
    CHECK(calendar->reading().startsWith(QStringLiteral("Sun 15 November 2026: ")));
    QTest::keyClick(calendar, Qt::Key_Escape);
    CHECK_FALSE(calendar->position());
}

TEST_CASE("leeches are named with what may help, and opened")
{
    Shown shown;
    auto* list = shown.view->findChild<LeechList*>();
    REQUIRE(list);
    cards::LeechLine line;
    line.leech = {cards::CardId(77), 9, 31, std::chrono::minutes(4)};
    line.question = QStringLiteral("What <b>must</b> an adviser do & why?");
    line.advice = cards::LeechAdvice::Split;
    list->show_leeches({line}, 3);
    QCoreApplication::processEvents();
    CHECK(shown.text().contains(line.question)); // as it stands, no markup
    CHECK(shown.text().contains(leech_advice_text(cards::LeechAdvice::Split)));
    QSignalSpy gone(shown.view.get(), &CardsSection::go);
    QPushButton* open = nullptr;
    for (auto* button : list->findChildren<QPushButton*>())
        open = button;
    REQUIRE(open);
    QTest::mouseClick(open, Qt::LeftButton);
    REQUIRE(gone.count() == 1);
    CHECK(gone.front().front().value<Destination>().detail == QStringLiteral("77"));
}

namespace {

QAbstractButton* button(const StatisticsView& view, const char* text)
{
    return ui::tests::button(view, QString::fromUtf8(text));
}

void click(const StatisticsView& view, const char* text)
{
    QAbstractButton* found = button(view, text);
    INFO(text);
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
}

cards::MemoryModel model_of(Library& library)
{
    const auto model = cards::load_model(library);
    REQUIRE_OK(model);
    return *model;
}

} // namespace

TEST_CASE("fitting the model is refused with the count that is missing")
{
    Shown shown({10, 40, 1.0, 30, 2});
    QAbstractButton* fit = button(*shown.view, "Fit to my reviews");
    REQUIRE(fit);
    CHECK_FALSE(fit->isEnabled());
    auto* card = shown.view->findChild<ModelCard*>();
    REQUIRE(card);
    auto* note = card->findChild<TooLittleNote*>();
    REQUIRE(note);
    CHECK(note->isVisible());
    CHECK(note->spoken_value().contains(QStringLiteral("of 64 reviews")));
}

TEST_CASE("a fitted model is offered with figures, taken in one undo step, and left again")
{
    Shown shown({100, 1'500, 1.0, 120, 5});
    auto* card = shown.view->findChild<ModelCard*>();
    REQUIRE(card);
    QSignalSpy fitted(card, &ModelCard::fitted);
    click(*shown.view, "Fit to my reviews");
    CHECK(card->is_fitting());
    CHECK(QApplication::focusWidget() == button(*shown.view, "Cancel"));
    REQUIRE(QTest::qWaitFor([&fitted] { return fitted.count() == 1; }, 120'000));
    CHECK(model_of(*shown.library) == cards::MemoryModel()); // nothing has changed yet
    (void)shown.view->grab();
    CHECK(shown.text().contains(QStringLiteral("Log loss")));

    click(*shown.view, "Leave as it is");
    CHECK(model_of(*shown.library) == cards::MemoryModel());
    click(*shown.view, "Fit to my reviews");
    REQUIRE(QTest::qWaitFor([&fitted] { return fitted.count() == 2; }, 120'000));
    click(*shown.view, "Use the fitted model");
    shown.refresh(); // as the page does
    CHECK(model_of(*shown.library).fit);
    CHECK(shown.text().contains(QStringLiteral("of your reviews on Mon 23 November 2026")));
    REQUIRE(button(*shown.view, "Back to the usual"));
    REQUIRE_OK(shown.library->undo());
    shown.refresh();
    CHECK(model_of(*shown.library) == cards::MemoryModel());
    CHECK(shown.text().contains(QStringLiteral("The usual parameters")));
    REQUIRE_OK(shown.library->redo());
    shown.refresh();
    click(*shown.view, "Back to the usual");
    CHECK(model_of(*shown.library) == cards::MemoryModel());
}

TEST_CASE("a fit that is under way can be stopped, and stops when the section goes")
{
    Shown shown({600, 9'000, 1.0, 200, 5});
    auto* card = shown.view->findChild<ModelCard*>();
    REQUIRE(card);
    QSignalSpy fitted(card, &ModelCard::fitted);
    QSignalSpy failed(card, &ModelCard::failed);
    card->fit();
    REQUIRE(card->is_fitting());
    card->cancel();
    CHECK(button(*shown.view, "Fit to my reviews"));
    CHECK_FALSE(button(*shown.view, "Cancel"));
    card->fit();
    shown.view.reset();
    QThreadPool::globalInstance()->waitForDone();
    CHECK(fitted.count() == 0);
    CHECK(failed.count() == 0);
}
