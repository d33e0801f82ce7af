// SPDX-License-Identifier: GPL-3.0-or-later
// Cards, their memory and the log, row by row. Counts and figures are in store_figures.cpp.
#include "app/cards/store.h"

#include "app/cards/cloze.h"
#include "app/cards/plain_words.h"
#include "app/core/text.h"
#include "app/database/query.h"

namespace deference::cards {

namespace {

constexpr auto k_select_card = R"(
SELECT id, pack_key, pack_card, words_hash, area, question, answer, if_pressed, skill, rounds, legal_status, citation,
       source_title, source_url, as_of, verified, edited, suspended, retired, flag, buried_until, created_at, markup,
       form, cloze_number, kind, fact_key, deck, tags, note_guid, note_ordinal, must_know, status_before,
       status_changed_at, edited_at
FROM cards
WHERE id = :id)";

constexpr auto k_select_pack_cards = R"(
SELECT id, pack_key, pack_card, words_hash, area, question, answer, if_pressed, skill, rounds, legal_status, citation,
       source_title, source_url, as_of, verified, edited, suspended, retired, flag, buried_until, created_at, markup,
       form, cloze_number, kind, fact_key, deck, tags, note_guid, note_ordinal, must_know, status_before,
       status_changed_at, edited_at
FROM cards
WHERE pack_key = :pack
ORDER BY id)";

constexpr auto k_select_note = R"(
SELECT id, pack_key, pack_card, words_hash, area, question, answer, if_pressed, skill, rounds, legal_status, citation,
       source_title, source_url, as_of, verified, edited, suspended, retired, flag, buried_until, created_at, markup,
       form, cloze_number, kind, fact_key, deck, tags, note_guid, note_ordinal, must_know, status_before,
       status_changed_at, edited_at
FROM cards
WHERE note_guid = :guid AND note_guid <> ''
ORDER BY note_ordinal)";

constexpr auto k_select_asking = R"(
SELECT id, pack_key, pack_card, words_hash, area, question, answer, if_pressed, skill, rounds, legal_status, citation,
       source_title, source_url, as_of, verified, edited, suspended, retired, flag, buried_until, created_at, markup,
       form, cloze_number, kind, fact_key, deck, tags, note_guid, note_ordinal, must_know, status_before,
       status_changed_at
FROM cards
WHERE question_key = :key AND retired = 0
LIMIT 100)";

constexpr auto k_insert_card = R"(
INSERT INTO cards (id, pack_key, pack_card, words_hash, area, question, answer, if_pressed, skill, rounds, legal_status,
                   citation, source_title, source_url, as_of, verified, edited, suspended, retired, flag, buried_until,
                   created_at, search_text, question_key, markup, form, cloze_number, kind, fact_key, deck, tags,
                   note_guid, note_ordinal, must_know, status_before, status_changed_at, edited_at)
VALUES (:id, :pack_key, :pack_card, :words_hash, :area, :question, :answer, :if_pressed, :skill, :rounds, :legal_status,
        :citation, :source_title, :source_url, :as_of, :verified, :edited, :suspended, :retired, :flag, :buried_until,
        :created_at, :search_text, :question_key, :markup, :form, :cloze_number, :kind, :fact_key, :deck, :tags, :note_guid,
        :note_ordinal, :must_know, :status_before, :status_changed_at, :edited_at))";

constexpr auto k_update_card = R"(
UPDATE cards
SET words_hash = :words_hash, area = :area, question = :question, answer = :answer, if_pressed = :if_pressed,
    skill = :skill, rounds = :rounds, legal_status = :legal_status, citation = :citation, source_title = :source_title,
    source_url = :source_url, as_of = :as_of, verified = :verified, edited = :edited, suspended = :suspended,
    retired = :retired, flag = :flag, buried_until = :buried_until, search_text = :search_text,
    question_key = :question_key, markup = :markup, form = :form, cloze_number = :cloze_number, kind = :kind, fact_key = :fact_key, deck = :deck, tags = :tags,
    note_guid = :note_guid, note_ordinal = :note_ordinal, must_know = :must_know, status_before = :status_before,
    status_changed_at = :status_changed_at, edited_at = :edited_at
