// SPDX-License-Identifier: GPL-3.0-or-later
// One thing an examiner would ask about: how much it matters, what, where, why, and a way to live with it.
#pragma once
#include "app/content/types.h"
#include "app/stories/types.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace deference::ui {

class AcceptForm;

class FindingCard : public QFrame
{
    Q_OBJECT

  public:
    // `part_label` is where it is shown; empty: nowhere in particular. `why` may be empty.
    FindingCard(const stories::Finding& finding, const QString& part_label, const QString& why,
                QWidget* parent);

    [[nodiscard]] const stories::Finding& finding() const { return m_finding; }
    // The same finding at another place in the text.
    void set_finding(const stories::Finding& finding) { m_finding = finding; }
    // The one F8 is at.
    void set_current(bool current);

  signals:
    void show_wanted();
    void accepted(const QString& reason);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    void open_form();
    void close_form();

    stories::Finding m_finding;
    QVBoxLayout* m_column;
    QLabel* m_why;
    QPushButton* m_accept = nullptr;
    AcceptForm* m_form = nullptr; // while a reason is being written
    bool m_is_current = false;
};

} // namespace deference::ui
