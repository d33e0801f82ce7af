// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/prompt_cards.h"

#include "app/core/text.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace deference::cards {

namespace {

constexpr double k_saturation = 1.2; // k1
constexpr double k_length = 0.75;    // b
// A word that stands on more cards than this says nothing about one of them.
constexpr double k_common = 0.1;
constexpr qsizetype k_shortest = 3;
// One word in common is chance.
constexpr int k_least_shared = 3;

using Counts = QHash<QString, double>;

// Folded, without the endings that English hangs on: "rules" and "rule", "harvesting" and "harvest".
QString stem(QString word)
{
    for (const char* ending : {"'s", "ing", "ed", "es", "s"}) {
        const QLatin1String tail(ending);
        if (word.size() >= tail.size() + 4 && word.endsWith(tail))
            return word.chopped(tail.size());
    }
    return word;
}

void count_into(Counts& counts, const QString& text, double weight)
{
    const QString folded = fold_for_search(text).replace(u'-', u' '); // "wash-sale" and "wash sale"
    for (const TextSpan& span : find_words(folded)) {
        const QString word = stem(folded.mid(span.start, span.end - span.start));
        if (word.size() >= k_shortest)
            counts[word] += weight;
    }
}

struct Document
{
    CardId id;
    Counts words;
    double length = 0.0;
};

std::vector<Document> documents_of(std::span<const CardText> cards, const QString& round)
{
    std::vector<Document> documents;
    for (const CardText& card : cards) {
        if (!card.rounds.isEmpty() && !card.rounds.contains(round))
            continue;
        Document document{card.id, {}, 0.0};
        count_into(document.words, card.text, 1.0);
        for (const double count : document.words)
            document.length += count;
        documents.push_back(std::move(document));
    }
    return documents;
}

Counts words_of(const content::Prompt& prompt)
{
    Counts words;
    count_into(words, prompt.text, 1.0);
    count_into(words, prompt.must_name.join(u'\n'), 2.0);
    count_into(words, prompt.followups.join(u'\n'), 0.5);
    return words;
}

// Of each word of the query that is neither everywhere nor nowhere.
Counts rarity(const Counts& query, const std::vector<Document>& documents)
{
    const double all = static_cast<double>(documents.size());
    Counts rare;
    for (auto word = query.cbegin(); word != query.cend(); ++word) {
        const auto with = static_cast<double>(std::ranges::count_if(
            documents, [&](const Document& document) { return document.words.contains(word.key()); }));
        if (with > 0.0 && with <= std::max(k_common * all, 1.0))
            rare.insert(word.key(), word.value() * std::log(1.0 + (all - with + 0.5) / (with + 0.5)));
    }
    return rare;
}

double score(const Document& document, const QList<QString>& words, const Counts& rare, double mean_length)
{
    double sum = 0.0;
    int shared = 0;
    for (const QString& word : words) { // in a fixed order: sums of reals depend on it
        const double count = document.words.value(word);
        shared += count > 0.0 ? 1 : 0;
        const double room = k_saturation * (1.0 - k_length + k_length * document.length / mean_length);
        sum += rare.value(word) * count * (k_saturation + 1.0) / (count + room);
    }
    return shared >= k_least_shared ? sum : 0.0;
}

} // namespace

std::vector<CardId> cards_for_prompt(const content::Prompt& prompt, std::span<const CardText> cards)
{
    const std::vector<Document> documents = documents_of(cards, prompt.round);
    const Counts rare = rarity(words_of(prompt), documents);
    QList<QString> words = rare.keys();
    std::ranges::sort(words);
    double length = 0.0;
    for (const Document& document : documents)
        length += document.length;
    const double mean_length = std::max(length / std::max(static_cast<double>(documents.size()), 1.0), 1.0);

    struct Scored
    {
        CardId id;
        double score;
    };
    std::vector<Scored> found;
    for (const Document& document : documents)
        found.push_back({document.id, score(document, words, rare, mean_length)});
    std::ranges::stable_sort(found, std::ranges::greater{}, &Scored::score);
    std::vector<CardId> ids;
    for (const Scored& each : found) {
        if (ids.size() == k_most_prompt_cards || each.score <= 0.0 ||
            each.score < k_least_prompt_share * found.front().score)
            break;
        ids.push_back(each.id);
    }
    return ids;
}

} // namespace deference::cards
