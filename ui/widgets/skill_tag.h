// SPDX-License-Identifier: GPL-3.0-or-later
// Marker and name of a skill, text in ink-2. 9 px marker, one line, elided when narrow.
#pragma once
#include "ui/widgets/painted.h"
#include "ui/widgets/tokens.h"

namespace deference::ui {

class SkillTag : public Painted
{
    Q_OBJECT
  public:
    enum class Length { Full, Short };

    explicit SkillTag(Skill skill, QWidget* parent = nullptr, Length length = Length::Full);

    void set_skill(Skill skill, Length length = Length::Full);
    // Other words beside the same marker: "Recall, all skills".
    void set_text(const QString& text);

    [[nodiscard]] QString spoken_value() const override { return m_text; }
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Skill m_skill;
    QString m_text;
};

// The signals a story proves are skills too and look the same.
using SignalChip = SkillTag;

} // namespace deference::ui
