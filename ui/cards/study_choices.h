// SPDX-License-Identifier: GPL-3.0-or-later
// What else can be studied than today's cards: an area, what a prompt needs, what a search finds, or only
// what still pays on the day of the next round.
#pragma once
#include "app/cards/session_scope.h"
#include "ui/cards/study_context.h"
#include "ui/widgets/card.h"

class QPushButton;
class QComboBox;
class QLineEdit;

namespace deference::ui {

class StudyChoices : public Card
{
    Q_OBJECT

  public:
    StudyChoices(const Library& library, QWidget* parent);
    void show_context(const StudyContext& context, Day today);

  signals:
    void chosen(const deference::cards::SessionScope& scope);
    void settings_requested();

  private:
    void fill();
    void add_row(const QString& name, QWidget* field, const QString& accessible,
                 const std::function<void()>& start);
    void choose(cards::SessionScope::Kind kind, const QString& key);

    const Library& m_library;
    QComboBox* m_area;
    QComboBox* m_prompt;
    QLineEdit* m_search;
    QLabel* m_night_words;
    QPushButton* m_night;
};

} // namespace deference::ui
