// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/merge.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace deference::cards {

namespace {

Card merged(const Card& ours, const content::CardText& theirs, Instant now, MergeReport& report)
{
    Card card = ours;
    const CardWords words = words_of(theirs);
    const QString hash = hash_of(words);
    if (card.words == words) {
        card.edited = false; // the same wording by two ways is not a disagreement
        card.origin->words_hash = hash;
    } else if (!card.edited) {
        card.words = words;
        card.origin->words_hash = hash;
    } else if (card.origin->words_hash != hash) {
        report.unmerged.push_back(
            {card.id, theirs.key, card.words, words}); // the old hash stays: still to be settled
    }
    const CardFacts facts = facts_of(theirs);
    if (card.facts.status != facts.status) {
        report.status_changes.push_back({card.id, card.facts.status, facts.status});
        card.status_changed = StatusChanged{card.facts.status, now};
    }
    card.facts = facts;
    card.retired = false;
    return card;
}

} // namespace

CardWords words_of(const content::CardText& text)
{
    CardWords words;
    words.question = text.question;
    words.answer = text.answer;
    words.if_pressed = text.if_pressed;
    words.citation = text.citation;
    return words;
}

CardFacts facts_of(const content::CardText& text)
{
    return {text.area,       text.skill, text.rounds,   text.status, text.source_title,
            text.source_url, text.as_of, text.verified, text.kind,   text.fact};
}

QString hash_of(const CardWords& words)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString& part : {words.question, words.answer, words.if_pressed, words.citation}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1)); // so that moving a word from one field to the next is a change
    }
    return QString::fromLatin1(hash.result().toHex());
}

MergePlan plan_merge(std::span<const Card> ours, std::span<const content::CardText> theirs, Instant now)
{
    QHash<QString, const Card*> known;
    for (const Card& card : ours) {
        if (card.origin)
            known.insert(card.origin->card, &card);
    }
    MergePlan plan;
    QSet<QString> seen;
    for (const content::CardText& text : theirs) {
        seen.insert(text.key);
        const Card* const before = known.value(text.key, nullptr);
        if (!before) {
            plan.to_add.push_back(text);
            ++plan.report.added;
            continue;
        }
        Card after = merged(*before, text, now, plan.report);
        if (after == *before)
            continue;
        ++(before->retired ? plan.report.returned : plan.report.updated);
        plan.to_update.push_back(std::move(after));
    }
    for (const Card& card : ours) {
        if (card.retired || !card.origin || seen.contains(card.origin->card))
            continue;
        plan.to_update.push_back(card);
        plan.to_update.back().retired = true;
        ++plan.report.retired;
    }
    return plan;
}

} // namespace deference::cards
