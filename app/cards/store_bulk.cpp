// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/store_bulk.h"

#include "app/cards/plain_words.h"
#include "app/database/query.h"

namespace deference::cards {

namespace {

// What a statement with one number says.
Result<int> number_from(Query& query)
{
    return query.first([](const Query& row) { return row.number(0); })
        .map([](const std::optional<int>& number) { return number.value_or(0); });
}

// How many rows the statement before changed.
Result<int> changed_rows(const Database& database)
{
    Query query(database, QStringLiteral("SELECT changes()"));
    return number_from(query);
}

constexpr auto k_own = " AND pack_key IS NULL";

// Cards that are that way already stay untouched: an undo step holds what it changed.
template <class Value>
Result<void> put_value(Transaction& transaction, const CardIds& ids, const char* column, const Value& value,
                       const char* whose = "")
{
    return Query(
               transaction.database(),
               QStringLiteral("UPDATE cards SET %1 = :value WHERE id IN (SELECT value FROM json_each(:ids)) "
                              "AND %1 IS NOT :value%2")
                   .arg(QLatin1String(column), QLatin1String(whose)))
        .bind(":ids", json_list(ids))
        .bind(":value", value)
        .run();
}

} // namespace

QString json_list(const CardIds& ids)
{
    QString list(u'[');
    for (const CardId id : ids) {
        if (list.size() > 1)
            list += u',';
        list += id.to_string();
    }
    return list + u']';
}

Result<int> count_cards(const Database& database, const CardIds& ids)
{
    Query query(database,
                QStringLiteral("SELECT count(*) FROM cards WHERE id IN (SELECT value FROM json_each(:ids))"));
    return number_from(query.bind(":ids", json_list(ids)));
}

Result<int> count_pack_cards(const Database& database, const CardIds& ids)
{
    Query query(database, QStringLiteral(R"(
SELECT count(*) FROM cards
WHERE id IN (SELECT value FROM json_each(:ids)) AND pack_key IS NOT NULL)"));
    return number_from(query.bind(":ids", json_list(ids)));
}

Result<QString> load_plain_question(const Database& database, CardId id)
{
    DEFERENCE_TRY_ASSIGN(
        const auto question,
        Query(database,
              QStringLiteral("SELECT question, markup, form, cloze_number FROM cards WHERE id = :id"))
            .bind(":id", id)
            .first([](const Query& row) {
                CardWords words;
                words.question = row.text(0);
                words.markup = markup_from_key(row.text(1)).value_or(Markup::Plain);
                words.form = card_form_from_key(row.text(2)).value_or(CardForm::Ask);
                words.cloze_number = row.number(3);
                return plain_question(words).simplified();
            }));
    return question.value_or(QString());
}

Result<void> set_suspended(Transaction& transaction, const CardIds& ids, bool suspended)
{
    return put_value(transaction, ids, "suspended", suspended);
}

Result<void> set_buried_until(Transaction& transaction, const CardIds& ids, std::optional<Day> day)
{
    return put_value(transaction, ids, "buried_until", day);
}

Result<void> set_flag(Transaction& transaction, const CardIds& ids, int flag)
{
    return put_value(transaction, ids, "flag", flag);
}

Result<void> set_marked(Transaction& transaction, const CardIds& ids, bool marked)
{
    return put_value(transaction, ids, "must_know", marked);
}

Result<int> set_own_deck(Transaction& transaction, const CardIds& ids, const QString& deck)
{
    DEFERENCE_TRY(put_value(transaction, ids, "deck", deck, k_own));
    return changed_rows(transaction.database());
}

Result<int> set_own_retired(Transaction& transaction, const CardIds& ids, bool retired)
{
    DEFERENCE_TRY(put_value(transaction, ids, "retired", retired, k_own));
    return changed_rows(transaction.database());
}

Result<int> delete_own_unanswered(Transaction& transaction, const CardIds& ids)
{
    DEFERENCE_TRY(Query(transaction.database(), QStringLiteral(R"(
DELETE FROM cards
WHERE id IN (SELECT value FROM json_each(:ids)) AND pack_key IS NULL
  AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.card_id = cards.id)
  AND NOT EXISTS (SELECT 1 FROM card_memory m WHERE m.id = cards.id))"))
                      .bind(":ids", json_list(ids))
                      .run());
    return changed_rows(transaction.database());
}

Result<int> delete_memory(Transaction& transaction, const CardIds& ids)
{
    DEFERENCE_TRY(
        Query(transaction.database(),
              QStringLiteral("DELETE FROM card_memory WHERE id IN (SELECT value FROM json_each(:ids))"))
            .bind(":ids", json_list(ids))
            .run());
    return changed_rows(transaction.database());
}

Result<std::vector<CardTags>> load_tags(const Database& database, const CardIds& ids)
{
    return Query(database,
                 QStringLiteral("SELECT id, tags FROM cards WHERE id IN (SELECT value FROM json_each(:ids))"))
        .bind(":ids", json_list(ids))
        .all([](const Query& row) {
            return CardTags{row.id<CardId>(0), row.text(1).split(u' ', Qt::SkipEmptyParts)};
        });
}

Result<void> put_tags(Transaction& transaction, const std::vector<CardTags>& cards)
{
    Query query(transaction.database(), QStringLiteral("UPDATE cards SET tags = :tags WHERE id = :id"));
    for (const CardTags& card : cards) {
        const QString tags = card.tags.isEmpty() ? QString() : u' ' + card.tags.join(u' ') + u' ';
        DEFERENCE_TRY(query.bind(":id", card.id).bind(":tags", tags).run());
    }
    return {};
}

} // namespace deference::cards
