// SPDX-License-Identifier: GPL-3.0-or-later
// Reading. Writing is in anki_store_write.cpp.
#include "app/exchange/anki_store.h"

#include "app/exchange/foreign_database.h"
#include "app/exchange/limits.h"
#include "app/exchange/protobuf.h"
#include "app/exchange/text_header.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <map>

namespace deference::exchange {

namespace {

constexpr int k_newest_schema = 18;
constexpr int k_first_schema_with_tables = 15;
constexpr QChar k_field_separator(0x1f);

Failure damaged(const QString& what, const QString& name)
{
    return fail(ErrorCode::Corrupt, what, name,
                QStringLiteral("in Anki, use Check Database and export it again; nothing was imported"));
}

// The limits are one above those of limits.h, so that one row too many is seen.
constexpr auto k_select_tables =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 LIMIT 500";
constexpr auto k_select_col = "SELECT crt, ver, models, decks, dconf FROM col LIMIT 1";
constexpr auto k_select_note_types = "SELECT id, name, config FROM notetypes ORDER BY id LIMIT 5001";
constexpr auto k_select_fields = "SELECT ntid, name FROM fields ORDER BY ntid, ord LIMIT 500000";
constexpr auto k_select_templates =
    "SELECT ntid, name, config FROM templates ORDER BY ntid, ord LIMIT 500000";
constexpr auto k_select_decks = "SELECT id, name, kind FROM decks ORDER BY id LIMIT 20001";
constexpr auto k_count_presets = "SELECT count(*) FROM deck_config";
constexpr auto k_select_notes = "SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id LIMIT 500001";
constexpr auto k_select_cards = R"(
SELECT id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data
FROM cards
ORDER BY nid, ord, id
LIMIT 1000001)";
constexpr auto k_select_reviews = R"(
SELECT id, cid, ease, ivl, lastIvl, factor, time, type
FROM revlog
ORDER BY cid, id
LIMIT 5000001)";

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QString text_of(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

std::vector<QJsonObject> in_order(const QJsonArray& array)
{
    std::vector<QJsonObject> objects;
    for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), k_most_fields); ++i)
        objects.push_back(array[i].toObject());
    std::ranges::stable_sort(
        objects, {}, [](const QJsonObject& object) { return object.value(QStringLiteral("ord")).toInt(); });
    return objects;
}

class CollectionReader
{
  public:
    CollectionReader(ForeignDatabase database, QString name)
        : m_database(std::move(database)), m_name(std::move(name))
    {
    }

    Result<AnkiCollection> read()
    {
        DEFERENCE_TRY(find_tables());
        int rows = 0;
        DEFERENCE_TRY(m_database.each(k_select_col, [&](const ForeignRow& row) {
            ++rows;
            return take_col(row);
        }));
        if (rows == 0)
            return damaged(QStringLiteral("the collection in it is empty"), m_name);
        if (m_collection.schema >= k_first_schema_with_tables)
            DEFERENCE_TRY(read_tables_of_18());
        DEFERENCE_TRY(each(k_select_notes, 0.3, &CollectionReader::take_note));
        DEFERENCE_TRY(each(k_select_cards, 0.5, &CollectionReader::take_card));
        DEFERENCE_TRY(each(k_select_reviews, 0.7, &CollectionReader::take_review));
        DEFERENCE_TRY(check_counts());
        std::ranges::sort(m_collection.note_types, {}, &AnkiNoteType::id);
        std::ranges::sort(m_collection.decks, {}, &AnkiDeck::id);
        return std::move(m_collection);
    }

  private:
    using Take = Result<void> (CollectionReader::*)(const ForeignRow&);
    Result<void> each(const char* sql, double done, Take take)
    {
        m_database.set_done(done);
        return m_database.each(sql, [this, take](const ForeignRow& row) { return (this->*take)(row); });
    }

    // Real tables only: a view could say anything, a virtual table do anything.
    Result<void> find_tables()
    {
        DEFERENCE_TRY(m_database.each(k_select_tables, [this](const ForeignRow& row) -> Result<void> {
            m_tables.insert(row.text(0));
            return {};
        }));
        return need({"col", "notes", "cards", "revlog"});
    }

