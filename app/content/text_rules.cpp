// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/text_rules.h"

#include "app/content/types.h"

#include <algorithm>

namespace deference::content {

namespace {

// Steps of the matcher, not characters; a sound pattern needs some thousand on a long story.
constexpr auto k_step_limit = "(*LIMIT_MATCH=2000000)";
constexpr char16_t k_any_ending = u'*';

// The units of a word character at `at`: 0 where none stands, 2 outside the basic plane.
qsizetype word_units(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return 0;
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1])) ? 2 : 0;
    return c.isLetterOrNumber() || c == u'_' ? 1 : 0;
}

qsizetype end_of_word(QStringView text, qsizetype at)
{
    while (const qsizetype units = word_units(text, at))
        at += units;
    return at;
}

// Unit for unit, so that places stay where they are.
QString folded(QStringView text)
{
    QString copy(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, copy.begin(), [](QChar c) { return c.toCaseFolded(); });
    return copy;
}

// The end of `entry` at `at`; -1 where it does not stand. The caller knows that a word begins there.
qsizetype match_entry(QStringView entry, QStringView text, qsizetype at)
{
    for (const QChar c : entry) {
        if (c == k_any_ending) {
            at = end_of_word(text, at);
        } else if (c == u' ') {
            const qsizetype before = at;
            while (at < text.size() && text[at].isSpace())
                ++at;
            if (at == before)
                return -1;
        } else if (at < text.size() && text[at] == c) {
            ++at;
        } else {
            return -1;
        }
    }
    return word_units(text, at) == 0 ? at : -1;
}

} // namespace

int Phrases::add(const QString& entry)
{
    const QString text = folded(entry.simplified());
    const int number = static_cast<int>(m_entries.size());
    m_entries.push_back(text);
    const qsizetype end = end_of_word(text, 0);
    const QString first = text.left(end);
    if (end < text.size() && text[end] == k_any_ending) {
        m_by_prefix[first].push_back(number);
        if (!std::ranges::binary_search(m_prefix_lengths, end))
            m_prefix_lengths.insert(std::ranges::lower_bound(m_prefix_lengths, end), end);
    } else {
        m_by_word[first].push_back(number);
    }
    return number;
}

void Phrases::try_entries(const std::vector<int>& entries, QStringView text, qsizetype at,
                          std::vector<TextHit>& hits) const
{
    for (const int entry : entries) {
        if (const auto end = match_entry(m_entries[static_cast<std::size_t>(entry)], text, at); end > at)
            hits.push_back({entry, at, end, {}});
    }
}

std::vector<TextHit> Phrases::find(QStringView original) const
{
    const QString text = folded(original);
    std::vector<TextHit> hits;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = end_of_word(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        // A view of the word as a key, without a copy.
        const auto key = [&](qsizetype length) {
            return QString::fromRawData(text.constData() + at, length);
        };
        if (const auto found = m_by_word.constFind(key(end - at)); found != m_by_word.cend())
            try_entries(*found, text, at, hits);
        for (const qsizetype length : m_prefix_lengths) {
            if (length > end - at)
                break;
            if (const auto found = m_by_prefix.constFind(key(length)); found != m_by_prefix.cend())
                try_entries(*found, text, at, hits);
        }
        at = end;
    }
    return hits;
}

TextRules::TextRules(const std::map<QString, QStringList>& lexicons,
                     const std::map<QString, RegexInfo>& regexes)
{
    for (const auto& [key, entries] : lexicons) {
        const int lexicon = static_cast<int>(m_lexicons.size());
        m_lexicons.insert(key, lexicon);
        for (const QString& entry : entries) {
            m_phrases.add(entry);
            m_lexicon_of.push_back(lexicon);
        }
    }
    for (const auto& [key, regex] : regexes) {
        QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
        options.setFlag(QRegularExpression::CaseInsensitiveOption, !regex.case_sensitive);
        m_regexes.insert(key, static_cast<int>(m_patterns.size()));
        m_regex_keys.push_back(key);
        m_patterns.emplace_back(QLatin1String(k_step_limit) + regex.pattern, options);
    }
}

TextSelection TextRules::select(const QVariant& any_of) const
{
    const QVariantMap lists = any_of.toMap();
    TextSelection selection;
    const auto take = [](const QVariant& keys, const QHash<QString, int>& known, std::vector<int>& into) {
        for (const QString& key : keys.toStringList()) {
            if (const auto found = known.constFind(key); found != known.cend())
                into.push_back(*found);
        }
    };
    take(lists.value(QStringLiteral("lexicons")), m_lexicons, selection.lexicons);
    take(lists.value(QStringLiteral("regexes")), m_regexes, selection.regexes);
    return selection;
}

TextSelection TextRules::select_lexicon(const QString& key) const
{
    const auto found = m_lexicons.constFind(key);
    return found == m_lexicons.cend() ? TextSelection{} : TextSelection{{*found}, {}};
}

bool TextRules::find_regex(int regex, QStringView text, std::vector<TextHit>& hits) const
{
    const QRegularExpression& pattern = m_patterns[static_cast<std::size_t>(regex)];
    const int entry = -1 - regex; // apart from the entries of lexicons
    qsizetype at = 0;
    while (at <= text.size()) {
        const auto match = pattern.match(text, at);
        if (!match.isValid())
            return false;
        if (!match.hasMatch())
            break;
        const auto captured = pattern.captureCount() > 0 ? match.capturedView(1) : QStringView();
        hits.push_back({entry, match.capturedStart(), match.capturedEnd(), captured});
        at = std::max(match.capturedEnd(), match.capturedStart() + 1);
    }
    return true;
}

} // namespace deference::content
