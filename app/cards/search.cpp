// SPDX-License-Identifier: GPL-3.0-or-later
// Building and writing search expressions; reading them is search_parse.cpp.
#include "app/cards/search.h"

#include "app/cards/search_words.h"

#include <QRegularExpression>
#include <algorithm>

namespace deference::cards {

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

// Whether a text stands for itself without quotes.
bool is_bare(const QString& text)
{
    static const QRegularExpression bare(QStringLiteral("^[\\p{L}\\p{N}_][\\p{L}\\p{N}_.,;/'&+-]*$"));
    return bare.match(text).hasMatch() && text != QStringLiteral("or") && text != QStringLiteral("and");
}

QString quoted(const QString& text)
{
    return u'"' + text + u'"';
}

QString to_text(const SearchTerm& term)
{
    return std::visit(
        Overloaded{
            [](const SearchWords& words) {
                if (!words.may_go_on)
                    return quoted(words.text);
                return is_bare(words.text) ? words.text : quoted(words.text + u'*');
            },
            [](const SearchPattern& pattern) {
                return is_bare(pattern.text) ? u'*' + pattern.text : quoted(u'*' + pattern.text);
            },
            [](const SearchField& field) {
                return key_of(k_field_names, field.field) + u':' + search_value(field.pattern);
            },
            [](const SearchStatus& status) {
                return QStringLiteral("status:") +
                       (status.status ? content::to_key(*status.status) : QStringLiteral("none"));
            },
            [](CardIs is) { return QStringLiteral("is:") + to_key(is); },
            [](CardKind kind) { return QStringLiteral("kind:") + content::to_key(kind); },
            [](const SearchFlag& flag) { return QStringLiteral("flag:%1").arg(flag.flag); },
            [](const SearchProperty& property) {
                return QStringLiteral("prop:") + key_of(k_property_names, property.property) +
                       key_of(k_comparison_names, property.comparison) +
                       QString::number(property.value, 'f', QLocale::FloatingPointShortest);
            },
            [](const SearchCards& cards) {
                QStringList ids;
                for (const CardId id : cards.cards)
                    ids.append(id.to_string());
                return QStringLiteral("id:") + (ids.isEmpty() ? QStringLiteral("0") : ids.join(u','));
            },
            [](const SearchRecent& recent) {
                QString text = key_of(k_recent_names, recent.what) + u':' + QString::number(recent.days);
                if (recent.rating)
                    text += u':' + QString::number(static_cast<int>(*recent.rating));
                return text;
            },
        },
        term);
}

QString joined(const std::vector<SearchNode>& parts, const QString& by, SearchNode::Join needs_brackets)
{
    QStringList texts;
    for (const SearchNode& part : parts) {
        const QString text = to_text(part);
        texts.append(part.join == needs_brackets ? u'(' + text + u')' : text);
    }
    return texts.join(by);
}

} // namespace

SearchNode only(SearchTerm term)
{
    return {SearchNode::Join::Term, {}, std::move(term)};
}

SearchNode all_of(std::vector<SearchNode> parts)
{
    SearchNode all;
    for (SearchNode& part : parts) {
        if (part.join == SearchNode::Join::All)
            std::ranges::move(part.parts, std::back_inserter(all.parts));
        else
            all.parts.push_back(std::move(part));
    }
    if (all.parts.size() == 1)
        return SearchNode(std::move(all.parts.front()));
    return all;
}

SearchNode any_of(std::vector<SearchNode> parts)
{
    SearchNode any;
    any.join = SearchNode::Join::Any;
    for (SearchNode& part : parts) {
        if (part.join == SearchNode::Join::Any)
            std::ranges::move(part.parts, std::back_inserter(any.parts));
        else
            any.parts.push_back(std::move(part));
    }
    if (any.parts.size() == 1)
        return SearchNode(std::move(any.parts.front()));
    return any;
}

SearchNode not_of(SearchNode part)
{
    if (part.join == SearchNode::Join::Not)
        return SearchNode(std::move(part.parts.front()));
    SearchNode negated;
    negated.join = SearchNode::Join::Not;
    negated.parts.push_back(std::move(part));
    return negated;
}

QString to_text(const SearchNode& search)
{
    using Join = SearchNode::Join;
    switch (search.join) {
    case Join::Term:
        return to_text(search.term);
    case Join::All:
        return search.parts.empty() ? QStringLiteral("*")
                                    : joined(search.parts, QStringLiteral(" "), Join::Any);
    case Join::Any:
        return joined(search.parts, QStringLiteral(" or "), Join::Any);
    case Join::Not: {
        const SearchNode& part = search.parts.front();
        const QString text = to_text(part);
        return part.join == Join::Term || (part.join == Join::All && part.parts.empty())
                   ? u'-' + text
                   : QStringLiteral("-(") + text + u')';
    }
    }
    return {};
}

QString search_value(const QString& value)
{
    static const QRegularExpression bare(QStringLiteral("^[\\p{L}\\p{N}_*:][\\p{L}\\p{N}_.,;/'&+*:-]*$"));
    return bare.match(value).hasMatch() ? value : quoted(QString(value).remove(u'"'));
}

bool wants_retired(const SearchNode& search)
{
    if (search.join == SearchNode::Join::Not)
        return false;
    if (search.join == SearchNode::Join::Term)
        return search.term == SearchTerm(CardIs::Retired);
    return std::ranges::any_of(search.parts, wants_retired);
}

QStringList search_vocabulary()
{
    QStringList words;
    for (const auto& name : k_is_names)
        words.append(QStringLiteral("is:") + QLatin1String(name.key));
    for (const auto& name : k_field_names)
        words.append(QLatin1String(name.key) + QStringLiteral(":"));
    for (const content::LegalStatus status : content::k_legal_statuses)
        words.append(QStringLiteral("status:") + content::to_key(status));
    for (const CardKind kind : content::k_card_kinds)
        words.append(QStringLiteral("kind:") + content::to_key(kind));
    for (const auto& name : k_property_names)
        words.append(QStringLiteral("prop:") + QLatin1String(name.key) + u'<');
    for (const auto& name : k_recent_names)
        words.append(QLatin1String(name.key) + QStringLiteral(":7"));
    words.append(QStringLiteral("status:none"));
    words.append(QStringLiteral("flag:1"));
    words.append(QStringLiteral("id:"));
    words.sort();
    return words;
}

QString to_key(CardIs is)
{
    return key_of(k_is_names, is);
}

} // namespace deference::cards
