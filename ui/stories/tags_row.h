// SPDX-License-Identifier: GPL-3.0-or-later
// What a story is about: the signals it shows, its domain, what was decided, and which way.
#pragma once
#include "app/content/types.h"
#include "app/stories/types.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace deference::ui {

class SignalToggle;

class TagsRow : public QWidget
{
    Q_OBJECT

  public:
    TagsRow(const content::RoundsFile& rounds, const content::StoriesFile& file, QWidget* parent);

    void show_tags(const stories::Tags& tags);
    [[nodiscard]] stories::Tags tags() const;

  signals:
    void edited();
    // Nothing more is being typed here.
    void left();

  private:
    std::vector<SignalToggle*> m_signals;
    QStringList m_unknown_signals; // of another pack; kept as they are
    QStringList m_prompts;         // chosen where prompts are, kept here
    QLineEdit* m_domain;
    QComboBox* m_decision;
    QComboBox* m_direction;
    bool m_is_showing = false;
};

} // namespace deference::ui
