// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what is written in the card editor in the library's drafts, from a pause in typing to the next, until
// it is saved as a card. What is as it was when writing began is no draft.
#pragma once
#include "app/cards/card_draft.h"
#include "app/library/library.h"
#include "ui/widgets/save_timer.h"

#include <optional>

namespace deference::ui {

// What was left unfinished.
struct KeptDraft
{
    QString key;
    cards::CardDraft draft;
    cards::CardDraft base; // what writing began with
    Instant written_at;
};
// Of a card; null: the newest of those for a new one.
[[nodiscard]] Result<std::optional<KeptDraft>> find_kept_draft(const Library& library, cards::CardId card);
// A key that no draft has yet where `card` is null.
[[nodiscard]] QString draft_key(const Library& library, cards::CardId card);

class DraftKeeper : public QObject
{
    Q_OBJECT

  public:
    DraftKeeper(Library& library, QObject* parent);

    // From now on this is what is kept; what was written before is kept first.
    void begin(const QString& key, const cards::CardDraft& base);
    // Something was typed.
    void touch(const cards::CardDraft& draft);
    // Writes what waits, now. False when it could not be, which failed() says; it is tried again.
    bool keep();
    // The card is saved, or the draft is not wanted.
    void forget();
    [[nodiscard]] const QString& key() const { return m_key; }

  signals:
    void kept();
    void failed(const deference::Error& error);

  private:
    Library& m_library;
    QString m_key;
    cards::CardDraft m_base;
    std::optional<cards::CardDraft> m_waiting;
    SaveTimer m_timer;
};

} // namespace deference::ui
