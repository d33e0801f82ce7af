// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the window: options, clock, chance, content, library, window - in that order, on
// the stack.
#include "app/content/catalogue.h"
#include "app/core/clock.h"
#include "app/core/translation.h"
#include "app/demo/demo.h"
#include "app/library/library.h"
#include "ui/settings/theme_setting.h"
#include "ui/shell/first_paint.h"
#include "ui/shell/main_window.h"
#include "ui/shell/options.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/start.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QTemporaryDir>
#include <cstdio>

using namespace deference;
using namespace deference::ui;

namespace {

// As the command line: 2 usage, 3 data or I/O.
int complain(const Error& error, int code)
{
    std::fprintf(stderr, "deference: %s\n", qUtf8Printable(error.sentence()));
    return code;
}

// Runs one window on an open library. Returns the exit code, or nothing when the library turned out to be
// damaged.
std::optional<int> run_window(QApplication& application, const Options& options, Library& library,
                              SingleInstance& instance)
{
    follow_scheme(application, library, options.scheme);
    MainWindow window(library);
    QObject::connect(&instance, &SingleInstance::raise_wanted, &window, &MainWindow::come_forward);
    if (options.size)
        window.resize(*options.size);
    window.show();
    // What can wait until there is something to look at: an icon in eight sizes, and a look at every page of
    // the file.
    // For tests/bench/startup, the first painted frame is the end.
    bool is_damaged = false;
    const bool ends_here = qEnvironmentVariableIsSet("DEFERENCE_EXIT_AFTER_PAINT");
    new FirstPaint(window, [&] {
        if (ends_here) {
            window.close();
            return;
        }
        QApplication::setWindowIcon(application_icon());
        is_damaged = !library.database().check();
        if (is_damaged)
            window.close();
    });
    const int code = QApplication::exec();
    return is_damaged ? std::nullopt : std::optional(code);
}

int open_window(QApplication& application, const Options& options, const QString& folder)
{
    SingleInstance instance(folder);
    if (instance.raise_other())
        return 0;
    const auto clock = make_clock();
    if (!clock)
        return complain(clock.error(), 2);
    Random random = Random::from_system();
    const content::Catalogue catalogue = content::Catalogue::load(folder + QStringLiteral("/packs"));
    // The second time round the library is looked at before anything is shown: a damaged one is offered its
    // backup.
    for (const auto check : {DatabaseOptions::Check::Later, DatabaseOptions::Check::AtOnce}) {
        const auto library = open_with_help(folder, **clock, random, catalogue, check);
        if (!library)
            return 3; // the user has read why and chose to leave
        instance.listen();
        if (const auto code = run_window(application, options, *library, instance))
            return *code;
    }
    return 3;
}

int run_demo(QApplication& application, const Options& options)
{
    const QTemporaryDir place;
    const auto clock = make_clock();
    if (!clock)
        return complain(clock.error(), 2);
    const QString folder = place.filePath(QStringLiteral("demo"));
    const content::Catalogue catalogue = content::Catalogue::load();
    if (const auto made = demo::make_profile(folder, **clock, catalogue); !made)
        return complain(made.error(), 3);
    if (options.screenshots.isEmpty())
        return open_window(application, options, folder);
    const auto drawn = draw_screenshots(application, options, folder, **clock, catalogue);
    return drawn ? 0 : complain(drawn.error(), 3);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("deference"));
    QApplication::setApplicationDisplayName(QStringLiteral("Deference"));
    QApplication::setApplicationVersion(QStringLiteral(DEFERENCE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.deference.Deference"));
    const Translation translation;

    const auto options = read_options(application.arguments());
    if (!options)
        return complain(options.error(), 2);
    if (!options->answer.isEmpty()) {
        std::printf("%s", qUtf8Printable(options->answer));
        return 0;
    }
    apply_theme(application, options->scheme.value_or(Scheme::System));
    if (options->demo || !options->screenshots.isEmpty())
        return run_demo(application, *options);
    return open_window(application, *options, Profile::default_folder(options->data_dir));
}
