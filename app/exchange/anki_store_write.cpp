// SPDX-License-Identifier: GPL-3.0-or-later
// Writing schema 11. Reading is in anki_store.cpp.
#include "app/exchange/anki_store.h"
#include "app/exchange/foreign_database.h"

#include "app/cards/html_reader.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace deference::exchange {

namespace {

// As Anki declares it, so that it opens the file without repairing it.
constexpr auto k_schema = R"(
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
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
)";

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject model_of(const AnkiNoteType& type, qint64 modified)
{
    QJsonArray fields;
    for (const QString& name : type.fields)
        fields.append(QJsonObject{{QStringLiteral("name"), name},
                                  {QStringLiteral("ord"), fields.size()},
                                  {QStringLiteral("sticky"), false},
                                  {QStringLiteral("rtl"), false},
                                  {QStringLiteral("font"), QStringLiteral("Arial")},
                                  {QStringLiteral("size"), 20},
                                  {QStringLiteral("media"), QJsonArray()}});
    QJsonArray templates;
    QJsonArray required;
    for (const AnkiTemplate& one : type.templates) {
        required.append(QJsonArray{templates.size(), QStringLiteral("any"), QJsonArray{0}});
        templates.append(QJsonObject{{QStringLiteral("name"), one.name},
                                     {QStringLiteral("ord"), templates.size()},
                                     {QStringLiteral("qfmt"), one.question},
                                     {QStringLiteral("afmt"), one.answer},
                                     {QStringLiteral("bqfmt"), QString()},
                                     {QStringLiteral("bafmt"), QString()},
                                     {QStringLiteral("did"), QJsonValue::Null}});
    }
    return {{QStringLiteral("id"), type.id},
            {QStringLiteral("name"), type.name},
            {QStringLiteral("type"), type.cloze ? 1 : 0},
            {QStringLiteral("mod"), modified},
            {QStringLiteral("usn"), -1},
            {QStringLiteral("sortf"), 0},
            {QStringLiteral("did"), QJsonValue::Null},
            {QStringLiteral("tmpls"), templates},
            {QStringLiteral("flds"), fields},
            {QStringLiteral("css"), type.css},
            {QStringLiteral("latexPre"), QString()},
            {QStringLiteral("latexPost"), QString()},
            {QStringLiteral("req"), required},
            {QStringLiteral("tags"), QJsonArray()},
            {QStringLiteral("vers"), QJsonArray()}};
}

QJsonObject deck_of(const AnkiDeck& deck, qint64 modified)
{
    const QJsonArray nothing_today{0, 0};
    return {{QStringLiteral("id"), deck.id},
            {QStringLiteral("name"), deck.name},
            {QStringLiteral("mod"), modified},
            {QStringLiteral("usn"), -1},
            {QStringLiteral("lrnToday"), nothing_today},
            {QStringLiteral("revToday"), nothing_today},
            {QStringLiteral("newToday"), nothing_today},
            {QStringLiteral("timeToday"), nothing_today},
            {QStringLiteral("collapsed"), false},
            {QStringLiteral("browserCollapsed"), false},
            {QStringLiteral("desc"), QString()},
            {QStringLiteral("dyn"), deck.filtered ? 1 : 0},
            {QStringLiteral("conf"), 1},
            {QStringLiteral("extendNew"), 0},
            {QStringLiteral("extendRev"), 0}};
}

// Anki's own defaults, as every new collection has them.
QJsonObject default_options()
{
    const QJsonObject fresh{{QStringLiteral("bury"), false},
                            {QStringLiteral("delays"), QJsonArray{1.0, 10.0}},
                            {QStringLiteral("initialFactor"), 2500},
                            {QStringLiteral("ints"), QJsonArray{1, 4, 0}},
                            {QStringLiteral("order"), 1},
                            {QStringLiteral("perDay"), 20}};
    const QJsonObject review{{QStringLiteral("bury"), false}, {QStringLiteral("ease4"), 1.3},
                             {QStringLiteral("ivlFct"), 1.0}, {QStringLiteral("maxIvl"), 36500},
                             {QStringLiteral("perDay"), 200}, {QStringLiteral("hardFactor"), 1.2}};
    const QJsonObject lapse{{QStringLiteral("delays"), QJsonArray{10.0}},
                            {QStringLiteral("leechAction"), 1},
                            {QStringLiteral("leechFails"), 8},
                            {QStringLiteral("minInt"), 1},
                            {QStringLiteral("mult"), 0.0}};
    const QJsonObject options{{QStringLiteral("id"), 1},
                              {QStringLiteral("mod"), 0},
                              {QStringLiteral("name"), QStringLiteral("Default")},
                              {QStringLiteral("usn"), 0},
                              {QStringLiteral("maxTaken"), 60},
                              {QStringLiteral("autoplay"), true},
                              {QStringLiteral("timer"), 0},
                              {QStringLiteral("replayq"), true},
                              {QStringLiteral("new"), fresh},
                              {QStringLiteral("rev"), review},
                              {QStringLiteral("lapse"), lapse},
                              {QStringLiteral("dyn"), false}};
    return {{QStringLiteral("1"), options}};
}

