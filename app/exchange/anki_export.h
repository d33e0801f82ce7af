// SPDX-License-Identifier: GPL-3.0-or-later
// Our cards for Anki: note types of ours, notes, cards with their due dates and memory, the log, and a
// package in the legacy form, which every Anki reads. Pure: the same source gives the same bytes.
//
// Cards made from one text (the gaps of a cloze, both directions) become one note again. The ids of note
// types are fixed and guids come from the cards, so that exporting twice updates in Anki and does not double.
#pragma once
#include "app/exchange/anki_values.h"
#include "app/exchange/archive_writer.h"
#include "app/exchange/exported.h"

namespace deference::exchange {

// Our note types; their fields are Question, Answer, If pressed and Citation.
inline constexpr qint64 k_note_type_ask = 1'760'000'000'001;
inline constexpr qint64 k_note_type_both_ways = 1'760'000'000'002;
inline constexpr qint64 k_note_type_typed = 1'760'000'000'003;
inline constexpr qint64 k_note_type_cloze = 1'760'000'000'004;
[[nodiscard]] std::vector<AnkiNoteType> our_note_types();
// Whether its fields are ours: then they are taken over as they stand, without templates.
[[nodiscard]] bool is_our_note_type(const AnkiNoteType& type);

// A note's name in every collection: of the note it came from, of its pack, else of the card.
[[nodiscard]] QString guid_of_card(const cards::Card& card);
// Where a card lies: its own deck, or "Deference::<area>".
[[nodiscard]] QString deck_of_card(const cards::Card& card);

[[nodiscard]] AnkiCollection anki_collection_of(const ExportSource& source);
// The entries of the package. Corrupt or NotFound comes from the bytes of media, when it is written.
[[nodiscard]] Result<std::vector<ArchiveItem>> anki_package_items(const ExportSource& source);
// DiskFull, ReadOnly, Io, Cancelled.
[[nodiscard]] Result<void> write_anki_package(const ExportSource& source, const QString& path,
                                              const Progress& progress = {});

} // namespace deference::exchange
