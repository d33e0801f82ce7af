// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/zstd_stream.h"

#include <zstd.h>

namespace deference::exchange {

namespace {

constexpr int k_largest_window = 27; // 128 MiB, what ordinary packers use at most

Failure damaged(const QString& what, const QString& where)
{
    return fail(ErrorCode::Corrupt, what, where,
                QStringLiteral("download or export it again; nothing was imported"));
}

} // namespace

struct ZstdReader::Context
{
    Context()
        : stream(ZSTD_createDStream()),
          piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized)
    {
        if (stream)
            ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, k_largest_window);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { ZSTD_freeDStream(stream); }

    ZSTD_DStream* stream;
    QByteArray piece;
};

ZstdReader::ZstdReader(QString where, qint64 limit, ByteSink sink)
    : m_where(std::move(where)), m_limit(limit), m_sink(std::move(sink)),
      m_context(std::make_unique<Context>())
{
}
ZstdReader::~ZstdReader() = default;

Result<void> ZstdReader::feed(QByteArrayView packed)
{
    if (!m_context->stream)
        return fail(ErrorCode::Io, QStringLiteral("there is not enough memory to unpack this"), m_where);
    ZSTD_inBuffer in{packed.data(), static_cast<std::size_t>(packed.size()), 0};
    bool full = false; // the output: there may be more without new input
    while (in.pos < in.size || full) {
        ZSTD_outBuffer out{m_context->piece.data(), static_cast<std::size_t>(m_context->piece.size()), 0};
        const std::size_t left = ZSTD_decompressStream(m_context->stream, &out, &in);
        if (ZSTD_isError(left))
            return damaged(QStringLiteral("packed data are damaged"), m_where);
        full = out.pos == out.size && left != 0;
        m_whole = left == 0;
        m_written += static_cast<qint64>(out.pos);
        if (m_written > m_limit)
            return damaged(QStringLiteral("packed data are larger than %1 MiB").arg(m_limit / k_mib),
                           m_where);
        if (out.pos > 0)
            DEFERENCE_TRY(
                m_sink(QByteArrayView(m_context->piece.constData(), static_cast<qsizetype>(out.pos))));
    }
    return {};
}

Result<void> ZstdReader::finish()
{
    if (!m_whole)
        return damaged(QStringLiteral("packed data were cut off"), m_where);
    return {};
}

Result<QByteArray> unzstd(QByteArrayView packed, const QString& where, qint64 limit)
{
    QByteArray bytes;
    ZstdReader reader(where, limit, [&bytes](QByteArrayView piece) -> Result<void> {
        bytes.append(piece.data(), piece.size());
        return {};
    });
    DEFERENCE_TRY(reader.feed(packed));
    DEFERENCE_TRY(reader.finish());
    return bytes;
}

} // namespace deference::exchange
