// SPDX-License-Identifier: GPL-3.0-or-later
// A key as it stands on the keyboard: a small outlined box with its name.
#pragma once
#include "ui/widgets/painted.h"

class QPainter;

namespace deference::ui {

class Theme;

// Returns the width used. `origin` is the top-left corner.
qreal draw_key_cap(QPainter& painter, const Theme& theme, QPointF origin, const QString& key);
[[nodiscard]] QSizeF key_cap_size(const Theme& theme, const QString& key);

class KeyCap : public Painted
{
    Q_OBJECT
  public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] QString spoken_value() const override { return m_key; }
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_key;
};

} // namespace deference::ui
