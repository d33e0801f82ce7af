// SPDX-License-Identifier: GPL-3.0-or-later
// Importing cards: choose a file, see what it holds and what of it is here already, decide, import. Nothing
// is written before the last button, and then all of it or nothing.
#pragma once
#include "app/library/library.h"
#include "app/memory/scheduler.h"
#include "ui/cards/card_file.h"

#include <QDialog>

class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace deference::ui {

class EmptyState;
class ImportPreview;
class NoticeBar;

class ImportDialog : public QDialog
{
    Q_OBJECT

  public:
    // `scheduler` works out what answers given elsewhere mean for memory.
    ImportDialog(Library& library, memory::SchedulerConfig scheduler, QWidget* parent);

    // Reads that file and shows what is in it.
    void open_file(const QString& path);
    [[nodiscard]] ImportPreview& preview() const { return *m_preview; }

  signals:
    // What was imported, as one line: there is an undo step for it.
    void happened(const QString& text);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_waiting();
    [[nodiscard]] QWidget* make_buttons();
    void choose_file();
    void read();
    void show_file(const CardFile& file);
    void show_start();
    void show_failure(const Error& error);
    void show_button();
    void import_cards();

    Library& m_library;
    memory::SchedulerConfig m_scheduler;
    QString m_path;
    CardFileReader* m_reader;
    NoticeBar* m_failure;
    QStackedWidget* m_stack;
    EmptyState* m_start;
    QWidget* m_waiting = nullptr;
    QLabel* m_waits_for = nullptr;
    QProgressBar* m_bar = nullptr;
    ImportPreview* m_preview;
    QPushButton* m_import = nullptr;
};

// The one file of a drag that may hold cards; empty when there is none.
[[nodiscard]] QString card_file_in(const QMimeData& mime);

} // namespace deference::ui
