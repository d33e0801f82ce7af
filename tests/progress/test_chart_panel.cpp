// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/progress/examples.h"
#include "tests/support/files.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/apply_theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QFileDialog>
#include <QLineEdit>
#include <QLineSeries>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace deference;
using namespace deference::ui;
using deference::tests::day_of;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text).replace(u'~', QChar::Nbsp);
}

// A panel on the screen with the example forecast: 17 March to 10 April, the round on the 24th.
struct Shown
{
    explicit Shown(const progress::ChartData& chart = progress::recall_chart(tests::example_recall()),
                   Scheme scheme = Scheme::Light)
    {
        apply_theme(*qApp, scheme);
        panel.set_data(chart);
        panel.resize(420, 340);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
        panel.activateWindow();
        view().setFocus();
    }
    [[nodiscard]] ChartView& view() { return *panel.view(); }
    [[nodiscard]] std::optional<Day> day()
    {
        const auto x = view().position();
        return x ? std::optional(progress::day_from_x(*x)) : std::nullopt;
    }
    ChartPanel panel;
};

QColor first_line_color(ChartView& view)
{
    QColor color;
    for (QAbstractSeries* series : view.chart()->series()) {
        if (auto* line = qobject_cast<QLineSeries*>(series))
            color = line->pen().color(); // the last one lies on top: the first series
    }
    return color;
}

} // namespace

TEST_CASE("arrow keys step through the days of a chart")
{
    Shown shown;
    QSignalSpy said(&shown.view(), &ChartView::position_changed);
    QTest::keyClick(&shown.view(), Qt::Key_Right);
    CHECK(shown.day() == day_of("2026-03-24")); // begins at the round
    QTest::keyClick(&shown.view(), Qt::Key_Right);
    CHECK(shown.day() == day_of("2026-03-25"));
    QTest::keyClick(&shown.view(), Qt::Key_Left, Qt::ShiftModifier);
    CHECK(shown.day() == day_of("2026-03-20"));
    QTest::keyClick(&shown.view(), Qt::Key_Home);
    CHECK(shown.day() == day_of("2026-03-17"));
    QTest::keyClick(&shown.view(), Qt::Key_Left); // stays at the end
    CHECK(shown.day() == day_of("2026-03-17"));
    QTest::keyClick(&shown.view(), Qt::Key_End);
    CHECK(shown.day() == day_of("2026-04-10"));
    CHECK(said.count() == 5);
    QTest::keyClick(&shown.view(), Qt::Key_Escape);
    CHECK_FALSE(shown.day());
}

TEST_CASE("the value at the position is said and described")
{
    Shown shown;
    QTest::keyClick(&shown.view(), Qt::Key_Right);
    const QString said = shown.view().reading();
    CHECK(said.startsWith(s("Tue 24 March, Hiring manager: with plan ")));
    CHECK(said.contains(s("if you stop ")));
    CHECK(said.contains(QChar(0x2013))); // ranges, not points
    auto* accessible = QAccessible::queryAccessibleInterface(&shown.view());
    REQUIRE(accessible);
    CHECK(accessible->text(QAccessible::Name) == shown.panel.data().summary);
    CHECK(accessible->text(QAccessible::Description) == said);
}

TEST_CASE("pointing at the plot reads out the nearest day, leaving it stops")
{
    Shown shown;
    shown.view().clearFocus();
    const QRectF area = shown.view().chart()->plotArea();
    QTest::mouseMove(shown.view().viewport(), QPoint(int(area.right()) - 1, int(area.center().y())));
    REQUIRE(QTest::qWaitFor([&] { return shown.day().has_value(); }, 2000));
    CHECK(shown.day() == day_of("2026-04-10"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(shown.view().viewport(), &leave);
    CHECK_FALSE(shown.day());
}

TEST_CASE("the table says what the chart draws")
{
    Shown shown;
    QAbstractItemModel* model = shown.panel.table()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model->rowCount() == 25);
    REQUIRE(model->columnCount() == 3);
    CHECK(model->headerData(1, Qt::Horizontal).toString() == s("with plan"));
    QList<QLineSeries*> lines; // drawn last to first
    for (QAbstractSeries* series : shown.view().chart()->series()) {
        if (auto* line = qobject_cast<QLineSeries*>(series))
            lines.prepend(line);
    }
    REQUIRE(lines.size() == 2);
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 1; column <= 2; ++column) {
            const double value = model->index(row, column).data(ChartTableModel::k_value_role).toDouble();
            CHECK(lines[column - 1]->at(row).y() == Catch::Detail::Approx(100.0 * value));
        }
    }
    CHECK(model->index(7, 0).data().toString() == s("Tue 24 March"));
    CHECK(model->index(7, 1).data().toString() == shown.panel.data().series[0].points[7].label);
    shown.panel.set_data(progress::hours_chart(tests::example_hours()));
    CHECK(model->rowCount() == 42);
}

