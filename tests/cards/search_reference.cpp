// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cards/search_reference.h"

#include "app/cards/leeches.h"
#include "app/cards/plain_words.h"
#include "app/core/text.h"
#include "app/memory/forecast.h"

#include <QRegularExpression>
#include <algorithm>

namespace deference::tests {

namespace {

using namespace cards;

QString text_of(const Card& card)
{
    return fold_for_search(
        QStringList{card.words.question, card.words.answer, card.words.citation, card.facts.area}.join(
            u'\n'));
}

QStringList tokens(const QString& text)
{
    QStringList all;
    QString token;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            token += c;
        } else if (!token.isEmpty()) {
            all.append(token);
            token.clear();
        }
    }
    if (!token.isEmpty())
        all.append(token);
    return all;
}

bool has_words(const QString& text, const SearchWords& words)
{
    const QStringList wanted = tokens(words.text);
    if (wanted.isEmpty())
        return text.contains(words.text);
    const QStringList have = tokens(text);
    for (qsizetype at = 0; at + wanted.size() <= have.size(); ++at) {
        bool all = true;
        for (qsizetype i = 0; i < wanted.size() && all; ++i) {
            const bool last = i + 1 == wanted.size();
            all = last && words.may_go_on ? have[at + i].startsWith(wanted[i]) : have[at + i] == wanted[i];
        }
        if (all)
            return true;
    }
    return false;
}

