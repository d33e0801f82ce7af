// SPDX-License-Identifier: GPL-3.0-or-later
// Labels in the roles and tones of the design. All are plain text: QLabel would otherwise guess HTML from
// user text.
#pragma once
#include "ui/widgets/tokens.h"

#include <QFrame>
#include <QLabel>

namespace deference::ui {

// One line that never wraps. `tone` is one of the text tokens: Ink, Ink2, Ink3, Accent, Attn, Crit, Good,
// Prop.
[[nodiscard]] QLabel* make_label(const QString& text, Role role = Role::Body, Token tone = Token::Ink,
                                 QWidget* parent = nullptr);
// Wraps to the width it is given and asks the layout for the height that needs.
[[nodiscard]] QLabel* make_wrapped_label(const QString& text, Role role = Role::Body, Token tone = Token::Ink,
                                         QWidget* parent = nullptr);
void set_role(QLabel* label, Role role);
void set_tone(QLabel* label, Token tone);

// A hairline between parts of a page or card.
[[nodiscard]] QFrame* make_line(Qt::Orientation orientation, QWidget* parent = nullptr);

// One line that is cut with an ellipsis when there is no room; the whole text is then in the tool tip and
// always in the accessible name.
class ElideLabel : public QLabel
{
    Q_OBJECT
  public:
    explicit ElideLabel(const QString& text, Role role = Role::Body, Token tone = Token::Ink,
                        QWidget* parent = nullptr);

    void set_text(const QString& text);
    void set_elide_mode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh_tool_tip();

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace deference::ui
