// SPDX-License-Identifier: GPL-3.0-or-later
// Which files may come in as pictures and sounds of cards, and under which names. One rule for what is added
// by hand and what is imported.
#pragma once
#include "app/core/result.h"

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace deference::cards {

// Told by what is in the file, whatever it is called. SVG is none of them: it can refer to other files.
enum class MediaType { Png, Jpeg, Gif, WebP, Ogg, Mp3, Wav, Flac, M4a };
[[nodiscard]] std::optional<MediaType> media_type_of(QByteArrayView bytes);
[[nodiscard]] constexpr bool is_picture(MediaType type)
{
    return type <= MediaType::WebP;
}
// "png"; what a file of that type is called where it has no name that says it.
[[nodiscard]] QString suffix_of(MediaType type);

inline constexpr qint64 k_largest_media = qint64(32) * 1024 * 1024;

// InvalidInput with one sentence for what is empty, too large or of no known type, and for a name that cannot
// stand for a file.
[[nodiscard]] Result<MediaType> check_media(const QString& name, QByteArrayView bytes);
// A name that can be written in Markdown as it is, from the name of a file anywhere: "C:\My chart (1).PNG" is
// "My-chart-1.PNG". `type` gives the suffix where there is none.
[[nodiscard]] QString tidy_media_name(const QString& name, MediaType type);
// "chart.png" with other content: "chart-1a2b3c4d.png".
[[nodiscard]] QString media_name_with(const QString& name, const QString& addition);

} // namespace deference::cards
