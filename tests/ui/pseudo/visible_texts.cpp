// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pseudo/visible_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <functional>

namespace deference::tests {

namespace {

QString kind(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()).section(QStringLiteral("::"), -1);
}

void add_model(const QAbstractItemModel& model, const std::function<void(const QString&, const char*)>& add)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        add(model.headerData(column, Qt::Horizontal).toString(), "header");
        for (int row = 0; row < std::min(model.rowCount(), 60); ++row) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                add(model.index(row, column).data(role).toString(), "row");
        }
    }
}

} // namespace

std::vector<VisibleText> visible_texts(QWidget& root)
{
    std::vector<VisibleText> texts;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        const QString place =
            (widget->parentWidget() ? kind(*widget->parentWidget()) + QStringLiteral(" > ") : QString()) +
            kind(*widget);
        const auto add = [&](const QString& text, const char* what) {
            const QString plain =
                Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
            if (!plain.trimmed().isEmpty())
                texts.push_back({plain, place + QLatin1Char(' ') + QLatin1String(what)});
        };
        add(widget->toolTip(), "tool tip");
        add(widget->accessibleName(), "accessible name");
        add(widget->accessibleDescription(), "accessible description");
        if (const auto* label = qobject_cast<QLabel*>(widget))
            add(label->text(), "text");
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            add(button->text(), "text");
        if (const auto* box = qobject_cast<QGroupBox*>(widget))
            add(box->title(), "title");
        if (const auto* field = qobject_cast<QLineEdit*>(widget))
            add(field->placeholderText(), "placeholder");
        if (const auto* editor = qobject_cast<QPlainTextEdit*>(widget))
            add(editor->placeholderText(), "placeholder");
        if (const auto* editor = qobject_cast<QTextEdit*>(widget))
            add(editor->placeholderText(), "placeholder");
        if (const auto* combo = qobject_cast<QComboBox*>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add(combo->itemText(i), "item");
        }
        if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i), "tab");
        }
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            add_model(*view->model(), add);
        for (const QAction* action : widget->actions())
            add(action->text(), "action");
    }
    return texts;
}

} // namespace deference::tests
