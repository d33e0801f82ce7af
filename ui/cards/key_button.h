// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows the key that presses it: "Undo [Z]". The key is drawn, not bound: the page binds keys.
#pragma once
#include "ui/widgets/buttons.h"

namespace deference::ui {

class KeyButton : public QPushButton
{
    Q_OBJECT

  public:
    KeyButton(const QString& text, const QString& key, ButtonKind kind, QWidget* parent,
              QStringView icon_name = {}, ButtonSize size = ButtonSize::Normal);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_key;
    bool m_on_accent;
};

} // namespace deference::ui
