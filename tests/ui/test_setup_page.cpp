// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/overview.h"
#include "tests/support/test_library.h"
#include "tests/ui/keys.h"
#include "ui/setup/date_field.h"
#include "ui/setup/hours_question.h"
#include "ui/setup/ratings_question.h"
#include "ui/setup/rounds_question.h"
#include "ui/setup/setup_page.h"
#include "ui/setup/typed_day.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/hours_strip.h"
#include "ui/widgets/rating_scale.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace deference;
using namespace deference::ui;
using namespace deference::ui::tests;

namespace {

const QString k_recruiter = QStringLiteral("r1_recruiter");
const QString k_manager = QStringLiteral("r2_hiring_manager");

Day day(const char* iso)
{
    return *parse_day(QLatin1String(iso));
}

plan::Overview overview_of(deference::tests::TestLibrary& library)
{
    auto loaded = plan::load_overview(library.database(), library->catalogue(), study_day(library.clock()));
    REQUIRE_OK(loaded);
    return *loaded;
}

bool shows(const QWidget& page, const QString& text)
{
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&page) && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("a day is read as people type it")
{
    struct Row
    {
        const char* text;
        const char* expected; // empty: no day
    };
    const auto row = GENERATE(values<Row>({
        {"2026-12-01", "2026-12-01"},
        {"1 December", "2026-12-01"},
        {"1 dec", "2026-12-01"},
        {"Tue 1 December", "2026-12-01"},
        {"December 1, 2026", "2026-12-01"},
        {"1.12.", "2026-12-01"},
        {"1/12/26", "2026-12-01"},
        {"10 March", "2027-03-10"},
        {"2 November", "2026-11-02"},
        {"31 November", ""},
        {"soon", ""},
        {"12", ""},
        {"1 2 3 4", ""},
        {"10 ma", ""},
    }));
    INFO(row.text);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const auto found = parse_typed_day(QString::fromLatin1(row.text), day("2026-11-23"), english);
    CHECK((found ? to_iso(*found) : QString()) == QString::fromLatin1(row.expected));
}

TEST_CASE("two numbers follow the locale, and names of months too")
{
    const Day today = day("2026-11-23");
    CHECK(parse_typed_day(QStringLiteral("12/1"), today, QLocale(QLocale::English, QLocale::UnitedStates)) ==
          day("2026-12-01"));
    CHECK(parse_typed_day(QStringLiteral("1. Dezember"), today, QLocale(QLocale::German)) ==
          day("2026-12-01"));
    CHECK(parse_typed_day(QString::fromUtf8("1 d\u00e9cembre"), today, QLocale(QLocale::French)) ==
          day("2026-12-01"));
}

TEST_CASE("days are written in the order of the locale, without the year")
{
    struct Restore
    {
        QLocale before;
        ~Restore() { QLocale::setDefault(before); }
    } const restore{QLocale()};
    const Day first = day("2026-12-01");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(day_text(first) == u"Tue 1 December");
    CHECK(day_span_text(first, day("2026-12-04")) == u"1\u20134 Dec");
    CHECK(day_span_text(day("2026-11-30"), first) == u"30 Nov \u2013 1 Dec");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    CHECK(day_text(first) == u"Tue December 1");
    CHECK(day_short_text(first) == u"Dec 1");
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    CHECK_FALSE(day_text(first).contains(u"2026"));
    CHECK_FALSE(day_text(first).endsWith(u"de"));
    QLocale::setDefault(QLocale(QLocale::Japanese));
    CHECK(day_text(first).startsWith(u"12"));
}

TEST_CASE("setting up by keyboard alone stores a plan that the next start finds")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    {
        SetupPage page(*library);
        QSignalSpy went(&page, &Page::go);
        show(page);
        REQUIRE(tab_to(QStringLiteral("Recruiter screen")));
        type("1 December");
        REQUIRE(tab_to(QStringLiteral("Hiring manager screen")));
        type("15 Dec");
        REQUIRE(tab_to(QLocale().standaloneDayName(1)));
        press(Qt::Key_Home);
        for (int quarter = 0; quarter < 6; ++quarter)
            press(Qt::Key_Up);
        auto* scale = page.findChild<RatingsQuestion*>()->scale(k_recruiter);
        for (int i = 0; i < 60 && QApplication::focusWidget() != scale; ++i)
            press(Qt::Key_Tab);
        REQUIRE(scale->hasFocus());
        press(Qt::Key_4);
        REQUIRE(tab_to(QStringLiteral("Start with this plan")));
        press(Qt::Key_Space);
        CHECK(went.count() == 1);
    }
    library.reopen();
    const plan::Overview stored = overview_of(library);
    REQUIRE(stored.process);
    CHECK(stored.process->find(k_recruiter)->dated_on == day("2026-12-01"));
    CHECK(stored.process->find(k_recruiter)->self_rating == 4);
    CHECK(stored.process->find(k_manager)->dated_on == day("2026-12-15"));
    CHECK_FALSE(stored.process->find(k_manager)->self_rating);
    CHECK(stored.availability.minutes[0] == 90);
    CHECK(stored.tasks_planned > 20);
}

