// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a card: its fields, and beside them the cards they make. What is typed is kept as a draft at every
// pause, so that closing, Escape and a crash lose nothing; opened again, it goes on there.
#pragma once
#include "app/cards/media.h"
#include "app/core/error.h"
#include "ui/cards/draft_fields.h"
#include "ui/cards/draft_keeper.h"

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace deference::ui {

class DraftPreview;
class KeyButton;
class NoticeBar;

class CardWriter : public QDialog
{
    Q_OBJECT

  public:
    CardWriter(Library& library, QWidget* parent);

    // A new card, begun with `start`. A blank one brings back what was left unfinished.
    void write(const cards::CardDraft& start);
    // With the edit of it that was left unfinished, if there is one.
    [[nodiscard]] Result<void> edit(cards::CardId card);
    // What is typed is a draft now, not at the next pause.
    void keep() { m_keeper.keep(); }

    void done(int result) override;

  signals:
    void saved(deference::cards::CardId card);
    void happened(const QString& text);
    void failed(const deference::Error& error);

  private:
    [[nodiscard]] QLayout* make_notices();
    [[nodiscard]] QWidget* make_buttons();
    void bind_keys();
    void begin(const cards::CardDraft& base, const Result<std::optional<KeptDraft>>& kept);
    void discard_kept();
    void follow_typing();
    // What takes longer than a key stroke.
    void look();
    void show_faults();
    void show_same(const cards::CardDraft& draft);
    // False where something is in the way, which is then said.
    bool save();
    void save_and_close();
    void save_and_go_on();
    void choose_media();
    void insert(const Result<cards::MediaName>& media);
    void show_failure(const Error& error);

    Library& m_library;
    cards::CardId m_card; // null: a new one
    cards::CardDraft m_base;
    bool m_is_unkept = false;  // which is what the failure shown says
    bool m_would_lose = false; // what is typed could not be kept, and closing was refused once
    bool m_was_tried = false;  // to save: what is still missing is said from then on
    DraftKeeper m_keeper;
    QTimer m_pause;
    DraftFields* m_fields;
    DraftPreview* m_preview;
    NoticeBar* m_failure = nullptr;
    NoticeBar* m_kept = nullptr;
    QLabel* m_state = nullptr;
    KeyButton* m_save = nullptr;
    KeyButton* m_next = nullptr;
};

} // namespace deference::ui
