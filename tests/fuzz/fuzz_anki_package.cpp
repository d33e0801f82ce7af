// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a package, as a collection, as a list of media and as a template: refused with a sentence, or
// read to cards that are safe to show and can be written again.
#include "app/cards/rich_text.h"
#include "app/exchange/anki_cards.h"
#include "app/exchange/anki_package.h"
#include "app/exchange/anki_store.h"
#include "app/exchange/anki_templates.h"
#include "app/exchange/protobuf.h"
#include "app/exchange/zstd_stream.h"

#include <cstddef>
#include <cstdint>

using namespace deference;
using namespace deference::exchange;

namespace {

const QString k_name = QStringLiteral("fuzz.apkg");
const Instant k_now = instant_from_ms(1'795'424'400'000);

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void check_error(const Error& error)
{
    check(!error.what.isEmpty() && !error.sentence().contains(u'\n'));
}

void look_at(const AnkiPackage& package)
{
    const auto source = cards_of_anki(package, k_now);
    check(source.has_value());
    for (const ImportedCard& card : source->cards) {
        check(!card.words.question.isEmpty());
        if (card.words.markup == cards::Markup::Html)
            check(cards::sanitised_html(card.words.question) == card.words.question);
        check(card.flag >= 0 && card.flag <= 7);
        for (const ImportedReview& review : card.reviews)
            check(review.at <= k_now + std::chrono::hours(24));
    }
    for (const ImportedMedia& media : source->media) {
        check(cards::is_media_name(media.name));
        (void)media.bytes();
    }
    (void)write_anki_collection(package.collection, 1); // ids may clash; it must only come back
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (auto archive = Archive::from_bytes(bytes, k_name)) {
        if (const auto package = read_anki_package(std::move(*archive)))
            look_at(*package);
        else
            check_error(package.error());
    } else {
        check_error(archive.error());
    }
    if (auto collection = read_anki_collection(bytes, k_name)) {
        AnkiPackage package;
        package.collection = std::move(*collection);
        look_at(package);
    } else {
        check_error(collection.error());
    }
    (void)unzstd(bytes, k_name, k_mib);
    ProtoReader message(bytes);
    while (message.next()) {
    }
    const CardTemplate face(QString::fromUtf8(bytes));
    const QHash<QString, QString> fields{{QStringLiteral("F"), QStringLiteral("x {{c1::y}}")}};
    (void)card_faces(face, face, fields, 0);
    (void)card_faces(face, face, fields, 1);
    return 0;
}
