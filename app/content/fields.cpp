// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/fields.h"

#include <cmath>

namespace deference::content {

namespace {

const std::vector<Node> k_no_nodes;

QString quoted(const QString& text)
{
    return QLatin1Char('"') + text + QLatin1Char('"');
}

bool is_id(const QString& text)
{
    if (text.isEmpty() || text.size() > 80)
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-'));
    });
}

} // namespace

Fields::Fields(const Node& node, Report& report, QString what)
    : m_node(node), m_report(report), m_what(std::move(what)), m_asked(node.children.size(), false)
{
    if (node.kind != Node::Kind::Map) {
        m_report.error(node.line, QStringLiteral("%1 must be a block of keys and values").arg(m_what),
                       QStringLiteral("write key: value lines"));
        m_asked.assign(node.children.size(), true);
    }
}

Fields::~Fields()
{
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        const Node& child = m_node.children[i];
        if (!m_asked[i])
            m_report.error(child.line, QStringLiteral("%1 has no key %2").arg(m_what, quoted(child.key)),
                           QStringLiteral("correct its spelling or remove it"));
    }
}

int Fields::line_of(const char* key) const
{
    const Node* child = m_node.find(QLatin1String(key));
    return child ? child->line : m_node.line;
}

void Fields::error(const char* key, const QString& what, const QString& todo)
{
    m_report.error(line_of(key), what, todo);
}

const Node* Fields::take(const char* key, Need need)
{
    if (m_node.kind != Node::Kind::Map)
        return nullptr;
    const QLatin1String name(key);
    for (std::size_t i = 0; i < m_node.children.size(); ++i) {
        const Node& child = m_node.children[i];
        if (child.key != name)
            continue;
        m_asked[i] = true;
        if (child.kind != Node::Kind::Null)
            return &child;
        if (need == Need::Required)
            m_report.error(child.line, QStringLiteral("%1 of %2 is empty").arg(quoted(name), m_what),
                           QStringLiteral("fill it in"));
        return nullptr;
    }
    if (need == Need::Required)
        m_report.error(m_node.line, QStringLiteral("%1 lacks %2").arg(m_what, quoted(name)),
                       QStringLiteral("add it"));
    return nullptr;
}

const Node* Fields::take_kind(const char* key, Need need, Node::Kind kind, const char* name, const char* todo)
{
    const Node* node = take(key, need);
    if (!node || node->kind == kind)
        return node;
    m_report.error(
        node->line,
        QStringLiteral("%1 of %2 must be %3").arg(quoted(QLatin1String(key)), m_what, QLatin1String(name)),
        QLatin1String(todo));
    return nullptr;
}

QString Fields::text(const char* key, TextRule rule)
{
    const Node* node = take(key, rule.need);
    if (!node)
        return {};
    if (!node->is_text()) {
        error(key, QStringLiteral("%1 of %2 must be text").arg(quoted(QLatin1String(key)), m_what),
              QStringLiteral("write it in quotes on one line"));
        return {};
    }
    if (node->text.trimmed().isEmpty())
        error(key, QStringLiteral("%1 of %2 is empty").arg(quoted(QLatin1String(key)), m_what),
              QStringLiteral("fill it in"));
    if (node->text.size() > rule.max)
        error(key,
              QStringLiteral("%1 of %2 has %3 characters and %4 are allowed")
                  .arg(quoted(QLatin1String(key)), m_what)
                  .arg(node->text.size())
                  .arg(rule.max),
              QStringLiteral("shorten it"));
    return node->text;
}

QString Fields::word(const char* key, const QStringList& allowed, Need need)
{
    const QString value = text(key, {.need = need});
    if (value.isEmpty() || allowed.contains(value))
        return value;
    error(key, QStringLiteral("%1 of %2 cannot be %3").arg(quoted(QLatin1String(key)), m_what, quoted(value)),
          QStringLiteral("use one of: %1").arg(allowed.join(QStringLiteral(", "))));
    return {};
}

void Fields::check_range(const Node& node, double value, double min, double max)
{
    if (value < min || value > max || std::isnan(value))
        m_report.error(node.line,
                       QStringLiteral("%1 of %2 is %3, outside %4 to %5")
                           .arg(quoted(node.key), m_what, node.text)
                           .arg(min)
                           .arg(max),
                       QStringLiteral("choose a number inside"));
}

std::optional<int> Fields::optional_number(const char* key, int min, int max)
{
    const Node* node = take(key, Need::Optional);
    if (!node)
        return std::nullopt;
    bool is_number = false;
    const int value = node->text.toInt(&is_number);
    if (node->kind != Node::Kind::Plain || !is_number) {
        error(key, QStringLiteral("%1 of %2 must be a whole number").arg(quoted(QLatin1String(key)), m_what),
              QStringLiteral("write digits without quotes"));
        return std::nullopt;
    }
    check_range(*node, value, min, max);
    return value;
}

int Fields::number(const char* key, int min, int max)
{
    if (!take(key, Need::Required))
        return min;
    return optional_number(key, min, max).value_or(min);
}

