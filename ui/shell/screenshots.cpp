// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/shell/main_window.h"
#include "ui/shell/page_table.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

namespace deference::ui {

namespace {

struct Shot
{
    const char* name;
    PageId page;
    const char* detail; // what the page is asked to show
};

constexpr Shot k_shots[] = {
    {"today", PageId::Today, ""},
    {"plan", PageId::Plan, ""},
    {"plan-week", PageId::Plan, "week"},
    {"stories", PageId::Stories, ""},
    {"stories-record", PageId::Stories, "record"},
    {"stories-drill", PageId::Stories, "drill"},
    {"stories-set", PageId::Stories, "set"},
    {"cards", PageId::Cards, ""},
    {"cards-browse", PageId::Cards, "browse"},
    {"cards-statistics", PageId::Cards, "statistics"},
    {"cards-question", PageId::Cards, "review"},
    {"cards-answer", PageId::Cards, "answer"},
    {"practice", PageId::Practice, ""},
    {"practice-prompt", PageId::Practice, "first"},
    {"progress", PageId::Progress, ""},
    {"settings", PageId::Settings, ""},
    {"setup", PageId::Setup, ""},
};

} // namespace

Result<void> draw_screenshots(QApplication& application, const Options& options, const QString& folder,
                              const Clock& clock, const content::Catalogue& catalogue)
{
    const QDir target(options.screenshots);
    if (!target.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::ReadOnly, QStringLiteral("the folder cannot be made"), options.screenshots);
    apply_theme(application, options.scheme.value_or(Scheme::Light));
    Random random(1);
    DEFERENCE_TRY_ASSIGN(const auto library, Library::open(folder, clock, random, catalogue));
    MainWindow window(*library);
    window.resize(options.size.value_or(QSize(1280, 800)));
    window.show();
    for (const Shot& shot : k_shots) {
        window.show_page({shot.page, QLatin1String(shot.detail)});
        // Layouts and delayed repaints settle in a few turns: a scroll bar that appears wraps text anew.
        // Nothing here waits for the user.
        for (int turn = 0; turn < 6; ++turn) {
            QCoreApplication::sendPostedEvents();
            window.repaint();
        }
        const QString file = target.filePath(QLatin1String(shot.name) + QStringLiteral(".png"));
        if (!window.grab().save(file))
            return fail(ErrorCode::Io, QStringLiteral("the picture cannot be written"), file);
    }
    return {};
}

} // namespace deference::ui
