// SPDX-License-Identifier: GPL-3.0-or-later
// The mark and the name of the program, for the page that is shown before there is a side navigation.
#pragma once
#include "ui/widgets/painted.h"

namespace deference::ui {

class LogoLine : public Painted
{
    Q_OBJECT

  public:
    explicit LogoLine(QWidget* parent = nullptr);

    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace deference::ui
