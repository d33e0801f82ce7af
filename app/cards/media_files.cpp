// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/media_files.h"

#include "app/cards/rich_text.h"

#include <QRegularExpression>

namespace deference::cards {

namespace {

constexpr qsizetype k_longest_name = 255; // bytes

bool has_at(QByteArrayView bytes, qsizetype at, QByteArrayView mark)
{
    return bytes.size() >= at + mark.size() && bytes.sliced(at, mark.size()) == mark;
}

// Eleven ones, then a version and a layer that exist, a bit rate and a sampling rate that are given.
bool is_mpeg_frame(QByteArrayView bytes)
{
    if (bytes.size() < 4)
        return false;
    const auto byte = [&bytes](qsizetype at) { return static_cast<unsigned>(static_cast<uchar>(bytes[at])); };
    const unsigned version = (byte(1) >> 3) & 3U;
    const unsigned layer = (byte(1) >> 1) & 3U;
    const unsigned rate = byte(2) >> 4;
    const unsigned sampling = (byte(2) >> 2) & 3U;
    return byte(0) == 0xffU && (byte(1) & 0xe0U) == 0xe0U && version != 1 && layer != 0 && rate != 0 &&
           rate != 15 && sampling != 3;
}

} // namespace

std::optional<MediaType> media_type_of(QByteArrayView bytes)
{
    if (has_at(bytes, 0, QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return MediaType::Png;
    if (has_at(bytes, 0, "\xff\xd8\xff"))
        return MediaType::Jpeg;
    if (has_at(bytes, 0, "GIF87a") || has_at(bytes, 0, "GIF89a"))
        return MediaType::Gif;
    if (has_at(bytes, 0, "RIFF") && has_at(bytes, 8, "WEBP"))
        return MediaType::WebP;
    if (has_at(bytes, 0, "RIFF") && has_at(bytes, 8, "WAVE"))
        return MediaType::Wav;
    if (has_at(bytes, 0, "OggS"))
        return MediaType::Ogg;
    if (has_at(bytes, 0, "fLaC"))
        return MediaType::Flac;
    if (has_at(bytes, 4, "ftypM4A") || has_at(bytes, 4, "ftypM4B") || has_at(bytes, 4, "ftypmp4") ||
        has_at(bytes, 4, "ftypisom"))
        return MediaType::M4a;
    if (has_at(bytes, 0, "ID3") || is_mpeg_frame(bytes))
        return MediaType::Mp3;
    return std::nullopt;
}

QString suffix_of(MediaType type)
{
    constexpr const char* suffixes[] = {"png", "jpg", "gif", "webp", "ogg", "mp3", "wav", "flac", "m4a"};
    return QString::fromLatin1(suffixes[static_cast<std::size_t>(type)]);
}

Result<MediaType> check_media(const QString& name, QByteArrayView bytes)
{
    if (!is_media_name(name))
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no name for a picture or a sound"),
                    name.left(80), QStringLiteral("leave out / \\ : * ? \" < > | and control characters"));
    if (bytes.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is empty"), name,
                    QStringLiteral("choose another file"));
    if (bytes.size() > k_largest_media)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file is larger than 32 MiB"), name,
                    QStringLiteral("make it smaller first"));
    const auto type = media_type_of(bytes);
    if (!type)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("this is neither a picture nor a sound that cards can show"), name,
                    QStringLiteral("take PNG, JPEG, GIF or WebP; Ogg, MP3, WAV, FLAC or M4A"));
    return *type;
}

QString media_name_with(const QString& name, const QString& addition)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    QString stem = dot > 0 ? name.first(dot) : name;
    const QString suffix = dot > 0 ? name.sliced(dot) : QString();
    const QString end = (addition.isEmpty() ? QString() : u'-' + addition) + suffix;
    while (!stem.isEmpty() && (stem + end).toUtf8().size() > k_longest_name)
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    return stem + end;
}

QString tidy_media_name(const QString& name, MediaType type)
{
    static const QRegularExpression odd(QStringLiteral("[^\\p{L}\\p{M}\\p{N}._-]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression edges(QStringLiteral("^[.-]+|[.-]+$|-+(?=\\.)"));
    QString tidy = name.normalized(QString::NormalizationForm_C);
    tidy = tidy.sliced(std::max(tidy.lastIndexOf(u'/'), tidy.lastIndexOf(u'\\')) + 1);
    tidy = tidy.replace(odd, QStringLiteral("-")).remove(edges);
    if (tidy.isEmpty() || !is_media_name(tidy))
        tidy = is_picture(type) ? QStringLiteral("picture") : QStringLiteral("sound");
    if (!tidy.contains(u'.'))
        tidy += u'.' + suffix_of(type);
    return media_name_with(tidy, {});
}

} // namespace deference::cards
