// SPDX-License-Identifier: GPL-3.0-or-later
// Above the parts: the title, editable in place; whether everything is saved; and where there is little room,
// the way to the Examiner's eye.
#pragma once
#include "ui/stories/story_draft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace deference::ui {

class StoryHeader : public QWidget
{
    Q_OBJECT

  public:
    explicit StoryHeader(QWidget* parent);

    // A title that is being typed is left alone when it is the same but for spaces.
    void show_title(const QString& title);
    void show_state(StoryDraft::State state);
    // Stands in place of the state until the next key: "Exported as ...".
    void say(const QString& text);
    // With all words selected, to be typed over.
    void edit_title();
    // `open`: findings that nobody has accepted. Shown only where the panel itself is not.
    void show_side_button(bool shown, bool checked, int open);

  signals:
    void title_edited(const QString& title);
    void title_left();
    void title_done(); // Return: on to the first part
    void side_wanted(bool shown);

  private:
    QLineEdit* m_title;
    QLabel* m_state;
    QPushButton* m_side;
};

} // namespace deference::ui
