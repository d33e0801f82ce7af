// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/anki_packages.h"

#include "app/exchange/anki_store.h"
#include "app/exchange/archive_writer.h"
#include "app/exchange/foreign_database.h"
#include "app/exchange/protobuf.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <stdexcept>
#include <zstd.h>

namespace deference::tests {

using namespace exchange;

namespace {

// Making test data does not fail; if it does, the test cannot go on.
template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().sentence().toStdString());
    return std::move(*result);
}
void must(const Result<void>& result)
{
    if (!result)
        throw std::runtime_error(result.error().sentence().toStdString());
}

constexpr auto k_newest_schema = R"(
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
    ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
    models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
    usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
    flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
    ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
    left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
    ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
    type integer NOT NULL);
CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,
    mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase,
    mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase,
    config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase,
    mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase,
    mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
)";

// A literal, because values can be bound as numbers and texts only.
QByteArray blob(const QByteArray& bytes)
{
    return "x'" + bytes.toHex() + "'";
}
QByteArray quoted(const QString& text)
{
    return '\'' + text.toUtf8().replace("'", "''") + '\'';
}

} // namespace

AnkiCollection sample_collection()
{
    AnkiCollection c;
    c.created = 1'790'000'000;
    c.note_types = {{1001,
                     QStringLiteral("Basic (and reversed card)"),
                     false,
                     {QStringLiteral("Front"), QStringLiteral("Back")},
                     {{QStringLiteral("Card 1"), QStringLiteral("{{Front}}"),
                       QStringLiteral("{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}")},
                      {QStringLiteral("Card 2"), QStringLiteral("{{Back}}"),
                       QStringLiteral("{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}")}},
                     QStringLiteral(".card { color: red; }")},
                    {1002,
                     QStringLiteral("L\u00fccken"),
                     true,
                     {QStringLiteral("Text"), QStringLiteral("Back Extra")},
                     {{QStringLiteral("Cloze"), QStringLiteral("{{cloze:Text}}"),
                       QStringLiteral("{{cloze:Text}}<br>\n{{Back Extra}}")}},
                     {}},
                    {1003,
                     QStringLiteral("Typed"),
                     false,
                     {QStringLiteral("Front"), QStringLiteral("Back")},
                     {{QStringLiteral("Card 1"), QStringLiteral("{{Front}}\n\n{{type:Back}}"),
                       QStringLiteral("{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}")}},
                     {}}};
    c.decks = {{1, QStringLiteral("Default"), false},
               {2001, QStringLiteral("Law"), false},
               {2002, QStringLiteral("Law::Records"), false},
               {2003, QStringLiteral("Cram"), true}};
    c.notes = {
        {3001,
         QStringLiteral("guid1"),
         1001,
         1'790'000'100,
         {QStringLiteral("a"), QStringLiteral("b::c")},
         {QStringLiteral("question &amp; <b>one</b> <img src=\"p 1.png\">"), QStringLiteral("answer one")}},
        {3002,
         QStringLiteral("guid2"),
         1002,
         1'790'000'200,
         {},
         {QStringLiteral("kept {{c1::six::how many}} years, {{c2::two}} at hand"), QStringLiteral("extra")}},
        {3003,
         QStringLiteral("guid3"),
         1003,
         1'790'000'300,
         {},
         {QStringLiteral("type it [sound:s.mp3]"), QStringLiteral("this")}}};
    c.cards = {
        {4001, 3001, 2002, 0, 2, 2, 60, 12, 2600, 3, 1, 0, 0, 0, 2, QStringLiteral("{\"s\":14.2,\"d\":5.1}")},
        {4002, 3001, 2002, 1, 0, -1, 5, 0, 0, 0, 0, 0, 0, 0, 0, QStringLiteral("{}")},
        {4003, 3002, 2003, 0, 2, 2, 100, 30, 2500, 9, 2, 0, 61, 2001, 0, {}},
        {4004, 3002, 2001, 1, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, {}},
        {4005, 3003, 1, 0, 1, 1, 1'795'000'000, 0, 0, 1, 0, 0, 0, 0, 0, {}}};
    c.reviews = {{1'791'000'000'000, 4001, 3, -600, 0, 0, 5300, 0},
                 {1'791'000'700'000, 4001, 3, 3, -600, 2500, 4000, 0},
                 {1'791'300'000'000, 4001, 1, 1, 3, 2300, 70'000, 1},
                 {1'791'300'600'000, 4001, 3, 12, 1, 2600, 3000, 2},
                 {1'791'400'000'000, 4001, 0, 12, 12, 2600, 0, 4}};
    c.deck_presets = 1;
    return c;
}

MediaFiles sample_media()
{
    return {{QStringLiteral("p 1.png"), "\x89PNG\r\n\x1a\n picture"}, {QStringLiteral("s.mp3"), "ID3 sound"}};
}

QByteArray zstd_of(const QByteArray& bytes)
{
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(bytes.size()))),
                      Qt::Uninitialized);
    const auto size = ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()), bytes.constData(),
                                    static_cast<std::size_t>(bytes.size()), 3);
    if (ZSTD_isError(size))
        throw std::runtime_error("zstd");
    packed.truncate(static_cast<qsizetype>(size));
    return packed;
}