using Row = std::vector<ForeignDatabase::Value>;

Row col_row(const AnkiCollection& collection, qint64 modified_ms)
{
    const qint64 modified = modified_ms / 1000;
    QJsonObject models;
    for (const AnkiNoteType& type : collection.note_types)
        models.insert(QString::number(type.id), model_of(type, modified));
    QJsonObject decks{{QStringLiteral("1"), deck_of({1, QStringLiteral("Default"), false}, 0)}};
    for (const AnkiDeck& deck : collection.decks)
        decks.insert(QString::number(deck.id), deck_of(deck, modified));
    const QJsonObject conf{{QStringLiteral("curDeck"), 1},
                           {QStringLiteral("activeDecks"), QJsonArray{1}},
                           {QStringLiteral("nextPos"), 1},
                           {QStringLiteral("schedVer"), 2},
                           {QStringLiteral("sched2021"), true},
                           {QStringLiteral("estTimes"), true},
                           {QStringLiteral("collapseTime"), 1200},
                           {QStringLiteral("timeLim"), 0},
                           {QStringLiteral("newSpread"), 0},
                           {QStringLiteral("dueCounts"), true},
                           {QStringLiteral("addToCur"), true},
                           {QStringLiteral("sortBackwards"), false},
                           {QStringLiteral("sortType"), QStringLiteral("noteFld")}};
    return {qint64(1),           collection.created, modified_ms,    modified_ms,
            qint64(11),          qint64(0),          qint64(0),      qint64(0),
            compact(conf),       compact(models),    compact(decks), compact(default_options()),
            QStringLiteral("{}")};
}

Row note_row(const AnkiNote& note)
{
    const QString tags = note.tags.isEmpty() ? QString() : u' ' + note.tags.join(u' ') + u' ';
    const QString first = note.fields.value(0);
    return {note.id,
            note.guid,
            note.note_type,
            note.modified,
            qint64(-1),
            tags,
            note.fields.join(QChar(0x1f)),
            anki_sort_text(first),
            anki_checksum(first),
            qint64(0),
            QString()};
}

Row card_row(const AnkiCard& card, qint64 modified)
{
    return {card.id,
            card.note,
            card.deck,
            qint64(card.ordinal),
            modified,
            qint64(-1),
            qint64(card.type),
            qint64(card.queue),
            card.due,
            qint64(card.interval),
            qint64(card.factor),
            qint64(card.reps),
            qint64(card.lapses),
            qint64(card.left),
            card.original_due,
            card.original_deck,
            qint64(card.flags),
            card.data};
}

Row review_row(const AnkiReview& review)
{
    return {review.id,
            review.card,
            qint64(-1),
            qint64(review.ease),
            qint64(review.interval),
            qint64(review.last_interval),
            qint64(review.factor),
            qint64(review.milliseconds),
            qint64(review.type)};
}

template <class T, class ToRow>
std::vector<Row> rows_of(const std::vector<T>& values, ToRow&& to_row)
{
    std::vector<Row> rows;
    rows.reserve(values.size());
    for (const T& value : values)
        rows.push_back(to_row(value));
    return rows;
}

} // namespace

QString anki_sort_text(const QString& field)
{
    QString text;
    cards::HtmlReader reader(field);
    for (cards::HtmlPiece piece; reader.next(piece);) {
        if (piece.kind == cards::HtmlPiece::Kind::Text)
            text += piece.text;
        else if (piece.kind == cards::HtmlPiece::Kind::Open && piece.name == u"img")
            text += u' ' + piece.attribute(u"src") + u' ';
    }
    return text.replace(QChar::Nbsp, u' ');
}

qint64 anki_checksum(const QString& first_field)
{
    const QByteArray hash =
        QCryptographicHash::hash(anki_sort_text(first_field).toUtf8(), QCryptographicHash::Sha1);
    return qFromBigEndian<quint32>(hash.constData());
}

Result<QByteArray> write_anki_collection(const AnkiCollection& collection, qint64 modified_ms)
{
    DEFERENCE_TRY_ASSIGN(auto database, ForeignDatabase::make());
    const qint64 modified = modified_ms / 1000;
    DEFERENCE_TRY(database.run(k_schema));
    DEFERENCE_TRY(database.run("BEGIN"));
    DEFERENCE_TRY(database.run("INSERT INTO col VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               {col_row(collection, modified_ms)}));
    DEFERENCE_TRY(database.run("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               rows_of(collection.notes, note_row)));
    DEFERENCE_TRY(database.run(
        "INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows_of(collection.cards, [modified](const AnkiCard& card) { return card_row(card, modified); })));
    DEFERENCE_TRY(database.run("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               rows_of(collection.reviews, review_row)));
    DEFERENCE_TRY(database.run("COMMIT"));
    return database.file();
}

} // namespace deference::exchange
