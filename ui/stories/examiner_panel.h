// SPDX-License-Identifier: GPL-3.0-or-later
// The Examiner's eye: what the rules find, what matters most first; what was accepted and what passes behind
// folds; and that rules are not judgement.
#pragma once
#include "app/content/types.h"
#include "app/stories/types.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace deference::ui {

class FindingCard;

class ExaminerPanel : public QWidget
{
    Q_OBJECT

  public:
    ExaminerPanel(const content::StoriesFile& file, QWidget* parent);

    // Cards of findings that stay are kept, with what is being written in them.
    void show_findings(const stories::Story& story, const std::vector<stories::Finding>& findings);
    // Sentences about what could not be looked at.
    void show_problems(const QStringList& problems);
    // Questions of a later reader that the record leaves open.
    void show_gaps(int gaps);
    [[nodiscard]] int open_count() const { return static_cast<int>(m_cards.size()); }
    // The next open finding, round and round; nothing when all is well.
    [[nodiscard]] std::optional<stories::Finding> next();
    // Also from outside: the one that keeps a story from being ready.
    void make_current(const stories::Finding& finding);

  signals:
    void show_wanted(const deference::stories::Finding& finding);
    void accepted(const deference::stories::Finding& finding, const QString& reason);
    void withdrawn(deference::stories::AcceptanceId acceptance);
    void record_wanted();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_page();
    [[nodiscard]] FindingCard* make_card(const stories::Finding& finding, const stories::Story& story);
    void show_accepted(const stories::Story& story, const std::vector<stories::Finding>& findings);
    void show_passed(const std::vector<const content::CheckInfo*>& checks);
    void show_count();

    const content::StoriesFile& m_file;
    std::vector<FindingCard*> m_cards; // as they are shown
    stories::StoryId m_story;
    FindingCard* m_current = nullptr;
    QLabel* m_count;
    QScrollArea* m_scroll;
    QVBoxLayout* m_open;
    QLabel* m_all_well;
    QPushButton* m_accepted_fold;
    QWidget* m_accepted;
    QPushButton* m_passed_fold;
    QWidget* m_passed;
    QWidget* m_passed_more;
    QLabel* m_problems;
    QPushButton* m_record;
    int m_passes = 0;
    std::vector<stories::Acceptance> m_shown_accepted;
    QStringList m_shown_passed;
};

} // namespace deference::ui
