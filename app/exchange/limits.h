// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a file from others is read before it is refused, in one place. Generous for what people have,
// small enough that no file can fill the memory or the disk.
#pragma once
#include <QtGlobal>

namespace deference::exchange {

inline constexpr qint64 k_mib = 1024 * 1024;

// Archives. Headers lie: these hold for what is really unpacked.
inline constexpr int k_most_entries = 65'536;
inline constexpr qint64 k_largest_entry = 256 * k_mib;
inline constexpr qint64 k_largest_archive = 2048 * k_mib; // unpacked

// Anki collections.
inline constexpr int k_most_notes = 500'000;
inline constexpr int k_most_cards = 1'000'000;
inline constexpr int k_most_reviews = 5'000'000;
inline constexpr int k_most_decks = 20'000;
inline constexpr int k_most_note_types = 5'000;
inline constexpr int k_most_fields = 500;            // of one note type
inline constexpr qint64 k_longest_note = 2 * k_mib;  // all its fields
inline constexpr qint64 k_longest_json = 32 * k_mib; // note types, decks, names of media

// Text files.
inline constexpr int k_most_rows = 1'000'000;
inline constexpr qint64 k_longest_row = k_mib;
inline constexpr int k_most_columns = 200;

} // namespace deference::exchange