QByteArray newest_collection(const AnkiCollection& c)
{
    // The tables that did not change come from the writer of schema 11; the others are written here.
    auto database = must(ForeignDatabase::make());
    must(database.run(k_newest_schema));
    QByteArray sql = "INSERT INTO col VALUES (1, " + QByteArray::number(c.created) +
                     ", 0, 0, 18, 0, 0, 0, '{}', '', '', '', '');";
    for (const AnkiNoteType& type : c.note_types) {
        const QByteArray id = QByteArray::number(type.id);
        const QByteArray config =
            (type.cloze ? proto_number(1, 1) : QByteArray()) + proto_bytes(3, type.css.toUtf8());
        sql += "INSERT INTO notetypes VALUES (" + id + ", " + quoted(type.name) + ", 0, 0, " + blob(config) +
               ");";
        for (qsizetype i = 0; i < type.fields.size(); ++i)
            sql += "INSERT INTO fields VALUES (" + id + ", " + QByteArray::number(i) + ", " +
                   quoted(type.fields[i]) + ", x'');";
        for (std::size_t i = 0; i < type.templates.size(); ++i) {
            const AnkiTemplate& one = type.templates[i];
            sql += "INSERT INTO templates VALUES (" + id + ", " + QByteArray::number(i) + ", " +
                   quoted(one.name) + ", 0, 0, " +
                   blob(proto_bytes(1, one.question.toUtf8()) + proto_bytes(2, one.answer.toUtf8())) + ");";
        }
    }
    for (const AnkiDeck& deck : c.decks) {
        const QString name = QString(deck.name).replace(QStringLiteral("::"), QString(QChar(0x1f)));
        sql += "INSERT INTO decks VALUES (" + QByteArray::number(deck.id) + ", " + quoted(name) +
               ", 0, 0, x'', " + blob(proto_bytes(deck.filtered ? 2 : 1, {})) + ");";
    }
    for (int i = 0; i < c.deck_presets; ++i)
        sql += "INSERT INTO deck_config VALUES (" + QByteArray::number(i + 1) + ", 'Options', 0, 0, x'');";
    must(database.run(sql.constData()));
    std::vector<std::vector<ForeignDatabase::Value>> notes;
    for (const AnkiNote& n : c.notes) {
        const QString tags = n.tags.isEmpty() ? QString() : u' ' + n.tags.join(u' ') + u' ';
        notes.push_back({n.id, n.guid, n.note_type, n.modified, tags, n.fields.join(QChar(0x1f))});
    }
    must(database.run("INSERT INTO notes VALUES (?, ?, ?, ?, 0, ?, ?, '', 0, 0, '')", notes));
    std::vector<std::vector<ForeignDatabase::Value>> cards;
    for (const AnkiCard& k : c.cards)
        cards.push_back({k.id, k.note, k.deck, qint64(k.ordinal), qint64(k.type), qint64(k.queue), k.due,
                         qint64(k.interval), qint64(k.factor), qint64(k.reps), qint64(k.lapses),
                         qint64(k.left), k.original_due, k.original_deck, qint64(k.flags), k.data});
    must(database.run("INSERT INTO cards VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                      cards));
    std::vector<std::vector<ForeignDatabase::Value>> reviews;
    for (const AnkiReview& r : c.reviews)
        reviews.push_back({r.id, r.card, qint64(r.ease), qint64(r.interval), qint64(r.last_interval),
                           qint64(r.factor), qint64(r.milliseconds), qint64(r.type)});
    must(database.run("INSERT INTO revlog VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)", reviews));
    return must(database.file());
}

QByteArray dummy_collection()
{
    AnkiCollection c;
    c.note_types = {{1,
                     QStringLiteral("Basic"),
                     false,
                     {QStringLiteral("Front"), QStringLiteral("Back")},
                     {{QStringLiteral("Card 1"), QStringLiteral("{{Front}}"), QStringLiteral("{{Back}}")}},
                     {}}};
    c.notes = {{1,
                QStringLiteral("dummy"),
                1,
                1,
                {},
                {QStringLiteral("Please update to the latest Anki version"), {}}}};
    c.cards = {{1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, {}}};
    return must(write_anki_collection(c, 1'790'000'000'000));
}

QByteArray archive_of(const MediaFiles& entries)
{
    std::vector<ArchiveItem> items;
    for (const auto& [name, bytes] : entries)
        items.push_back(item(name, bytes, !bytes.startsWith("\x28\xb5\x2f\xfd")));
    return must(archive_bytes(items, instant_from_ms(1'795'424'400'000)));
}

QByteArray package_of(const AnkiCollection& collection, const MediaFiles& media, PackageForm form)
{
    const bool latest = form == PackageForm::Latest;
    MediaFiles entries;
    if (form != PackageForm::Legacy1) {
        entries.emplace_back(QStringLiteral("meta"), proto_number(1, static_cast<quint64>(form)));
        entries.emplace_back(QStringLiteral("collection.anki2"), dummy_collection());
    }
    if (latest)
        entries.emplace_back(QStringLiteral("collection.anki21b"), zstd_of(newest_collection(collection)));
    else
        entries.emplace_back(form == PackageForm::Legacy2 ? QStringLiteral("collection.anki21")
                                                          : QStringLiteral("collection.anki2"),
                             must(write_anki_collection(collection, 1'790'000'000'000)));
    QJsonObject names;
    QByteArray message;
    for (std::size_t i = 0; i < media.size(); ++i) {
        const auto& [name, bytes] = media[i];
        const QString entry = QString::number(i);
        names.insert(entry, name);
        message += proto_bytes(1, proto_bytes(1, name.toUtf8()) +
                                      proto_number(2, static_cast<quint64>(bytes.size())) +
                                      proto_bytes(3, QByteArray(20, 'h')));
        entries.emplace_back(entry, latest ? zstd_of(bytes) : bytes);
    }
    entries.emplace_back(QStringLiteral("media"), latest ? zstd_of(message) : QJsonDocument(names).toJson());
    return archive_of(entries);
}

Result<AnkiPackage> read_package(const QByteArray& bytes)
{
    DEFERENCE_TRY_ASSIGN(auto archive, Archive::from_bytes(bytes, QStringLiteral("a.apkg")));
    return read_anki_package(std::move(archive));
}

} // namespace deference::tests
