// SPDX-License-Identifier: GPL-3.0-or-later
// Two to four choices side by side in one frame, one of them chosen. One tab stop; arrow keys move the
// choice.
#pragma once
#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;

namespace deference::ui {

class SegmentedControl : public QWidget
{
    Q_OBJECT
  public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    // Returns the index of the new segment. The first one added is chosen. `icon_name` as in icons.h, or
    // empty.
    int add_segment(const QString& text, QStringView icon_name = {});
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    void set_current(int index);
    void set_segment_enabled(int index, bool enabled);
    [[nodiscard]] QAbstractButton* segment(int index) const { return m_group.button(index); }
    [[nodiscard]] int count() const { return static_cast<int>(m_group.buttons().size()); }

  signals:
    // By the user or by set_current().
    void current_changed(int index);

  private:
    QButtonGroup m_group;
    QHBoxLayout* m_row;
};

} // namespace deference::ui
