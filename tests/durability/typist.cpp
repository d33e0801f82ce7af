// SPDX-License-Identifier: GPL-3.0-or-later
// durability_typist FOLDER story|answer: opens the real window on a profile, goes to a new story or the first
// prompt, and types with real keys until it is killed. Each letter goes to the parent with the time it was
// typed at.
#include "app/cards/operations.h"
#include "tests/durability/typed_text.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/apply_theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <cstdio>
#include <unistd.h>

using namespace deference;
using namespace deference::ui;

namespace {

constexpr std::chrono::milliseconds k_between_keys{20};

// The first text of several lines that can be written in.
QWidget* find_text(QWidget& page)
{
    for (auto* area : page.findChildren<QAbstractScrollArea*>()) {
        const QVariant read_only = area->property("readOnly");
        if (area->isVisible() && read_only.isValid() && !read_only.toBool())
            return area;
    }
    return nullptr;
}

void acknowledge(qint64 at, int letters)
{
    const QByteArray line = QByteArray::number(at) + ' ' + QByteArray::number(letters) + '\n';
    (void)!::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    apply_theme(application, Scheme::Light);
    const SystemClock clock;
    Random random = Random::from_system();
    const content::Catalogue catalogue = content::Catalogue::load();
    auto library = Library::open(arguments[1], clock, random, catalogue);
    if (!library || !cards::merge_packs(**library))
        return 3;
    MainWindow window(**library);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        return 4;
    const bool is_story = arguments[2] == QStringLiteral("story");
    window.show_page({is_story ? PageId::Stories : PageId::Practice,
                      is_story ? QStringLiteral("new") : QStringLiteral("first")});
    QWidget* text = find_text(*window.page(window.current_page()));
    if (!text)
        return 5;
    text->setFocus();
    int letters = 0;
    QElapsedTimer since_start;
    since_start.start();
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, [&] {
        const QChar letter = tests::typed_letter(letters);
        QTest::sendKeyEvent(QTest::Click, text, Qt::Key(letter.toUpper().unicode()), QString(letter),
                            Qt::NoModifier);
        acknowledge(since_start.elapsed(), ++letters);
    });
    keys.start(k_between_keys);
    return QApplication::exec();
}