WHERE id = :id)";

constexpr auto k_put_memory = R"(
INSERT INTO card_memory (id, phase, step, stability, difficulty, last_review_at, last_day, due_at, due_day,
                         interval_days, reps, lapses, spent_ms)
VALUES (:id, :phase, :step, :stability, :difficulty, :last_review_at, :last_day, :due_at, :due_day,
        :interval_days, :reps, :lapses, :spent_ms)
ON CONFLICT (id) DO UPDATE
SET phase = excluded.phase, step = excluded.step, stability = excluded.stability, difficulty = excluded.difficulty,
    last_review_at = excluded.last_review_at, last_day = excluded.last_day, due_at = excluded.due_at,
    due_day = excluded.due_day, interval_days = excluded.interval_days, reps = excluded.reps, lapses = excluded.lapses,
    spent_ms = excluded.spent_ms)";

constexpr auto k_insert_review = R"(
INSERT INTO reviews (id, card_id, rating, reviewed_at, study_day, utc_offset, duration_ms, phase, elapsed_days,
                     predicted, interval_days, due_at, imported)
VALUES (:id, :card_id, :rating, :reviewed_at, :study_day, :utc_offset, :duration_ms, :phase, :elapsed_days,
        :predicted, :interval_days, :due_at, :imported))";

QString text(const char* sql)
{
    return QString::fromLatin1(sql);
}

Card read_card(const Query& row)
{
    Card card;
    card.id = row.id<CardId>(0);
    if (!row.is_null(1))
        card.origin = PackOrigin{row.text(1), row.text(2), row.text(3)};
    card.facts.area = row.text(4);
    card.words.question = row.text(5);
    card.words.answer = row.text(6);
    card.words.if_pressed = row.text(7);
    card.words.citation = row.text(11);
    card.facts.skill = row.text(8);
    card.facts.rounds = row.text(9).split(u' ', Qt::SkipEmptyParts);
    card.facts.status = content::legal_status_from_key(row.text(10));
    card.facts.source_title = row.text(12);
    card.facts.source_url = row.text(13);
    card.facts.as_of = row.day(14);
    card.facts.verified = row.boolean(15);
    card.edited = row.boolean(16);
    card.suspended = row.boolean(17);
    card.retired = row.boolean(18);
    card.flag = row.number(19);
    card.buried_until = row.maybe_day(20);
    card.created_at = row.instant(21);
    card.words.markup = markup_from_key(row.text(22)).value_or(Markup::Plain);
    card.words.form = card_form_from_key(row.text(23)).value_or(CardForm::Ask);
    card.words.cloze_number = row.number(24);
    card.facts.kind = content::card_kind_from_key(row.text(25)).value_or(CardKind::Recall);
    card.facts.fact = row.text(26);
    card.deck = row.text(27);
    card.tags = row.text(28).split(u' ', Qt::SkipEmptyParts);
    if (const QString guid = row.text(29); !guid.isEmpty())
        card.note = NoteRef{guid, row.number(30)};
    card.must_know = row.boolean(31);
    if (!row.is_null(33))
        card.status_changed = StatusChanged{content::legal_status_from_key(row.text(32)), row.instant(33)};
    if (!row.is_null(34))
        card.edited_at = row.instant(34);
    return card;
}

QString stored_tags(const QStringList& tags)
{
    return tags.isEmpty() ? QString() : u' ' + tags.join(u' ') + u' ';
}

QString status_before(const Card& card)
{
    return card.status_changed && card.status_changed->before ? content::to_key(*card.status_changed->before)
                                                              : QString();
}

