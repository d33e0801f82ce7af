// SPDX-License-Identifier: GPL-3.0-or-later
// The session behind the Cards page: today's or one of choice. Made when it is wanted, kept while the plan
// stands still, looked back on when it is over.
#pragma once
#include "app/cards/session.h"
#include "ui/cards/study_context.h"
#include "ui/cards/summary_view.h"

#include <QObject>

namespace deference::ui {

class SessionKeeper : public QObject
{
    Q_OBJECT

  public:
    SessionKeeper(Library& library, LoadStudyContext load, QObject* parent);

    // Null when there is none.
    [[nodiscard]] cards::ReviewSession* session() const { return m_session.get(); }
    // What the plan said when it was asked last.
    [[nodiscard]] const StudyContext& context() const { return m_context; }

    // Today's session; one that is under way, of whatever kind, stays.
    [[nodiscard]] Result<void> prepare();
    // Today's session with what the plan says now; one that is under way goes on counting, unless the plan
    // has moved under it.
    [[nodiscard]] Result<void> renew();
    // Another session in the place of whatever was there.
    [[nodiscard]] Result<void> begin(const cards::SessionScope& scope);

    // Nothing when nothing was answered. The day of the next cards is for the caller to fill in.
    [[nodiscard]] std::optional<SessionSummary> look_back() const;

  signals:
    // session() is another one, or none. The one before is still there until this has been heard.
    void changed();

  private:
    void drop();
    [[nodiscard]] Result<void> start(const cards::SessionScope& scope);
    [[nodiscard]] Result<void> start_today();
    [[nodiscard]] std::chrono::milliseconds spent_today() const;

    Library& m_library;
    LoadStudyContext m_load;
    StudyContext m_context;
    std::unique_ptr<cards::ReviewSession> m_session;
    std::optional<cards::KnownPrice> m_price;    // of the plan before
    std::chrono::milliseconds m_spent_before{0}; // today, when the session began
};

} // namespace deference::ui
