// SPDX-License-Identifier: GPL-3.0-or-later
// One recommended task: minutes, what, why, which skill; Start, and Override beside it, never in a menu. When
// done, one quiet line with a tick. The why is mandatory: the cause first, then the size.
#pragma once
#include "ui/widgets/override_panel.h"
#include "ui/widgets/tokens.h"

#include <QFrame>
#include <chrono>

class QGridLayout;

namespace deference::ui {

struct TaskText
{
    std::chrono::minutes minutes{};
    QString title;
    QString why;
    Skill skill = Skill::Recall;
    QString skill_text; // empty: the skill's name
};

class TaskRow : public QFrame
{
    Q_OBJECT
  public:
    explicit TaskRow(const TaskText& task, QWidget* parent = nullptr);

    // Only the first row of a page has the primary button.
    void set_primary(bool primary);
    // "done 08:10" behind the minutes; the row becomes one line and offers nothing.
    void set_done(const QString& when);
    void open_override(bool open);
    [[nodiscard]] QPushButton* start_button() const { return m_start; }
    [[nodiscard]] QPushButton* override_button() const { return m_override; }
    // Made when first opened; null before. It keeps what was typed when closed and opened again.
    [[nodiscard]] OverridePanel* panel() const { return m_panel; }
    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void start_requested();
    // The panel was opened: give it targets and costs now.
    void override_opened(deference::ui::OverridePanel* panel);
    void override_confirmed(deference::ui::OverridePanel::Action action, const QString& target,
                            const QString& reason);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build_open();

    TaskText m_task;
    QGridLayout* m_grid;
    QPushButton* m_start = nullptr;
    QPushButton* m_override = nullptr;
    OverridePanel* m_panel = nullptr;
    bool m_is_done = false;
};

} // namespace deference::ui
