// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/store_bulk.h"

#include "app/cards/plain_words.h"
#include "app/database/query.h"

namespace deference::cards {

namespace {

// How many rows the statement before changed.
Result<int> changed_rows(const Database& database)
{
    return Query(database, QStringLiteral("SELECT changes()"))
        .first([](const Query& row) { return row.number(0); })
        .map([](const std::optional<int>& count) { return count.value_or(0); });
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
    return Query(database,
                 QStringLiteral("SELECT count(*) FROM cards WHERE id IN (SELECT value FROM json_each(:ids))"))
        .bind(":ids", json_list(ids))
        .first([](const Query& row) { return row.number(0); })
        .map([](const std::optional<int>& count) { return count.value_or(0); });
}

Result<int> count_pack_cards(const Database& database, const CardIds& ids)
{
    return Query(database, QStringLiteral(R"(
SELECT count(*) FROM cards
WHERE id IN (SELECT value FROM json_each(:ids)) AND pack_key IS NOT NULL)"))
        .bind(":ids", json_list(ids))
        .first([](const Query& row) { return row.number(0); })
        .map([](const std::optional<int>& count) { return count.value_or(0); });
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
    return Query(transaction.database(), QStringLiteral(R"(
UPDATE cards SET suspended = :value
WHERE id IN (SELECT value FROM json_each(:ids)) AND suspended <> :value)"))
        .bind(":ids", json_list(ids))
        .bind(":value", suspended)
        .run();
}

Result<void> set_buried_until(Transaction& transaction, const CardIds& ids, std::optional<Day> day)
{
    return Query(transaction.database(), QStringLiteral(R"(
UPDATE cards SET buried_until = :value
WHERE id IN (SELECT value FROM json_each(:ids)) AND buried_until IS NOT :value)"))
        .bind(":ids", json_list(ids))
        .bind(":value", day)
        .run();
}

Result<void> set_flag(Transaction& transaction, const CardIds& ids, int flag)
{
    return Query(transaction.database(), QStringLiteral(R"(
UPDATE cards SET flag = :value
WHERE id IN (SELECT value FROM json_each(:ids)) AND flag <> :value)"))
        .bind(":ids", json_list(ids))
        .bind(":value", flag)
        .run();
}

Result<void> set_marked(Transaction& transaction, const CardIds& ids, bool marked)
{
    return Query(transaction.database(), QStringLiteral(R"(
UPDATE cards SET must_know = :value
WHERE id IN (SELECT value FROM json_each(:ids)) AND must_know <> :value)"))
        .bind(":ids", json_list(ids))
        .bind(":value", marked)
        .run();
}

Result<int> set_own_deck(Transaction& transaction, const CardIds& ids, const QString& deck)
{
    DEFERENCE_TRY(Query(transaction.database(), QStringLiteral(R"(
UPDATE cards SET deck = :value
WHERE id IN (SELECT value FROM json_each(:ids)) AND pack_key IS NULL AND deck <> :value)"))
                      .bind(":ids", json_list(ids))
                      .bind(":value", deck)
                      .run());
    return changed_rows(transaction.database());
}

Result<int> set_own_retired(Transaction& transaction, const CardIds& ids, bool retired)
{
    DEFERENCE_TRY(Query(transaction.database(), QStringLiteral(R"(
UPDATE cards SET retired = :value
WHERE id IN (SELECT value FROM json_each(:ids)) AND pack_key IS NULL AND retired <> :value)"))
                      .bind(":ids", json_list(ids))
                      .bind(":value", retired)
                      .run());
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
