// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/statistics.h"

#include "app/cards/statistics_passes.h"

#include <QSet>

namespace deference::cards {

QString to_key(RetentionSpan span)
{
    switch (span) {
    case RetentionSpan::Today:
        return QStringLiteral("today");
    case RetentionSpan::Yesterday:
        return QStringLiteral("yesterday");
    case RetentionSpan::Week:
        return QStringLiteral("7_days");
    case RetentionSpan::Month:
        return QStringLiteral("30_days");
    case RetentionSpan::Year:
        return QStringLiteral("365_days");
    case RetentionSpan::All:
        return QStringLiteral("all");
    }
    return {};
}

QString to_key(Stage stage)
{
    switch (stage) {
    case Stage::Learning:
        return QStringLiteral("learning");
    case Stage::Young:
        return QStringLiteral("young");
    case Stage::Mature:
        return QStringLiteral("mature");
    }
    return {};
}

std::vector<char> cards_in(const StatisticsSource& source, const StatisticsScope& scope)
{
    const std::vector<CardFigures>& cards = source.cards();
    std::vector<char> in(cards.size(), scope.kind == StatisticsScope::Kind::All ? 1 : 0);
    const auto mark = [&](const auto& belongs) {
        for (std::size_t i = 0; i < cards.size(); ++i)
            in[i] = belongs(cards[i]) ? 1 : 0;
    };
    switch (scope.kind) {
    case StatisticsScope::Kind::All:
        break;
    case StatisticsScope::Kind::Area:
        mark([&](const CardFigures& card) { return source.areas()[card.area] == scope.name; });
        break;
    case StatisticsScope::Kind::Deck: {
        std::vector<char> wanted;
        for (const QString& deck : source.decks())
            wanted.push_back(deck == scope.name || deck.startsWith(scope.name + QStringLiteral("::")) ? 1
                                                                                                      : 0);
        mark([&](const CardFigures& card) { return wanted[card.deck] != 0; });
        break;
    }
    case StatisticsScope::Kind::Cards: {
        const QSet<CardId> wanted(scope.cards.begin(), scope.cards.end());
        mark([&](const CardFigures& card) { return wanted.contains(card.id); });
        break;
    }
    }
    return in;
}

Statistics make_statistics(const StatisticsSource& source, const StatisticsQuestion& question)
{
    const std::vector<char> scope = cards_in(source, question.scope);
    Statistics statistics;
    statistics.today = question.today;
    tell_cards(statistics, source, scope, question);
    tell_answers(statistics, source, scope, question);
    statistics.forecast = forecast_due(source, scope, question);
    return statistics;
}

} // namespace deference::cards
