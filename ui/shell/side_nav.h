// SPDX-License-Identifier: GPL-3.0-or-later
// The side navigation: pages, the countdown to the next round, settings. Narrow windows get a rail of icons.
#pragma once
#include "ui/shell/page.h"

#include <QHash>
#include <QWidget>
#include <optional>

class QBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace deference::ui {

class NavButton;
class RoundTrack;

// The round that comes next.
struct Countdown
{
    int days = 0;
    QString round;
    QString when;       // "Tue 24 March, 45 min"
    QStringList rounds; // names, in order
    int rounds_done = 0;
};

class SideNav : public QWidget
{
    Q_OBJECT

  public:
    explicit SideNav(QWidget* parent = nullptr);
    void set_current(PageId page);
    void set_focus_on_current();
    void set_due_cards(int count);
    // Without a round ahead the block is hidden.
    void set_countdown(const std::optional<Countdown>& countdown);
    void set_rail(bool rail);
    [[nodiscard]] bool is_rail() const { return m_rail; }

  signals:
    void chosen(deference::ui::PageId page);
    void search_wanted();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_head();
    [[nodiscard]] QWidget* make_countdown();
    void add_button(PageId page, QVBoxLayout* layout);
    void show_countdown();

    QHash<int, NavButton*> m_buttons;
    QWidget* m_logo = nullptr;
    QLabel* m_name = nullptr;
    QToolButton* m_search = nullptr;
    QWidget* m_countdown_block = nullptr;
    QLabel* m_next = nullptr;
    QLabel* m_days = nullptr;
    QLabel* m_days_unit = nullptr;
    QBoxLayout* m_number = nullptr;
    QLabel* m_round = nullptr;
    QLabel* m_when = nullptr;
    RoundTrack* m_track = nullptr;
    std::optional<Countdown> m_countdown;
    bool m_rail = false;
};

} // namespace deference::ui
