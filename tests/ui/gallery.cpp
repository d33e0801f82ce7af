// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every shared widget and state on one page, for looking at: gallery [--theme light|dark] [--out FILE]
// [--icons] [--rtl] [--tabs N]. With --out it saves a picture and ends.
#include "tests/ui/gallery_page.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QKeyEvent>
#include <QLayout>
#include <QTimer>
#include <QWidget>

using namespace deference::ui;

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light|dark"),
                                   QStringLiteral("light"));
    const QCommandLineOption out(QStringLiteral("out"), {}, QStringLiteral("file"));
    const QCommandLineOption icons(QStringLiteral("icons"));
    const QCommandLineOption rtl(QStringLiteral("rtl"));
    const QCommandLineOption tabs(QStringLiteral("tabs"), {}, QStringLiteral("count"), QStringLiteral("0"));
    parser.addOptions({theme, out, icons, rtl, tabs});
    parser.process(app);
    if (parser.isSet(rtl))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    apply_theme(app, parser.value(theme) == u"dark" ? Scheme::Dark : Scheme::Light);
    app.setWindowIcon(application_icon());

    QWidget* page = parser.isSet(icons) ? make_icon_page() : make_gallery_page();
    page->resize(1280, page->layout()->heightForWidth(1280));
    page->show();
    if (parser.isSet(out)) {
        QTimer::singleShot(300, page, [&] {
            // Walk with the keyboard, to see the focus ring.
            for (int i = 0; i < parser.value(tabs).toInt() && QApplication::focusWidget(); ++i) {
                QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
                QApplication::sendEvent(QApplication::focusWidget(), &tab);
            }
            page->grab().save(parser.value(out));
            QApplication::quit();
        });
    }
    const int code = QApplication::exec();
    delete page;
    return code;
}
