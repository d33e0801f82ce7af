// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/operations.h"

#include "app/cards/legal_changes.h"
#include "app/cards/own_cards.h"
#include "app/cards/plain_words.h"
#include "app/cards/statistics_store.h"
#include "app/cards/store.h"

namespace deference::cards {

namespace {

constexpr qsizetype k_object_length = 40;

Card make_card(const content::CardText& text, const QString& pack, Transaction& transaction)
{
    Card card;
    card.id = transaction.new_id<CardId>();
    card.words = words_of(text);
    card.facts = facts_of(text);
    card.origin = PackOrigin{pack, text.key, hash_of(card.words)};
    card.created_at = transaction.now();
    return card;
}

} // namespace

QString short_name(const CardWords& words)
{
    const QString line = plain_question(words).simplified();
    return line.size() <= k_object_length ? line : line.left(k_object_length).trimmed() + u'\u2026';
}

Result<Answered> answer_card(Library& library, CardId card, Rating rating, std::chrono::milliseconds spent,
                             const StudyConfig& config, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const auto known, load_card(library.database(), card));
    Answered answered;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(const auto before, find_memory(transaction.database(), card));
        DEFERENCE_TRY_ASSIGN(auto rows,
                             make_answer(card, before, rating, spent, transaction.clock(), config));
        rows.review.id = transaction.new_id<ReviewId>();
        DEFERENCE_TRY(insert_reviews(transaction, std::span(&rows.review, 1)));
        DEFERENCE_TRY(put_memories(transaction, std::span(&rows.memory, 1)));
        answered = {std::move(rows.review), std::move(rows.memory)};
        return {};
    };
    DEFERENCE_TRY(library.run({k_answer_card, short_name(known.words), {}, initiator}, write));
    return answered;
}

Result<void> edit_card(Library& library, CardId id, const CardWords& words, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(CardDraft draft, load_draft(library, id));
    draft.words = words;
    return edit_cards(library, id, draft, {{}, initiator}).map([](const SavedCards&) {});
}

Result<CardId> add_card(Library& library, const CardWords& words, const CardFacts& facts,
                        const void* initiator)
{
    CardDraft draft;
    draft.words = words;
    draft.facts = facts;
    return add_cards(library, draft, {{}, initiator}).map([](const SavedCards& saved) {
        return saved.cards.front();
    });
}

Result<void> change_study_settings(Library& library, const StudySettings& settings, const void* initiator)
{
    DEFERENCE_TRY(check(settings));
    return library.run({k_change_study_settings, {}, {}, initiator},
                       [&](Transaction& transaction) { return put_study_settings(transaction, settings); });
}

Result<void> dismiss_legal_changes(Library& library, const void* initiator)
{
    return library.run({k_dismiss_changes, {}, {}, initiator}, put_changes_dismissed);
}

Result<void> change_parameters(Library& library, const MemoryModel& model, std::span<const CardState> states,
                               const void* initiator)
{
    return library.run({k_change_parameters, {}, {}, initiator},
                       [&](Transaction& transaction) -> Result<void> {
                           DEFERENCE_TRY(put_model(transaction, model));
                           return put_states(transaction, states);
                       });
}

Result<MergeReport> merge_pack(Library& library, const content::Pack& pack)
{
    const content::PackInfo& info = pack.info();
    MergeReport report;
    report.pack = info.key;
    DEFERENCE_TRY_ASSIGN(const auto merged, find_merged_pack(library.database(), info.key));
    if (merged && !info.content_hash.isEmpty() && merged->content_hash == info.content_hash) {
        report.unchanged = true;
        return report;
    }
    const auto write = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(const auto ours, load_pack_cards(transaction.database(), info.key));
        MergePlan plan = plan_merge(ours, pack.cards().cards, transaction.now());
        std::vector<Card> added;
        added.reserve(plan.to_add.size());
        for (const content::CardText& text : plan.to_add)
            added.push_back(make_card(text, info.key, transaction));
        DEFERENCE_TRY(insert_cards(transaction, added));
        for (const Card& card : plan.to_update)
            DEFERENCE_TRY(update_card(transaction, card));
        DEFERENCE_TRY(put_merged_pack(transaction, info));
        report = std::move(plan.report);
        report.pack = info.key;
        return {};
    };
    DEFERENCE_TRY(library.run({k_merge_pack, info.title, {}, nullptr}, write));
    return report;
}

Result<std::vector<MergeReport>> merge_packs(Library& library)
{
    std::vector<MergeReport> reports;
    for (const auto& pack : library.catalogue().packs()) {
        DEFERENCE_TRY_ASSIGN(auto report, merge_pack(library, *pack));
        if (!report.unchanged)
            reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace deference::cards
