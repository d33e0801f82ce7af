// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one part: plain, as tall as what is in it, with the words of findings underlined. Its own undo
// is for typing; once that is used up, Ctrl+Z is the library's.
#pragma once
#include "app/stories/types.h"

#include <QTextEdit>

namespace deference::ui {

class PartText : public QTextEdit
{
    Q_OBJECT

  public:
    explicit PartText(QWidget* parent);

    // Keeps caret and undo when the text is the same already; else keeps the caret's place as far as it can.
    void set_text(const QString& text);
    // Offsets are those of the stored text: nothing is normalised, unlike toPlainText().
    [[nodiscard]] QString text() const;
    // Findings with words; those without are not drawn.
    void set_marks(std::vector<stories::Finding> marks);
    void put_caret(qsizetype position);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 20}; }

  signals:
    void entered();
    // To another widget, or with its window. Menus do not count.
    void left(bool window_too);
    void caret_moved();

  protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

  private:
    void fit();
    void apply_theme_font();
    void show_marks();
    void move_marks(int from, int removed, int added);

    std::vector<stories::Finding> m_marks;
    bool m_is_styling = false;
};

} // namespace deference::ui
