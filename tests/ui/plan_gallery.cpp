// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the set-up and plan pages in their states, for looking at: plan_gallery --out FOLDER [--theme
// light|dark]
// [--size WxH] [--rtl] [--only NAME]. Data: an empty profile, and the one of --demo.
#include "app/demo/demo.h"
#include "app/library/library.h"
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "ui/plan/plan_board.h"
#include "ui/plan/plan_page.h"
#include "ui/setup/calendar_popup.h"
#include "ui/setup/date_field.h"
#include "ui/setup/hours_question.h"
#include "ui/setup/ratings_question.h"
#include "ui/setup/rounds_question.h"
#include "ui/setup/setup_page.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/hours_strip.h"
#include "ui/widgets/override_panel.h"
#include "ui/widgets/rating_scale.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace deference;
using namespace deference::ui;

namespace {

struct Studio
{
    QString folder;
    QSize size;
    QString only;

    void settle() const
    {
        for (int turn = 0; turn < 3; ++turn)
            QTest::qWait(40);
    }
    void take(QWidget& page, const QString& name) const
    {
        if (!only.isEmpty() && only != name)
            return;
        page.setAutoFillBackground(true);
        page.resize(size);
        page.show();
        settle();
        page.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
};

void type_into(QLineEdit* edit, const char* text)
{
    edit->setFocus();
    QTest::keyClicks(edit, QLatin1String(text));
    QTest::keyClick(edit, Qt::Key_Tab);
}

void answer(SetupPage& page)
{
    const auto* rounds = page.findChild<RoundsQuestion*>();
    type_into(rounds->field(QStringLiteral("r1_recruiter"))->edit(), "1 December");
    type_into(rounds->field(QStringLiteral("r2_hiring_manager"))->edit(), "15 Dec");
    auto* strip = page.findChild<HoursQuestion*>()->strip();
    const std::array quarters{6, 7, 5, 6, 4, 10, 0};
    for (int day = 1; day <= 7; ++day) {
        QTest::keyClick(strip->bar(day), Qt::Key_Home);
        for (int i = 0; i < quarters[std::size_t(day - 1)]; ++i)
            QTest::keyClick(strip->bar(day), Qt::Key_Up);
    }
    const auto* ratings = page.findChild<RatingsQuestion*>();
    QTest::keyClick(ratings->scale(QStringLiteral("r1_recruiter")), Qt::Key_4);
    QTest::keyClick(ratings->scale(QStringLiteral("r2_hiring_manager")), Qt::Key_3);
    QTest::keyClick(ratings->scale(QStringLiteral("r3_technical_pm")), Qt::Key_2);
    QTest::keyClick(ratings->scale(QStringLiteral("r4_ml_systems")), Qt::Key_2);
    QTest::keyClick(ratings->scale(QStringLiteral("r5_cross_functional")), Qt::Key_3);
}

void draw_setup(const Studio& studio, Library& library)
{
    SetupPage page(library);
    studio.take(page, QStringLiteral("setup-blank"));
    answer(page);
    studio.take(page, QStringLiteral("setup"));
    auto* field = page.findChild<RoundsQuestion*>()->field(QStringLiteral("r3_technical_pm"));
    type_into(field->edit(), "2 November");
    type_into(page.findChild<RoundsQuestion*>()->field(QStringLiteral("r4_ml_systems"))->edit(), "soonish");
    studio.take(page, QStringLiteral("setup-wrong"));
    QTest::keyClick(field->edit(), Qt::Key_F4);
    studio.settle();
    if (auto* calendar = QApplication::activePopupWidget()) {
        calendar->grab().save(QDir(studio.folder).filePath(QStringLiteral("setup-calendar.png")));
        calendar->close();
    }
    page.findChild<RoundsQuestion*>()->mode()->set_current(1);
    studio.take(page, QStringLiteral("setup-weeks"));
}

// A person who puts more on a week than it holds.
void overfill(Library& library)
{
    const Day today = study_day(library.clock());
    const auto overview = plan::load_overview(library.database(), library.catalogue(), today);
    int moved = 0;
    for (const plan::OverviewDay& day : overview ? overview->days : std::vector<plan::OverviewDay>()) {
        for (const plan::OverviewTask& task : day.tasks) {
            if (day.day > today + std::chrono::days(7) && !task.planned.is_bound_to_day() && moved < 5 &&
                plan::move_task(library, task.planned.task, today + std::chrono::days(2 + moved % 2),
                                QStringLiteral("A free afternoon")))
                ++moved;
        }
    }
}

void draw_plan(const Studio& studio, Library& library)
{
    PlanPage page(library);
    page.resize(studio.size);
    studio.take(page, QStringLiteral("plan"));
    auto* board = page.findChild<PlanBoard*>();
    std::optional<BoardBlock> open;
    for (const BoardColumn& column : board->board().columns) {
        for (const BoardBlock& block : column.blocks) {
            if (!open && block.can_change)
                open = block;
        }
    }
    if (open && board->focus_task(open->task)) {
        QTest::keyClick(board->find(open->task), Qt::Key_Return);
        studio.take(page, QStringLiteral("plan-task"));
        QTest::keyClick(page.findChild<OverridePanel*>(), Qt::Key_Escape);
        QTest::keyClick(board->find(open->task), Qt::Key_Right);
        studio.take(page, QStringLiteral("plan-move"));
        QTest::keyClick(page.findChild<OverridePanel*>(), Qt::Key_Escape);
    }
    page.open(QStringLiteral("replan"));
    studio.settle();
    if (auto* dialog = page.findChild<QDialog*>()) {
        dialog->grab().save(QDir(studio.folder).filePath(QStringLiteral("plan-replan.png")));
        dialog->close();
    }
    page.open(QStringLiteral("week"));
    studio.take(page, QStringLiteral("plan-week"));
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light|dark"),
                                   QStringLiteral("light"));
    const QCommandLineOption out(QStringLiteral("out"), {}, QStringLiteral("folder"), QStringLiteral("."));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"),
                                  QStringLiteral("1280x800"));
    const QCommandLineOption only(QStringLiteral("only"), {}, QStringLiteral("name"));
    const QCommandLineOption rtl(QStringLiteral("rtl"));
    parser.addOptions({theme, out, size, only, rtl});
    parser.process(app);
    if (parser.isSet(rtl))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    apply_theme(app, parser.value(theme) == u"dark" ? Scheme::Dark : Scheme::Light);
    const QStringList sides = parser.value(size).split(u'x');
    QDir().mkpath(parser.value(out));
    const QSize window(sides.value(0).toInt(), sides.value(1).toInt());
    // Without the side navigation beside it: 208 wide, or the rail of 56.
    const QSize beside(window.width() - (window.width() >= 1200 ? 208 : 56), window.height());

