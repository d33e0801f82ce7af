// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/json.h"

#include "app/cards/forecast.h"

#include <QDateTime>
#include <QJsonArray>

namespace deference::cards {

namespace {

QString iso(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(to_ms(instant), Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject range_json(const Range& range)
{
    return {{QStringLiteral("low"), range.low}, {QStringLiteral("high"), range.high}};
}

QJsonValue status_json(const std::optional<content::LegalStatus>& status)
{
    return status ? QJsonValue(content::to_key(*status)) : QJsonValue();
}

QJsonValue recall_json(const memory::State& state, Day last_day, Day today,
                       const memory::Parameters& parameters)
{
    return range_json(chance_of_recall(state, last_day, today, parameters).range);
}

QJsonObject row_json(const CardRow& row, Day today, const memory::Parameters& parameters)
{
    QJsonObject json{{QStringLiteral("id"), row.id.to_string()},
                     {QStringLiteral("question"), row.question},
                     {QStringLiteral("area"), row.area},
                     {QStringLiteral("status"), status_json(row.status)},
                     {QStringLiteral("phase"), to_key(row.phase())},
                     {QStringLiteral("due"), QJsonValue()},
                     {QStringLiteral("flag"), row.flag},
                     {QStringLiteral("suspended"), row.suspended},
                     {QStringLiteral("buried"), row.buried},
                     {QStringLiteral("edited"), row.edited},
                     {QStringLiteral("retired"), row.retired},
                     {QStringLiteral("recall_now"), QJsonValue()}};
    if (row.memory) {
        json[QStringLiteral("due")] = to_iso(row.memory->due_day);
        json[QStringLiteral("recall_now")] =
            recall_json(row.memory->state, row.memory->last_day, today, parameters);
    }
    return json;
}

QJsonValue memory_json(const CardMemory& memory, Day today, const memory::Parameters& parameters)
{
    const memory::CardSchedule& schedule = memory.schedule;
    const memory::State state = schedule.memory.value_or(memory::State{});
    const Day last_day = schedule.last_day.value_or(today);
    return QJsonObject{{QStringLiteral("phase"), to_key(schedule.phase)},
                       {QStringLiteral("step"), schedule.step},
                       {QStringLiteral("stability"), state.stability},
                       {QStringLiteral("difficulty"), state.difficulty},
                       {QStringLiteral("last_review_at"), iso(schedule.last_review.value_or(Instant{}))},
                       {QStringLiteral("last_day"), to_iso(last_day)},
                       {QStringLiteral("due_at"), iso(schedule.due.value_or(Instant{}))},
                       {QStringLiteral("due"), to_iso(memory.due_day)},
                       {QStringLiteral("interval_days"), schedule.interval_days},
                       {QStringLiteral("reps"), schedule.reps},
                       {QStringLiteral("lapses"), schedule.lapses},
                       {QStringLiteral("recall_now"), recall_json(state, last_day, today, parameters)}};
}

QJsonObject review_json(const Review& review)
{
    return {{QStringLiteral("id"), review.id.to_string()},
            {QStringLiteral("rating"), to_key(review.rating)},
            {QStringLiteral("reviewed_at"), iso(review.reviewed_at)},
            {QStringLiteral("study_day"), to_iso(review.study_day)},
            {QStringLiteral("utc_offset"), static_cast<qint64>(review.utc_offset.count())},
            {QStringLiteral("duration_ms"), static_cast<qint64>(review.duration.count())},
            {QStringLiteral("phase"), to_key(review.phase)},
            {QStringLiteral("elapsed_days"), review.elapsed_days},
            {QStringLiteral("predicted"), review.predicted ? QJsonValue(*review.predicted) : QJsonValue()},
            {QStringLiteral("interval_days"), review.interval_days},
            {QStringLiteral("due_at"), iso(review.due_at)}};
}

} // namespace

QJsonObject stats_json(const DeckStats& stats)
{
    return {{QStringLiteral("total"), stats.total},
            {QStringLiteral("new"), stats.new_cards},
            {QStringLiteral("learning"), stats.learning},
            {QStringLiteral("due"), stats.due},
            {QStringLiteral("suspended"), stats.suspended},
            {QStringLiteral("reviewed_today"), stats.reviewed_today},
            {QStringLiteral("retention_30d"),
             QJsonObject{{QStringLiteral("recalled"), stats.retention_30d.recalled},
                         {QStringLiteral("total"), stats.retention_30d.total}}}};
}

QJsonObject list_json(const std::vector<CardRow>& rows, Day today, const memory::Parameters& parameters)
{
    QJsonArray cards;
    for (const CardRow& row : rows)
        cards.append(row_json(row, today, parameters));
    return {{QStringLiteral("cards"), cards}};
}

QJsonObject due_json(const std::vector<DueCard>& cards, Day today, const memory::Parameters& parameters)
{
    QJsonArray due;
    for (const DueCard& card : cards) {
        const CardReason& reason = card.reason;
        QJsonObject json = row_json(card.row, today, parameters);
        json[QStringLiteral("why")] = to_key(reason.why);
        json[QStringLiteral("reason")] = reason_text(reason, card.row.status);
        json[QStringLiteral("seconds")] = reason.seconds;
        json[QStringLiteral("target")] = QJsonValue();
        json[QStringLiteral("worth_points")] = QJsonValue();
        json[QStringLiteral("worth_range")] = QJsonValue();
        if (reason.worth) {
            const Range& range = reason.worth->range;
            json[QStringLiteral("target")] = to_iso(reason.worth->day);
            json[QStringLiteral("worth_points")] = reason.worth->expected * 100.0;
            json[QStringLiteral("worth_range")] = range_json({range.low * 100.0, range.high * 100.0});
        }
        due.append(json);
    }
    return {{QStringLiteral("cards"), due}};
}

QJsonObject card_json(const CardDetail& detail, Day today, const memory::Parameters& parameters)
{
    const Card& card = detail.card;
    QJsonArray reviews;
    for (const Review& review : detail.reviews)
        reviews.append(review_json(review));
    QJsonValue origin;
    if (card.origin)
        origin = QJsonObject{{QStringLiteral("pack"), card.origin->pack},
                             {QStringLiteral("card"), card.origin->card}};
    return {{QStringLiteral("id"), card.id.to_string()},
            {QStringLiteral("origin"), origin},
            {QStringLiteral("question"), card.words.question},
            {QStringLiteral("answer"), card.words.answer},
            {QStringLiteral("if_pressed"), card.words.if_pressed},
            {QStringLiteral("citation"), card.words.citation},
            {QStringLiteral("area"), card.facts.area},
            {QStringLiteral("skill"), card.facts.skill},
            {QStringLiteral("rounds"), QJsonArray::fromStringList(card.facts.rounds)},
            {QStringLiteral("markup"), to_key(card.words.markup)},
            {QStringLiteral("form"), to_key(card.words.form)},
            {QStringLiteral("kind"), content::to_key(card.facts.kind)},
            {QStringLiteral("deck"), card.deck},
            {QStringLiteral("tags"), QJsonArray::fromStringList(card.tags)},
            {QStringLiteral("must_know"), card.must_know},
            {QStringLiteral("status_changed_at"),
             card.status_changed ? QJsonValue(iso(card.status_changed->at)) : QJsonValue()},
            {QStringLiteral("status"), status_json(card.facts.status)},
            {QStringLiteral("source_title"), card.facts.source_title},
            {QStringLiteral("source_url"), card.facts.source_url},
            {QStringLiteral("as_of"), to_iso(card.facts.as_of)},
            {QStringLiteral("verified"), card.facts.verified},
            {QStringLiteral("edited"), card.edited},
            {QStringLiteral("suspended"), card.suspended},
            {QStringLiteral("retired"), card.retired},
            {QStringLiteral("flag"), card.flag},
            {QStringLiteral("buried_until"),
             card.buried_until ? QJsonValue(to_iso(*card.buried_until)) : QJsonValue()},
            {QStringLiteral("created_at"), iso(card.created_at)},
            {QStringLiteral("memory"),
             detail.memory ? memory_json(*detail.memory, today, parameters) : QJsonValue()},
            {QStringLiteral("reviews"), reviews}};
}

} // namespace deference::cards
