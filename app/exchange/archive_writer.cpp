// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/archive_writer.h"

#include "app/core/day.h"
#include "app/exchange/whole_file.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <zip.h>

namespace deference::exchange {

namespace {

// One item as libzip asks for it.
struct Feed
{
    const ArchiveItem* item = nullptr;
    QByteArray bytes;
    qsizetype at = 0;
    Error* error = nullptr; // of the archive that is written; the first one stays
    bool* failed = nullptr;
    zip_error_t zip_error{};
};

zip_int64_t open_feed(Feed& feed)
{
    auto bytes = feed.item->bytes();
    if (!bytes) {
        if (!*feed.failed)
            *feed.error = std::move(bytes.error());
        *feed.failed = true;
        zip_error_set(&feed.zip_error, ZIP_ER_READ, 0);
        return -1;
    }
    feed.bytes = std::move(*bytes);
    feed.at = 0;
    return 0;
}

zip_int64_t serve(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command)
{
    Feed& feed = *static_cast<Feed*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return open_feed(feed);
    case ZIP_SOURCE_READ: {
        const auto count = std::min<qsizetype>(static_cast<qsizetype>(size), feed.bytes.size() - feed.at);
        std::memcpy(data, feed.bytes.constData() + feed.at, static_cast<std::size_t>(count));
        feed.at += count;
        return count;
    }
    case ZIP_SOURCE_CLOSE:
        feed.bytes = {};
        return 0;
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t*>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&feed.zip_error, data, size);
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        zip_error_set(&feed.zip_error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

// The date and time of entries, which have no time zone: UTC. Years before 1980 do not exist there.
struct DosTime
{
    zip_uint16_t time = 0;
    zip_uint16_t date = 0;
};
DosTime dos_time(Instant stamp)
{
    const auto day = std::chrono::floor<std::chrono::days>(stamp);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(stamp - day));
    const int year = std::clamp(static_cast<int>(date.year()), 1980, 2107);
    const auto bits = [](auto value, int shift) {
        return static_cast<unsigned>(value) << static_cast<unsigned>(shift);
    };
    DosTime dos;
    dos.time = static_cast<zip_uint16_t>(bits(time.hours().count(), 11) | bits(time.minutes().count(), 5) |
                                         bits(time.seconds().count() / 2, 0));
    dos.date = static_cast<zip_uint16_t>(bits(year - 1980, 9) | bits(static_cast<unsigned>(date.month()), 5) |
                                         bits(static_cast<unsigned>(date.day()), 0));
    return dos;
}

struct Watch
{
    const Progress* progress = nullptr;
    bool stopped = false;
};

class Writer
{
  public:
    Writer(const std::vector<ArchiveItem>& items, Instant stamp, const Progress& progress)
        : m_items(items), m_stamp(stamp), m_feeds(items.size()), m_watch{&progress}
    {
    }

    // Takes the open archive and closes it, whatever happens.
    Result<void> write(zip_t* zip, const QString& where)
    {
        const DosTime dos = dos_time(m_stamp);
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            Feed& feed = m_feeds[i];
            feed.item = &m_items[i];
            feed.error = &m_error;
            feed.failed = &m_failed;
            zip_source_t* source = zip_source_function(zip, serve, &feed);
            const QByteArray name = m_items[i].name.toUtf8();
            const zip_int64_t index =
                source ? zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
            if (index < 0) {
                zip_source_free(source);
                zip_discard(zip);
                return fail(ErrorCode::Internal, QStringLiteral("an entry cannot be added"), m_items[i].name);
            }
            const auto place = static_cast<zip_uint64_t>(index);
            (void)zip_set_file_compression(zip, place, m_items[i].pack ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
            (void)zip_file_set_dostime(zip, place, dos.time, dos.date, 0);
        }
        (void)zip_register_progress_callback_with_state(
            zip, 0.005,
            [](zip_t*, double done, void* state) {
                auto& watch = *static_cast<Watch*>(state);
                watch.stopped = watch.stopped || !report(*watch.progress, done);
            },
            nullptr, &m_watch);
        (void)zip_register_cancel_callback_with_state(
            zip, [](zip_t*, void* state) { return static_cast<Watch*>(state)->stopped ? 1 : 0; }, nullptr,
            &m_watch);
        if (zip_close(zip) == 0)
            return {};
        const bool full = zip_error_code_system(zip_get_error(zip)) == ENOSPC;
        const QString what = QString::fromUtf8(zip_strerror(zip));
        zip_discard(zip);
        if (m_failed)
            return fail(m_error);
        if (m_watch.stopped)
            return fail(ErrorCode::Cancelled, QStringLiteral("stopped; no file was written"));
        if (full)
            return fail(ErrorCode::DiskFull, QStringLiteral("there is no space for the file"), where);
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be written (%1)").arg(what), where);
    }

  private:
    const std::vector<ArchiveItem>& m_items;
    Instant m_stamp;
    std::vector<Feed> m_feeds;
    Watch m_watch;
    Error m_error;
    bool m_failed = false;
};

} // namespace

ArchiveItem item(const QString& name, const QByteArray& bytes, bool pack)
{
    return {name, [bytes]() -> Result<QByteArray> { return bytes; }, pack};
}

Result<void> write_archive(const QString& path, const std::vector<ArchiveItem>& items, Instant stamp,
                           const Progress& progress)
{
    return write_whole_file(path, [&](const QString& beside) -> Result<void> {
        int code = 0;
        zip_t* zip = zip_open(QFile::encodeName(beside).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        if (!zip)
            return fail(ErrorCode::Io, QStringLiteral("the file cannot be written"), path);
        return Writer(items, stamp, progress).write(zip, path);
    });
}

Result<QByteArray> archive_bytes(const std::vector<ArchiveItem>& items, Instant stamp)
{
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_TRUNCATE, nullptr) : nullptr;
    if (!zip) {
        zip_source_free(source);
        return fail(ErrorCode::Internal, QStringLiteral("an archive cannot be made in memory"));
    }
    zip_source_keep(source); // it outlives the archive, with what was written
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> keeper(source, &zip_source_free);
    DEFERENCE_TRY(Writer(items, stamp, {}).write(zip, {}));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("an archive cannot be made in memory"));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(source, bytes.data(), stat.size);
    (void)zip_source_close(source);
    if (got != bytes.size())
        return fail(ErrorCode::Internal, QStringLiteral("an archive cannot be made in memory"));
    return bytes;
}

} // namespace deference::exchange