// The whole text is `pattern`, '*' being anything.
bool fits(const QString& text, const QString& pattern)
{
    QString expression;
    for (const QChar c : pattern)
        expression += c == u'*' ? QStringLiteral(".*") : QRegularExpression::escape(QString(c));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

bool has_field(const Card& card, const SearchField& field)
{
    using Field = SearchField::Field;
    const auto nested = [&](const QString& name) {
        return fits(name, field.pattern) || fits(name, field.pattern + QStringLiteral("::*"));
    };
    const bool none = field.pattern == QStringLiteral("none");
    switch (field.field) {
    case Field::Area:
        return fits(card.facts.area, field.pattern + u'*');
    case Field::Skill:
        return fits(card.facts.skill, field.pattern + u'*');
    case Field::Fact:
        return fits(card.facts.fact, field.pattern + u'*');
    case Field::Round:
        return std::ranges::any_of(card.facts.rounds,
                                   [&](const QString& round) { return fits(round, field.pattern + u'*'); });
    case Field::Deck:
        return none ? card.deck.isEmpty() : nested(card.deck);
    case Field::Tag:
        return none ? card.tags.isEmpty() : std::ranges::any_of(card.tags, nested);
    case Field::Prompt:
        break;
    }
    return false;
}

bool is(CardIs what, const KnownCard& known, const SearchMoment& moment)
{
    const Card& card = known.card;
    const bool hidden =
        card.suspended || card.retired || (card.buried_until && *card.buried_until > moment.today);
    const auto& memory = known.memory;
    const bool changed =
        memory && card.status_changed && card.status_changed->at > *memory->schedule.last_review;
    switch (what) {
    case CardIs::New:
        return !memory;
    case CardIs::Learning:
        return memory && is_step(memory->schedule.phase);
    case CardIs::Review:
        return memory && !is_step(memory->schedule.phase);
    case CardIs::Due:
        if (!memory || hidden)
            return false;
        return is_step(memory->schedule.phase) ? *memory->schedule.due <= moment.now
                                               : memory->due_day <= moment.today || changed;
    case CardIs::Suspended:
        return card.suspended;
    case CardIs::Buried:
        return card.buried_until && *card.buried_until > moment.today;
    case CardIs::Flagged:
        return card.flag != 0;
    case CardIs::Marked:
        return card.must_know;
    case CardIs::Leech:
        return memory && is_leech(memory->schedule.lapses);
    case CardIs::Edited:
        return card.edited;
    case CardIs::Own:
        return !card.origin;
    case CardIs::Retired:
        return card.retired;
    case CardIs::Unverified:
        return !card.facts.verified;
    case CardIs::Changed:
        return changed;
    }
    return false;
}

bool compares(const SearchProperty& what, const KnownCard& known, const SearchMoment& moment)
{
    using Property = SearchProperty::Property;
    const auto& memory = known.memory;
    double value = 0.0;
    const bool counts = what.property == Property::Reps || what.property == Property::Lapses;
    if (!memory && !counts)
        return false;
    if (memory) {
        const memory::CardSchedule& schedule = memory->schedule;
        switch (what.property) {
        case Property::Stability:
            value = schedule.memory->stability;
            break;
        case Property::Difficulty:
            value = schedule.memory->difficulty;
            break;
        case Property::Recall:
            value = memory::recall_on(*schedule.memory, *schedule.last_day, moment.today, moment.parameters);
            break;
        case Property::Due:
            value = days_between(moment.today, memory->due_day);
            break;
        case Property::Interval:
            value = schedule.interval_days;
            break;
        case Property::Reps:
            value = schedule.reps;
            break;
        case Property::Lapses:
            value = schedule.lapses;
            break;
        }
    }
    using Comparison = SearchProperty::Comparison;
    switch (what.comparison) {
    case Comparison::Less:
        return value < what.value;
    case Comparison::AtMost:
        return value <= what.value;
    case Comparison::Equal:
        return value == what.value;
    case Comparison::Other:
        return value != what.value;
    case Comparison::AtLeast:
        return value >= what.value;
    case Comparison::More:
        return value > what.value;
    }
    return false;
}

bool happened(const SearchRecent& recent, const KnownCard& known, const SearchMoment& moment)
{
    const Day first = moment.today - std::chrono::days(recent.days - 1);
    const auto lately = [&](Instant at) { return study_day(at, moment.zone) >= first; };
    switch (recent.what) {
    case SearchRecent::What::Added:
        return lately(known.card.created_at);
    case SearchRecent::What::Edited:
        return known.card.edited_at && lately(*known.card.edited_at);
    case SearchRecent::What::Rated:
        return std::ranges::any_of(known.reviews, [&](const Review& review) {
            return review.study_day >= first && (!recent.rating || review.rating == *recent.rating);
        });
    case SearchRecent::What::Introduced:
        return std::ranges::any_of(known.reviews, [&](const Review& review) {
            return review.study_day >= first && review.phase == Phase::New;
        });
    }
    return false;
}

bool holds_term(const SearchTerm& term, const KnownCard& known, const SearchMoment& moment)
{
    if (const auto* words = std::get_if<SearchWords>(&term))
        return has_words(text_of(known.card), *words);
    if (const auto* pattern = std::get_if<SearchPattern>(&term))
        return fits(text_of(known.card), u'*' + pattern->text + u'*');
    if (const auto* field = std::get_if<SearchField>(&term))
        return has_field(known.card, *field);
    if (const auto* status = std::get_if<SearchStatus>(&term))
        return known.card.facts.status == status->status;
    if (const auto* what = std::get_if<CardIs>(&term))
        return is(*what, known, moment);
    if (const auto* kind = std::get_if<CardKind>(&term))
        return known.card.facts.kind == *kind;
    if (const auto* flag = std::get_if<SearchFlag>(&term))
        return known.card.flag == flag->flag;
    if (const auto* property = std::get_if<SearchProperty>(&term))
        return compares(*property, known, moment);
    if (const auto* chosen = std::get_if<SearchCards>(&term))
        return std::ranges::count(chosen->cards, known.card.id) > 0;
    return happened(std::get<SearchRecent>(term), known, moment);
}

bool holds_node(const SearchNode& search, const KnownCard& known, const SearchMoment& moment)
{
    const auto part_holds = [&](const SearchNode& part) { return holds_node(part, known, moment); };
    switch (search.join) {
    case SearchNode::Join::All:
        return std::ranges::all_of(search.parts, part_holds);
    case SearchNode::Join::Any:
        return std::ranges::any_of(search.parts, part_holds);
    case SearchNode::Join::Not:
        return !part_holds(search.parts.front());
    case SearchNode::Join::Term:
        return holds_term(search.term, known, moment);
    }
    return false;
}

} // namespace

bool holds(const SearchNode& search, const KnownCard& known, const SearchMoment& moment)
{
    if (known.card.retired && !wants_retired(search))
        return false;
    return holds_node(search, known, moment);
}

} // namespace deference::tests
