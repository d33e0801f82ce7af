// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a card as it is read: plain, Markdown or HTML, with the line height of its role, as high as it
// needs, selectable with pointer and keyboard, and read word by word by assistive software. Nothing in it
// loads anything; a link is only ever told to whoever shows it.
#pragma once
#include "ui/cards/card_document.h"

#include <QTextEdit>

namespace deference::ui {

class Passage : public QTextEdit
{
    Q_OBJECT

  public:
    // `name` is what it is, for assistive software: "Question".
    Passage(const QString& name, Role role, Token tone, QWidget* parent);

    // Where pictures come from; before any text with pictures.
    void set_pictures(LoadPicture load);
    // Plain text; line breaks begin paragraphs.
    void set_text(const QString& text);
    void set_face(const FaceText& face);
    [[nodiscard]] const FaceText& face() const { return m_face; }
    [[nodiscard]] const QStringList& sounds() const { return m_document->sounds(); }
    [[nodiscard]] const CardDocument& card_document() const { return *m_document; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  signals:
    // Pressed with pointer or Return. Nothing was opened.
    void link_chosen(const QString& address);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();

    Role m_role;
    Token m_tone;
    FaceText m_face;
    CardDocument* m_document;
    CardDocument* m_measure; // laid out for a width while a layout only asks
    bool m_rebuilding = false;
};

} // namespace deference::ui
