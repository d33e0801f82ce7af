// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the charts of the Progress page into PNG files, to be looked at: progress_gallery FOLDER.
#include "tests/progress/examples.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/card.h"

#include <QApplication>
#include <QGridLayout>

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

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
        ui::apply_theme(app, scheme);
        const QString name = scheme == ui::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        grab_charts(folder + QStringLiteral("/charts-%1.png").arg(name));
    }
    return 0;
}
