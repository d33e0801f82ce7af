// SPDX-License-Identifier: GPL-3.0-or-later
// Where a recommendation is overruled: skip, move or swap, a target, one line of why, and what it is likely
// to cost. Confirming needs a reason; the button stays disabled and says so until there is one.
#pragma once
#include <QButtonGroup>
#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>
#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace deference::ui {

class FlowLayout;
class SegmentedControl;

struct OverrideTarget
{
    QString id;   // handed back unchanged
    QString text; // "Thu 19, 40 min free"
};

class OverridePanel : public QFrame
{
    Q_OBJECT
  public:
    enum class Action { Skip, Move, Swap };
    Q_ENUM(Action)

    explicit OverridePanel(QWidget* parent = nullptr);

    // Days to move to, tasks to swap with. Move and Swap are disabled while they have no target; Skip needs
    // none. The target that was chosen stays chosen while it is among them.
    void set_targets(Action action, const QList<OverrideTarget>& targets);
    // "0–2 points for Technical PM on 31 March". Shown as "Likely cost: …" while this action is chosen.
    void set_likely_cost(Action action, const QString& cost);
    void set_action(Action action);
    // Chooses a target of the present action; nothing happens without one of this id.
    void set_target(const QString& id);

    [[nodiscard]] Action action() const;
    [[nodiscard]] QString target() const; // empty for Skip, or while none is chosen
    [[nodiscard]] QString reason() const; // trimmed
    [[nodiscard]] QLineEdit* reason_edit() const { return m_reason; }
    [[nodiscard]] QPushButton* confirm_button() const { return m_confirm; }
    // Puts the panel's controls behind `widget` in the tab order; it is built long after its neighbours.
    void follow_in_tab_order(QWidget* widget);
    // Takes over what was chosen and typed in another panel, and the focus if its reason had it.
    void carry_over(const OverridePanel& from);
    // Empties the reason and the choice of target, for the next use.
    void clear();

  signals:
    // The action or the target changed: a good moment to work out the cost.
    void choice_changed();
    void confirmed(deference::ui::OverridePanel::Action action, const QString& target, const QString& reason);
    void cancelled();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void show_targets(const QString& chosen = {});
    void show_to();
    void order_tabs();
    void refresh();
    void confirm();
    [[nodiscard]] QString missing() const; // what keeps the button disabled; empty when nothing does

    std::array<QList<OverrideTarget>, 3> m_targets;
    std::array<QString, 3> m_costs;
    QBoxLayout* m_choice; // action and targets, side by side or one below the other
    SegmentedControl* m_actions;
    QLabel* m_to;
    QWidget* m_chip_box;
    FlowLayout* m_chips;
    QButtonGroup* m_chip_group = nullptr;
    QLineEdit* m_reason;
    QLabel* m_cost;
    QLabel* m_note;
    QPushButton* m_cancel;
    QPushButton* m_confirm;
    QPointer<QWidget> m_before;
};

} // namespace deference::ui
