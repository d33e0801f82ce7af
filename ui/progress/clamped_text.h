// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text of a few lines at most; what is cut is in the tool tip and always read out.
#pragma once
#include "ui/widgets/painted.h"
#include "ui/widgets/tokens.h"

namespace deference::ui {

class ClampedText : public Painted
{
    Q_OBJECT
  public:
    ClampedText(const QString& text, Role role, Token tone, QWidget* parent = nullptr, int lines = 2);

    [[nodiscard]] QString spoken_value() const override { return m_text; }
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    // The lines that fit, the last one cut with an ellipsis when there are more.
    [[nodiscard]] QStringList lines_for(int width) const;

    QString m_text;
    Role m_role;
    Token m_tone;
    qsizetype m_lines;
};

} // namespace deference::ui
