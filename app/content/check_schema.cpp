// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/check_schema.h"

#include <array>
#include <cmath>

namespace deference::content {

namespace {

enum class Shape {
    Parts,       // a list of part ids
    Scope,       // the same, or the word all
    WordsByPart, // part id -> whole number
    AnyOf,       // { lexicons: [...], regexes: [...] }
    Condition,   // a scope with min_words, or with any_of and min_distinct
    Lexicon,     // one lexicon id
    Number,
    NumberOrNone, // a number or null
    Flag,
    Names, // a list of words
};

struct Parameter
{
    const char* type;
    const char* name;
    Shape shape;
    bool required = true;
};

constexpr std::array k_parameters{
    Parameter{"part_empty", "parts", Shape::Parts},
    Parameter{"part_thin", "min_words", Shape::WordsByPart},
    Parameter{"parts_filled_fewer_than", "parts", Shape::Parts},
    Parameter{"parts_filled_fewer_than", "min_words_each", Shape::Number},
    Parameter{"parts_filled_fewer_than", "min_filled", Shape::Number},
    Parameter{"share", "numerator", Shape::Parts},
    Parameter{"share", "max", Shape::NumberOrNone},
    Parameter{"share", "min", Shape::NumberOrNone},
    Parameter{"share", "when_total_words_at_least", Shape::Number},
    Parameter{"requires", "scope", Shape::Scope},
    Parameter{"requires", "any_of", Shape::AnyOf},
    Parameter{"requires", "min_distinct", Shape::Number, false},
    Parameter{"requires", "fire_when_empty", Shape::Flag, false},
    Parameter{"forbids", "scope", Shape::Scope},
    Parameter{"forbids", "any_of", Shape::AnyOf},
    Parameter{"forbids", "unless_same_sentence", Shape::AnyOf, false},
    Parameter{"ratio", "scope", Shape::Scope},
    Parameter{"ratio", "numerator", Shape::Lexicon},
    Parameter{"ratio", "other", Shape::Lexicon},
    Parameter{"ratio", "min", Shape::NumberOrNone},
    Parameter{"ratio", "max", Shape::NumberOrNone},
    Parameter{"ratio", "min_total", Shape::Number},
    Parameter{"rate", "scope", Shape::Scope},
    Parameter{"rate", "any_of", Shape::AnyOf},
    Parameter{"rate", "max_per_100_words", Shape::Number},
    Parameter{"rate", "min_hits", Shape::Number},
    Parameter{"rate", "exempt_same_sentence", Shape::AnyOf, false},
    Parameter{"sentence_share", "scope", Shape::Scope},
    Parameter{"sentence_share", "any_of", Shape::AnyOf},
    Parameter{"sentence_share", "drop_if", Shape::Lexicon, false},
    Parameter{"sentence_share", "max_share", Shape::Number},
    Parameter{"sentence_share", "min_hits", Shape::Number},
    Parameter{"sentence_share", "min_sentences", Shape::Number},
    Parameter{"when_need", "when", Shape::Condition},
    Parameter{"when_need", "need", Shape::Condition},
    Parameter{"long_sentence", "scope", Shape::Scope},
    Parameter{"long_sentence", "max_words", Shape::Number},
    Parameter{"long_sentence", "max_mean", Shape::Number},
    Parameter{"acronym", "scope", Shape::Scope},
    Parameter{"acronym", "known", Shape::Lexicon},
    Parameter{"denylist", "scope", Shape::Scope},
    Parameter{"denylist", "lists", Shape::Names},
};

QString quoted(const QString& text)
{
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QVariant as_value(const Node& node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        return {};
    case Node::Kind::List: {
        QVariantList values;
        for (const Node& child : node.children)
            values.push_back(as_value(child));
        return values;
    }
    case Node::Kind::Map: {
        QVariantMap values;
        for (const Node& child : node.children)
            values.insert(child.key, as_value(child));
        return values;
    }
    case Node::Kind::Quoted:
        return node.text;
    case Node::Kind::Plain:
        break;
    }
    if (node.text == QLatin1String("true") || node.text == QLatin1String("false"))
        return node.text == QLatin1String("true");
    bool is_number = false;
    if (const int whole = node.text.toInt(&is_number); is_number)
        return whole;
    if (const double real = node.text.toDouble(&is_number); is_number)
        return real;
    return node.text;
}

void wrong(const Node& node, const char* wanted, Report& report)
{
    report.error(
        node.line,
        QStringLiteral("the parameter %1 of a check must be %2").arg(quoted(node.key), QLatin1String(wanted)),
        QStringLiteral("see check_types"));
}

void check_ids(const Node& node, Kind kind, bool may_be_empty, Report& report)
{
    if (node.kind != Node::Kind::List || (node.children.empty() && !may_be_empty))
        return wrong(node, may_be_empty ? "a list of ids" : "a list with at least one id", report);
    for (const Node& child : node.children)
        report.refer(kind, child.text, child.line);
}

void check_any_of(const Node& node, bool may_be_empty, Report& report)
{
    if (node.kind != Node::Kind::Map)
        return wrong(node, "a block with lexicons and regexes", report);
    std::size_t entries = 0;
    for (const Node& child : node.children) {
        const bool lexicons = child.key == QLatin1String("lexicons");
        if (!lexicons && child.key != QLatin1String("regexes"))
            report.error(child.line, QStringLiteral("a check has no key %1").arg(quoted(child.key)),
                         QStringLiteral("use lexicons and regexes"));
        else
            check_ids(child, lexicons ? Kind::Lexicon : Kind::Regex, true, report);
        entries += child.children.size();
    }
    if (entries == 0 && !may_be_empty)
        wrong(node, "a block that names a lexicon or regex", report);
}

void check_number(const Node& node, Report& report)
{
    bool is_number = false;
    const double value = node.text.toDouble(&is_number);
    if (node.kind != Node::Kind::Plain || !is_number || !(value >= 0.0 && value <= 100000.0))
        wrong(node, "a number from 0 to 100000", report);
}

void check_shape(const Node& node, Shape shape, Report& report);

void check_condition(const Node& node, Report& report)
{
    const Node* scope = node.find(QLatin1String("scope"));
    if (!scope || !(node.find(QLatin1String("any_of")) || node.find(QLatin1String("min_words"))))
        return wrong(node, "a block with scope, and any_of or min_words", report);
    for (const Node& child : node.children) {
        if (child.key == QLatin1String("scope"))
            check_shape(child, Shape::Scope, report);
        else if (child.key == QLatin1String("any_of"))
            check_shape(child, Shape::AnyOf, report);
        else if (child.key == QLatin1String("min_words") || child.key == QLatin1String("min_distinct"))
            check_number(child, report);
        else
            report.error(child.line, QStringLiteral("a condition has no key %1").arg(quoted(child.key)),
                         QStringLiteral("remove it"));
    }
}

void check_shape(const Node& node, Shape shape, Report& report)
{
    switch (shape) {
    case Shape::Scope:
        if (node.is_text() && node.text == QLatin1String("all"))
            return;
        return check_ids(node, Kind::Part, false, report);
    case Shape::Parts:
        return check_ids(node, Kind::Part, false, report);
    case Shape::WordsByPart:
        if (node.kind != Node::Kind::Map)
            return wrong(node, "a block from part to words", report);
        for (const Node& child : node.children) {
            report.refer(Kind::Part, child.key, child.line);
            check_number(child, report);
        }
        return;
    case Shape::AnyOf:
        // Exemptions may be empty: "no exemption" is written out.
        return check_any_of(node, node.key != QLatin1String("any_of"), report);
    case Shape::Condition:
        return check_condition(node, report);
    case Shape::Lexicon:
        return node.is_text() ? report.refer(Kind::Lexicon, node.text, node.line)
                              : wrong(node, "the id of a lexicon", report);
    case Shape::NumberOrNone:
        return node.kind == Node::Kind::Null ? void() : check_number(node, report);
    case Shape::Number:
        return check_number(node, report);
    case Shape::Flag:
        return node.text == QLatin1String("true") || node.text == QLatin1String("false")
                   ? void()
                   : wrong(node, "true or false", report);
    case Shape::Names:
        return node.kind == Node::Kind::List && !node.children.empty()
                   ? void()
                   : wrong(node, "a list of words", report);
    }
}

bool is_common_key(const QString& key)
{
    static const QStringList k_common{QStringLiteral("id"),       QStringLiteral("title"),
                                      QStringLiteral("severity"), QStringLiteral("type"),
                                      QStringLiteral("message"),  QStringLiteral("why"),
                                      QStringLiteral("rule")};
    return k_common.contains(key);
}

} // namespace

QStringList check_types()
{
    QStringList types{QStringLiteral("spoken_length")}; // takes no parameter
    for (const Parameter& parameter : k_parameters) {
        if (!types.contains(QLatin1String(parameter.type)))
            types.push_back(QLatin1String(parameter.type));
    }
    return types;
}

QVariantMap read_condition(const Node& node, Report& report)
{
    check_condition(node, report);
    return as_value(node).toMap();
}

QVariantMap read_check_parameters(const Node& check, const QString& type, Report& report)
{
    QVariantMap values;
    for (const Node& child : check.children) {
        if (!is_common_key(child.key))
            values.insert(child.key, as_value(child));
    }
    QStringList known;
    for (const Parameter& parameter : k_parameters) {
        if (type != QLatin1String(parameter.type))
            continue;
        known.push_back(QLatin1String(parameter.name));
        if (const Node* node = check.find(QLatin1String(parameter.name)))
            check_shape(*node, parameter.shape, report);
        else if (parameter.required)
            report.error(check.line,
                         QStringLiteral("a check of type %1 lacks %2")
                             .arg(type, quoted(QLatin1String(parameter.name))),
                         QStringLiteral("add it"));
    }
    for (const Node& child : check.children) {
        if (!is_common_key(child.key) && !known.contains(child.key) && !type.isEmpty())
            report.error(child.line,
                         QStringLiteral("a check of type %1 has no key %2").arg(type, quoted(child.key)),
                         QStringLiteral("correct its spelling or remove it"));
    }
    return values;
}

} // namespace deference::content
