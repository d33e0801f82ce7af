// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/duplicates.h"

#include "app/cards/browse.h"
#include "app/cards/plain_words.h"
#include "app/cards/store_search.h"
#include "app/core/text.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr qsizetype k_fewest_words = 3;

bool is_function_word(const QString& word)
{
    static const QStringList list =
        QStringLiteral("a an the of to in on at by for from with as is are was were be been it its that this "
                       "these those and or not do does did has have had what which who whom whose when where "
                       "why how can could should would must may might will you your we our they their there "
                       "der die das den dem des ein eine einer eines und oder ist sind was wer wie wann wo "
                       "warum im zu von le la les un une des du de et ou est sont que qui quel quelle")
            .split(u' ');
    static const QSet<QString> words(list.begin(), list.end());
    return words.contains(word);
}

// Every word, punctuation gone.
QStringList words_in(const QString& folded)
{
    QStringList words;
    for (const TextSpan& span : find_words(folded))
        words.append(folded.mid(span.start, span.end - span.start));
    return words;
}

// The words that carry meaning, each once, in one order; empty when there are too few to say anything.
QString meaning_of(const QStringList& words)
{
    QStringList kept;
    for (const QString& word : words) {
        if (is_function_word(word))
            continue;
        kept.append(word.size() > 3 && word.endsWith(u's') ? word.chopped(1) : word);
    }
    kept.sort();
    kept.removeDuplicates();
    return kept.size() < k_fewest_words ? QString() : kept.join(u' ');
}

// Cards under one key, the first card of a key deciding its place.
class Groups
{
  public:
    void add(const QString& key, std::size_t card)
    {
        if (key.isEmpty())
            return;
        auto found = m_places.find(key);
        if (found == m_places.end()) {
            found = m_places.insert(key, m_cards.size());
            m_cards.emplace_back();
        }
        m_cards[found.value()].push_back(card);
    }
    [[nodiscard]] const std::vector<std::vector<std::size_t>>& cards() const { return m_cards; }

  private:
    QHash<QString, std::size_t> m_places;
    std::vector<std::vector<std::size_t>> m_cards;
};

} // namespace

std::vector<DuplicateGroup> find_duplicates(std::span<const AskedQuestion> questions,
                                            const std::stop_token& stop)
{
    Groups same;
    Groups near;
    std::vector<QString> texts(questions.size());
    QSet<QString> seen_notes; // a note asks the same text several times: its first card stands for it
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (stop.stop_requested())
            return {};
        const AskedQuestion& question = questions[i];
        const QStringList words = words_in(folded_question(question.words));
        texts[i] = words.join(u' ');
        if (!question.note.isEmpty()) {
            const QString place = question.note + u'\n' + texts[i];
            if (seen_notes.contains(place))
                continue;
            seen_notes.insert(place);
        }
        same.add(texts[i], i);
        near.add(meaning_of(words), i);
    }
    std::vector<DuplicateGroup> found;
    const auto take = [&](const std::vector<std::size_t>& cards, Likeness likeness) {
        DuplicateGroup group;
        group.likeness = likeness;
        for (const std::size_t card : cards)
            group.cards.push_back(questions[card].id);
        found.push_back(std::move(group));
    };
    for (const auto& cards : same.cards()) {
        if (cards.size() > 1)
            take(cards, Likeness::Same);
    }
    for (const auto& cards : near.cards()) {
        const auto differs = [&](std::size_t card) { return texts[card] != texts[cards.front()]; };
        if (std::ranges::any_of(cards, differs))
            take(cards, Likeness::Near);
    }
    return found;
}

Result<std::vector<CardId>> load_spares(const Library& library, std::span<const DuplicateGroup> groups)
{
    std::vector<CardId> spares;
    for (const DuplicateGroup& group : groups) {
        if (group.likeness != Likeness::Same)
            continue;
        DEFERENCE_TRY_ASSIGN(const auto listed, load_listed(library, group.cards));
        const auto answers = [](const ListedCard& card) {
            return card.row.memory ? card.row.memory->reps : 0;
        };
        const auto kept = std::ranges::max_element(listed, {}, answers);
        for (auto card = listed.begin(); card != listed.end(); ++card) {
            if (card != kept)
                spares.push_back(card->row.id);
        }
    }
    return spares;
}

Result<std::vector<AskedQuestion>> load_questions(const Library& library)
{
    return load_asked_questions(library.database());
}

} // namespace deference::cards