TEST_CASE("the menu shows the table instead of the plot, and keeps the keyboard there")
{
    Shown shown;
    REQUIRE(QTest::qWaitFor([&] { return shown.view().hasFocus(); }, 2000));
    shown.panel.menu()->actions().front()->trigger();
    CHECK(shown.panel.is_table_shown());
    CHECK(shown.panel.table()->isVisible());
    CHECK(shown.panel.table()->hasFocus());
    CHECK_FALSE(shown.view().isVisible());
    shown.panel.menu()->actions().front()->trigger();
    CHECK(shown.view().isVisible());
}

TEST_CASE("a chart with too little behind it says what is missing and what to do")
{
    Shown shown(progress::recall_chart({}));
    shown.panel.set_missing_action(s("Review cards"));
    CHECK_FALSE(shown.view().isVisible());
    CHECK_FALSE(shown.panel.menu()->isEnabled());
    QSignalSpy asked(&shown.panel, &ChartPanel::action_requested);
    for (auto* button : shown.panel.findChildren<QPushButton*>())
        QTest::mouseClick(button, Qt::LeftButton);
    CHECK(asked.count() == 1);
    QTest::keyClick(&shown.view(), Qt::Key_Right); // nothing to step through
    CHECK_FALSE(shown.day());
}

TEST_CASE("a change of theme is followed at once")
{
    Shown shown;
    CHECK(first_line_color(shown.view()) == Theme::load(Theme::Kind::Light).color(Token::Accent));
    apply_theme(*qApp, Scheme::Dark);
    REQUIRE(QTest::qWaitFor(
        [&] { return first_line_color(shown.view()) == Theme::load(Theme::Kind::Dark).color(Token::Accent); },
        2000));
    const QImage dark = to_image(shown.view());
    CHECK(dark.pixelColor(2, 2) == Theme::load(Theme::Kind::Dark).color(Token::Surface));
    apply_theme(*qApp, Scheme::Light);
}

TEST_CASE("numbers are saved through the dialog, without blocking")
{
    Shown shown;
    const QTemporaryDir folder;
    QSignalSpy saved(&shown.panel, &ChartPanel::saved);
    shown.panel.ask_where_to_save(ChartFormat::Csv);
    auto* dialog = shown.panel.findChild<QFileDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->selectedFiles().front().endsWith(s("recall-forecast.csv")));
    auto* name = dialog->findChild<QLineEdit*>();
    REQUIRE(name);
    name->setText(folder.filePath(s("forecast")));
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return saved.count() == 1; }, 5000));
    const QString path = saved.front().front().toString();
    CHECK(path == folder.filePath(s("forecast.csv")));
    const QString text = QString::fromUtf8(tests::read_file(path));
    CHECK(text.contains(s("Study day,with plan (%),\"with plan, low (%)\",\"with plan, high (%)\"")));
    CHECK(text.contains(s("\r\n2026-03-24,")));
    CHECK(text.count(u'\n') == 26);
}

TEST_CASE("pictures hold heading, plot and legend")
{
    Shown shown;
    const QTemporaryDir folder;
    REQUIRE_OK(save_chart(shown.view(), folder.filePath(s("a.png")), ChartFormat::Png));
    const QImage image(folder.filePath(s("a.png")));
    CHECK(image.size() == picture_size(shown.view()) * 2);
    REQUIRE_OK(save_chart(shown.view(), folder.filePath(s("a.svg")), ChartFormat::Svg));
    const QString svg = QString::fromUtf8(tests::read_file(folder.filePath(s("a.svg"))));
    CHECK(svg.contains(s("Recall forecast</title>")));
    CHECK(svg.contains(s(">if you stop</text>")));
    CHECK_FALSE(save_chart(shown.view(), folder.filePath(s("no/such/a.png")), ChartFormat::Png));
}

TEST_CASE("charts of one point, of two years and of thin weeks are drawn")
{
    progress::ReviewInput input{day_of("2026-03-05"), {{day_of("2026-03-05"), 3, 1, 2}}};
    Shown shown(progress::reviews_chart(input));
    (void)shown.panel.grab();
    for (int i = 1; i < 730; ++i)
        input.days.insert(input.days.begin(), {day_of("2026-03-05") - std::chrono::days(i), 137, 60, 70});
    for (const auto& chart : {progress::reviews_chart(input), progress::retention_chart(input),
                              progress::hours_chart(tests::example_hours())}) {
        shown.panel.set_data(chart);
        (void)shown.panel.grab();
        QTest::keyClick(&shown.view(), Qt::Key_End);
        CHECK(shown.view().position());
        CHECK_FALSE(shown.view().reading().isEmpty());
        QTest::keyClick(&shown.view(), Qt::Key_Escape);
    }
}
