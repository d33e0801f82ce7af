// SPDX-License-Identifier: GPL-3.0-or-later
// Before and between sessions: what is to be done today and what it is worth.
#pragma once
#include "app/cards/session.h"
#include "ui/cards/cards_section.h"

class QLabel;

namespace deference::ui {

class DuePanel;
class EmptyState;
class LegalChangesPanel;
class StudyChoices;

class TodaySection : public CardsSection
{
    Q_OBJECT

  public:
    TodaySection(Library& library, QWidget* parent);

    // Today's session, ready to begin or under way; null when it could not be made. Shown by refresh().
    void set_session(const cards::ReviewSession* session) { m_session = session; }
    void set_context(const StudyContext& context) override { m_context = context; }
    void refresh() override;
    void take_focus() override;
    [[nodiscard]] bool handle_key(const QKeyEvent& event) override;
    // A line about what was just asked for; gone with the next refresh.
    void say(const QString& text);
    // The first day after today on which a card is due.
    [[nodiscard]] std::optional<Day> next_day() const { return m_next_day; }

  signals:
    void review_requested();
    void add_requested();
    void study_requested(const deference::cards::SessionScope& scope);
    void settings_requested();

  private:
    void dismiss_changes();

    Library& m_library;
    const cards::ReviewSession* m_session = nullptr;
    StudyContext m_context;
    DuePanel* m_due;
    QLabel* m_said;
    StudyChoices* m_choices;
    LegalChangesPanel* m_changes;
    EmptyState* m_empty;
    std::optional<Day> m_next_day;
};

} // namespace deference::ui
