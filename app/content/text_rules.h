// SPDX-License-Identifier: GPL-3.0-or-later
// The lexicons and regexes of a stories file, compiled once and matched by the rules of its `conventions`:
//
//   a lexicon entry stands as whole words, in any case; a blank is any white space; a * behind a word is any
//   run of word characters
//   a regex knows Unicode classes and, unless it says otherwise, no case
//
// Text is normalised (app/stories/text.h) before it comes here. Matching one pattern takes a bounded number
// of steps: a pattern that would take longer is given up and named in `slow`.
#pragma once
#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <QVariant>
#include <map>
#include <vector>

namespace deference::content {

struct RegexInfo;

// UTF-16 units in the text that was searched.
struct TextHit
{
    int entry = 0; // the same number for the same lexicon entry or regex
    qsizetype start = 0;
    qsizetype end = 0;
    QStringView captured; // group 1 of a regex; empty without one
};

// Some of the lexicons and regexes, as `any_of: { lexicons: [...], regexes: [...] }` names them.
struct TextSelection
{
    std::vector<int> lexicons;
    std::vector<int> regexes;
    [[nodiscard]] bool is_empty() const { return lexicons.empty() && regexes.empty(); }
};

// Lexicon entries by the word they begin with. A text is read once, from word to word.
class Phrases
{
  public:
    // Returns the entry's number, counted from 0.
    int add(const QString& entry);
    // Every place where an entry stands, in the order of the text. Entries may overlap.
    [[nodiscard]] std::vector<TextHit> find(QStringView text) const;

  private:
    void try_entries(const std::vector<int>& entries, QStringView folded, qsizetype at,
                     std::vector<TextHit>& hits) const;

    std::vector<QString> m_entries; // folded, blanks collapsed
    QHash<QString, std::vector<int>> m_by_word;
    QHash<QString, std::vector<int>> m_by_prefix; // the first word goes on with a *
    std::vector<qsizetype> m_prefix_lengths;      // rising
};

class TextRules
{
  public:
    TextRules(const std::map<QString, QStringList>& lexicons, const std::map<QString, RegexInfo>& regexes);

    // Names that the file does not have are passed over: the pack's own check reports them.
    [[nodiscard]] TextSelection select(const QVariant& any_of) const;
    [[nodiscard]] TextSelection select_lexicon(const QString& key) const;

    // All places of all lexicons, in the order of the text; `lexicon_of` says whose entry a hit is.
    [[nodiscard]] std::vector<TextHit> find_phrases(QStringView text) const { return m_phrases.find(text); }
    [[nodiscard]] int lexicon_of(int entry) const { return m_lexicon_of[static_cast<std::size_t>(entry)]; }

    // Appends the places of one regex. False: given up, the pattern needs too many steps on this text.
    [[nodiscard]] bool find_regex(int regex, QStringView text, std::vector<TextHit>& hits) const;
    [[nodiscard]] const QString& regex_key(int regex) const
    {
        return m_regex_keys[static_cast<std::size_t>(regex)];
    }

  private:
    Phrases m_phrases;
    std::vector<int> m_lexicon_of; // by entry
    QHash<QString, int> m_lexicons;
    QHash<QString, int> m_regexes;
    std::vector<QString> m_regex_keys;
    std::vector<QRegularExpression> m_patterns;
};

} // namespace deference::content
