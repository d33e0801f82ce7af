// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/duplicates.h"
#include "app/cards/json.h"
#include "app/cards/legal_changes.h"
#include "app/cards/operations.h"
#include "app/cards/statistics_json.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/words.h"
#include "app/core/text.h"
#include "app/core/wilson.h"
#include "app/progress/study_config.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace deference::cli {

namespace {

Result<cards::CardId> parse_card(const QString& text)
{
    bool is_number = false;
    const qint64 value = text.toLongLong(&is_number);
    if (!is_number || value <= 0)
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is no card id").arg(text), {},
                    QStringLiteral("take an id from deference-cli cards list"));
    return cards::CardId(value);
}

Result<cards::Rating> parse_rating(const QString& text)
{
    auto rating = cards::rating_from_key(text.toLower());
    if (!rating && text.size() == 1 && text[0] >= u'1' && text[0] <= u'4')
        rating = static_cast<cards::Rating>(text.toInt());
    if (!rating)
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is no rating").arg(text), {},
                    QStringLiteral("use again, hard, good, easy, or 1 to 4"));
    return *rating;
}

Answer list_answer(const std::vector<cards::CardRow>& rows, Day today, const cards::MemoryModel& model)
{
    QStringList lines;
    for (const cards::CardRow& row : rows)
        lines.append(
            QStringLiteral("%1  %2  %3").arg(row.id.to_string(), cards::to_key(row.phase()), row.question));
    lines.append(CliWords::tr("%n card(s)", nullptr, static_cast<int>(rows.size())));
    return {lines.join(QLatin1Char('\n')), QJsonDocument(cards::list_json(rows, today, model.parameters))};
}

constexpr Option k_list_options[] = {{"sort", "COLUMN"}, {"reverse", ""}, {"limit", "N"}};

Result<cards::FindOptions> find_options(const Arguments& arguments)
{
    cards::FindOptions options;
    if (arguments.has("sort")) {
        const auto key = cards::sort_key_from_key(arguments.value("sort"));
        if (!key)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("cards have no column '%1'").arg(arguments.value("sort")), {},
                        QStringLiteral("sort by ") + cards::sort_keys().join(QStringLiteral(", ")));
        options.sort.key = *key;
    }
    options.sort.descending = arguments.has("reverse");
    if (arguments.has("limit")) {
        DEFERENCE_TRY_ASSIGN(options.limit, arguments.number("limit", 0, 1, 1'000'000));
    }
    return options;
}

Result<Answer> list(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto options, find_options(arguments));
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(const auto rows,
                         cards::find_cards(*library, arguments.words().join(QLatin1Char(' ')), options));
    DEFERENCE_TRY_ASSIGN(const auto model, cards::load_model(*library));
    return list_answer(rows, today, model);
}

constexpr Option k_due_options[] = {{"policy", "POLICY"}};

Result<Answer> due(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(cards::StudyConfig config, progress::load_study_config(*library));
    if (arguments.has("policy")) {
        const auto policy = cards::study_policy_from_key(arguments.value("policy"));
        if (!policy)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("'%1' is no policy").arg(arguments.value("policy")), {},
                        QStringLiteral("use plan or fsrs"));
        config.policy = *policy;
    }
    DEFERENCE_TRY_ASSIGN(const auto due, cards::load_today_cards(*library, config));
    QStringList lines;
    for (const cards::DueCard& card : due)
        lines.append(QStringLiteral("%1  %2  %3\n    %4")
                         .arg(card.row.id.to_string(), cards::to_key(card.row.phase()), card.row.question,
                              cards::reason_text(card.reason, card.row.status)));
    lines.append(CliWords::tr("%n card(s)", nullptr, static_cast<int>(due.size())));
    return Answer{lines.join(QLatin1Char('\n')),
                  QJsonDocument(cards::due_json(due, today, config.scheduler.parameters))};
}

Result<Answer> show(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const cards::CardId id, parse_card(arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(const cards::CardDetail detail, cards::load_detail(*library, id));
    DEFERENCE_TRY_ASSIGN(const auto model, cards::load_model(*library));
    const cards::CardWords& words = detail.card.words;
    const QStringList lines{
        words.question,
        QString(),
        words.answer,
        words.if_pressed,
        QString(),
        words.citation,
        detail.card.facts.source_url,
        QStringLiteral("checked %1, %2, %3")
            .arg(to_iso(detail.card.facts.as_of),
                 detail.card.facts.verified ? QStringLiteral("verified") : QStringLiteral("not verified"))
            .arg(CliWords::tr("%n answer(s)", nullptr, static_cast<int>(detail.reviews.size())))};
    return Answer{lines.join(QLatin1Char('\n')),
                  QJsonDocument(cards::card_json(detail, today, model.parameters))};
}

constexpr Option k_review_options[] = {{"seconds", "S"}};

Result<Answer> review(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const cards::CardId id, parse_card(arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const cards::Rating rating, parse_rating(arguments.word(1)));
    DEFERENCE_TRY_ASSIGN(const int seconds, arguments.number("seconds", 0, 0, 3600));
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const cards::StudyConfig config, progress::load_study_config(*library));
    DEFERENCE_TRY_ASSIGN(const cards::Answered done,
                         cards::answer_card(*library, id, rating, std::chrono::seconds(seconds), config));
    const QString due_day = to_iso(done.memory.due_day);
    return Answer{QStringLiteral("next on %1").arg(due_day),
                  QJsonDocument(QJsonObject{{QStringLiteral("id"), id.to_string()},
                                            {QStringLiteral("rating"), cards::to_key(rating)},
                                            {QStringLiteral("due"), due_day}})};
}

