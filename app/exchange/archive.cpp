// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/archive.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <array>
#include <zip.h>

namespace deference::exchange {

namespace {

constexpr qsizetype k_piece = 64 * 1024;
constexpr qint64 k_recognised_by = 4096;

struct FileCloser
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct SourceFreer
{
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

Failure damaged(const QString& what, const QString& where)
{
    return fail(ErrorCode::Corrupt, what, where,
                QStringLiteral("download or export it again; nothing was imported"));
}

Failure not_an_archive(const QByteArray& first_bytes, const QString& name)
{
    if (first_bytes.isEmpty())
        return damaged(QStringLiteral("the file is empty"), name);
    if (first_bytes.startsWith("PK"))
        return damaged(QStringLiteral("the package is damaged or was cut off"), name);
    const WrongFile wrong = recognise(first_bytes);
    if (!wrong.what.isEmpty())
        return fail(ErrorCode::InvalidInput, wrong.what, name, wrong.todo);
    return fail(ErrorCode::InvalidInput, QStringLiteral("this is not a package: it is no ZIP archive"), name,
                QStringLiteral("choose the .apkg or .colpkg file itself"));
}

// Names of entries are never used as paths. Those that try to leave the archive show what it is for.
bool is_hostile(const QString& name)
{
    const bool control =
        std::ranges::any_of(name, [](QChar c) { return c.unicode() < 0x20 || c == u'\x7f'; });
    const bool drive = name.size() > 1 && name[1] == u':';
    if (control || drive || name.startsWith(u'/') || name.contains(u'\\'))
        return true;
    const QStringList parts = name.split(u'/');
    return parts.contains(QStringLiteral(".."));
}

} // namespace

struct Archive::Handle
{
    QByteArray bytes; // kept while libzip reads from them
    zip_t* zip = nullptr;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle()
    {
        if (zip)
            zip_discard(zip);
    }
};

WrongFile recognise(const QByteArray& first_bytes)
{
    QByteArray start = first_bytes.left(k_recognised_by).trimmed().toLower();
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.mid(3).trimmed();
    if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head"))
        return {
            QStringLiteral("this is a web page, not a package: the page about the file was saved instead of "
                           "the file"),
            QStringLiteral("go back to that page and use its download button, or \"raw\" on a code site")};
    if (first_bytes.startsWith("SQLite format 3"))
        return {QStringLiteral("this is a bare database, not a package"),
                QStringLiteral("export it from Anki as .apkg or .colpkg")};
    if (start.startsWith("\x1f\x8b") || start.startsWith("7z\xbc\xaf") || start.startsWith("rar!"))
        return {QStringLiteral("this is an archive of another kind"),
                QStringLiteral("unpack it first and choose the .apkg file in it")};
    if (start.startsWith("%pdf"))
        return {QStringLiteral("this is a PDF document, not a package"),
                QStringLiteral("choose an .apkg, .colpkg, .csv or .txt file")};
    return {};
}

Archive::Archive(QString name, const ArchiveLimits& limits, std::unique_ptr<Handle> handle)
    : m_name(std::move(name)), m_limits(limits), m_handle(std::move(handle))
{
}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const QString& path, const ArchiveLimits& limits)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such file"), path);
    if (info.isDir())
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is a folder"), path,
                    QStringLiteral("name one file in it"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(file.errorString()),
                    path, QStringLiteral("check its permissions"));
    auto handle = std::make_unique<Handle>();
    if (file.size() > 0) // to libzip an empty file is an empty archive
        handle->zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!handle->zip)
        return not_an_archive(file.read(k_recognised_by), name);
    Archive archive(name, limits, std::move(handle));
    DEFERENCE_TRY(archive.take_census());
    return archive;
}

Result<Archive> Archive::from_bytes(const QByteArray& bytes, const QString& name, const ArchiveLimits& limits)
{
    auto handle = std::make_unique<Handle>();
    handle->bytes = bytes;
    std::unique_ptr<zip_source_t, SourceFreer> source(zip_source_buffer_create(
        handle->bytes.constData(), static_cast<zip_uint64_t>(handle->bytes.size()), 0, nullptr));
    if (source && !bytes.isEmpty())
        handle->zip = zip_open_from_source(source.get(), ZIP_RDONLY, nullptr);
    if (!handle->zip)
        return not_an_archive(bytes.left(k_recognised_by), name);
    (void)source.release(); // the archive's from here on
    Archive archive(name, limits, std::move(handle));
    DEFERENCE_TRY(archive.take_census());
    return archive;
}

