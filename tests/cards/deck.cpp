// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cards/deck.h"

#include "app/cards/store.h"
#include "app/database/query.h"

namespace deference::tests {

Deck::Deck(std::vector<content::CardText> texts)
{
    REQUIRE_OK(cards::merge_pack(*library, pack_of(std::move(texts))));
    const auto candidates = cards::load_candidates(library.database());
    REQUIRE_OK(candidates);
    for (const cards::Candidate& candidate : *candidates)
        ids.push_back(candidate.id);
}

QString dump(const Database& database)
{
    QStringList lines;
    // Bit for bit: real numbers as SQLite's own 17 digits and their type.
    for (const char* sql :
         {"SELECT quote(id) || quote(words_hash) || quote(question) || quote(answer) || quote(if_pressed) || "
          "quote(citation) || quote(area) || quote(legal_status) || quote(as_of) || edited || suspended || "
          "retired || flag || quote(buried_until) || quote(search_text) || quote(question_key) || markup || "
          "form || cloze_number || "
          "kind || "
          "quote(deck) || quote(tags) || quote(note_guid) || note_ordinal || must_know || "
          "quote(status_before) || "
          "quote(status_changed_at) || quote(edited_at) FROM cards ORDER BY id",
          "SELECT id || phase || step || printf('%!.20e %!.20e ', stability, difficulty) || last_review_at "
          "|| "
          "last_day || due_at || due_day || interval_days || '/' || reps || '/' || lapses || '/' || spent_ms "
          "FROM card_memory "
          "ORDER BY id",
          "SELECT id || '/' || card_id || '/' || rating || '/' || reviewed_at || study_day || duration_ms || "
          "phase || elapsed_days || quote(predicted) || interval_days || '/' || due_at FROM reviews ORDER BY "
          "id",
          "SELECT key || '=' || value FROM settings ORDER BY key",
          "SELECT id || name || sha256 || size FROM media ORDER BY id",
          "SELECT key || version || content_hash FROM packs ORDER BY key"}) {
        const auto rows =
            Query(database, QLatin1String(sql)).all([](const Query& row) { return row.text(0); });
        REQUIRE_OK(rows);
        for (const QString& row : *rows)
            lines.append(row);
        lines.append(QStringLiteral("--"));
    }
    return lines.join(u'\n');
}

} // namespace deference::tests
