// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/store_search.h"

#include "app/cards/leeches.h"
#include "app/cards/plain_words.h"
#include "app/cards/store_bulk.h"
#include "app/database/query.h"
#include "app/database/search_index.h"
#include "app/memory/model.h"

#include <algorithm>

namespace deference::cards {

namespace {

// A condition and its values, in the order of its question marks.
struct Condition
{
    QString sql;
    QVariantList values;
};

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

// The expression for the full-text index when it can answer all of `search`; its quotes never hold a quote.
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

// ---- the statement

Condition condition(const SearchNode& search, const SearchMoment& moment);

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

// Missing values last, both ways round.
Condition order(SortBy sort, Day today)
{
    struct Order
    {
        SortKey key;
        const char* column;
    };
    static constexpr Order orders[] = {
        {SortKey::Question, "c.search_text"}, // begins with the question, folded
        {SortKey::Area, "c.area"},
        {SortKey::Deck, "nullif(c.deck, '')"},
        {SortKey::Tags, "nullif(c.tags, '')"},
        {SortKey::Kind, "c.kind"},
        {SortKey::Status, "nullif(c.legal_status, '')"},
        {SortKey::Flag, "nullif(c.flag, 0)"},
        {SortKey::Due, "m.due_at"},
        {SortKey::Stability, "m.stability"},
        {SortKey::Difficulty, "m.difficulty"},
        {SortKey::Recall, "-max(julianday(?) - julianday(m.last_day), 0) / m.stability"},
        {SortKey::Interval, "m.interval_days"},
        {SortKey::Answers, "m.reps"},
        {SortKey::Lapses, "m.lapses"},
        {SortKey::LastAnswer, "m.last_review_at"},
        {SortKey::Edited, "c.edited_at"},
    };
    const QString way = sort.descending ? QStringLiteral(" DESC NULLS LAST") : QStringLiteral(" NULLS LAST");
    for (const Order& known : orders) {
        if (known.key == sort.key)
            return {QString::fromLatin1(known.column) + way + QStringLiteral(", c.id"),
                    sort.key == SortKey::Recall ? QVariantList{to_iso(today)} : QVariantList{}};
    }
    return {sort.descending ? QStringLiteral("c.id DESC") : QStringLiteral("c.id"), {}};
}

// Sorting by these, or looking into the text, needs the table itself.
bool needs_words(const Condition& what)
{
    return what.sql.contains(QLatin1String("search_text"));
}

Condition statement(const SearchNode& search, const SearchMoment& moment, SortBy sort)
{
    const bool with_retired = wants_retired(search);
    const auto words = indexed_words(search);
    if (words && sort == SortBy{}) // nothing but the index is read
        return fixed("SELECT rowid FROM cards_fts WHERE cards_fts MATCH ? AND rowid NOT IN "
                     "(SELECT id FROM cards WHERE retired = 1) ORDER BY rowid",
                     {*words});
    const Condition where = condition(search, moment);
    const Condition by = order(sort, moment.today);
    // The planner takes the wide table for a narrow question, and reads 100 MB instead of 10.
    const bool narrow = !needs_words(where) && !needs_words(by);
    QString sql = narrow ? QStringLiteral("SELECT c.id FROM cards c INDEXED BY cards_narrow ")
                         : QStringLiteral("SELECT c.id FROM cards c ");
    sql += QStringLiteral("LEFT JOIN card_memory m ON m.id = c.id WHERE ");
    if (!with_retired)
        sql += QStringLiteral("c.retired = 0 AND ");
    return {sql + where.sql + QStringLiteral(" ORDER BY ") + by.sql, where.values + by.values};
}

Result<std::vector<CardId>> read_ids(const Database& database, const Condition& what,
                                     std::optional<int> limit)
{
    Query query(database, limit ? what.sql + QStringLiteral(" LIMIT ?") : what.sql);
    for (const QVariant& value : what.values)
        query.bind_next(value);
    if (limit)
        query.bind_next(*limit);
    return query.all([](const Query& row) { return row.id<CardId>(0); });
}

ListedCard read_listed(const Query& row)
{
    CardWords words;
    words.question = row.text(1);
    words.answer = row.text(2);
    words.markup = markup_from_key(row.text(3)).value_or(Markup::Plain);
    words.form = card_form_from_key(row.text(4)).value_or(CardForm::Ask);
    words.cloze_number = row.number(5);
    ListedCard card;
    card.row.id = row.id<CardId>(0);
    card.row.question = plain_question(words);
    card.answer = plain_answer(words);
    card.row.area = row.text(6);
    card.row.status = content::legal_status_from_key(row.text(7));
    card.row.suspended = row.boolean(8);
    card.row.retired = row.boolean(9);
    card.row.buried = row.boolean(10);
    card.row.edited = row.boolean(11);
    card.row.must_know = row.boolean(12);
    card.row.status_changed = row.boolean(13);
    card.row.deck = row.text(14);
    card.row.flag = row.number(15);
    card.tags = row.text(16).split(u' ', Qt::SkipEmptyParts);
    card.rounds = row.text(17).split(u' ', Qt::SkipEmptyParts);
    card.kind = content::card_kind_from_key(row.text(18)).value_or(CardKind::Recall);
    card.verified = row.boolean(19);
    card.own = row.boolean(20);
    card.as_of = row.day(21);
    card.created_at = row.instant(22);
    if (!row.is_null(23))
        card.edited_at = row.instant(23);
    if (!row.is_null(24)) {
        card.row.memory = MemoryBrief{phase_from_key(row.text(24)).value_or(Phase::Review),
                                      {row.real(25), row.real(26)},
                                      row.day(27),
                                      row.instant(28),
                                      row.day(29),
                                      row.number(30),
                                      row.number(31),
                                      std::chrono::milliseconds(row.integer(32))};
        card.interval_days = row.number(33);
        card.last_answer = row.instant(34);
    }
    return card;
}

} // namespace

Result<std::vector<CardId>> load_found(const Database& database, const SearchNode& search,
                                       const SearchMoment& moment, SortBy sort, std::optional<int> limit)
{
    const Condition what = statement(search, moment, sort);
    auto found = read_ids(database, what, limit);
    if (found || found.error().code != ErrorCode::Corrupt)
        return found;
    // Either the file, and check() says so, or only the index over it.
    DEFERENCE_TRY(database.check());
    DEFERENCE_TRY(mend_search_indexes(database));
    return read_ids(database, what, limit);
}

Result<std::vector<ListedCard>> load_listed_cards(const Database& database, std::span<const CardId> ids,
                                                  Day today)
{
    Query query(database, QStringLiteral(R"(
SELECT c.id, c.question, c.answer, c.markup, c.form, c.cloze_number, c.area, c.legal_status, c.suspended, c.retired,
       c.buried_until > :today, c.edited, c.must_know, c.status_changed_at > m.last_review_at, c.deck, c.flag, c.tags,
       c.rounds, c.kind, c.verified, c.pack_key IS NULL, c.as_of, c.created_at, c.edited_at, m.phase, m.stability,
       m.difficulty, m.last_day, m.due_at, m.due_day, m.reps, m.lapses, m.spent_ms, m.interval_days, m.last_review_at
FROM cards c LEFT JOIN card_memory m ON m.id = c.id
WHERE c.id = :id)"));
    std::vector<ListedCard> cards;
    cards.reserve(ids.size());
    query.bind(":today", today);
    for (const CardId id : ids) {
        DEFERENCE_TRY_ASSIGN(auto card, query.bind(":id", id).first(read_listed));
        if (card)
            cards.push_back(std::move(*card));
    }
    return cards;
}

Result<std::vector<AskedQuestion>> load_asked_questions(const Database& database)
{
    return Query(database,
                 QStringLiteral("SELECT id, question, markup, form, cloze_number, note_guid FROM cards "
                                "WHERE retired = 0 ORDER BY id"))
        .all([](const Query& row) {
            AskedQuestion question;
            question.id = row.id<CardId>(0);
            question.words.question = row.text(1);
            question.words.markup = markup_from_key(row.text(2)).value_or(Markup::Plain);
            question.words.form = card_form_from_key(row.text(3)).value_or(CardForm::Ask);
            question.words.cloze_number = row.number(4);
            question.note = row.text(5);
            return question;
        });
}

} // namespace deference::cards
