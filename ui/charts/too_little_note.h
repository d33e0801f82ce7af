// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where a plot would: a dashed outline that says how much is missing for one.
#pragma once
#include "ui/widgets/painted.h"

namespace deference::ui {

class TooLittleNote : public Painted
{
    Q_OBJECT
  public:
    explicit TooLittleNote(QWidget* parent = nullptr);
    void set_text(const QString& text);
    [[nodiscard]] QString spoken_value() const override { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
};

} // namespace deference::ui
