// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/store_conditions.h"

#include "app/cards/leeches.h"
#include "app/cards/store_bulk.h"
#include "app/memory/model.h"

#include <algorithm>

namespace deference::cards {

namespace {

Condition fixed(const char* sql, QVariantList values = {})
{
    return {QString::fromLatin1(sql), std::move(values)};
}

// ---- words

// Scripts that are written without blanks: the index takes a whole run of them for one word.
bool is_written_without_blanks(const QString& text)
{
    for (const char32_t c : text.toUcs4()) {
        switch (QChar::script(c)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return true;
        default:
            break;
        }
    }
    return false;
}

bool is_indexed(const SearchWords& words)
{
    return std::ranges::any_of(words.text, [](QChar c) { return c.isLetterOrNumber(); }) &&
           !is_written_without_blanks(words.text);
}

// '*' is anything, everything else stands for itself.
QString like(const QString& pattern)
{
    QString escaped = pattern;
    for (const QChar special : {QChar(u'\\'), QChar(u'%'), QChar(u'_')})
        escaped.replace(special, QStringLiteral("\\") + special);
    return escaped.replace(u'*', u'%');
}

// ---- keys

Condition condition(CardIs is, const SearchMoment& moment)
{
    const QString today = to_iso(moment.today);
    switch (is) {
    case CardIs::New:
        return fixed("m.id IS NULL");
    case CardIs::Learning:
        return fixed("coalesce(m.phase IN ('learning', 'relearning'), 0)");
    case CardIs::Review:
        return fixed("coalesce(m.phase = 'review', 0)");
    case CardIs::Due: // as is_due(Candidate) has it
        return fixed("(c.suspended = 0 AND c.retired = 0 AND coalesce(c.buried_until <= ?, 1) AND "
                     "coalesce(CASE m.phase WHEN 'review' THEN m.due_day <= ? OR "
                     "coalesce(c.status_changed_at > m.last_review_at, 0) ELSE m.due_at <= ? END, 0))",
                     {today, today, to_ms(moment.now)});
    case CardIs::Suspended:
        return fixed("c.suspended = 1");
    case CardIs::Buried:
        return fixed("coalesce(c.buried_until > ?, 0)", {today});
    case CardIs::Flagged:
        return fixed("c.flag <> 0");
    case CardIs::Marked:
        return fixed("c.must_know = 1");
    case CardIs::Leech:
        return fixed("coalesce(m.lapses >= ?, 0)", {k_leech_lapses});
    case CardIs::Edited:
        return fixed("c.edited = 1");
    case CardIs::Own:
        return fixed("c.pack_key IS NULL");
    case CardIs::Retired:
        return fixed("c.retired = 1");
    case CardIs::Unverified:
        return fixed("c.verified = 0");
    case CardIs::Changed:
        return fixed("coalesce(c.status_changed_at > m.last_review_at, 0)");
    }
    return {};
}

Condition condition(const SearchField& field)
{
    using Field = SearchField::Field;
    const QString pattern = like(field.pattern);
    const bool is_none = field.pattern == QStringLiteral("none");
    const QString begins = pattern + u'%';
    switch (field.field) {
    case Field::Area:
        return fixed("c.area LIKE ? ESCAPE '\\'", {begins});
    case Field::Skill:
        return fixed("c.skill LIKE ? ESCAPE '\\'", {begins});
    case Field::Fact:
        return fixed("c.fact_key LIKE ? ESCAPE '\\'", {begins});
    case Field::Round:
        return fixed("' ' || c.rounds LIKE ? ESCAPE '\\'", {QStringLiteral("% ") + begins});
    case Field::Deck:
        if (is_none)
            return fixed("c.deck = ''");
        return fixed("(c.deck LIKE ? ESCAPE '\\' OR c.deck LIKE ? ESCAPE '\\')",
                     {pattern, pattern + QStringLiteral("::%")});
    case Field::Tag:
        if (is_none)
            return fixed("c.tags = ''");
        return fixed("(c.tags LIKE ? ESCAPE '\\' OR c.tags LIKE ? ESCAPE '\\')",
                     {QStringLiteral("% ") + pattern + QStringLiteral(" %"),
                      QStringLiteral("% ") + pattern + QStringLiteral("::%")});
    case Field::Prompt:
        break; // replaced by what it needs before it comes here
    }
    return fixed("0");
}

// How much of its stability a memory has lived through when recall has fallen to `recall`: recall depends on
// nothing else, and it falls as this rises.
double age_at(double recall, const memory::Parameters& parameters)
{
    constexpr double never = 1e300;
    if (recall <= 0.0)
        return never;
    if (recall >= 1.0)
        return recall > 1.0 ? -1.0 : 0.0;
    return memory::Curve(parameters).interval(recall, 1.0).value_or(never);
}

QString operator_of(SearchProperty::Comparison comparison, bool turned_round)
{
    using Comparison = SearchProperty::Comparison;
    switch (comparison) {
    case Comparison::Less:
        return turned_round ? QStringLiteral(" > ?") : QStringLiteral(" < ?");
    case Comparison::AtMost:
        return turned_round ? QStringLiteral(" >= ?") : QStringLiteral(" <= ?");
    case Comparison::Equal:
        return QStringLiteral(" = ?");
    case Comparison::Other:
        return QStringLiteral(" <> ?");
    case Comparison::AtLeast:
        return turned_round ? QStringLiteral(" <= ?") : QStringLiteral(" >= ?");
    case Comparison::More:
        return turned_round ? QStringLiteral(" < ?") : QStringLiteral(" > ?");
    }
    return {};
}

Condition condition(const SearchProperty& what, const SearchMoment& moment)
{
    using Property = SearchProperty::Property;
    Condition left;
    double value = what.value;
    switch (what.property) {
    case Property::Stability:
        left = fixed("m.stability");
        break;
    case Property::Difficulty:
        left = fixed("m.difficulty");
        break;
    case Property::Recall:
        left = fixed("max(julianday(?) - julianday(m.last_day), 0) / m.stability", {to_iso(moment.today)});
        value = age_at(what.value, moment.parameters);
        break;
    case Property::Due:
        left = fixed("julianday(m.due_day) - julianday(?)", {to_iso(moment.today)});
        break;
    case Property::Interval:
        left = fixed("m.interval_days");
        break;
    case Property::Reps:
        left = fixed("coalesce(m.reps, 0)");
        break;
    case Property::Lapses:
        left = fixed("coalesce(m.lapses, 0)");
        break;
    }
    left.values.append(value);
    // What a new card does not have is neither below nor above anything.
    return {QStringLiteral("coalesce(") + left.sql +
                operator_of(what.comparison, what.property == Property::Recall) + QStringLiteral(", 0)"),
            left.values};
}

Condition condition(const SearchRecent& recent, const SearchMoment& moment)
{
    const Day first = moment.today - std::chrono::days(recent.days - 1);
    const qint64 start = to_ms(start_of(first, moment.zone));
    switch (recent.what) {
    case SearchRecent::What::Added:
        return fixed("c.created_at >= ?", {start});
    case SearchRecent::What::Edited:
        return fixed("coalesce(c.edited_at >= ?, 0)", {start});
    case SearchRecent::What::Rated:
        // The newest answer tells, unless its rating is asked for.
        if (!recent.rating)
            return fixed("coalesce(m.last_day >= ?, 0)", {to_iso(first)});
        return fixed("c.id IN (SELECT card_id FROM reviews WHERE study_day >= ? AND rating = ?)",
                     {to_iso(first), static_cast<int>(*recent.rating)});
    case SearchRecent::What::Introduced:
        return fixed("c.id IN (SELECT card_id FROM reviews WHERE study_day >= ? AND phase = 'new')",
                     {to_iso(first)});
    }
    return {};
}

Condition condition(const SearchTerm& term, const SearchMoment& moment)
{
    struct Visitor
    {
        const SearchMoment& moment;
        Condition operator()(const SearchWords& words) const
        {
            // Only signs, or a script without blanks: looked for letter by letter.
            return fixed("instr(c.search_text, ?) > 0", {words.text});
        }
        Condition operator()(const SearchPattern& pattern) const
        {
            return fixed("c.search_text LIKE ? ESCAPE '\\'", {u'%' + like(pattern.text) + u'%'});
        }
        Condition operator()(const SearchField& field) const { return condition(field); }
        Condition operator()(const SearchStatus& status) const
        {
            return fixed("c.legal_status = ?",
                         {status.status ? content::to_key(*status.status) : QStringLiteral("")});
        }
        Condition operator()(CardIs is) const { return condition(is, moment); }
        Condition operator()(CardKind kind) const { return fixed("c.kind = ?", {content::to_key(kind)}); }
        Condition operator()(const SearchFlag& flag) const { return fixed("c.flag = ?", {flag.flag}); }
        Condition operator()(const SearchProperty& property) const { return condition(property, moment); }
        Condition operator()(const SearchRecent& recent) const { return condition(recent, moment); }
        Condition operator()(const SearchCards& cards) const
        {
            return fixed("c.id IN (SELECT value FROM json_each(?))", {json_list(cards.cards)});
        }
    };
    return std::visit(Visitor{moment}, term);
}

// ---- expressions

// The parts that the index can answer are asked for together.
Condition joined(const SearchNode& search, const SearchMoment& moment)
{
    const bool is_all = search.join == SearchNode::Join::All;
    SearchNode words;
    words.join = search.join;
    std::vector<const SearchNode*> others;
    for (const SearchNode& part : search.parts)
        if (indexed_words(part))
            words.parts.push_back(part);
        else
            others.push_back(&part);
    Condition whole;
    const auto add = [&](const Condition& part) {
        if (!whole.sql.isEmpty())
            whole.sql += is_all ? QStringLiteral(" AND ") : QStringLiteral(" OR ");
        whole.sql += part.sql;
        whole.values += part.values;
    };
    if (const auto expression = indexed_words(words))
        add(fixed("c.id IN (SELECT rowid FROM cards_fts WHERE cards_fts MATCH ?)", {*expression}));
    for (const SearchNode* other : others)
        add(condition(*other, moment));
    whole.sql = u'(' + whole.sql + u')';
    return whole;
}

} // namespace

std::optional<QString> indexed_words(const SearchNode& search)
{
    using Join = SearchNode::Join;
    if (search.join == Join::Term) {
        const auto* const words = std::get_if<SearchWords>(&search.term);
        if (!words || !is_indexed(*words))
            return std::nullopt;
        return u'"' + words->text + (words->may_go_on ? QStringLiteral("\" *") : QStringLiteral("\""));
    }
    if (search.join == Join::Not || search.parts.empty())
        return std::nullopt;
    QStringList wanted;
    QStringList unwanted;
    for (const SearchNode& part : search.parts) {
        const bool negated = search.join == Join::All && part.join == Join::Not;
        const auto words = indexed_words(negated ? part.parts.front() : part);
        if (!words)
            return std::nullopt;
        (negated ? unwanted : wanted).append(u'(' + *words + u')');
    }
    if (wanted.isEmpty())
        return std::nullopt;
    const QString all =
        wanted.join(search.join == Join::All ? QStringLiteral(" AND ") : QStringLiteral(" OR "));
    return unwanted.isEmpty()
               ? all
               : u'(' + all + QStringLiteral(") NOT (") + unwanted.join(QStringLiteral(" OR ")) + u')';
}

Condition condition(const SearchNode& search, const SearchMoment& moment)
{
    using Join = SearchNode::Join;
    if (const auto expression = indexed_words(search))
        return fixed("c.id IN (SELECT rowid FROM cards_fts WHERE cards_fts MATCH ?)", {*expression});
    switch (search.join) {
    case Join::Term:
        return condition(search.term, moment);
    case Join::Not: {
        Condition part = condition(search.parts.front(), moment);
        part.sql = QStringLiteral("NOT (") + part.sql + u')';
        return part;
    }
    case Join::All:
        if (search.parts.empty())
            return fixed("1");
        return joined(search, moment);
    case Join::Any:
        return joined(search, moment);
    }
    return {};
}

} // namespace deference::cards