TEST_CASE("a wrong date is named under its field and blocks nothing else")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    SetupPage page(*library);
    show(page);
    auto* rounds = page.findChild<RoundsQuestion*>();
    DateField* field = rounds->field(k_recruiter);
    REQUIRE(tab_to(QStringLiteral("Recruiter screen")));
    type("2 November");
    press(Qt::Key_Tab);
    CHECK(field->has_error());
    CHECK(shows(*field, QStringLiteral("has passed")));
    CHECK_FALSE(field->day());

    // The other questions still answer, and the plan follows them.
    REQUIRE(tab_to(QStringLiteral("Hiring manager screen")));
    type("15 December");
    press(Qt::Key_Tab);
    CHECK(rounds->field(k_manager)->day() == day("2026-12-15"));
    REQUIRE(QTest::qWaitFor([&] { return !field->edit()->placeholderText().isEmpty(); }));

    // Starting goes to the field instead of losing what was typed.
    REQUIRE(tab_to(QStringLiteral("Start with this plan")));
    press(Qt::Key_Space);
    CHECK(field->edit()->hasFocus());
    CHECK_FALSE(overview_of(library).process);

    // Text that is no day gets an example; the suggestion of a passed day can be taken over.
    field->edit()->selectAll();
    type("soonish");
    press(Qt::Key_Tab);
    CHECK(shows(*field, QStringLiteral("Not a day I can read")));
    field->edit()->setFocus();
    field->edit()->selectAll();
    type("2 November");
    press(Qt::Key_Tab);
    CHECK(focused()->inherits("QPushButton"));
    press(Qt::Key_Space);
    CHECK(field->day() == day("2027-11-02"));
    CHECK_FALSE(field->has_error());
}

TEST_CASE("a number of weeks stands in for dates")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    SetupPage page(*library);
    show(page);
    REQUIRE(tab_to(QStringLiteral("Dates")));
    press(Qt::Key_Right);
    REQUIRE(tab_to(QStringLiteral("6 weeks")));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    REQUIRE(tab_to(QStringLiteral("Start with this plan")));
    press(Qt::Key_Space);
    const plan::Overview stored = overview_of(library);
    REQUIRE(stored.process);
    CHECK(stored.process->weeks == 4);
    for (const plan::ProcessRound& round : stored.process->rounds)
        CHECK(round.window.has_value());
}

TEST_CASE("later the page holds what is stored, and can take a date away")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    plan::SetupAnswers answers;
    answers.rounds = {{k_recruiter, day("2026-12-01"), 4}};
    REQUIRE_OK(plan::set_up(*library, answers));
    SetupPage page(*library);
    show(page);
    CHECK(shows(page, QStringLiteral("Dates and hours")));
    auto* field = page.findChild<RoundsQuestion*>()->field(k_recruiter);
    CHECK(field->day() == day("2026-12-01"));
    CHECK(page.findChild<RatingsQuestion*>()->scale(k_recruiter)->value() == 4);
    REQUIRE(tab_to(QStringLiteral("Recruiter screen")));
    field->edit()->selectAll();
    press(Qt::Key_Delete);
    press(Qt::Key_Tab);
    REQUIRE(tab_to(QStringLiteral("Save and re-plan")));
    press(Qt::Key_Space);
    const plan::Overview stored = overview_of(library);
    CHECK_FALSE(stored.process->find(k_recruiter)->dated_on);
    CHECK(stored.process->find(k_recruiter)->self_rating == 4);
}

TEST_CASE("a refresh does not take answers away that are not stored yet")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    SetupPage page(*library);
    show(page);
    REQUIRE(tab_to(QStringLiteral("Recruiter screen")));
    type("1 December");
    press(Qt::Key_Tab);
    page.refresh();
    CHECK(page.findChild<RoundsQuestion*>()->field(k_recruiter)->day() == day("2026-12-01"));
}

TEST_CASE("the calendar opens by key and gives its day to the field")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    SetupPage page(*library);
    show(page);
    REQUIRE(tab_to(QStringLiteral("Recruiter screen")));
    press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    QWidget* popup = QApplication::activePopupWidget();
    QWidget* view = popup->findChild<QWidget*>(QStringLiteral("qt_calendar_calendarview"));
    REQUIRE(view);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([] { return QApplication::activePopupWidget() == nullptr; }));
    CHECK(page.findChild<RoundsQuestion*>()->field(k_recruiter)->day().has_value());
}

TEST_CASE("every part of the set-up page has a name")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    SetupPage page(*library);
    show(page);
    CHECK(unnamed(page).join(u' ') == QString());
}
