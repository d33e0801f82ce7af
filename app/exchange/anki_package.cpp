// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_package.h"

#include "app/cards/rich_text.h"
#include "app/exchange/anki_store.h"
#include "app/exchange/protobuf.h"
#include "app/exchange/zstd_stream.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace deference::exchange {

namespace {

constexpr qint64 k_longest_meta = 1024;

Failure damaged(const QString& what, const QString& name)
{
    return fail(ErrorCode::Corrupt, what, name,
                QStringLiteral("download or export it again; nothing was imported"));
}

Result<PackageForm> find_form(Archive& archive)
{
    const auto has = [&](const char* entry) { return archive.find(QLatin1String(entry)).has_value(); };
    const auto meta = archive.find(QStringLiteral("meta"));
    if (!meta) {
        if (has("collection.anki21b"))
            return PackageForm::Latest;
        if (has("collection.anki21"))
            return PackageForm::Legacy2;
        if (has("collection.anki2"))
            return PackageForm::Legacy1;
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("this archive is no Anki package: it has no collection"), archive.name(),
                    QStringLiteral("choose an .apkg or .colpkg file"));
    }
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, archive.read_all(*meta, k_longest_meta));
    quint64 version = 0;
    ProtoReader reader(bytes);
    while (const auto field = reader.next())
        version = field->key == 1 ? field->number : version;
    if (!reader.is_whole() || version == 0)
        return damaged(QStringLiteral("the package does not say which form it has"), archive.name());
    if (version > static_cast<quint64>(PackageForm::Latest))
        return fail(ErrorCode::TooNew,
                    QStringLiteral("the package was made by a newer Anki, in a form that is not known"),
                    archive.name(),
                    QStringLiteral("export it from Anki with \"Support older Anki versions\" ticked"));
    return static_cast<PackageForm>(version);
}

const char* collection_entry(PackageForm form)
{
    switch (form) {
    case PackageForm::Legacy1:
        return "collection.anki2";
    case PackageForm::Legacy2:
        return "collection.anki21";
    case PackageForm::Latest:
        return "collection.anki21b";
    }
    return "";
}

// An entry as it was before packing: in the newest form each is a Zstandard stream.
Result<QByteArray> unpack(Archive& archive, std::size_t entry, PackageForm form, qint64 limit,
                          const Progress& progress)
{
    QByteArray bytes;
    const QString where = archive.name() + QStringLiteral(": ") + archive.entries()[entry].name;
    const ByteSink keep = [&](QByteArrayView piece) -> Result<void> {
        if (bytes.size() + piece.size() > limit)
            return damaged(QStringLiteral("an entry is larger than %1 MiB").arg(limit / k_mib), where);
        bytes.append(piece.data(), piece.size());
        return {};
    };
    if (form != PackageForm::Latest) {
        DEFERENCE_TRY(archive.read(entry, keep, progress));
        return bytes;
    }
    ZstdReader zstd(where, limit, keep);
    DEFERENCE_TRY(archive.read(
        entry, [&zstd](QByteArrayView piece) { return zstd.feed(piece); }, progress));
    DEFERENCE_TRY(zstd.finish());
    return bytes;
}

struct NamedEntry
{
    QString entry;
    QString name;
    qint64 size = -1; // unknown
};

Result<std::vector<NamedEntry>> read_media_object(const QByteArray& bytes, const QString& where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return damaged(QStringLiteral("the list of media is damaged"), where);
    std::vector<NamedEntry> named;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        named.push_back({it.key(), it->toString()});
    return named;
}

Result<std::vector<NamedEntry>> read_media_message(const QByteArray& bytes, const QString& where)
{
    std::vector<NamedEntry> named;
    ProtoReader list(bytes);
    while (const auto entry = list.next()) {
        if (entry->key != 1 || entry->type != ProtoField::Type::Bytes)
            continue;
        NamedEntry one{QString::number(named.size()), {}};
        ProtoReader fields(entry->bytes);
        while (const auto field = fields.next()) {
            if (field->key == 1)
                one.name = QString::fromUtf8(field->bytes);
            else if (field->key == 2)
                one.size = static_cast<qint64>(field->number);
            else if (field->key == 255)
                one.entry = QString::number(field->number);
        }
        named.push_back(std::move(one));
    }
    if (!list.is_whole())
        return damaged(QStringLiteral("the list of media is damaged"), where);
    return named;
}

// Names become labels that cards can use; entries that are missing are only missing.
Result<void> add_media(AnkiPackage& package, const std::shared_ptr<Archive>& archive, PackageForm form)
{
    const auto list = archive->find(QStringLiteral("media"));
    if (!list)
        return {};
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, unpack(*archive, *list, form, k_longest_json, {}));
    const QString where = archive->name() + QStringLiteral(": media");
    DEFERENCE_TRY_ASSIGN(const auto named, form == PackageForm::Latest ? read_media_message(bytes, where)
                                                                       : read_media_object(bytes, where));
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        places.insert(archive->entries()[i].name, i);
    QSet<QString> seen;
    for (const NamedEntry& one : named) {
        const QString name = one.name.normalized(QString::NormalizationForm_C);
        const auto place = places.constFind(one.entry);
        if (!cards::is_media_name(name) || seen.contains(name)) {
            ++package.refused_media;
            continue;
        }
        if (place == places.constEnd())
            continue;
        seen.insert(name);
        const std::size_t entry = *place;
        package.media.push_back(
            {name, one.size < 0 ? archive->entries()[entry].size : one.size,
             [archive, entry, form] { return unpack(*archive, entry, form, k_largest_entry, {}); }});
    }
    return {};
}

} // namespace

bool is_anki_package_name(const QString& path)
{
    return path.endsWith(QStringLiteral(".apkg"), Qt::CaseInsensitive) ||
           path.endsWith(QStringLiteral(".colpkg"), Qt::CaseInsensitive);
}

Result<AnkiPackage> read_anki_package(Archive opened, const Progress& progress)
{
    const auto archive = std::make_shared<Archive>(std::move(opened));
    AnkiPackage package;
    package.name = archive->name();
    DEFERENCE_TRY_ASSIGN(const PackageForm form, find_form(*archive));
    const auto entry = archive->find(QLatin1String(collection_entry(form)));
    if (!entry)
        return damaged(QStringLiteral("the package has lost its collection"), archive->name());
    const auto part = [&progress](double from, double to) -> Progress {
        if (!progress)
            return {};
        return [&progress, from, to](double done) { return progress(from + done * (to - from)); };
    };
    {
        DEFERENCE_TRY_ASSIGN(const QByteArray database,
                             unpack(*archive, *entry, form, k_largest_entry, part(0.0, 0.3)));
        DEFERENCE_TRY_ASSIGN(package.collection,
                             read_anki_collection(database, archive->name(), part(0.3, 0.9)));
    }
    DEFERENCE_TRY(add_media(package, archive, form));
    DEFERENCE_TRY(report(progress, 1.0));
    return package;
}

Result<AnkiPackage> read_anki_package(const QString& path, const Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(auto archive, Archive::open(path));
    return read_anki_package(std::move(archive), progress);
}

} // namespace deference::exchange
