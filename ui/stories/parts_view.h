// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a story below each other: those that every story is scored on first, the others behind a fold.
#pragma once
#include "app/content/types.h"
#include "app/stories/completeness.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace deference::ui {

class PartEditor;

class PartsView : public QScrollArea
{
    Q_OBJECT

  public:
    PartsView(const content::StoriesFile& file, QWidget* parent);

    // Above the first part; scrolls with them.
    void add_on_top(QWidget* widget);
    // `afresh`: another story than before, so that scroll and fold begin anew.
    void show_story(const stories::Story& story, bool afresh);
    void show_measure(const stories::Measure& measure);
    void show_findings(const std::vector<stories::Finding>& findings);
    [[nodiscard]] PartEditor* part(const QString& key) const; // null for an unknown key
    // The part with the caret; empty: none has it.
    [[nodiscard]] QString current() const;
    // Unfolds if need be, scrolls there and puts the caret at the offset; -1: where it was.
    void go_to(const QString& part, qsizetype offset);
    // The part before or after the one with the caret; the first one while none has it.
    void go_by(int step);

  signals:
    void edited(const QString& part);
    void entered(const QString& part);
    void left(const QString& part, bool window_too);

  private:
    void add_part(const content::StoryPart& part, QVBoxLayout* layout);
    void set_unfolded(bool unfolded);
    void show_fold_text();
    void show_caret(PartEditor* part);

    std::vector<PartEditor*> m_parts; // as they are shown
    QVBoxLayout* m_layout;
    QPushButton* m_fold;
    QWidget* m_more;
    bool m_is_showing = false; // texts are set by us, nobody types
};

} // namespace deference::ui
