// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the program as a value: colours, type and skill marks of one scheme, read from resources/theme.
//
//     const Theme theme = current_theme();
//     painter.setPen(theme.color(Token::Ink2));
//     painter.setFont(theme.font(Role::Support));
#pragma once
#include "ui/widgets/tokens.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QMetaType>
#include <chrono>
#include <memory>

namespace deference::ui {

// Cheap to copy (one shared pointer to const). All lengths are logical pixels.
class Theme
{
  public:
    enum class Kind { Light, Dark };

    // `platform_font` gives the family and, by its size, the scale of every role: 10 pt at 96 dpi is the
    // design's size.
    [[nodiscard]] static Theme load(Kind kind, const QFont& platform_font = QFont());

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool is_dark() const { return kind() == Kind::Dark; }

    [[nodiscard]] QColor color(Token token) const;
    // Zero minutes to 105 and more, five steps.
    [[nodiscard]] QColor heat(std::chrono::minutes studied) const;

    [[nodiscard]] QColor skill_color(Skill skill) const;
    [[nodiscard]] QColor skill_tint(Skill skill) const;
    [[nodiscard]] Marker skill_marker(Skill skill) const;
    // On and off lengths in pixels; empty means a solid line.
    [[nodiscard]] QList<qreal> skill_dash(Skill skill) const;

    [[nodiscard]] QFont font(Role role) const;
    // Distance between base lines for text of this role.
    [[nodiscard]] int line_height(Role role) const;
    // A design length that should grow with the font (row heights, control heights, columns of text).
    [[nodiscard]] int scaled(double pixels) const;

    Theme() = default; // a light theme without fonts cannot exist: only load() makes a usable one
    [[nodiscard]] bool is_loaded() const { return m_data != nullptr; }

  private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

// The theme applied to the running application; a light one before apply_theme() was called.
[[nodiscard]] Theme current_theme();

} // namespace deference::ui

Q_DECLARE_METATYPE(deference::ui::Theme)
