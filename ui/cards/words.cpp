// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/words.h"

#include "app/cards/card_draft.h"
#include "app/core/text.h"
#include "ui/widgets/day_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace deference::ui {

namespace {

// Everything in this file is translated in one context.
struct CardWordsText
{
    Q_DECLARE_TR_FUNCTIONS(CardWordsText)
};

} // namespace

QString wait_text(const cards::Wait& wait)
{
    if (const auto* minutes = std::get_if<std::chrono::minutes>(&wait))
        return duration_text(std::max(*minutes, std::chrono::minutes(1)));
    return CardWordsText::tr("%n day(s)", nullptr,
                             static_cast<int>(std::get<std::chrono::days>(wait).count()));
}

QString minutes_text(Range minutes)
{
    const auto low = std::lround(minutes.low);
    const auto high = std::lround(minutes.high);
    if (high < 1)
        return CardWordsText::tr("less than 1 min");
    if (low == high)
        return CardWordsText::tr("%1 min").arg(QLocale().toString(static_cast<int>(high)));
    return CardWordsText::tr("%1–%2 min")
        .arg(QLocale().toString(static_cast<int>(low)), QLocale().toString(static_cast<int>(high)));
}

QString recall_text(Range recall)
{
    return percent_range(recall.low, recall.high);
}

QString standing_text(const cards::CardRow& row, Instant now, Day today)
{
    if (row.retired)
        return CardWordsText::tr("no longer in its pack");
    if (row.suspended)
        return CardWordsText::tr("suspended");
    if (row.buried)
        return CardWordsText::tr("tomorrow, set aside");
    if (!row.memory)
        return CardWordsText::tr("new", "a card never answered");
    if (cards::is_due(*row.memory, now, today))
        return CardWordsText::tr("due today");
    if (row.memory->due_day <= today)
        return CardWordsText::tr("again in a few minutes");
    return days_away_text(today, row.memory->due_day);
}

QString area_title(const content::Catalogue& catalogue, const QString& area)
{
    if (area == QLatin1String(cards::k_own_area))
        return CardWordsText::tr("Own cards");
    for (const auto& pack : catalogue.packs()) {
        const auto& areas = pack->cards().areas;
        const auto found = std::ranges::find(areas, area, &content::AreaInfo::key);
        if (found != areas.end())
            return found->title;
    }
    return area;
}

QString rating_name(cards::Rating rating)
{
    switch (rating) {
    case cards::Rating::Again:
        return CardWordsText::tr("Again", "answer to a card");
    case cards::Rating::Hard:
        return CardWordsText::tr("Hard", "answer to a card");
    case cards::Rating::Good:
        return CardWordsText::tr("Good", "answer to a card");
    case cards::Rating::Easy:
        return CardWordsText::tr("Easy", "answer to a card");
    }
    return {};
}

QString kind_name(cards::CardKind kind)
{
    switch (kind) {
    case cards::CardKind::Recall:
        return CardWordsText::tr("Recall", "kind of card");
    case cards::CardKind::Status:
        return CardWordsText::tr("Legal status", "kind of card");
    case cards::CardKind::Requirement:
        return CardWordsText::tr("Requirement", "kind of card");
    case cards::CardKind::Explain:
        return CardWordsText::tr("Explain", "kind of card");
    }
    return {};
}

LegalStatus badge_status(content::LegalStatus status)
{
    // Both lists stand in the same order; the ids hold them together should one of them change.
    return legal_status_from_id(content::to_key(status)).value_or(LegalStatus::Report);
}

} // namespace deference::ui