    Result<void> need(std::initializer_list<const char*> tables) const
    {
        for (const char* table : tables) {
            if (!m_tables.contains(QLatin1String(table)))
                return damaged(
                    QStringLiteral("the collection in it has no table '%1'; it is not one of Anki's")
                        .arg(QLatin1String(table)),
                    m_name);
        }
        return {};
    }

    Result<void> check_counts() const
    {
        const auto check = [this](std::size_t count, int most, const QString& what) -> Result<void> {
            if (count <= static_cast<std::size_t>(most))
                return {};
            return fail(ErrorCode::Corrupt,
                        QStringLiteral("the collection holds more than %1 %2").arg(most).arg(what), m_name,
                        QStringLiteral("export it deck by deck"));
        };
        DEFERENCE_TRY(check(m_collection.note_types.size(), k_most_note_types, QStringLiteral("note types")));
        DEFERENCE_TRY(check(m_collection.decks.size(), k_most_decks, QStringLiteral("decks")));
        DEFERENCE_TRY(check(m_collection.notes.size(), k_most_notes, QStringLiteral("notes")));
        DEFERENCE_TRY(check(m_collection.cards.size(), k_most_cards, QStringLiteral("cards")));
        return check(m_collection.reviews.size(), k_most_reviews, QStringLiteral("reviews"));
    }

    Result<void> take_col(const ForeignRow& row)
    {
        m_collection.created = row.number(0);
        m_collection.schema = row.small_number(1);
        if (m_collection.schema > k_newest_schema)
            return fail(ErrorCode::TooNew,
                        QStringLiteral("the collection is of schema %1; up to %2 is read")
                            .arg(m_collection.schema)
                            .arg(k_newest_schema),
                        m_name,
                        QStringLiteral("export it from Anki with \"Support older Anki versions\" ticked"));
        if (m_collection.schema >= k_first_schema_with_tables)
            return {};
        take_models(json(row.bytes(2)));
        take_deck_list(json(row.bytes(3)));
        m_collection.deck_presets = static_cast<int>(json(row.bytes(4)).size());
        return {};
    }

    // ---- schema 11: JSON in one row
    void take_models(const QJsonObject& models)
    {
        for (auto it = models.begin(); it != models.end(); ++it) {
            const QJsonObject model = it->toObject();
            AnkiNoteType type;
            type.id = it.key().toLongLong();
            type.name = text_of(model, "name");
            type.cloze = model.value(QStringLiteral("type")).toInt() == 1;
            type.css = text_of(model, "css");
            for (const QJsonObject& field : in_order(model.value(QStringLiteral("flds")).toArray()))
                type.fields.append(text_of(field, "name"));
            for (const QJsonObject& one : in_order(model.value(QStringLiteral("tmpls")).toArray()))
                type.templates.push_back({text_of(one, "name"), text_of(one, "qfmt"), text_of(one, "afmt")});
            m_collection.note_types.push_back(std::move(type));
        }
    }

    void take_deck_list(const QJsonObject& decks)
    {
        for (auto it = decks.begin(); it != decks.end(); ++it) {
            const QJsonObject deck = it->toObject();
            m_collection.decks.push_back({it.key().toLongLong(), text_of(deck, "name"),
                                          deck.value(QStringLiteral("dyn")).toInt() != 0});
        }
    }

    // ---- schema 18: tables with messages in them
    Result<void> read_tables_of_18()
    {
        DEFERENCE_TRY(need({"notetypes", "fields", "templates", "decks", "deck_config"}));
        DEFERENCE_TRY(each(k_select_note_types, 0.1, &CollectionReader::take_note_type));
        DEFERENCE_TRY(each(k_select_fields, 0.15, &CollectionReader::take_field));
        DEFERENCE_TRY(each(k_select_templates, 0.2, &CollectionReader::take_template));
        DEFERENCE_TRY(each(k_select_decks, 0.25, &CollectionReader::take_deck));
        return each(k_count_presets, 0.3, &CollectionReader::take_preset_count);
    }

