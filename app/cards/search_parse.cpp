// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a search: pieces of text into an expression, by descent. Grammar:
//
//   any  = all ("or" all)*        all = part ("and"? part)*        part = "-"* ("(" any ")" | piece)
//
// A bracket inside a word belongs to it while the word closes it as well: 206(4)-7 is a word.
#include "app/cards/search.h"
#include "app/cards/search_words.h"
#include "app/core/result.h"
#include "app/core/text.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace deference::cards {

namespace {

constexpr int k_longest_days = 36'500;
constexpr int k_last_flag = 7;

Failure wrong(const QString& what, const QString& todo)
{
    return fail(ErrorCode::InvalidInput, what, {}, todo);
}

template <class Names>
QString list_of(const Names& names, const QString& before)
{
    QStringList known;
    for (const auto& name : names)
        known.append(before + QLatin1String(name.key));
    return known.join(QStringLiteral(", "));
}

// Folded, no quotes, one star where several stand.
QString folded_words(const QString& text)
{
    static const QRegularExpression stars(QStringLiteral("\\*+"));
    return fold_for_search(fold_for_search(text).remove(u'"')).replace(stars, QStringLiteral("*"));
}

// Control characters are blanks, and half a character is none: expressions match nothing in a text that has
// one.
QString tidied(const QString& text)
{
    QString tidy = QString::fromUtf8(text.toUtf8());
    for (QChar& c : tidy) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return tidy;
}

SearchNode words_of_text(const QString& text, bool may_go_on)
{
    static const QRegularExpression ends_of_text(QStringLiteral("^[* ]+|[* ]+$"));
    QString folded = folded_words(text);
    const bool begins = folded.startsWith(u'*');
    const bool ends = folded.endsWith(u'*');
    folded.remove(ends_of_text);
    if (folded.isEmpty())
        return all_of({}); // every card
    if (begins || folded.contains(u'*'))
        return only(SearchPattern{folded});
    return only(SearchWords{folded, may_go_on || ends});
}

Result<int> parse_number(const QString& key, const QString& value, int least, int most)
{
    bool is_number = false;
    const int number = value.toInt(&is_number);
    if (!is_number || number < least || number > most)
        return wrong(
            QStringLiteral("'%1:%2' is no number from %3 to %4").arg(key, value).arg(least).arg(most),
            QStringLiteral("write for example %1:%2").arg(key).arg(std::max(least, 1)));
    return number;
}

Result<SearchTerm> parse_property(const QString& value)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z]+)(<=|>=|!=|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)$"));
    const auto found = form.match(value.toLower());
    const auto property = value_of(k_property_names, found.captured(1));
    const auto comparison = value_of(k_comparison_names, found.captured(2));
    const double number = found.captured(3).toDouble();
    if (!property || !comparison || !std::isfinite(number) || std::abs(number) > 1e9)
        return wrong(QStringLiteral("'prop:%1' compares nothing").arg(value),
                     QStringLiteral("write one of %1, then < <= = != >= or >, then a number, as in prop:s<10")
                         .arg(list_of(k_property_names, {})));
    return SearchProperty{*property, *comparison, number};
}

Result<SearchTerm> parse_recent(SearchRecent::What what, const QString& key, const QString& value)
{
    SearchRecent recent;
    recent.what = what;
    QString days = value;
    if (what == SearchRecent::What::Rated && value.contains(u':')) {
        DEFERENCE_TRY_ASSIGN(const int rating,
                             parse_number(QStringLiteral("rated:days"), value.section(u':', 1), 1, 4));
        recent.rating = static_cast<Rating>(rating);
        days = value.section(u':', 0, 0);
    }
    DEFERENCE_TRY_ASSIGN(recent.days, parse_number(key, days, 1, k_longest_days));
    return recent;
}

Result<SearchTerm> parse_field(SearchField::Field field, const QString& value)
{
    const bool is_users = field == SearchField::Field::Deck || field == SearchField::Field::Tag;
    // The user's own names keep their letters: SQLite compares them.
    static const QRegularExpression stars(QStringLiteral("\\*+"));
    const QString pattern =
        is_users ? QString(value).replace(stars, QStringLiteral("*")).simplified() : folded_words(value);
    if (field == SearchField::Field::Skill && !pattern.contains(u'*')) {
        const auto begins = [&](const char* key) { return QLatin1String(key).startsWith(pattern); };
        if (std::ranges::none_of(content::k_skill_keys, begins)) {
            QStringList known;
            for (const char* key : content::k_skill_keys)
                known.append(QLatin1String(key));
            return wrong(QStringLiteral("no skill begins with '%1'").arg(value),
                         QStringLiteral("use one of %1").arg(known.join(QStringLiteral(", "))));
        }
    }
    return SearchField{field, pattern};
}

