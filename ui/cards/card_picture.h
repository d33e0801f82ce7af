// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of cards from the library's own media, read with limits: what a file is comes from its content,
// its size is looked at before anything is decoded, and it is decoded no larger than it is shown.
#pragma once
#include "ui/cards/card_document.h"

namespace deference {
class Library;
}

namespace deference::ui {

// Neither side, nor the number of pixels, may be larger.
inline constexpr int k_largest_picture_side = 16'384;
inline constexpr qint64 k_most_picture_pixels = 50'000'000;

// Null when it is none of ours, too large or broken. At most `widest` pixels wide.
[[nodiscard]] QImage read_picture(const QByteArray& bytes, int widest);
// Of that library, which must outlive it.
[[nodiscard]] LoadPicture load_pictures_of(const Library& library);

} // namespace deference::ui
