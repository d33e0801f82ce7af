// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/scope_text.h"

#include "app/stories/evaluate.h"

#include <algorithm>
#include <set>

namespace deference::stories {

namespace {

bool holds(const std::vector<int>& list, int value)
{
    return std::ranges::find(list, value) != list.end();
}

} // namespace

ScopeText::ScopeText(const std::vector<const PartText*>& parts, const content::TextRules* rules)
    : m_rules(rules)
{
    for (const PartText* part : parts) {
        if (part->words.empty())
            continue;
        if (!m_pieces.empty())
            m_text += u'\n';
        const qsizetype start = m_text.size();
        m_pieces.push_back({part, start});
        m_text += part->normal;
        for (const TextSpan word : part->words)
            m_words.push_back({word.start + start, word.end + start});
        for (const TextSpan sentence : part->sentences)
            m_sentences.push_back({sentence.start + start, sentence.end + start});
    }
}

const std::vector<content::TextHit>& ScopeText::phrases() const
{
    if (!m_has_phrases && m_rules)
        m_phrases = m_rules->find_phrases(m_text);
    m_has_phrases = true;
    return m_phrases;
}

// Sentences are bounded by white space, and no pattern looks beyond white space: what stands nowhere in the
// text stands in none of its sentences. That spares nearly all searches.
bool ScopeText::stands_anywhere(int regex) const
{
    if (!m_rules)
        return false;
    const auto known = m_regexes.find(regex);
    if (known != m_regexes.end())
        return known->second;
    std::vector<content::TextHit> hits;
    if (!m_rules->find_regex(regex, m_text, hits)) {
        m_slow.push_back(regex);
        hits.clear();
    }
    return m_regexes[regex] = !hits.empty();
}

int ScopeText::distinct(const content::TextSelection& any_of, int enough) const
{
    int count = 0;
    for (const int regex : any_of.regexes)
        count += stands_anywhere(regex) ? 1 : 0;
    if (any_of.lexicons.empty() || count >= enough)
        return count;
    std::set<int> entries;
    for (const content::TextHit& hit : phrases()) {
        if (holds(any_of.lexicons, m_rules->lexicon_of(hit.entry)))
            entries.insert(hit.entry);
    }
    return count + static_cast<int>(entries.size());
}

std::vector<content::TextHit> ScopeText::find(const content::TextSelection& any_of, TextSpan sentence) const
{
    std::vector<content::TextHit> hits;
    if (!any_of.lexicons.empty()) {
        const auto& all = phrases();
        auto hit = std::ranges::lower_bound(all, sentence.start, {}, &content::TextHit::start);
        for (; hit != all.end() && hit->start < sentence.end; ++hit) {
            if (hit->end <= sentence.end && holds(any_of.lexicons, m_rules->lexicon_of(hit->entry)))
                hits.push_back(*hit);
        }
    }
    for (const int regex : any_of.regexes) {
        if (!stands_anywhere(regex))
            continue;
        const auto from = static_cast<std::ptrdiff_t>(hits.size());
        if (!m_rules->find_regex(regex, view(sentence), hits) && !holds(m_slow, regex))
            m_slow.push_back(regex);
        std::for_each(hits.begin() + from, hits.end(), [&](content::TextHit& hit) {
            hit.start += sentence.start;
            hit.end += sentence.start;
        });
    }
    std::ranges::stable_sort(hits, {}, &content::TextHit::start);
    return hits;
}

bool ScopeText::has(const content::TextSelection& any_of, TextSpan sentence) const
{
    return !any_of.is_empty() && !find(any_of, sentence).empty();
}

ScopeText::Place ScopeText::place(TextSpan span) const
{
    auto after = std::ranges::upper_bound(m_pieces, span.start, {}, &Piece::start);
    const Piece& piece = after == m_pieces.begin() ? m_pieces.front() : *--after;
    const qsizetype end = std::min(span.end - piece.start, piece.part->text.size());
    return {piece.part, {span.start - piece.start, end}};
}

} // namespace deference::stories
