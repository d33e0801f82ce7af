// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacks Zstandard data as it comes, and stops at a limit whatever its header promises.
#pragma once
#include "app/exchange/archive.h"

#include <memory>

namespace deference::exchange {

class ZstdReader
{
  public:
    // `where` is what errors name; at most `limit` bytes come out.
    ZstdReader(QString where, qint64 limit, ByteSink sink);
    ZstdReader(const ZstdReader&) = delete;
    ZstdReader& operator=(const ZstdReader&) = delete;
    ~ZstdReader();

    // The next packed bytes. Corrupt when they are damaged, or come out as more than the limit.
    [[nodiscard]] Result<void> feed(QByteArrayView packed);
    // After the last bytes: Corrupt when the end is missing.
    [[nodiscard]] Result<void> finish();

  private:
    struct Context;
    QString m_where;
    qint64 m_limit;
    qint64 m_written = 0;
    ByteSink m_sink;
    std::unique_ptr<Context> m_context;
    bool m_whole = false; // the last frame is at its end
};

// All at once.
[[nodiscard]] Result<QByteArray> unzstd(QByteArrayView packed, const QString& where, qint64 limit);

} // namespace deference::exchange
