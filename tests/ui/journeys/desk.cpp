// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/desk.h"

#include "app/cards/operations.h"
#include "app/demo/demo.h"
#include "ui/settings/theme_setting.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QDirIterator>

namespace deference::tests {

namespace {

// Making the demo takes a while; every test gets a copy of the same one.
const QString& demo_folder()
{
    static const QTemporaryDir place;
    static const QString folder = [] {
        const ManualClock clock(monday_morning());
        REQUIRE_OK(demo::make_profile(place.filePath(QStringLiteral("demo")), clock, built_in_packs()));
        return place.filePath(QStringLiteral("demo"));
    }();
    return folder;
}

} // namespace

const content::Catalogue& built_in_packs()
{
    static const content::Catalogue packs = content::Catalogue::load();
    return packs;
}

Instant monday_morning()
{
    return instant_from_ms(1'795'424'400'000);
}

void copy_folder(const QString& from, const QString& to)
{
    REQUIRE(QDir().mkpath(to));
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + u'/' + QDir(from).relativeFilePath(path);
        REQUIRE(QDir().mkpath(QFileInfo(target).absolutePath()));
        REQUIRE(QFile::copy(path, target));
    }
}

Desk::Desk(Profiles profile) : m_clock(monday_morning())
{
    qputenv("XDG_STATE_HOME", m_place.filePath(QStringLiteral("state")).toUtf8());
    if (profile == Profiles::Demo)
        copy_folder(demo_folder(), folder());
    open();
}

Desk::~Desk()
{
    m_window.reset();
    m_library.reset();
}

void Desk::open()
{
    const QString packs = folder() + QStringLiteral("/packs");
    m_packs = QDir(packs).exists() ? content::Catalogue::load(packs) : built_in_packs();
    auto opened = Library::open(folder(), m_clock, m_random, m_packs);
    REQUIRE_OK(opened);
    m_library = std::move(*opened);
    REQUIRE_OK(cards::merge_packs(*m_library));
    ui::follow_scheme(*qApp, *m_library, std::nullopt);
    m_window = std::make_unique<ui::MainWindow>(*m_library);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
}

void Desk::close()
{
    press(Qt::Key_Q, Qt::ControlModifier);
    WAIT_FOR(!m_window->isVisible());
    m_window.reset();
    m_library.reset();
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void Desk::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(letter.toUpper().unicode()),
                            QString(letter), Qt::NoModifier);
}

void Desk::click(QWidget* widget)
{
    REQUIRE(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Desk::click(const QString& button, QWidget* root)
{
    CAPTURE(button);
    click(find_button(root ? *root : *m_window, button));
}

QAbstractButton* find_button(QWidget& root, const QString& text)
{
    QAbstractButton* close_enough = nullptr;
    for (QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
        if (!button->isVisible())
            continue;
        if (button->text() == text || button->accessibleName() == text)
            return button;
        if (!close_enough && button->accessibleName().startsWith(text))
            close_enough = button;
    }
    return close_enough;
}

QString words_of(QWidget& root)
{
    QStringList lines;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken)
            continue;
        for (const auto part : {QAccessible::Name, QAccessible::Value, QAccessible::Description}) {
            if (const QString text = spoken->text(part); !text.isEmpty())
                lines.append(text);
        }
    }
    return lines.join(u'\n');
}

bool shows(QWidget& root, const QString& text)
{
    return words_of(root).contains(text);
}

} // namespace deference::tests
