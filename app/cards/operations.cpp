// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/operations.h"

#include "app/cards/own_cards.h"
#include "app/cards/plain_words.h"
#include "app/cards/store.h"

#include <QCoreApplication>

namespace deference::cards {

namespace {

constexpr int k_last_flag = 7;
constexpr qsizetype k_object_length = 40;

QString name_of(const std::vector<Card>& cards)
{
    const int count = static_cast<int>(cards.size()); // inside translate(), lupdate would not see the text
    return count == 1 ? short_name(cards.front().words)
                      : QCoreApplication::translate("Operations", "%n card(s)", nullptr, count);
}

Result<std::vector<Card>> load_all(const Database& database, const std::vector<CardId>& ids)
{
    std::vector<Card> cards;
    cards.reserve(ids.size());
    for (const CardId id : ids) {
        DEFERENCE_TRY_ASSIGN(auto card, load_card(database, id));
        cards.push_back(std::move(card));
    }
    return cards;
}

// Changes each card with `change` and writes those that differ.
Result<void> change_cards(Library& library, const OperationKind& kind, const std::vector<CardId>& ids,
                          const void* initiator, const std::function<void(Card&)>& change)
{
    DEFERENCE_TRY_ASSIGN(const auto cards, load_all(library.database(), ids));
    return library.run({kind, name_of(cards), {}, initiator}, [&](Transaction& transaction) -> Result<void> {
        for (const Card& before : cards) {
            Card after = before;
            change(after);
            if (after != before)
                DEFERENCE_TRY(update_card(transaction, after));
        }
        return {};
    });
}

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

Result<void> suspend_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    return change_cards(library, k_suspend_cards, cards, initiator,
                        [](Card& card) { card.suspended = true; });
}

Result<void> unsuspend_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    return change_cards(library, k_unsuspend_cards, cards, initiator,
                        [](Card& card) { card.suspended = false; });
}

Result<void> bury_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    const Day tomorrow = study_day(library.clock()) + std::chrono::days(1);
    return change_cards(library, k_bury_cards, cards, initiator,
                        [tomorrow](Card& card) { card.buried_until = tomorrow; });
}

Result<void> flag_cards(Library& library, const std::vector<CardId>& cards, int flag, const void* initiator)
{
    if (flag < 0 || flag > k_last_flag)
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no flag %1").arg(flag), {},
                    QStringLiteral("take 1 to 7, or 0 for none"));
    return change_cards(library, k_flag_cards, cards, initiator, [flag](Card& card) { card.flag = flag; });
}

Result<void> mark_cards(Library& library, const std::vector<CardId>& cards, bool must_know,
                        const void* initiator)
{
    return change_cards(library, k_mark_cards, cards, initiator,
                        [must_know](Card& card) { card.must_know = must_know; });
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
