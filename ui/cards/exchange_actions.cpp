// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/exchange_actions.h"

#include "ui/cards/export_dialog.h"
#include "ui/cards/import_dialog.h"

#include <QDropEvent>
#include <QMimeData>
#include <QShortcut>
#include <QWidget>

namespace deference::ui {

ExchangeActions::ExchangeActions(Library& library, LoadStudyContext load, QWidget* page)
    : QObject(page), m_library(library), m_load(std::move(load)), m_page(page)
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
    const auto bind = [this, page](const QString& keys, auto run) {
        auto* shortcut = new QShortcut(QKeySequence(keys), page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    bind(QStringLiteral("Ctrl+Shift+I"), [this] { import_cards(); });
    bind(QStringLiteral("Ctrl+Shift+E"), [this] { export_cards(); });
}

bool ExchangeActions::raise()
{
    if (!m_open)
        return false;
    m_open->raise();
    m_open->activateWindow();
    return true;
}

void ExchangeActions::import_cards(const QString& path)
{
    if (raise())
        return;
    const auto context = m_load(m_library);
    if (!context) {
        emit failed(context.error());
        return;
    }
    auto* dialog = new ImportDialog(m_library, context->config.scheduler, m_page);
    connect(dialog, &ImportDialog::happened, this, &ExchangeActions::happened);
    m_open = dialog;
    dialog->open();
    if (!path.isEmpty())
        dialog->open_file(path);
}

void ExchangeActions::export_cards(const QString& search)
{
    if (raise())
        return;
    auto* dialog = new ExportDialog(m_library, search, m_page);
    m_open = dialog;
    dialog->open();
}

bool ExchangeActions::eventFilter(QObject* watched, QEvent* event)
{
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::Drop;
    if (watched != m_page || !drags)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // DragEnter is one too
    const QString path = card_file_in(*drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        import_cards(path);
    return true;
}

} // namespace deference::ui
