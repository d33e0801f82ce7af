// SPDX-License-Identifier: GPL-3.0-or-later
// The stories as a set: what is missing, what the checks of the set say, and which story answers which
// prompt.
#pragma once
#include "app/content/catalogue.h"
#include "app/stories/story_set.h"
#include "ui/stories/desk_page.h"

namespace deference::ui {

class Card;

class StorySetView : public DeskPage
{
    Q_OBJECT

  public:
    // The pack must outlive the view.
    StorySetView(const content::Pack& pack, QWidget* parent);

    void show_set(const std::vector<stories::Story>& stories, const stories::ConfidentialNames& names);

  signals:
    void story_wanted(deference::stories::StoryId id);
    // The teller says which prompts the story answers.
    void tags_wanted(deference::stories::StoryId id, const deference::stories::Tags& tags);

  private:
    [[nodiscard]] QWidget* make_needs(const stories::StorySet& set);
    [[nodiscard]] QWidget* make_findings(const stories::StorySet& set);
    [[nodiscard]] QWidget* make_round(const stories::RoundChoices& round);
    [[nodiscard]] QWidget* make_prompt(const stories::PromptChoice& choice, QWidget* parent);
    [[nodiscard]] QString other_titles(const stories::PromptChoice& choice) const;
    void open_choices(const stories::PromptChoice& choice, QWidget* button);
    [[nodiscard]] const stories::Story* find(stories::StoryId id) const;

    const content::Pack& m_pack;
    std::vector<stories::Story> m_stories; // not the archive
};

} // namespace deference::ui
