// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/session_keeper.h"

#include "app/cards/deck.h"

#include <numeric>
#include <utility>

namespace deference::ui {

SessionKeeper::SessionKeeper(Library& library, LoadStudyContext load, QObject* parent)
    : QObject(parent), m_library(library), m_load(std::move(load))
{
}

Result<void> SessionKeeper::prepare()
{
    if (m_session)
        return {};
    DEFERENCE_TRY_ASSIGN(m_context, m_load(m_library));
    return start_today();
}

Result<void> SessionKeeper::renew()
{
    DEFERENCE_TRY_ASSIGN(auto context, m_load(m_library));
    const bool is_same = cards::is_same_study(context.config, m_context.config);
    const bool is_todays = m_session && !cards::is_choice(m_session->scope().kind);
    if (is_todays && is_same && m_session->progress().done > 0)
        return m_session->next();
    drop();
    m_context = std::move(context);
    return start_today();
}

Result<void> SessionKeeper::begin(const cards::SessionScope& scope)
{
    DEFERENCE_TRY_ASSIGN(auto context, m_load(m_library));
    drop();
    m_context = std::move(context);
    return start(scope);
}

void SessionKeeper::drop()
{
    const auto before = std::exchange(m_session, nullptr);
    if (before)
        m_price = before->day().price;
    emit changed();
}

Result<void> SessionKeeper::start_today()
{
    using Kind = cards::SessionScope::Kind;
    const bool is_eve = cards::is_eve(m_context.config, study_day(m_library.clock()));
    return start({is_eve ? Kind::NightBefore : Kind::Today, {}, {}});
}

Result<void> SessionKeeper::start(const cards::SessionScope& scope)
{
    DEFERENCE_TRY_ASSIGN(m_session, cards::ReviewSession::start(m_library, m_context.config, scope, m_price));
    m_spent_before = spent_today();
    emit changed();
    return {};
}

std::chrono::milliseconds SessionKeeper::spent_today() const
{
    const auto today = cards::load_today(m_library);
    return today ? today->spent : std::chrono::milliseconds(0);
}

std::optional<SessionSummary> SessionKeeper::look_back() const
{
    if (!m_session)
        return std::nullopt;
    const auto& answers = m_session->progress().answers;
    if (std::accumulate(answers.begin(), answers.end(), 0) == 0)
        return std::nullopt;
    SessionSummary summary;
    summary.progress = m_session->progress();
    summary.spent = std::max(spent_today() - m_spent_before, std::chrono::milliseconds(0));
    summary.recall = m_session->recall();
    summary.scope = m_session->scope().kind;
    summary.is_planned = m_session->day().is_planned;
    if (!m_context.config.minutes_later.empty())
        summary.minutes_tomorrow = m_context.config.minutes_later.front();
    if (auto gains = m_session->round_gains())
        summary.gains = std::move(*gains);
    if (auto hard = m_session->hard_cards(SummaryView::k_most_hard))
        summary.hard = std::move(*hard);
    return summary;
}

} // namespace deference::ui
