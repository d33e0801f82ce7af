// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/store_search.h"

#include "app/cards/plain_words.h"
#include "app/cards/store_conditions.h"
#include "app/database/query.h"
#include "app/database/search_index.h"

namespace deference::cards {

namespace {

// Missing values last, both ways round.
Condition order(SortBy sort, Day today)
{
    struct Order
    {
        SortKey key;
        const char* column;
    };
    static constexpr Order orders[] = {
        {SortKey::Question, "c.search_text"}, // begins with the question, folded
        {SortKey::Area, "c.area"},
        {SortKey::Deck, "nullif(c.deck, '')"},
        {SortKey::Tags, "nullif(c.tags, '')"},
        {SortKey::Kind, "c.kind"},
        {SortKey::Status, "nullif(c.legal_status, '')"},
        {SortKey::Flag, "nullif(c.flag, 0)"},
        {SortKey::Due, "m.due_at"},
        {SortKey::Stability, "m.stability"},
        {SortKey::Difficulty, "m.difficulty"},
        {SortKey::Recall, "-max(julianday(?) - julianday(m.last_day), 0) / m.stability"},
        {SortKey::Interval, "m.interval_days"},
        {SortKey::Answers, "m.reps"},
        {SortKey::Lapses, "m.lapses"},
        {SortKey::LastAnswer, "m.last_review_at"},
        {SortKey::Edited, "c.edited_at"},
    };
    const QString way = sort.descending ? QStringLiteral(" DESC NULLS LAST") : QStringLiteral(" NULLS LAST");
    for (const Order& known : orders) {
        if (known.key == sort.key)
            return {QString::fromLatin1(known.column) + way + QStringLiteral(", c.id"),
                    sort.key == SortKey::Recall ? QVariantList{to_iso(today)} : QVariantList{}};
    }
    return {sort.descending ? QStringLiteral("c.id DESC") : QStringLiteral("c.id"), {}};
}

// Sorting by these, or looking into the text, needs the table itself.
bool needs_words(const Condition& what)
{
    return what.sql.contains(QLatin1String("search_text"));
}

Condition statement(const SearchNode& search, const SearchMoment& moment, SortBy sort)
{
    const bool with_retired = wants_retired(search);
    const auto words = indexed_words(search);
    if (words && sort == SortBy{}) // nothing but the index is read
        return {QStringLiteral("SELECT rowid FROM cards_fts WHERE cards_fts MATCH ? AND rowid NOT IN "
                               "(SELECT id FROM cards WHERE retired = 1) ORDER BY rowid"),
                {*words}};
    const Condition where = condition(search, moment);
    const Condition by = order(sort, moment.today);
    // The planner takes the wide table for a narrow question, and reads 100 MB instead of 10.
    const bool narrow = !needs_words(where) && !needs_words(by);
    QString sql = narrow ? QStringLiteral("SELECT c.id FROM cards c INDEXED BY cards_narrow ")
                         : QStringLiteral("SELECT c.id FROM cards c ");
    sql += QStringLiteral("LEFT JOIN card_memory m ON m.id = c.id WHERE ");
    if (!with_retired)
        sql += QStringLiteral("c.retired = 0 AND ");
    return {sql + where.sql + QStringLiteral(" ORDER BY ") + by.sql, where.values + by.values};
}

Result<std::vector<CardId>> read_ids(const Database& database, const Condition& what,
                                     std::optional<int> limit)
{
    Query query(database, limit ? what.sql + QStringLiteral(" LIMIT ?") : what.sql);
    for (const QVariant& value : what.values)
        query.bind_next(value);
    if (limit)
        query.bind_next(*limit);
    return query.all([](const Query& row) { return row.id<CardId>(0); });
}

ListedCard read_listed(const Query& row)
{
    CardWords words;
    words.question = row.text(1);
    words.answer = row.text(2);
    words.markup = markup_from_key(row.text(3)).value_or(Markup::Plain);
    words.form = card_form_from_key(row.text(4)).value_or(CardForm::Ask);
    words.cloze_number = row.number(5);
    ListedCard card;
    card.row.id = row.id<CardId>(0);
    card.row.question = plain_question(words);
    card.answer = plain_answer(words);
    card.row.area = row.text(6);
    card.row.status = content::legal_status_from_key(row.text(7));
    card.row.suspended = row.boolean(8);
    card.row.retired = row.boolean(9);
    card.row.buried = row.boolean(10);
    card.row.edited = row.boolean(11);
    card.row.must_know = row.boolean(12);
    card.row.status_changed = row.boolean(13);
    card.row.deck = row.text(14);
    card.row.flag = row.number(15);
    card.tags = row.text(16).split(u' ', Qt::SkipEmptyParts);
    card.rounds = row.text(17).split(u' ', Qt::SkipEmptyParts);
    card.kind = content::card_kind_from_key(row.text(18)).value_or(CardKind::Recall);
    card.verified = row.boolean(19);
    card.own = row.boolean(20);
    card.as_of = row.day(21);
    card.created_at = row.instant(22);
    if (!row.is_null(23))
        card.edited_at = row.instant(23);
    if (!row.is_null(24)) {
        card.row.memory = MemoryBrief{phase_from_key(row.text(24)).value_or(Phase::Review),
                                      {row.real(25), row.real(26)},
                                      row.day(27),
                                      row.instant(28),
                                      row.day(29),
                                      row.number(30),
                                      row.number(31),
                                      std::chrono::milliseconds(row.integer(32))};
        card.interval_days = row.number(33);
        card.last_answer = row.instant(34);
    }
    return card;
}

} // namespace

Result<std::vector<CardId>> load_found(const Database& database, const SearchNode& search,
                                       const SearchMoment& moment, SortBy sort, std::optional<int> limit)
{
    const Condition what = statement(search, moment, sort);
    auto found = read_ids(database, what, limit);
    if (found || found.error().code != ErrorCode::Corrupt)
        return found;
    // Either the file, and check() says so, or only the index over it.
    DEFERENCE_TRY(database.check());
    DEFERENCE_TRY(mend_search_indexes(database));
    return read_ids(database, what, limit);
}

Result<std::vector<ListedCard>> load_listed_cards(const Database& database, std::span<const CardId> ids,
                                                  Day today)
{
    Query query(database, QStringLiteral(R"(
SELECT c.id, c.question, c.answer, c.markup, c.form, c.cloze_number, c.area, c.legal_status, c.suspended, c.retired,
       c.buried_until > :today, c.edited, c.must_know, c.status_changed_at > m.last_review_at, c.deck, c.flag, c.tags,
       c.rounds, c.kind, c.verified, c.pack_key IS NULL, c.as_of, c.created_at, c.edited_at, m.phase, m.stability,
       m.difficulty, m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms, m.interval_days, m.last_review_at
FROM cards c LEFT JOIN card_memory m ON m.id = c.id
WHERE c.id = :id)"));
    std::vector<ListedCard> cards;
    cards.reserve(ids.size());
    query.bind(":today", today);
    for (const CardId id : ids) {
        DEFERENCE_TRY_ASSIGN(auto card, query.bind(":id", id).first(read_listed));
        if (card)
            cards.push_back(std::move(*card));
    }
    return cards;
}

Result<std::vector<AskedQuestion>> load_asked_questions(const Database& database)
{
    return Query(database,
                 QStringLiteral("SELECT id, question, markup, form, cloze_number, note_guid FROM cards "
                                "WHERE retired = 0 ORDER BY id"))
        .all([](const Query& row) {
            AskedQuestion question;
            question.id = row.id<CardId>(0);
            question.words.question = row.text(1);
            question.words.markup = markup_from_key(row.text(2)).value_or(Markup::Plain);
            question.words.form = card_form_from_key(row.text(3)).value_or(CardForm::Ask);
            question.words.cloze_number = row.number(4);
            question.note = row.text(5);
            return question;
        });
}

} // namespace deference::cards