double Fields::real(const char* key, double min, double max)
{
    const Node* node = take(key, Need::Required);
    if (!node)
        return min;
    bool is_number = false;
    const double value = node->text.toDouble(&is_number);
    if (node->kind != Node::Kind::Plain || !is_number) {
        error(key, QStringLiteral("%1 of %2 must be a number").arg(quoted(QLatin1String(key)), m_what),
              QStringLiteral("write digits without quotes"));
        return min;
    }
    check_range(*node, value, min, max);
    return value;
}

bool Fields::flag(const char* key, std::optional<bool> if_missing)
{
    const Node* node = take(key, if_missing ? Need::Optional : Need::Required);
    if (!node)
        return if_missing.value_or(false);
    if (node->kind != Node::Kind::Plain ||
        (node->text != QLatin1String("true") && node->text != QLatin1String("false")))
        error(key, QStringLiteral("%1 of %2 must be true or false").arg(quoted(QLatin1String(key)), m_what),
              QStringLiteral("write true or false without quotes"));
    return node->text == QLatin1String("true");
}

Day Fields::day(const char* key)
{
    const QString value = text(key, {.max = 40});
    if (value.isEmpty())
        return {};
    const Result<Day> day = parse_day(value);
    if (!day || value < QLatin1String("2000") || value >= QLatin1String("2100")) {
        error(
            key,
            QStringLiteral("%1 of %2 is no date: %3").arg(quoted(QLatin1String(key)), m_what, quoted(value)),
            QStringLiteral("write it as \"2026-11-23\""));
        return {};
    }
    return *day;
}

QStringList Fields::texts(const char* key, ListRule rule)
{
    QStringList values;
    for (const Node& node : list(key, rule)) {
        if (node.is_text() && !node.text.trimmed().isEmpty())
            values.push_back(node.text);
        else
            m_report.error(
                node.line,
                QStringLiteral("%1 of %2 must list text only").arg(quoted(QLatin1String(key)), m_what),
                QStringLiteral("write each entry in quotes"));
    }
    return values;
}

std::array<QString, 5> Fields::five_texts(const char* key)
{
    static constexpr std::array k_steps{"1", "2", "3", "4", "5"};
    std::array<QString, 5> values;
    if (const Node* node = block(key)) {
        Fields steps(*node, m_report, QStringLiteral("%1 of %2").arg(quoted(QLatin1String(key)), m_what));
        for (std::size_t i = 0; i < k_steps.size(); ++i)
            values[i] = steps.text(k_steps[i]);
    }
    return values;
}

QString Fields::id(const char* key, Kind kind)
{
    const QString value = text(key);
    if (value.isEmpty())
        return {};
    if (!is_id(value))
        error(key,
              QStringLiteral("the id %1 has other characters than letters, digits, _ and -")
                  .arg(quoted(value.left(80))),
              QStringLiteral("choose a plain id of at most 80 characters"));
    m_report.define(kind, value, line_of(key));
    return value;
}

QString Fields::reference(const char* key, Kind kind, Need need)
{
    const QString value = text(key, {.need = need});
    if (!value.isEmpty())
        m_report.refer(kind, value, line_of(key));
    return value;
}

QStringList Fields::references(const char* key, Kind kind, ListRule rule)
{
    const QStringList values = texts(key, rule);
    for (const Node& node : list(key, {Need::Optional, true})) {
        if (node.is_text() && !m_report.trusts())
            m_report.refer(kind, node.text, node.line);
    }
    QStringList unique = values;
    if (!m_report.trusts() && unique.removeDuplicates() > 0)
        error(key, QStringLiteral("%1 of %2 names the same id twice").arg(quoted(QLatin1String(key)), m_what),
              QStringLiteral("remove one"));
    return values;
}

std::map<QString, int> Fields::numbers_by_id(const char* key, Kind kind, int min, int max, Need need)
{
    std::map<QString, int> values;
    const Node* node = block(key, need);
    if (!node)
        return values;
    Fields entries(*node, m_report, QStringLiteral("%1 of %2").arg(quoted(QLatin1String(key)), m_what));
    for (const Node& child : node->children) {
        m_report.refer(kind, child.key, child.line);
        values[child.key] = entries.number(child.key.toLatin1().constData(), min, max);
    }
    return values;
}

const std::vector<Node>& Fields::list(const char* key, ListRule rule)
{
    const Node* node =
        take_kind(key, rule.need, Node::Kind::List, "a list", "write entries that begin with -, or []");
    if (!node)
        return k_no_nodes;
    if (node->children.empty() && !rule.may_be_empty)
        m_report.error(node->line,
                       QStringLiteral("%1 of %2 is an empty list").arg(quoted(QLatin1String(key)), m_what),
                       QStringLiteral("add an entry"));
    return node->children;
}

const std::vector<Node>& Fields::map(const char* key, Need need)
{
    const Node* node = block(key, need);
    return node ? node->children : k_no_nodes;
}

const Node* Fields::block(const char* key, Need need)
{
    return take_kind(key, need, Node::Kind::Map, "a block of keys and values",
                     "write key: value lines below it");
}

} // namespace deference::content
