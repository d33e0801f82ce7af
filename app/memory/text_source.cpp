// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/text_source.h"

#include <QIODevice>
#include <algorithm>
#include <zlib.h>

namespace deference::memory {

namespace {

constexpr qsizetype k_piece = 256 * 1024;
constexpr char k_gzip_magic[] = "\x1f\x8b";

Failure damaged(const QString& what)
{
    return fail(ErrorCode::Corrupt, what, {}, QStringLiteral("copy or export the file again"));
}

} // namespace

struct TextSource::Inflater
{
    Inflater() { is_ready = inflateInit2(&stream, MAX_WBITS + 16) == Z_OK; } // 16: with a gzip header
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // zlib takes what it may not change through a pointer that could.
    void feed(QByteArray& input)
    {
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = static_cast<uInt>(input.size());
    }

    z_stream stream{};
    bool is_ready = false;
    bool is_between_members = false; // a gzip file may be several, one after the other
    QByteArray output = QByteArray(k_piece, Qt::Uninitialized);
};

TextSource::TextSource(QIODevice& device, qint64 budget) : m_device(device), m_left(budget) {}

TextSource::~TextSource() = default;

Result<void> TextSource::refill()
{
    m_input.resize(k_piece);
    const qint64 got = m_device.read(m_input.data(), k_piece);
    if (got < 0)
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(m_device.errorString()),
                    {}, QStringLiteral("try again"));
    m_input.resize(static_cast<qsizetype>(got));
    return {};
}

Result<std::string_view> TextSource::within_budget(std::string_view piece)
{
    m_left -= static_cast<qint64>(piece.size());
    if (m_left < 0)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is too large once it is unpacked"), {},
                    QStringLiteral("split it into smaller ones"));
    return piece;
}

Result<std::string_view> TextSource::next()
{
    if (!m_started) {
        m_started = true;
        DEFERENCE_TRY(refill());
        if (m_input.startsWith(k_gzip_magic)) {
            m_inflater = std::make_unique<Inflater>();
            if (!m_inflater->is_ready)
                return fail(ErrorCode::Internal, QStringLiteral("unpacking could not be started"));
            m_inflater->feed(m_input);
        }
    } else if (!m_inflater) {
        DEFERENCE_TRY(refill());
    }
    if (m_inflater)
        return inflate_some();
    return within_budget({m_input.constData(), static_cast<std::size_t>(m_input.size())});
}

Result<std::string_view> TextSource::inflate_some()
{
    z_stream& stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef*>(m_inflater->output.data());
    stream.avail_out = static_cast<uInt>(k_piece);
    while (stream.avail_out > 0) {
        if (stream.avail_in == 0) {
            DEFERENCE_TRY(refill());
            m_inflater->feed(m_input);
            if (m_input.isEmpty() && m_inflater->is_between_members)
                break;
            if (m_input.isEmpty())
                return damaged(QStringLiteral("the compressed file breaks off before its end"));
        }
        const int status = inflate(&stream, Z_NO_FLUSH);
        m_inflater->is_between_members = status == Z_STREAM_END;
        if (status == Z_STREAM_END)
            inflateReset(&stream);
        else if (status != Z_OK)
            return damaged(QStringLiteral("the compressed file is damaged"));
    }
    return within_budget(
        {m_inflater->output.constData(), static_cast<std::size_t>(k_piece) - stream.avail_out});
}

} // namespace deference::memory