// The columns that may change; inserting adds the others.
void bind_card(Query& query, const Card& card)
{
    const auto& [words, facts] = std::tie(card.words, card.facts);
    const QString question =
        words.form == CardForm::Cloze ? without_cloze_marks(words.question) : words.question;
    const QString search = QStringList{plain_text(question, words.markup),
                                       plain_text(words.answer, words.markup), words.citation, facts.area}
                               .join(u'\n');
    query.bind(":id", card.id)
        .bind(":words_hash", card.origin ? card.origin->words_hash : QString())
        .bind(":area", facts.area)
        .bind(":question", words.question)
        .bind(":answer", words.answer)
        .bind(":if_pressed", words.if_pressed)
        .bind(":skill", facts.skill)
        .bind(":rounds", facts.rounds.join(u' '))
        .bind(":legal_status", facts.status ? content::to_key(*facts.status) : QString())
        .bind(":citation", words.citation)
        .bind(":source_title", facts.source_title)
        .bind(":source_url", facts.source_url)
        .bind(":as_of", facts.as_of)
        .bind(":verified", facts.verified)
        .bind(":edited", card.edited)
        .bind(":edited_at", card.edited_at)
        .bind(":suspended", card.suspended)
        .bind(":retired", card.retired)
        .bind(":flag", card.flag)
        .bind(":buried_until", card.buried_until)
        .bind(":search_text", fold_for_search(search))
        .bind(":question_key", question_key(words))
        .bind(":markup", to_key(words.markup))
        .bind(":form", to_key(words.form))
        .bind(":cloze_number", words.cloze_number)
        .bind(":kind", content::to_key(facts.kind))
        .bind(":fact_key", facts.fact)
        .bind(":deck", card.deck)
        .bind(":tags", stored_tags(card.tags))
        .bind(":note_guid", card.note ? card.note->guid : QString())
        .bind(":note_ordinal", card.note ? card.note->ordinal : 0)
        .bind(":must_know", card.must_know)
        .bind(":status_before", status_before(card))
        .bind(":status_changed_at",
              card.status_changed ? std::optional(card.status_changed->at) : std::nullopt);
}

} // namespace

Result<std::optional<Card>> find_card(const Database& database, CardId id)
{
    return Query(database, text(k_select_card)).bind(":id", id).first(read_card);
}

Result<Card> load_card(const Database& database, CardId id)
{
    DEFERENCE_TRY_ASSIGN(auto card, find_card(database, id));
    if (!card)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no card %1").arg(id.to_string()), {},
                    QStringLiteral("look for it with 'cards list'"));
    return std::move(*card);
}

Result<std::vector<Card>> load_pack_cards(const Database& database, const QString& pack)
{
    return Query(database, text(k_select_pack_cards)).bind(":pack", pack).all(read_card);
}

Result<std::vector<Card>> load_note(const Database& database, const QString& guid)
{
    return Query(database, text(k_select_note)).bind(":guid", guid).all(read_card);
}

Result<std::vector<Card>> load_asking(const Database& database, const QString& question_key)
{
    return Query(database, text(k_select_asking)).bind(":key", question_key).all(read_card);
}

