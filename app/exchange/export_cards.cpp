// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export_cards.h"

#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/media.h"
#include "app/cards/plain_words.h"
#include "app/cards/search.h"
#include "app/exchange/anki_export.h"
#include "app/exchange/text_export.h"
#include "app/exchange/whole_file.h"

#include <QFile>
#include <QSet>

namespace deference::exchange {

QString to_key(ExportForm form)
{
    switch (form) {
    case ExportForm::AnkiPackage:
        return QStringLiteral("apkg");
    case ExportForm::Csv:
        return QStringLiteral("csv");
    case ExportForm::Text:
        return QStringLiteral("text");
    }
    return {};
}

std::optional<ExportForm> export_form_from_key(const QString& key)
{
    for (const ExportForm form : {ExportForm::AnkiPackage, ExportForm::Csv, ExportForm::Text}) {
        if (key == to_key(form))
            return form;
    }
    return std::nullopt;
}

Result<ExportSource> load_export(const Library& library, const QString& query, const Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(const auto rows, cards::find_cards(library, query));
    if (rows.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such card to export"), query,
                    QStringLiteral("try another search"));
    ExportSource source;
    source.now = library.clock().now();
    source.zone = library.clock().zone();
    const MediaFolder folder = cards::media_folder(library);
    QSet<QString> names;
    for (const cards::CardRow& row : rows) {
        DEFERENCE_TRY(
            report(progress, static_cast<double>(source.cards.size()) / static_cast<double>(rows.size())));
        DEFERENCE_TRY_ASSIGN(cards::CardDetail detail, cards::load_detail(library, row.id));
        for (const QString& name : cards::media_in(detail.card.words)) {
            if (names.contains(name))
                continue;
            names.insert(name);
            DEFERENCE_TRY_ASSIGN(const auto media, cards::find_media(library, name));
            if (media && !media->path.isEmpty())
                source.media.push_back(
                    {name, media->size, [folder, hash = media->sha256] { return folder.read(hash); }});
            else
                ++source.missing_media;
        }
        source.cards.push_back({std::move(detail.card), std::move(detail.memory), std::move(detail.reviews)});
    }
    return source;
}

Result<void> write_export(const ExportSource& source, ExportForm form, const QString& path,
                          const Progress& progress)
{
    if (form == ExportForm::AnkiPackage)
        return write_anki_package(source, path, progress);
    const QByteArray bytes = form == ExportForm::Csv ? csv_of(source) : anki_text_of(source);
    return write_whole_file(path, [&](const QString& beside) -> Result<void> {
        QFile file(beside);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Io,
                        QStringLiteral("the file cannot be written (%1)").arg(file.errorString()), path);
        return {};
    });
}

} // namespace deference::exchange
