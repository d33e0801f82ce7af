// SPDX-License-Identifier: GPL-3.0-or-later
// "Withdrawn since you learned it: SR 11-7. 2 cards are due again." Hidden while no learned card's law has
// changed since its last answer, and when what there is was put away.
#pragma once
#include "app/cards/legal_changes.h"
#include "app/cards/session_scope.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace deference::ui {

class NoticeBar;

class LegalChangesPanel : public QWidget
{
    Q_OBJECT

  public:
    explicit LegalChangesPanel(QWidget* parent);

    // All changes; only those that are open and not put away are told of.
    void show_changes(const std::vector<cards::LegalChange>& changes);

  signals:
    // Exactly these cards.
    void study_requested(const deference::cards::SessionScope& scope);
    void dismiss_requested();
    void card_requested(deference::cards::CardId card);

  private:
    void show_list(bool shown);
    [[nodiscard]] QWidget* make_row(const cards::LegalChange& change);

    NoticeBar* m_notice;
    QPushButton* m_study;
    QPushButton* m_toggle;
    QWidget* m_list;
    QVBoxLayout* m_rows;
    std::vector<cards::LegalChange> m_changes;
};

// "Withdrawn since you learned it, in force then".
[[nodiscard]] QString law_changed_text(const std::optional<content::LegalStatus>& before,
                                       const std::optional<content::LegalStatus>& after);

} // namespace deference::ui
