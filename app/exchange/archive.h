// SPDX-License-Identifier: GPL-3.0-or-later
// A ZIP archive from others, read with limits: first a census of its directory, then entry by entry in small
// pieces while counting what really comes out. Names of entries are labels; nothing is ever written under
// them. Archives inside are never opened.
#pragma once
#include "app/core/result.h"
#include "app/exchange/limits.h"
#include "app/exchange/progress.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace deference::exchange {

struct ArchiveLimits
{
    int entries = k_most_entries;
    qint64 entry_bytes = k_largest_entry;
    qint64 total_bytes = k_largest_archive;
};

struct ArchiveEntry
{
    QString name;
    qint64 size = 0; // unpacked, as the directory says
};

// Takes the next bytes; an error ends the reading.
using ByteSink = std::function<Result<void>(QByteArrayView)>;

class Archive
{
  public:
    // NotFound, Io; InvalidInput when it is no ZIP archive, and then what it is instead, where that is known;
    // Corrupt when it is cut off, damaged, too large, encrypted, or has names that point out of it.
    [[nodiscard]] static Result<Archive> open(const QString& path, const ArchiveLimits& limits = {});
    // The same for bytes; `name` is what errors call them.
    [[nodiscard]] static Result<Archive> from_bytes(const QByteArray& bytes, const QString& name,
                                                    const ArchiveLimits& limits = {});
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const std::vector<ArchiveEntry>& entries() const { return m_entries; }
    // The place of the entry with that very name.
    [[nodiscard]] std::optional<std::size_t> find(const QString& entry) const;

    // Unpacks an entry piece by piece. Corrupt when it is damaged or grows past a limit: the archive's, or
    // the sum of everything unpacked so far, reading the same entry twice counted once.
    [[nodiscard]] Result<void> read(std::size_t entry, const ByteSink& sink, const Progress& progress = {});
    // The whole entry; Corrupt when it has more than `limit` bytes.
    [[nodiscard]] Result<QByteArray> read_all(std::size_t entry, qint64 limit);

  private:
    struct Handle;
    Archive(QString name, const ArchiveLimits& limits, std::unique_ptr<Handle> handle);
    [[nodiscard]] Result<void> take_census();

    QString m_name;
    ArchiveLimits m_limits;
    std::unique_ptr<Handle> m_handle;
    std::vector<ArchiveEntry> m_entries;
    std::vector<qint64> m_unpacked; // of each entry so far
    qint64 m_total = 0;             // their sum
};

// What a file is that is not what was asked for, by its first bytes: a clause for an error, and what to do.
// Empty when it cannot be told.
struct WrongFile
{
    QString what;
    QString todo;
};
[[nodiscard]] WrongFile recognise(const QByteArray& first_bytes);

} // namespace deference::exchange
