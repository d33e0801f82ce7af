// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the charts of the Progress page into PNG files, to be looked at: progress_gallery FOLDER.
#include "app/demo/demo.h"
#include "tests/progress/examples.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/progress/progress_page.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/card.h"

#include <QApplication>
#include <QGridLayout>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deference;

namespace {

ui::Card* card_with(const progress::ChartData& data)
{
    auto* card = new ui::Card;
    auto* panel = new ui::ChartPanel(card);
    panel->set_data(data);
    card->body()->addWidget(panel);
    return card;
}

void grab_charts(const QString& path)
{
    QWidget page;
    page.resize(1072, 640);
    auto* grid = new QGridLayout(&page);
    grid->setSpacing(12);
    auto* recall = card_with(progress::recall_chart(tests::example_recall()));
    grid->addWidget(recall, 0, 0);
    grid->addWidget(card_with(progress::hours_chart(tests::example_hours())), 0, 1);
    grid->addWidget(card_with(progress::recall_chart({})), 0, 2);
    grid->addWidget(card_with(progress::reviews_chart(tests::example_reviews())), 1, 0);
    auto* retention = card_with(progress::retention_chart(tests::example_reviews()));
    grid->addWidget(retention, 1, 1);
    auto* table = card_with(progress::recall_chart(tests::example_recall()));
    grid->addWidget(table, 1, 2);
    table->findChild<ui::ChartPanel*>()->show_table(true);
    page.show();
    QCoreApplication::sendPostedEvents();
    retention->findChild<ui::ChartView*>()->set_position(progress::day_x(tests::day_of("2026-03-09")));
    page.grab().save(path);
    recall->findChild<ui::ChartView*>()->set_position(progress::day_x(tests::day_of("2026-03-24")));
    (void)ui::save_chart(*recall->findChild<ui::ChartView*>(), path + QStringLiteral(".svg"),
                         ui::ChartFormat::Svg);
    (void)ui::save_chart(*recall->findChild<ui::ChartView*>(), path + QStringLiteral(".export.png"),
                         ui::ChartFormat::Png);
}

// Dates are set, nothing is done yet.
progress::ProgressData new_profile()
{
    progress::ProgressData values;
    values.has_process = true;
    auto hours = tests::example_hours();
    hours.today = tests::day_of("2026-03-02");
    for (progress::HoursDay& day : hours.days)
        day.done = std::chrono::minutes(0);
    values.hours = progress::hours_chart(hours);
    values.daily_reviews = progress::reviews_chart({hours.today, {}});
    values.retention = progress::retention_chart({hours.today, {}});
    values.days = progress::study_days({hours.today, hours.today, 6, {}, hours.days, {}});
    return values;
}

// The invented profile that the program itself can make, loaded as the page loads it.
void grab_demo(const QString& path, const content::Catalogue& catalogue)
{
    const QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("demo"));
    const ManualClock clock(instant_from_ms(1'795'424'400'000));
    Random random(2);
    if (const auto made = demo::make_profile(profile, clock, catalogue); !made)
        qFatal("%s", qPrintable(made.error().sentence()));
    auto library = Library::open(profile, clock, random, catalogue);
    if (!library)
        qFatal("%s", qPrintable(library.error().sentence()));
    ui::ProgressPage page(**library);
    page.resize(1072, 800);
    page.show();
    QSignalSpy recall(&page, &ui::ProgressPage::recall_shown);
    page.refresh();
    (void)QTest::qWaitFor([&recall] { return recall.count() == 1; }, 10'000);
    page.grab().save(path);
}

void grab_page(Library& library, const QString& path, QSize size, bool is_empty)
{
    ui::ProgressPage page(library);
    page.resize(size);
    page.show_data(is_empty ? new_profile() : tests::example_progress());
    page.show_recall(progress::recall_chart(is_empty ? progress::RecallInput{} : tests::example_recall()));
    page.show();
    QCoreApplication::sendPostedEvents();
    page.grab().save(path);
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QTemporaryDir profile;
    const ManualClock clock(instant_from_ms(1'773'738'000'000));
    Random random(1);
    const content::Catalogue catalogue = content::Catalogue::load();
    auto library = Library::open(profile.path(), clock, random, catalogue);
    if (!library)
        qFatal("%s", qPrintable(library.error().sentence()));
    for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
        ui::apply_theme(app, scheme);
        const QString name = scheme == ui::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        grab_charts(folder + QStringLiteral("/charts-%1.png").arg(name));
        grab_demo(folder + QStringLiteral("/page-demo-%1.png").arg(name), catalogue);
        // The page has what the navigation leaves of 1280 x 800, 1024 x 700 and the smallest window.
        grab_page(**library, folder + QStringLiteral("/page-1280-%1.png").arg(name), {1072, 800}, false);
        grab_page(**library, folder + QStringLiteral("/page-1024-%1.png").arg(name), {968, 700}, false);
        grab_page(**library, folder + QStringLiteral("/page-880-%1.png").arg(name), {824, 600}, false);
        grab_page(**library, folder + QStringLiteral("/page-new-%1.png").arg(name), {1072, 800}, true);
    }
    return 0;
}
