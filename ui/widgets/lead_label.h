// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph that begins with a few words in bold: "No microphone found. You can rehearse with the timer
// alone." Plain text, wraps to its width. Lead in ink (or the tone given), the rest in ink-2.
#pragma once
#include "ui/widgets/painted.h"
#include "ui/widgets/tokens.h"

#include <QTextLayout>

namespace deference::ui {

class LeadLabel : public Painted
{
    Q_OBJECT
  public:
    explicit LeadLabel(const QString& lead, const QString& rest, QWidget* parent = nullptr,
                       Role role = Role::Body);

    void set_text(const QString& lead, const QString& rest);
    void set_lead_tone(Token tone);

    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    // Lays the text out and returns its height; with a painter, draws it.
    int lay_out(int width, QPainter* painter) const;

    QString m_lead;
    QString m_rest;
    Role m_role;
    Token m_lead_tone = Token::Ink;
};

} // namespace deference::ui