    const QTemporaryDir folder;
    const content::Catalogue catalogue = content::Catalogue::load();
    const ManualClock clock(instant_from_ms(1'795'424'400'000));
    Random random(1);
    auto empty = Library::open(folder.filePath(QStringLiteral("empty")), clock, random, catalogue);
    if (!empty || !demo::make_profile(folder.filePath(QStringLiteral("demo")), clock, catalogue))
        return 1;
    auto filled = Library::open(folder.filePath(QStringLiteral("demo")), clock, random, catalogue);
    if (!filled)
        return 1;
    draw_setup({parser.value(out), window, parser.value(only)}, **empty);
    {
        PlanPage nothing(**empty);
        Studio{parser.value(out), beside, parser.value(only)}.take(nothing, QStringLiteral("plan-empty"));
    }
    draw_plan({parser.value(out), beside, parser.value(only)}, **filled);
    overfill(**filled);
    {
        PlanPage over(**filled);
        Studio{parser.value(out), beside, parser.value(only)}.take(over, QStringLiteral("plan-over"));
        over.open(QStringLiteral("week"));
        Studio{parser.value(out), beside, parser.value(only)}.take(over, QStringLiteral("plan-over-week"));
    }
    SetupPage later(**filled);
    Studio{parser.value(out), beside, parser.value(only)}.take(later, QStringLiteral("setup-later"));
    return 0;
}
