// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and sounds as files: what may come in, and the folder they lie in. A file is named by the SHA-256
// of what is in it, written once and never changed; cards call it by a name of their own (media.h).
#pragma once
#include "app/core/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <functional>
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

class MediaFolder
{
  public:
    explicit MediaFolder(const QString& profile_folder);

    [[nodiscard]] const QString& path() const { return m_path; }
    // Empty when there is no such file.
    [[nodiscard]] QString find(const QString& sha256) const;
    // The file is on the disk, whole, when this returns. Nothing happens where it is there already.
    [[nodiscard]] Result<void> write(const QString& sha256, QByteArrayView bytes) const;
    // Out of the way, but found until tidy() deletes it: the removal can still be undone.
    [[nodiscard]] Result<void> set_aside(const QString& sha256) const;
    // What lies there: hashes of files that were not set aside.
    [[nodiscard]] QStringList hashes() const;
    // When nothing can be undone any longer. `wanted` says which of the files set aside came back; deletes
    // the others, and what a killed program left half written.
    void tidy(const std::function<bool(const QString& sha256)>& wanted) const;

  private:
    [[nodiscard]] Result<void> make(const QString& folder) const;
    [[nodiscard]] QString aside() const;

    QString m_path;
};

// Hexadecimal.
[[nodiscard]] QString sha256_of(QByteArrayView bytes);

} // namespace deference::cards