Result<Answer> stats(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const cards::DeckStats deck, cards::load_deck(*library));
    const QString text = QStringLiteral("%1, %2 new, %3 learning, %4 due, %5 suspended, %6")
                             .arg(CliWords::tr("%n card(s)", nullptr, deck.total))
                             .arg(deck.new_cards)
                             .arg(deck.learning)
                             .arg(deck.due)
                             .arg(deck.suspended)
                             .arg(CliWords::tr("%n answer(s) today", nullptr, deck.reviewed_today));
    return Answer{text, QJsonDocument(cards::stats_json(deck))};
}

constexpr Option k_statistics_options[] = {{"days", "N"}, {"ahead", "N"}, {"area", "A"}, {"deck", "D"}};

Result<cards::StatisticsQuestion> parse_statistics(const Arguments& arguments, Day today)
{
    cards::StatisticsQuestion question;
    question.today = today;
    DEFERENCE_TRY_ASSIGN(question.forecast_days, arguments.number("ahead", 30, 1, 365));
    if (arguments.value("days") == u"all") {
        question.days.reset();
    } else {
        DEFERENCE_TRY_ASSIGN(question.days, arguments.number("days", 90, 1, 36500));
    }
    using Kind = cards::StatisticsScope::Kind;
    if (arguments.has("area") && arguments.has("deck"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("--area and --deck cannot both be given"), {},
                    QStringLiteral("ask for one of them at a time"));
    if (arguments.has("area"))
        question.scope = {Kind::Area, arguments.value("area"), {}};
    else if (arguments.has("deck"))
        question.scope = {Kind::Deck, arguments.value("deck"), {}};
    return question;
}

// "41 of 48 (76\u201392 %)".
QString share_text(const cards::Retention& share)
{
    const QString counts = QStringLiteral("%1 of %2").arg(share.recalled).arg(share.total);
    if (share.total == 0)
        return counts;
    const Range range = wilson(share.recalled, share.total);
    return QStringLiteral("%1 (%2)").arg(counts, percent_range(range.low, range.high));
}

QString statistics_text(const cards::Statistics& statistics)
{
    const cards::RetentionFigures& month =
        statistics.retention[static_cast<std::size_t>(cards::RetentionSpan::Month)];
    const cards::DueForecast& forecast = statistics.forecast;
    QStringList lines{QStringLiteral("%1, %2 answered at least once")
                          .arg(CliWords::tr("%n card(s)", nullptr, statistics.cards))
                          .arg(statistics.learned),
                      QStringLiteral("since %1: %2 on %3, %4 min")
                          .arg(to_iso(statistics.from),
                               CliWords::tr("%n answer(s)", nullptr, statistics.answers),
                               CliWords::tr("%n day(s)", nullptr, statistics.days_studied))
                          .arg(std::chrono::round<std::chrono::minutes>(statistics.spent).count()),
                      QStringLiteral("planned for the next %1: %2, %3 of them overdue")
                          .arg(CliWords::tr("%n day(s)", nullptr, static_cast<int>(forecast.days.size())),
                               CliWords::tr("%n review(s)", nullptr, forecast.total))
                          .arg(forecast.overdue),
                      QStringLiteral("recalled in the last 30 days: young %1, mature %2, at first sight %3")
                          .arg(share_text(month.young), share_text(month.mature), share_text(month.first))};
    if (statistics.recall)
        lines.append(QStringLiteral("recall today: %1")
                         .arg(percent_range(statistics.recall->range.low, statistics.recall->range.high)));
    const int predicted = statistics.calibration.actual.total;
    lines.append(predicted < cards::k_calibration_needed
                     ? QStringLiteral("calibration: not enough yet, %1 of %2 reviews")
                           .arg(predicted)
                           .arg(cards::k_calibration_needed)
                     : QStringLiteral("calibration: predicted %1 % on average, recalled %2; log loss %3")
                           .arg(statistics.calibration.mean * 100.0, 0, 'f', 0)
                           .arg(share_text(statistics.calibration.actual))
                           .arg(statistics.calibration.log_loss, 0, 'f', 3));
    lines.append(CliWords::tr("%n leech(es)", nullptr, statistics.leeches_total));
    return lines.join(QLatin1Char('\n'));
}

Result<Answer> statistics(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(auto question, parse_statistics(arguments, today));
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto model, cards::load_model(*library));
    question.parameters = model.parameters;
    DEFERENCE_TRY_ASSIGN(const cards::Statistics found, cards::load_statistics(*library, question));
    DEFERENCE_TRY_ASSIGN(const auto leeches, cards::load_leech_lines(*library, found.leeches));
    return Answer{statistics_text(found), QJsonDocument(cards::statistics_json(found, leeches))};
}

