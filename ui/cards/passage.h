// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a card as it is read: plain, with the line height of its role, as high as it needs, selectable
// with pointer and keyboard, and read word by word by assistive software. A label cannot set line heights.
#pragma once
#include "ui/widgets/tokens.h"

#include <QTextEdit>

namespace deference::ui {

class Passage : public QTextEdit
{
    Q_OBJECT

  public:
    // `name` is what it is, for assistive software: "Question".
    Passage(const QString& name, Role role, Token tone, QWidget* parent);

    // Line breaks begin paragraphs.
    void set_text(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();

    Role m_role;
    Token m_tone;
    QString m_text;
    bool m_rebuilding = false;
};

} // namespace deference::ui
