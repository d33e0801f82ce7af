// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of an Anki collection, schemas 11 and 18: read into values, and written (11 only).
#pragma once
#include "app/exchange/anki_values.h"
#include "app/exchange/progress.h"

#include <QByteArray>

namespace deference::exchange {

// `database` is the whole SQLite file. TooNew for a schema after 18; Corrupt when it is damaged, is no
// collection of Anki's, or passes a limit; Cancelled. `progress` is told 0 to 1.
[[nodiscard]] Result<AnkiCollection> read_anki_collection(const QByteArray& database, const QString& name,
                                                          const Progress& progress = {});

// The SQLite file of a collection in schema 11: the same values give the same bytes. Anki fills what is left
// out (deck options, sort fields of note types) with its defaults.
[[nodiscard]] Result<QByteArray> write_anki_collection(const AnkiCollection& collection, qint64 modified_ms);

// What Anki looks for duplicates by: of the first field without tags, names of media kept.
[[nodiscard]] QString anki_sort_text(const QString& field);
[[nodiscard]] qint64 anki_checksum(const QString& first_field);

} // namespace deference::exchange
