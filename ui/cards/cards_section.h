// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under the switch of the Cards page: today's study, the deck to look things up in, the figures.
// A section is refreshed when it comes to the front and after changes while it is there, never behind
// another.
#pragma once
#include "app/core/error.h"
#include "ui/cards/study_context.h"
#include "ui/shell/page.h"

#include <QWidget>

class QKeyEvent;

namespace deference::ui {

class CardsSection : public QWidget
{
    Q_OBJECT

  public:
    using QWidget::QWidget;

    // Shows the present state.
    virtual void refresh() = 0;
    // To where work goes on: a button, a list, a search field.
    virtual void take_focus() = 0;
    // A key that nothing in the section took for itself and that is not text being typed; true when it was
    // one of the section's.
    [[nodiscard]] virtual bool handle_key(const QKeyEvent& event)
    {
        Q_UNUSED(event)
        return false;
    }
    // Shows what was asked for: "card:12345" that card, "search:QUERY" what is found.
    virtual void open(const QString& detail) { Q_UNUSED(detail) }
    // What is being typed is saved; called before the section leaves the front.
    virtual void leave() {}
    // While this is so, plain letters are text wherever the focus is.
    [[nodiscard]] virtual bool is_editing() const { return false; }
    // The plan's round and minutes, told before refresh().
    virtual void set_context(const StudyContext& context) { Q_UNUSED(context) }

  signals:
    // As those of Page.
    void go(const deference::ui::Destination& destination);
    void happened(const QString& text);
    void failed(const deference::Error& error);
};

} // namespace deference::ui
