// SPDX-License-Identifier: GPL-3.0-or-later
// What every page is: a widget that shows a part of the library, re-queries when told, and asks to go
// elsewhere.
#pragma once
#include "app/core/error.h"
#include "app/library/change.h"

#include <QWidget>

namespace deference {
class Library;
}

namespace deference::ui {

// The places of the side navigation. Numbers are fixed, so that Ctrl 1-8 never change their meaning.
enum class PageId { Today = 1, Plan, Stories, Cards, Practice, Labs, Progress, Dossier, Settings, Setup };

// Where to go, and what to show there: a card, story, task or prompt id, or an action of that page ("new").
struct Destination
{
    PageId page = PageId::Today;
    QString detail = {};
};

class Page : public QWidget
{
    Q_OBJECT

  public:
    explicit Page(QWidget* parent = nullptr) : QWidget(parent) {}

    // Shows the present state; called when the page comes to the front and after changes it wants.
    virtual void refresh() = 0;
    // Shows what a Destination named.
    virtual void open(const QString& detail) { Q_UNUSED(detail) }
    // Whether a change concerns this page; by default every change does.
    [[nodiscard]] virtual bool wants(const ChangeSummary& summary) const
    {
        Q_UNUSED(summary)
        return true;
    }
    // Called before the page leaves the front and before the window closes: save what is being typed.
    virtual void leave() {}

  signals:
    // Pages never call each other: they ask the window.
    void go(const deference::ui::Destination& destination);
    // Something happened that deserves a line and an undo button: "Lab moved to Thu 19".
    void happened(const QString& text);
    // One clear sentence about what did not work.
    void failed(const deference::Error& error);
};

} // namespace deference::ui