Result<SearchTerm> parse_status(const QString& value)
{
    if (value == QStringLiteral("none"))
        return SearchStatus{};
    if (const auto status = content::legal_status_from_key(value))
        return SearchStatus{status};
    QStringList known;
    for (const content::LegalStatus status : content::k_legal_statuses)
        known.append(content::to_key(status));
    return wrong(QStringLiteral("no card has the status '%1'").arg(value),
                 QStringLiteral("use one of %1 or none").arg(known.join(QStringLiteral(", "))));
}

Result<SearchTerm> parse_ids(const QString& value)
{
    SearchCards chosen;
    for (const QString& piece : value.split(u',')) {
        bool is_number = false;
        const qint64 id = piece.trimmed().toLongLong(&is_number);
        if (!is_number || id < 0)
            return wrong(QStringLiteral("'%1' is no card id").arg(piece.trimmed()),
                         QStringLiteral("write numbers with commas between them, as in id:12,34"));
        if (id != 0)
            chosen.cards.emplace_back(id);
    }
    std::ranges::sort(chosen.cards);
    const auto rest = std::ranges::unique(chosen.cards);
    chosen.cards.erase(rest.begin(), rest.end());
    return chosen;
}

Result<SearchTerm> parse_keyed(const QString& key, const QString& value)
{
    if (const auto field = value_of(k_field_names, key))
        return parse_field(*field, value);
    if (const auto recent = value_of(k_recent_names, key))
        return parse_recent(*recent, key, value);
    const QString folded = fold_for_search(value);
    if (key == QStringLiteral("is")) {
        if (const auto is = value_of(k_is_names, folded))
            return *is;
        return wrong(QStringLiteral("a card is never '%1'").arg(value),
                     QStringLiteral("use one of ") + list_of(k_is_names, QStringLiteral("is:")));
    }
    if (key == QStringLiteral("status"))
        return parse_status(folded);
    if (key == QStringLiteral("kind")) {
        if (const auto kind = content::card_kind_from_key(folded))
            return *kind;
        return wrong(QStringLiteral("no card has the kind '%1'").arg(value),
                     QStringLiteral("use kind:recall, kind:status, kind:requirement or kind:explain"));
    }
    if (key == QStringLiteral("flag"))
        return parse_number(key, folded, 0, k_last_flag).map([](int flag) -> SearchTerm {
            return SearchFlag{flag};
        });
    if (key == QStringLiteral("prop"))
        return parse_property(value);
    if (key == QStringLiteral("id"))
        return parse_ids(value);
    return wrong(
        QStringLiteral("cards have no search key '%1:'").arg(key),
        QStringLiteral("use is:, status:, kind:, flag:, prop:, id:, %1, %2, or put the words in quotes")
            .arg(list_of(k_field_names, {}).replace(QStringLiteral(","), QStringLiteral(":,")) + u':',
                 list_of(k_recent_names, {}).replace(QStringLiteral(","), QStringLiteral(":,")) + u':'));
}

class Parser
{
  public:
    explicit Parser(QString text) : m_text(std::move(text)) {}

    Result<SearchNode> parse()
    {
        skip_blanks();
        if (at_end())
            return all_of({});
        DEFERENCE_TRY_ASSIGN(auto search, parse_any(0));
        if (!at_end())
            return wrong(QStringLiteral("there is a ')' without its '('"),
                         QStringLiteral("take it away, or put the words in quotes"));
        return search;
    }