    Result<void> take_note_type(const ForeignRow& row)
    {
        AnkiNoteType type;
        type.id = row.number(0);
        type.name = row.text(1);
        const QByteArray config = row.bytes(2);
        ProtoReader reader(config);
        while (const auto field = reader.next()) {
            if (field->key == 1)
                type.cloze = field->number == 1;
            else if (field->key == 3)
                type.css = QString::fromUtf8(field->bytes);
        }
        m_places.emplace(type.id, m_collection.note_types.size());
        m_collection.note_types.push_back(std::move(type));
        return {};
    }

    AnkiNoteType* type_of(const ForeignRow& row)
    {
        const auto place = m_places.find(row.number(0));
        return place == m_places.end() ? nullptr : &m_collection.note_types[place->second];
    }

    Result<void> take_field(const ForeignRow& row)
    {
        AnkiNoteType* type = type_of(row);
        if (type && type->fields.size() < k_most_fields)
            type->fields.append(row.text(1));
        return {};
    }

    Result<void> take_template(const ForeignRow& row)
    {
        AnkiNoteType* type = type_of(row);
        if (!type || std::ssize(type->templates) >= k_most_fields)
            return {};
        AnkiTemplate one;
        one.name = row.text(1);
        const QByteArray config = row.bytes(2);
        ProtoReader reader(config);
        while (const auto field = reader.next()) {
            if (field->key == 1)
                one.question = QString::fromUtf8(field->bytes);
            else if (field->key == 2)
                one.answer = QString::fromUtf8(field->bytes);
        }
        type->templates.push_back(std::move(one));
        return {};
    }

    Result<void> take_deck(const ForeignRow& row)
    {
        AnkiDeck deck;
        deck.id = row.number(0);
        deck.name = row.text(1).replace(k_field_separator, QStringLiteral("::"));
        const QByteArray kind = row.bytes(2);
        if (const auto field = ProtoReader(kind).next())
            deck.filtered = field->key == 2; // 1 is an ordinary one
        m_collection.decks.push_back(std::move(deck));
        return {};
    }

    Result<void> take_preset_count(const ForeignRow& row)
    {
        m_collection.deck_presets = row.small_number(0);
        return {};
    }

    // ---- the same in both
    Result<void> take_note(const ForeignRow& row)
    {
        AnkiNote note;
        note.id = row.number(0);
        note.guid = row.text(1);
        note.note_type = row.number(2);
        note.modified = row.number(3);
        note.tags = split_tags(row.text(4));
        const QString fields = row.text(5);
        if (fields.size() > k_longest_note)
            return damaged(QStringLiteral("a note is longer than %1 MiB").arg(k_longest_note / k_mib),
                           m_name);
        note.fields = fields.split(k_field_separator);
        m_collection.notes.push_back(std::move(note));
        return {};
    }

    Result<void> take_card(const ForeignRow& row)
    {
        AnkiCard card;
        card.id = row.number(0);
        card.note = row.number(1);
        card.deck = row.number(2);
        card.ordinal = row.small_number(3);
        card.type = row.small_number(4);
        card.queue = row.small_number(5);
        card.due = row.number(6);
        card.interval = row.small_number(7);
        card.factor = row.small_number(8);
        card.reps = row.small_number(9);
        card.lapses = row.small_number(10);
        card.left = row.small_number(11);
        card.original_due = row.number(12);
        card.original_deck = row.number(13);
        card.flags = row.small_number(14);
        card.data = row.text(15);
        m_collection.cards.push_back(std::move(card));
        return {};
    }

    Result<void> take_review(const ForeignRow& row)
    {
        m_collection.reviews.push_back({row.number(0), row.number(1), row.small_number(2),
                                        row.small_number(3), row.small_number(4), row.small_number(5),
                                        row.small_number(6), row.small_number(7)});
        return {};
    }

    ForeignDatabase m_database;
    QString m_name;
    QSet<QString> m_tables;
    std::map<qint64, std::size_t> m_places; // of note types, by id
    AnkiCollection m_collection;
};

} // namespace

Result<AnkiCollection> read_anki_collection(const QByteArray& database, const QString& name,
                                            const Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(auto opened, ForeignDatabase::open(database, name, progress, 0.1));
    return CollectionReader(std::move(opened), name).read();
}

} // namespace deference::exchange
