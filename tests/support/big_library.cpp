// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/big_library.h"

#include "app/cards/schedule.h"
#include "app/cards/store.h"

#include <algorithm>

namespace deference::tests {

namespace {

using namespace cards;

constexpr OperationKind k_fill{"tests.fill", "Fill library", Undo::None};
constexpr std::array k_words{"fiduciary",   "duty",        "adviser",   "best",      "interest", "disclosure",
                             "conflict",    "model",       "risk",      "rebalance", "tax",      "harvest",
                             "suitability", "record",      "marketing", "rule",      "client",   "portfolio",
                             "drift",       "supervision", "explain",   "threshold", "monitor",  "override",
                             "validation",  "bias",        "fairness",  "churn"};
constexpr std::array k_areas{"rules_orders", "products", "ml_systems", "metrics", "peers", "company"};

QString sentence(Random& random, int words)
{
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(QLatin1String(k_words[random.below(k_words.size())]));
    return text.join(u' ');
}

Card make_card(int number, Transaction& transaction, Random& random)
{
    Card card;
    card.id = transaction.new_id<CardId>();
    card.created_at = transaction.now();
    card.words.question = QStringLiteral("%1: what about %2?").arg(number).arg(sentence(random, 10));
    card.words.answer = sentence(random, 40);
    card.words.if_pressed = sentence(random, 15);
    card.words.citation = QStringLiteral("17 CFR 275.%1").arg(number);
    card.facts.area = QLatin1String(k_areas[random.below(k_areas.size())]);
    card.facts.skill = QStringLiteral("regulatory_imagination");
    if (random.below(2) == 0)
        card.facts.status = content::k_legal_statuses[random.below(content::k_legal_statuses.size())];
    card.facts.as_of = study_day(transaction.clock());
    return card;
}

// `count` answers of one card at rising times before today, each as likely to succeed as the model says.
Result<std::optional<CardMemory>> live(CardId card, int count, const BigLibrary& size, Instant today,
                                       ManualClock& clock, Random& random, std::vector<Review>& log)
{
    // One answer a day at most, on days drawn without order.
    std::vector<int> days_ago;
    while (std::ssize(days_ago) < count)
        days_ago.push_back(1 + static_cast<int>(random.below(static_cast<std::uint64_t>(size.days))));
    std::ranges::sort(days_ago, std::ranges::greater());

    StudyConfig config;
    std::optional<CardMemory> memory;
    Instant last;
    for (const int ago : days_ago) {
        const Instant drawn = today - std::chrono::days(ago) + std::chrono::seconds(random.below(10 * 3600));
        clock.set(std::max(drawn, last + std::chrono::minutes(1)));
        last = clock.now();
        config.next_round = study_day(clock) + std::chrono::days(2 + static_cast<int>(random.below(40)));
        const double luck = random.uniform();
        const Rating rating = luck < 0.12   ? Rating::Again
                              : luck < 0.25 ? Rating::Hard
                              : luck < 0.85 ? Rating::Good
                                            : Rating::Easy;
        const auto spent = std::chrono::milliseconds(4'000 + random.below(20'000));
        DEFERENCE_TRY_ASSIGN(auto rows, make_answer(card, memory, rating, spent, clock, config));
        log.push_back(rows.review);
        memory = rows.memory;
    }
    return memory;
}

} // namespace

Result<void> fill(Library& library, const BigLibrary& size)
{
    return library.run({k_fill, {}, {}, nullptr}, [&](Transaction& transaction) -> Result<void> {
        Random random(size.seed);
        ManualClock clock(transaction.now(), transaction.clock().zone());
        const Instant today = start_of(study_day(transaction.clock()), transaction.clock().zone());
        const int learned = static_cast<int>(size.cards * size.learned);
        std::vector<Card> deck;
        std::vector<CardMemory> memories;
        std::vector<Review> log;
        for (int i = 0; i < size.cards; ++i) {
            deck.push_back(make_card(i + 1, transaction, random));
            if (i >= learned)
                continue;
            const int count = size.reviews / learned + (i < size.reviews % learned ? 1 : 0);
            DEFERENCE_TRY_ASSIGN(const auto memory,
                                 live(deck.back().id, count, size, today, clock, random, log));
            if (memory)
                memories.push_back(*memory);
        }
        // Ids rise with time, as they would have.
        std::ranges::stable_sort(log, {}, &Review::reviewed_at);
        for (Review& review : log)
            review.id = transaction.new_id<ReviewId>();
        DEFERENCE_TRY(insert_cards(transaction, deck));
        DEFERENCE_TRY(put_memories(transaction, memories));
        return insert_reviews(transaction, log);
    });
}

} // namespace deference::tests
