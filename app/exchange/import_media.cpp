// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_media.h"

#include "app/cards/plain_words.h"
#include "app/cards/rich_text.h"

#include <QSet>
#include <QUrl>

namespace deference::exchange {

namespace {

QSet<QString> names_wanted(const ImportPlan& plan)
{
    QSet<QString> wanted;
    for (const ImportItem& item : plan.items) {
        if (!is_taken(item))
            continue;
        for (const QString& name : cards::media_in(item.theirs.words))
            wanted.insert(name.normalized(QString::NormalizationForm_C));
    }
    return wanted;
}

Result<void> store_one(const ImportedMedia& media, const MediaFolder& folder, ImportFiles& files)
{
    const auto bytes = media.bytes();
    if (!bytes && bytes.error().code == ErrorCode::Cancelled)
        return fail(bytes.error());
    if (!bytes) {
        ++files.unreadable;
        return {};
    }
    auto stored = cards::store_media(folder, media.name, *bytes);
    if (stored)
        files.stored.push_back(std::move(*stored));
    else if (stored.error().code == ErrorCode::InvalidInput)
        ++files.unfit;
    else
        return fail(stored.error());
    return {};
}

} // namespace

bool is_taken(const ImportItem& item)
{
    return item.presence == Presence::New || item.decision != Decision::KeepOurs;
}

Result<ImportFiles> store_import_media(const ImportPlan& plan, const MediaFolder& folder,
                                       const Progress& progress)
{
    const QSet<QString> wanted = names_wanted(plan);
    ImportFiles files;
    std::size_t done = 0;
    for (const ImportedMedia& media : plan.media) {
        DEFERENCE_TRY(report(progress, static_cast<double>(done++) / static_cast<double>(plan.media.size())));
        if (wanted.contains(media.name))
            DEFERENCE_TRY(store_one(media, folder, files));
    }
    return files;
}

QString with_media_renamed(const QString& text, const QString& from, const QString& to)
{
    QString renamed = text;
    for (const QString& name : {from, from.normalized(QString::NormalizationForm_D)}) {
        renamed.replace(QStringLiteral("[sound:") + name + u']', QStringLiteral("[sound:") + to + u']');
        renamed.replace(QStringLiteral("[sound:") + cards::html_escaped(name) + u']',
                        QStringLiteral("[sound:") + cards::html_escaped(to) + u']');
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name));
        for (const QString& source : {cards::html_escaped(name), encoded})
            renamed.replace(QStringLiteral("src=\"") + source + u'"',
                            QStringLiteral("src=\"") + cards::html_escaped(to) + u'"');
    }
    return renamed;
}

} // namespace deference::exchange
