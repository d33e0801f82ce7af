// SPDX-License-Identifier: GPL-3.0-or-later
// Builders with defaults, so that a test of cards states only what matters.
#pragma once
#include "app/cards/operations.h"
#include "tests/support/test_library.h"

namespace deference::tests {

inline constexpr std::chrono::milliseconds k_answer_time{12'000};

// "k1": question "Question k1", answer "Answer k1".
inline content::CardText card_text(const QString& key)
{
    content::CardText text;
    text.key = key;
    text.area = QStringLiteral("rules");
    text.question = QStringLiteral("Question ") + key;
    text.answer = QStringLiteral("Answer ") + key;
    text.skill = QStringLiteral("regulatory_imagination");
    text.rounds = {QStringLiteral("recruiter")};
    text.status = content::LegalStatus::InForce;
    text.as_of = Day(std::chrono::days(20'500));
    return text;
}

inline std::vector<content::CardText> card_texts(int count)
{
    std::vector<content::CardText> texts;
    for (int i = 1; i <= count; ++i)
        texts.push_back(card_text(QStringLiteral("k%1").arg(i)));
    return texts;
}

// The pack "test" with these cards; `hash` stands for its files.
inline content::PackParts parts_of(std::vector<content::CardText> cards, const QString& hash = {})
{
    content::PackParts parts;
    parts.info.key = QStringLiteral("test");
    parts.info.title = QStringLiteral("Test pack");
    parts.info.version = QStringLiteral("1");
    parts.info.content_hash = hash;
    parts.cards.cards = std::move(cards);
    return parts;
}
inline content::Pack pack_of(std::vector<content::CardText> cards, const QString& hash = {})
{
    return content::Pack(parts_of(std::move(cards), hash));
}

// A library with `count` new cards, and their ids in order.
struct Deck
{
    explicit Deck(int count) : Deck(card_texts(count)) {}
    explicit Deck(std::vector<content::CardText> texts);

    [[nodiscard]] cards::Answered answer(cards::CardId card, cards::Rating rating = cards::Rating::Good)
    {
        const auto answered = cards::answer_card(*library, card, rating, k_answer_time, config);
        REQUIRE_OK(answered);
        return *answered;
    }

    TestLibrary library;
    cards::StudyConfig config;
    std::vector<cards::CardId> ids;
};

// All rows of the feature's tables as text: what undo has to bring back.
QString dump(const Database& database);

} // namespace deference::tests
