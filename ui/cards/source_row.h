// SPDX-License-Identifier: GPL-3.0-or-later
// What a card rests on: where the law stands, the citation and where it can be read. What nobody has checked
// says so in words.
#pragma once
#include "app/cards/types.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace deference::ui {

class LegalBadge;

class SourceRow : public QWidget
{
    Q_OBJECT

  public:
    explicit SourceRow(QWidget* parent);

    // Hidden when the card names nothing at all.
    void show_card(const cards::Card& card);
    // When the card was last answered, to say what its law was then; set before show_card().
    void set_last_answer(std::optional<Instant> last_answer) { m_last_answer = last_answer; }
    // Whether the day of the check stands here too.
    void set_day_shown(bool shown);

  private:
    void open_source() const;

    LegalBadge* m_badge;
    QLabel* m_title;
    QLabel* m_citation;
    QLabel* m_changed;
    QLabel* m_checked;
    QLabel* m_unverified;
    QPushButton* m_open;
    QString m_url;
    std::optional<Instant> m_last_answer;
};

} // namespace deference::ui