Result<void> Archive::take_census()
{
    const auto count = zip_get_num_entries(m_handle->zip, 0);
    if (count > m_limits.entries)
        return damaged(QStringLiteral("the archive has %1 entries; at most %2 are read")
                           .arg(count)
                           .arg(m_limits.entries),
                       m_name);
    qint64 total = 0;
    QSet<QString> seen;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        const auto index = static_cast<zip_uint64_t>(i);
        constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_NAME | ZIP_STAT_COMP_METHOD;
        if (zip_stat_index(m_handle->zip, index, ZIP_FL_ENC_GUESS, &stat) != 0 ||
            (stat.valid & needed) != needed)
            return damaged(QStringLiteral("the directory of the archive is damaged"), m_name);
        const QString name = QString::fromUtf8(stat.name);
        const QString where = m_name + QStringLiteral(": ") + name.left(80);
        if (is_hostile(name))
            return damaged(QStringLiteral("the archive has a name that points out of it"), m_name);
        if (seen.contains(name))
            return damaged(QStringLiteral("the archive has two entries of the same name"), where);
        seen.insert(name);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return fail(ErrorCode::InvalidInput, QStringLiteral("the archive is encrypted"), where,
                        QStringLiteral("export it again without a password"));
        if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("the archive is packed in a way that is not read (method %1)")
                            .arg(stat.comp_method),
                        where, QStringLiteral("pack it again as an ordinary ZIP archive"));
        if (stat.size > static_cast<zip_uint64_t>(m_limits.entry_bytes))
            return damaged(QStringLiteral("an entry is larger than %1 MiB").arg(m_limits.entry_bytes / k_mib),
                           where);
        total += static_cast<qint64>(stat.size);
        if (total > m_limits.total_bytes)
            return damaged(QStringLiteral("unpacked, the archive is larger than %1 MiB")
                               .arg(m_limits.total_bytes / k_mib),
                           m_name);
        m_entries.push_back({name, static_cast<qint64>(stat.size)});
    }
    m_unpacked.assign(m_entries.size(), 0);
    return {};
}

std::optional<std::size_t> Archive::find(const QString& entry) const
{
    const auto found = std::ranges::find(m_entries, entry, &ArchiveEntry::name);
    if (found == m_entries.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_entries.begin());
}

Result<void> Archive::read(std::size_t entry, const ByteSink& sink, const Progress& progress)
{
    const QString where = m_name + QStringLiteral(": ") + m_entries[entry].name.left(80);
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(m_handle->zip, entry, 0));
    if (!file)
        return damaged(QStringLiteral("an entry of the archive cannot be opened"), where);
    const qint64 expected = std::max<qint64>(m_entries[entry].size, 1);
    qint64 read = 0;
    std::array<char, k_piece> piece;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            return damaged(QStringLiteral("an entry of the archive is damaged or was cut off"), where);
        if (got == 0)
            break;
        read += got;
        if (const qint64 more = read - m_unpacked[entry]; more > 0) {
            m_unpacked[entry] = read;
            m_total += more;
        }
        if (read > m_limits.entry_bytes || m_total > m_limits.total_bytes)
            return damaged(QStringLiteral("the archive unpacks to more than it may"), where);
        DEFERENCE_TRY(sink(QByteArrayView(piece.data(), got)));
        DEFERENCE_TRY(
            report(progress, std::min(1.0, static_cast<double>(read) / static_cast<double>(expected))));
    }
    return {};
}

Result<QByteArray> Archive::read_all(std::size_t entry, qint64 limit)
{
    QByteArray bytes;
    DEFERENCE_TRY(read(entry, [&](QByteArrayView piece) -> Result<void> {
        if (bytes.size() + piece.size() > limit)
            return damaged(QStringLiteral("an entry is larger than %1 KiB").arg(limit / 1024),
                           m_name + QStringLiteral(": ") + m_entries[entry].name.left(80));
        bytes.append(piece.data(), piece.size());
        return {};
    }));
    return bytes;
}

} // namespace deference::exchange
