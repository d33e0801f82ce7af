// SPDX-License-Identifier: GPL-3.0-or-later
// Shape and word for how much a finding matters: square must fix, triangle weakens it, ring consider, tick
// passes.
#pragma once
#include "ui/widgets/markers.h"
#include "ui/widgets/painted.h"

namespace deference::ui {

class SeverityPill : public Painted
{
    Q_OBJECT
  public:
    // Without `with_word` only the shape is drawn; the word is still read out.
    explicit SeverityPill(Severity severity, QWidget* parent = nullptr, bool with_word = true);

    void set_severity(Severity severity);
    [[nodiscard]] QString spoken_value() const override { return severity_name(m_severity); }
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Severity m_severity;
    bool m_with_word;
};

} // namespace deference::ui