  private:
    [[nodiscard]] bool at_end() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return m_text[m_at]; }
    void skip_blanks()
    {
        while (!at_end() && here().isSpace())
            ++m_at;
    }
    // Where the run of letters from here to a blank, an end or an unpaired ')' ends.
    [[nodiscard]] qsizetype end_of_word() const
    {
        int open = 0;
        qsizetype at = m_at;
        for (; at < m_text.size() && !m_text[at].isSpace(); ++at) {
            if (m_text[at] == u'(')
                ++open;
            else if (m_text[at] == u')' && --open < 0)
                break;
        }
        return at;
    }
    [[nodiscard]] bool is_keyword(QLatin1String word) const
    {
        return m_text.mid(m_at, end_of_word() - m_at).compare(word, Qt::CaseInsensitive) == 0;
    }

    Result<SearchNode> parse_any(int depth)
    {
        std::vector<SearchNode> parts;
        while (true) {
            DEFERENCE_TRY_ASSIGN(auto part, parse_all(depth));
            parts.push_back(std::move(part));
            if (at_end() || here() == u')')
                return any_of(std::move(parts));
            m_at += 2; // "or": parse_all() stops at nothing else
            skip_blanks();
        }
    }

    Result<SearchNode> parse_all(int depth)
    {
        std::vector<SearchNode> parts;
        bool is_open = true; // something must follow
        while (true) {
            const bool ends = at_end() || here() == u')' || is_keyword(QLatin1String("or"));
            const bool joins = !ends && is_keyword(QLatin1String("and"));
            if (is_open && (ends || joins))
                return wrong(QStringLiteral("something is missing beside 'or', 'and' or a bracket"),
                             QStringLiteral("write what to look for there, or put the word in quotes"));
            if (ends)
                return all_of(std::move(parts));
            is_open = joins;
            if (joins) {
                m_at += 3;
            } else {
                DEFERENCE_TRY_ASSIGN(auto part, parse_part(depth));
                parts.push_back(std::move(part));
            }
            skip_blanks();
        }
    }

    Result<SearchNode> parse_part(int depth)
    {
        bool negated = false;
        // A hyphen alone is a word.
        while (here() == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() &&
               m_text[m_at + 1] != u')') {
            negated = !negated;
            ++m_at;
        }
        auto part = here() == u'(' ? parse_brackets(depth) : parse_piece();
        if (part && negated)
            return not_of(std::move(*part));
        return part;
    }

    Result<SearchNode> parse_brackets(int depth)
    {
        if (depth == k_most_search_brackets)
            return wrong(QStringLiteral("more than %1 brackets stand inside each other").arg(depth),
                         QStringLiteral("write it with fewer"));
        ++m_at;
        skip_blanks();
        if (at_end())
            return unclosed();
        DEFERENCE_TRY_ASSIGN(auto inner, parse_any(depth + 1));
        if (at_end())
            return unclosed();
        ++m_at;
        return inner;
    }
    static Failure unclosed()
    {
        return wrong(QStringLiteral("a bracket is not closed"), QStringLiteral("write ')' behind the group"));
    }

    // Up to the closing quote, or to the end while it is still typed.
    QString take_quoted(bool& is_closed)
    {
        const qsizetype from = m_at + 1;
        const qsizetype end = m_text.indexOf(u'"', from);
        is_closed = end >= 0;
        m_at = is_closed ? end + 1 : m_text.size();
        return m_text.mid(from, is_closed ? end - from : -1);
    }

    Result<SearchNode> parse_piece()
    {
        if (++m_terms > k_most_search_terms)
            return wrong(QStringLiteral("the search has more than %1 pieces").arg(k_most_search_terms),
                         QStringLiteral("look for fewer at once"));
        bool is_closed = true;
        if (here() == u'"') {
            const QString text = take_quoted(is_closed);
            return words_of_text(text, !is_closed);
        }
        // "14:30" and "note:" are words; only letters with something behind the colon are a key.
        static const QRegularExpression keyed(QStringLiteral("\\G([A-Za-z_]+):(?=[^\\s)])"));
        const auto key = keyed.match(m_text, m_at);
        if (!key.hasMatch()) {
            const qsizetype from = m_at;
            m_at = end_of_word();
            return words_of_text(m_text.mid(from, m_at - from), true);
        }
        m_at = key.capturedEnd();
        QString value;
        if (here() == u'"') {
            value = take_quoted(is_closed);
        } else {
            const qsizetype from = m_at;
            m_at = end_of_word();
            value = m_text.mid(from, m_at - from).remove(u'"');
        }
        if (folded_words(value).isEmpty())
            return wrong(QStringLiteral("nothing stands behind '%1:'").arg(key.captured(1)),
                         QStringLiteral("write what it should be"));
        DEFERENCE_TRY_ASSIGN(auto term, parse_keyed(key.captured(1).toLower(), value));
        return only(std::move(term));
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_terms = 0;
};

} // namespace

Result<SearchNode> parse_search(const QString& text)
{
    return Parser(tidied(text)).parse();
}

} // namespace deference::cards
