// SPDX-License-Identifier: GPL-3.0-or-later
// The text of some parts of a story as one: its non-empty parts in canonical order, joined by a line break
// (scope_rule of stories.yaml), searched once for all checks that look at it. Private to checks.
#pragma once
#include "app/content/text_rules.h"
#include "app/core/text.h"

#include <QString>
#include <map>
#include <vector>

namespace deference::stories {

struct PartText;

class ScopeText
{
  public:
    ScopeText(const std::vector<const PartText*>& parts, const content::TextRules* rules);

    [[nodiscard]] QStringView view() const { return m_text; }
    [[nodiscard]] QStringView view(TextSpan span) const
    {
        return QStringView(m_text).mid(span.start, span.end - span.start);
    }
    [[nodiscard]] const std::vector<TextSpan>& words() const { return m_words; }
    // Of each part; none goes over the end of one.
    [[nodiscard]] const std::vector<TextSpan>& sentences() const { return m_sentences; }
    [[nodiscard]] int word_count() const { return static_cast<int>(m_words.size()); }

    // Lexicon entries and regexes that stand anywhere in the text, each once; stops counting at `enough`.
    [[nodiscard]] int distinct(const content::TextSelection& any_of, int enough) const;
    // Every place inside one sentence, matched as if the sentence were all there is.
    [[nodiscard]] std::vector<content::TextHit> find(const content::TextSelection& any_of,
                                                     TextSpan sentence) const;
    [[nodiscard]] bool has(const content::TextSelection& any_of, TextSpan sentence) const;

    // Where a place in this text is: the part, and the place in its own text.
    struct Place
    {
        const PartText* part = nullptr;
        TextSpan span;
    };
    [[nodiscard]] Place place(TextSpan span) const;

    // Patterns that were given up on this text.
    [[nodiscard]] const std::vector<int>& slow() const { return m_slow; }

  private:
    struct Piece
    {
        const PartText* part;
        qsizetype start;
    };
    [[nodiscard]] const std::vector<content::TextHit>& phrases() const;
    [[nodiscard]] bool stands_anywhere(int regex) const;

    const content::TextRules* m_rules;
    QString m_text; // normalised
    std::vector<Piece> m_pieces;
    std::vector<TextSpan> m_words;
    std::vector<TextSpan> m_sentences;
    mutable std::vector<content::TextHit> m_phrases; // in the order of the text, once looked for
    mutable bool m_has_phrases = false;
    mutable std::map<int, bool> m_regexes;
    mutable std::vector<int> m_slow;
};

} // namespace deference::stories
