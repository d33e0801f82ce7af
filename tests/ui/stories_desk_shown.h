// SPDX-License-Identifier: GPL-3.0-or-later
// The Stories page in a window of its own, refreshed as the main window would, and hands for it.
#pragma once
#include "app/stories/store.h"
#include "tests/ui/story_examples.h"
#include "ui/stories/stories_page.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

namespace deference::tests {

struct StoriesShown
{
    explicit StoriesShown(QSize page_size = {1072, 800})
        : library(content::Catalogue::load()), size(page_size)
    {
        ui::apply_theme(*qApp, ui::Scheme::Light);
        show();
    }

    void show()
    {
        page = std::make_unique<ui::StoriesPage>(*library, nullptr);
        QObject::connect(&library->notifier(), &Notifier::changed, page.get(),
                         [this](const ChangeSummary& summary) {
                             if (summary.initiator != page.get() && page->wants(summary))
                                 page->refresh();
                         });
        page->resize(size);
        page->refresh();
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->setFocus();
    }
    void reopen()
    {
        page.reset();
        library.reopen();
        show();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(target(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const char* text)
    {
        QTest::keyClicks(target(), QString::fromUtf8(text));
        QCoreApplication::processEvents();
    }
    // As by a click into the text.
    void focus(const char* part)
    {
        editor(part)->setFocus(Qt::MouseFocusReason);
        QCoreApplication::processEvents();
    }
    void click(QWidget* widget)
    {
        REQUIRE(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
        QCoreApplication::processEvents(); // what came into a layout is shown by an event
    }
    // As the window's Ctrl+Z.
    void undo()
    {
        page->leave();
        REQUIRE_OK(library->undo());
    }
    void add_story()
    {
        page->open(QStringLiteral("new"));
        QCoreApplication::processEvents();
    }
    std::vector<stories::StoryId> add_examples()
    {
        const auto ids = add_example_stories(library, library->catalogue().first()->stories());
        page->open(ids.back().to_string());
        QCoreApplication::processEvents();
        return ids;
    }

    [[nodiscard]] QWidget* target() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget() : page.get();
    }
    [[nodiscard]] std::string focused() const { return target()->accessibleName().toStdString(); }
    template <class Widget>
    [[nodiscard]] Widget* named(const char* name) const
    {
        for (auto* each : page->findChildren<Widget*>()) {
            if (each->accessibleName() == QString::fromUtf8(name) && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    template <class Widget>
    [[nodiscard]] Widget* text_of(const char* text) const
    {
        for (auto* each : page->findChildren<Widget*>()) {
            if (each->text() == QString::fromUtf8(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QTextEdit* editor(const char* part) const { return named<QTextEdit>(part); }
    [[nodiscard]] QLineEdit* title() const { return named<QLineEdit>("Title of the story"); }
    [[nodiscard]] QListView* list() const { return named<QListView>("Stories"); }
    [[nodiscard]] QList<QPushButton*> buttons(const char* text) const
    {
        QList<QPushButton*> found;
        for (auto* each : page->findChildren<QPushButton*>()) {
            if (each->text() == QString::fromUtf8(text) && each->isVisible())
                found.append(each);
        }
        return found;
    }
    [[nodiscard]] QPushButton* button(const char* text) const
    {
        const auto found = buttons(text);
        return found.isEmpty() ? nullptr : found.front();
    }
    void choose_in_menu(const char* text)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(QString::fromUtf8(text))) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                QCoreApplication::processEvents();
                return;
            }
        }
        FAIL("the menu has no such entry: " << text);
    }
    void from_menu(const char* text)
    {
        auto* more = named<QToolButton>("Rename, duplicate, archive, delete, import, names");
        REQUIRE(more);
        click(more);
        choose_in_menu(text);
    }
    [[nodiscard]] QString row_text(int row) const
    {
        return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }

    // As stored, of the newest story.
    [[nodiscard]] stories::Story story()
    {
        const auto all = stories::load_stories(library->database(), stories::Shelf::All);
        REQUIRE_OK(all);
        REQUIRE_FALSE(all->empty());
        return *std::max_element(all->begin(), all->end(),
                                 [](const auto& a, const auto& b) { return a.id < b.id; });
    }
    [[nodiscard]] std::vector<stories::Version> versions(const char* part)
    {
        const auto all = stories::load_versions(library->database(), story().id, QString::fromUtf8(part));
        REQUIRE_OK(all);
        return *all;
    }

    TestLibrary library;
    QSize size;
    std::unique_ptr<ui::StoriesPage> page;
};

} // namespace deference::tests
