// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a session: how far it is, how long it will take, and what can be done besides rating.
#pragma once
#include "app/cards/session.h"

#include <QWidget>

class QMenu;

namespace deference::ui {

class ElideLabel;
class KeyButton;
class SegmentProgressBar;

class ReviewHeader : public QWidget
{
    Q_OBJECT

  public:
    explicit ReviewHeader(QWidget* parent);

    void show_progress(const cards::SessionProgress& progress);
    // `undo` is what would be undone; empty when there is nothing.
    void set_undo(const QString& undo);
    void set_has_card(bool has_card);

  signals:
    void undo_requested();
    void edit_requested();
    void write_requested();
    void finish_requested();
    void skip_requested();
    void bury_requested();
    void suspend_requested();
    void flag_requested();
    void mark_requested();
    void why_requested();

  private:
    void make_menu();

    SegmentProgressBar* m_bar;
    ElideLabel* m_words;
    KeyButton* m_undo;
    KeyButton* m_edit;
    QWidget* m_more = nullptr;
    KeyButton* m_finish;
    QMenu* m_menu = nullptr;
};

} // namespace deference::ui
