// SPDX-License-Identifier: GPL-3.0-or-later
// A round and its date on the plan: ink fill ahead, sunken with a tick when over.
#pragma once
#include "ui/widgets/painted.h"

namespace deference::ui {

class MilestoneTag : public Painted
{
    Q_OBJECT
  public:
    MilestoneTag(const QString& round, const QString& date, bool is_past, QWidget* parent = nullptr);

    void set_text(const QString& round, const QString& date, bool is_past);
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_round;
    QString m_date;
    bool m_is_past;
};

} // namespace deference::ui
