// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the test against Anki that is ours; anki_interop.py is the other.
//   exchange_interop write FOLDER   writes ours.apkg, ours.txt, ours.csv there and prints what is in them as
//   JSON exchange_interop read FILE      reads a package and prints its collection, and the cards made of it
#include "app/exchange/anki_cards.h"
#include "app/exchange/anki_export.h"
#include "app/exchange/anki_package.h"
#include "app/exchange/text_export.h"
#include "tests/support/export_sample.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace deference;
using namespace deference::exchange;

namespace {

QJsonObject json_of(const AnkiCollection& collection)
{
    QJsonArray notes;
    QHash<qint64, QString> guids;
    for (const AnkiNote& note : collection.notes) {
        guids.insert(note.id, note.guid);
        notes.append(QJsonObject{{QStringLiteral("guid"), note.guid},
                                 {QStringLiteral("fields"), QJsonArray::fromStringList(note.fields)},
                                 {QStringLiteral("tags"), QJsonArray::fromStringList(note.tags)}});
    }
    QHash<qint64, QString> decks;
    for (const AnkiDeck& deck : collection.decks)
        decks.insert(deck.id, deck.name);
    QHash<qint64, QString> places;
    QJsonArray cards;
    for (const AnkiCard& card : collection.cards) {
        const QString place = guids.value(card.note) + u'/' + QString::number(card.ordinal);
        places.insert(card.id, place);
        const QJsonObject data = QJsonDocument::fromJson(card.data.toUtf8()).object();
        cards.append(
            QJsonObject{{QStringLiteral("card"), place},
                        {QStringLiteral("deck"), decks.value(card.deck)},
                        {QStringLiteral("type"), card.type},
                        {QStringLiteral("queue"), card.queue},
                        {QStringLiteral("day"), card.type == 2 ? card.due + collection.created / 86'400 : 0},
                        {QStringLiteral("ivl"), card.interval},
                        {QStringLiteral("factor"), card.factor},
                        {QStringLiteral("reps"), card.reps},
                        {QStringLiteral("lapses"), card.lapses},
                        {QStringLiteral("flags"), card.flags},
                        {QStringLiteral("s"), data.value(QStringLiteral("s")).toDouble()},
                        {QStringLiteral("d"), data.value(QStringLiteral("d")).toDouble()}});
    }
    QJsonArray log;
    for (const AnkiReview& review : collection.reviews)
        log.append(QJsonArray{review.id, places.value(review.card), review.ease, review.interval,
                              review.last_interval, review.factor, review.milliseconds, review.type});
    return {{QStringLiteral("notes"), notes}, {QStringLiteral("cards"), cards}, {QStringLiteral("log"), log}};
}

int complain(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.sentence()));
    return 1;
}

void print(const QJsonObject& object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

int write(const QString& folder)
{
    const ExportSource source = tests::export_sample();
    if (const auto written = write_anki_package(source, folder + QStringLiteral("/ours.apkg")); !written)
        return complain(written.error());
    for (const auto& [name, bytes] :
         {std::pair{"/ours.txt", anki_text_of(source)}, std::pair{"/ours.csv", csv_of(source)}}) {
        QFile file(folder + QLatin1String(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return 1;
    }
    print(json_of(anki_collection_of(source)));
    return 0;
}

int read(const QString& path)
{
    const auto package = read_anki_package(path);
    if (!package)
        return complain(package.error());
    const auto source = cards_of_anki(*package, instant_from_ms(4'000'000'000'000));
    if (!source)
        return complain(source.error());
    QJsonArray cards;
    for (const ImportedCard& card : source->cards)
        cards.append(QJsonObject{{QStringLiteral("card"), card.guid + u'/' + QString::number(card.ordinal)},
                                 {QStringLiteral("question"), card.words.question},
                                 {QStringLiteral("answer"), card.words.answer},
                                 {QStringLiteral("form"), cards::to_key(card.words.form)},
                                 {QStringLiteral("deck"), card.deck},
                                 {QStringLiteral("reviews"), static_cast<int>(card.reviews.size())}});
    QJsonObject media;
    for (const ImportedMedia& one : source->media)
        media.insert(one.name, QString::fromLatin1(one.bytes().value_or(QByteArray()).toHex()));
    QJsonObject all = json_of(package->collection);
    all.insert(QStringLiteral("ours"), cards);
    all.insert(QStringLiteral("media"), media);
    all.insert(QStringLiteral("schema"), package->collection.schema);
    print(all);
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == QStringLiteral("write"))
        return write(words[2]);
    if (words.size() == 3 && words[1] == QStringLiteral("read"))
        return read(words[2]);
    std::fputs("usage: exchange_interop write FOLDER | read FILE\n", stderr);
    return 2;
}
