// SPDX-License-Identifier: GPL-3.0-or-later
// Import and export as the Cards page offers them: by key, by a menu, and by a file that is dropped on it.
#pragma once
#include "app/core/error.h"
#include "ui/cards/study_context.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace deference::ui {

class ExchangeActions : public QObject
{
    Q_OBJECT

  public:
    // Files dropped on `page` and the keys while it is in front come here.
    ExchangeActions(Library& library, LoadStudyContext load, QWidget* page);

    // With a file at once; empty: the dialog asks for one. A dialog that is open comes to the front.
    void import_cards(const QString& path = {});
    // `search` is offered as what to export; may be empty.
    void export_cards(const QString& search = {});

  signals:
    // As those of Page.
    void happened(const QString& text);
    void failed(const deference::Error& error);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // True when one was open: it is in front now.
    [[nodiscard]] bool raise();

    Library& m_library;
    LoadStudyContext m_load;
    QWidget* m_page;
    QPointer<QDialog> m_open;
};

} // namespace deference::ui
