// SPDX-License-Identifier: GPL-3.0-or-later
// A text of a card while it is written: as it is stored, with its marks. Keys as in other editors, gaps as in
// Anki; each mark is one step of the text's own undo.
#pragma once
#include "app/cards/text_marks.h"

#include <QPlainTextEdit>
#include <span>

namespace deference::ui {

struct TextMarkKey
{
    cards::TextMark mark;
    int keys; // Qt::Key and modifiers
};
[[nodiscard]] std::span<const TextMarkKey> text_mark_keys();

class MarkedEdit : public QPlainTextEdit
{
    Q_OBJECT

  public:
    // As high as `lines` lines at least, and two more at most.
    MarkedEdit(const QString& name, int lines, QWidget* parent);

    void set_markup(cards::Markup markup) { m_markup = markup; }
    [[nodiscard]] cards::Markup markup() const { return m_markup; }
    // Off at first: only what is asked for can have gaps.
    void set_takes_gaps(bool takes) { m_takes_gaps = takes; }
    [[nodiscard]] bool takes_gaps() const { return m_takes_gaps; }
    // Character for character, as it was set or typed; toPlainText() would make every hard space a blank.
    [[nodiscard]] QString text() const;
    void apply(cards::TextMark mark);
    void insert_media(const QString& name, bool is_picture);

  signals:
    void gap_made();
    // What was pasted or dropped is no text.
    void picture_pasted(const QByteArray& png);
    void file_dropped(const QString& path);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

  private:
    cards::Markup m_markup = cards::Markup::Markdown;
    bool m_takes_gaps = false;
};

} // namespace deference::ui
