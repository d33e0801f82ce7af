// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_picture.h"

#include "app/cards/media.h"

#include <QBuffer>
#include <QImageReader>

namespace deference::ui {

namespace {

constexpr int k_widest = 1'600; // wider than any card is
constexpr int k_allocation_mib = 256;

QByteArray format_of(cards::MediaType type)
{
    return type == cards::MediaType::Jpeg ? QByteArrayLiteral("jpeg") : cards::suffix_of(type).toLatin1();
}

} // namespace

QImage read_picture(const QByteArray& bytes, int widest)
{
    const auto type = cards::media_type_of(bytes);
    if (!type || !cards::is_picture(*type))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    // The limit is the program's, for every reader.
    QImageReader::setAllocationLimit(k_allocation_mib);
    QImageReader reader(&buffer, format_of(*type));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || size.width() > k_largest_picture_side ||
        size.height() > k_largest_picture_side ||
        qint64(size.width()) * size.height() > k_most_picture_pixels)
        return {};
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

LoadPicture load_pictures_of(const Library& library)
{
    return [&library](const QString& name) {
        const auto bytes = cards::load_media(library, name);
        return bytes ? read_picture(*bytes, k_widest) : QImage();
    };
}

} // namespace deference::ui