// What a status is called on the command line: its key, as in `cards list status:withdrawn`.
QString status_word(const std::optional<content::LegalStatus>& status)
{
    return status ? content::to_key(*status) : QStringLiteral("none");
}

Result<Answer> unverified(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto found, cards::load_unverified(*library));
    QStringList lines;
    for (const cards::UnverifiedCard& card : found)
        lines.append(
            QStringLiteral("%1  %2  %3  %4\n    %5")
                .arg(card.id.to_string(), card.key, status_word(card.status), card.question, card.citation));
    lines.append(CliWords::tr("%n card(s)", nullptr, static_cast<int>(found.size())));
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(cards::unverified_json(found))};
}

Result<Answer> changed(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(auto found, cards::load_legal_changes(*library));
    std::erase_if(found, [](const cards::LegalChange& change) { return !change.learned; });
    QStringList lines;
    for (const cards::LegalChange& change : found)
        lines.append(QStringLiteral("%1  %2  %3 -> %4 on %5%6\n    %7\n    %8")
                         .arg(change.id.to_string(), change.key, status_word(change.before),
                              status_word(change.after), to_iso(change.day),
                              change.is_open ? QStringLiteral(", due again") : QString(), change.question,
                              change.citation));
    lines.append(CliWords::tr("%n card(s)", nullptr, static_cast<int>(found.size())));
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(cards::changes_json(found))};
}

// {"groups": [{"likeness": "same" or "near", "cards": [{"id", "question", "spare"}]}]}; "spare" is one that
// can go without an answer being lost.
Result<Answer> duplicates(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto questions, cards::load_questions(*library));
    const auto groups = cards::find_duplicates(questions);
    DEFERENCE_TRY_ASSIGN(const auto spares, cards::load_spares(*library, groups));
    QStringList lines;
    QJsonArray found;
    for (const cards::DuplicateGroup& group : groups) {
        const QString likeness =
            group.likeness == cards::Likeness::Same ? QStringLiteral("same") : QStringLiteral("near");
        lines.append(likeness);
        DEFERENCE_TRY_ASSIGN(const auto listed, cards::load_listed(*library, group.cards));
        QJsonArray cards;
        for (const cards::ListedCard& card : listed) {
            const bool is_spare = std::ranges::find(spares, card.row.id) != spares.end();
            lines.append(QStringLiteral("    %1  %2%3")
                             .arg(card.row.id.to_string(), card.row.question,
                                  is_spare ? QStringLiteral("  (spare)") : QString()));
            cards.append(QJsonObject{{QStringLiteral("id"), card.row.id.to_string()},
                                     {QStringLiteral("question"), card.row.question},
                                     {QStringLiteral("spare"), is_spare}});
        }
        found.append(QJsonObject{{QStringLiteral("likeness"), likeness}, {QStringLiteral("cards"), cards}});
    }
    lines.append(CliWords::tr("%n group(s)", "of duplicates", static_cast<int>(groups.size())));
    return Answer{lines.join(QLatin1Char('\n')),
                  QJsonDocument(QJsonObject{{QStringLiteral("groups"), found}})};
}

constexpr Command k_commands[] = {
    {"cards list", "[QUERY] [--sort COLUMN] [--reverse] [--limit N]",
     "Cards found: words, \"exact words\", -not, or, brackets, is:due, area:, deck:, tag:, prop:s<10, "
     "rated:7.",
     k_list_options, 0, -1, list},
    {"cards due", "[--policy plan|fsrs]", "Cards to review now, each with the reason.", k_due_options, 0, 0,
     due},
    {"cards show", "ID", "One card with its history.", {}, 1, 1, show},
    {"cards review", "ID RATING [--seconds S]", "Answers a card: again, hard, good or easy.",
     k_review_options, 2, 2, review},
    {"cards changed",
     "",
     "Cards whose law has another status than when they were learned.",
     {},
     0,
     0,
     changed},
    {"cards unverified", "", "Cards that nobody has checked against their source.", {}, 0, 0, unverified},
    {"cards duplicates", "", "Cards that ask the same, or nearly, in groups.", {}, 0, 0, duplicates},
    {"cards stats", "", "The deck in numbers.", {}, 0, 0, stats},
    {"cards statistics", "[--days N|all] [--ahead N] [--area A | --deck D]",
     "Recall, time, calibration and what is to come, with counts.", k_statistics_options, 0, 0, statistics},
};

} // namespace

std::span<const Command> cards_commands()
{
    return k_commands;
}

} // namespace deference::cli