Result<std::optional<CardMemory>> find_memory(const Database& database, CardId id)
{
    return Query(database, QStringLiteral(R"(
SELECT id, phase, step, stability, difficulty, last_review_at, last_day, due_at, due_day, interval_days, reps, lapses,
       spent_ms
FROM card_memory
WHERE id = :id)"))
        .bind(":id", id)
        .first([](const Query& row) {
            CardMemory memory;
            memory.id = row.id<CardId>(0);
            memory.schedule.phase = phase_from_key(row.text(1)).value_or(Phase::Learning);
            memory.schedule.step = row.number(2);
            memory.schedule.memory = memory::State{row.real(3), row.real(4)};
            memory.schedule.last_review = row.instant(5);
            memory.schedule.last_day = row.day(6);
            memory.schedule.due = row.instant(7);
            memory.due_day = row.day(8);
            memory.schedule.interval_days = row.number(9);
            memory.schedule.reps = row.number(10);
            memory.schedule.lapses = row.number(11);
            memory.spent = std::chrono::milliseconds(row.integer(12));
            return memory;
        });
}

Result<void> insert_cards(Transaction& transaction, std::span<const Card> cards)
{
    Query query(transaction.database(), text(k_insert_card));
    for (const Card& card : cards) {
        bind_card(query, card);
        query.bind(":pack_key", card.origin ? std::optional(card.origin->pack) : std::nullopt)
            .bind(":pack_card", card.origin ? std::optional(card.origin->card) : std::nullopt)
            .bind(":created_at", card.created_at);
        DEFERENCE_TRY(query.run());
    }
    return {};
}

Result<void> insert_card(Transaction& transaction, const Card& card)
{
    return insert_cards(transaction, std::span(&card, 1));
}

Result<void> update_card(Transaction& transaction, const Card& card)
{
    Query query(transaction.database(), text(k_update_card));
    bind_card(query, card);
    return query.run();
}

Result<void> put_memories(Transaction& transaction, std::span<const CardMemory> memories)
{
    Query query(transaction.database(), text(k_put_memory));
    for (const CardMemory& memory : memories) {
        const memory::CardSchedule& schedule = memory.schedule;
        if (schedule.phase == Phase::New || !schedule.memory || !schedule.last_review || !schedule.last_day ||
            !schedule.due)
            return fail(ErrorCode::Internal,
                        QStringLiteral("a memory state without an answer cannot be stored"));
        query.bind(":id", memory.id)
            .bind(":phase", to_key(schedule.phase))
            .bind(":step", schedule.step)
            .bind(":stability", schedule.memory->stability)
            .bind(":difficulty", schedule.memory->difficulty)
            .bind(":last_review_at", *schedule.last_review)
            .bind(":last_day", *schedule.last_day)
            .bind(":due_at", *schedule.due)
            .bind(":due_day", memory.due_day)
            .bind(":interval_days", schedule.interval_days)
            .bind(":spent_ms", static_cast<qint64>(memory.spent.count()))
            .bind(":reps", schedule.reps)
            .bind(":lapses", schedule.lapses);
        DEFERENCE_TRY(query.run());
    }
    return {};
}

Result<void> insert_reviews(Transaction& transaction, std::span<const Review> reviews)
{
    Query query(transaction.database(), text(k_insert_review));
    for (const Review& review : reviews) {
        query.bind(":id", review.id)
            .bind(":card_id", review.card)
            .bind(":rating", static_cast<int>(review.rating))
            .bind(":reviewed_at", review.reviewed_at)
            .bind(":study_day", review.study_day)
            .bind(":utc_offset", static_cast<qint64>(review.utc_offset.count()))
            .bind(":duration_ms", static_cast<qint64>(review.duration.count()))
            .bind(":phase", to_key(review.phase))
            .bind(":elapsed_days", review.elapsed_days)
            .bind(":predicted", review.predicted)
            .bind(":interval_days", review.interval_days)
            .bind(":due_at", review.due_at)
            .bind(":imported", review.imported);
        DEFERENCE_TRY(query.run());
    }
    return {};
}

Result<std::optional<MergedPack>> find_merged_pack(const Database& database, const QString& pack)
{
    return Query(database, QStringLiteral("SELECT version, content_hash FROM packs WHERE key = :key"))
        .bind(":key", pack)
        .first([](const Query& row) {
            return MergedPack{row.text(0), row.text(1)};
        });
}

Result<void> put_merged_pack(Transaction& transaction, const content::PackInfo& pack)
{
    struct PackTag;
    return Query(transaction.database(), QStringLiteral(R"(
INSERT INTO packs (id, key, title, version, content_hash, merged_at)
VALUES (:id, :key, :title, :version, :content_hash, :merged_at)
ON CONFLICT (key) DO UPDATE
SET title = excluded.title, version = excluded.version, content_hash = excluded.content_hash,
    merged_at = excluded.merged_at)"))
        .bind(":id", transaction.new_id<Id<PackTag>>())
        .bind(":key", pack.key)
        .bind(":title", pack.title)
        .bind(":version", pack.version)
        .bind(":content_hash", pack.content_hash)
        .bind(":merged_at", transaction.now())
        .run();
}

} // namespace deference::cards
