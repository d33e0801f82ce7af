// SPDX-License-Identifier: GPL-3.0-or-later
// Base of the widgets that draw themselves: tells assistive software what the picture says.
#pragma once
#include <QAccessible>
#include <QWidget>
#include <optional>

namespace deference::ui {

// For widgets with a number a person can change.
struct SpokenRange
{
    double value = 0;
    double low = 0;
    double high = 0;
    double step = 1;
};

// A page may set accessibleName(); otherwise spoken_name() stands in. A picture is read as "name, value"; a
// control (one with a spoken_range) keeps its value apart, so that changes are read without the name.
class Painted : public QWidget
{
    Q_OBJECT
  public:
    explicit Painted(QWidget* parent = nullptr);

    [[nodiscard]] virtual QString spoken_name() const { return {}; }
    [[nodiscard]] virtual QString spoken_value() const { return {}; }
    [[nodiscard]] virtual std::optional<SpokenRange> spoken_range() const { return std::nullopt; }
    [[nodiscard]] virtual QAccessible::Role spoken_role() const { return QAccessible::Graphic; }
    // What assistive software may set where there is a spoken_range().
    virtual void set_spoken_value(double) {}

  protected:
    // Repaints and announces; call after any change of what is shown.
    void content_changed();
};

} // namespace deference::ui
