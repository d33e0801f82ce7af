// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the program: a profile of their own, the real window on it, and nothing but keys and clicks.
#pragma once
#include "app/library/library.h"
#include "tests/support/catch.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>
#include <QTest>

class QAbstractButton;

namespace deference::tests {

enum class Profiles { Fresh, Demo };

class Desk
{
  public:
    // Opens a window of 1280 x 800 on an empty profile, or on a copy of the demo, on Monday 23 November 2026.
    explicit Desk(Profiles profile = Profiles::Demo);
    ~Desk();

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] Library& library() { return *m_library; }
    [[nodiscard]] const Database& database() const { return m_library->database(); }
    [[nodiscard]] ManualClock& clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_place.path() + QStringLiteral("/profile"); }
    [[nodiscard]] ui::Page& page() { return *m_window->page(m_window->current_page()); }

    void open();
    // As a person does it: Ctrl+Q.
    void close();
    void reopen()
    {
        close();
        open();
    }

    // Keys go to whatever has the focus, as they do at a desk.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    void go(Qt::Key digit) { press(digit, Qt::ControlModifier); }
    void click(QWidget* widget);
    // Clicks the visible button of this text or accessible name, in `root` or in the window.
    void click(const QString& button, QWidget* root = nullptr);

  private:
    QTemporaryDir m_place;
    ManualClock m_clock;
    Random m_random{1};
    content::Catalogue m_packs;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<ui::MainWindow> m_window;
};

[[nodiscard]] const content::Catalogue& built_in_packs();
[[nodiscard]] Instant monday_morning();
// Copies a folder with what is in it; the library in it must be closed.
void copy_folder(const QString& from, const QString& to);

// The visible button that has this text or whose accessible name starts with it; null when there is none.
[[nodiscard]] QAbstractButton* find_button(QWidget& root, const QString& text);
template <class Widget>
[[nodiscard]] Widget* find_visible(QWidget& root, const QString& accessible_name = {})
{
    for (Widget* each : root.findChildren<Widget*>()) {
        if (each->isVisible() &&
            (accessible_name.isEmpty() || each->accessibleName().startsWith(accessible_name)))
            return each;
    }
    return nullptr;
}
// Everything a person can read in `root` now, one line a widget.
[[nodiscard]] QString words_of(QWidget& root);
[[nodiscard]] bool shows(QWidget& root, const QString& text);

// Waits for a condition, never for a time; fails the test when it does not come true.
#define WAIT_FOR(condition) REQUIRE(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, 10'000))

} // namespace deference::tests
