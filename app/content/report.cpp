// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/report.h"

#include <algorithm>
#include <tuple>

namespace deference::content {

namespace {

QString kind_name(Kind kind)
{
    switch (kind) {
    case Kind::Round:
        return QStringLiteral("round");
    case Kind::Signal:
        return QStringLiteral("signal");
    case Kind::Criterion:
        return QStringLiteral("criterion");
    case Kind::RedFlag:
        return QStringLiteral("red flag");
    case Kind::Prompt:
        return QStringLiteral("prompt");
    case Kind::PromptKind:
        return QStringLiteral("kind of prompt");
    case Kind::RatingRule:
        return QStringLiteral("rating rule");
    case Kind::Checklist:
        return QStringLiteral("checklist item");
    case Kind::LearningRule:
        return QStringLiteral("learning rule");
    case Kind::PlanArea:
        return QStringLiteral("plan area");
    case Kind::Task:
        return QStringLiteral("task");
    case Kind::Recurring:
        return QStringLiteral("recurring task");
    case Kind::Repeatable:
        return QStringLiteral("repeatable task");
    case Kind::Template:
        return QStringLiteral("template");
    case Kind::Part:
        return QStringLiteral("story part");
    case Kind::Telling:
        return QStringLiteral("telling");
    case Kind::Lexicon:
        return QStringLiteral("lexicon");
    case Kind::Regex:
        return QStringLiteral("regex");
    case Kind::Check:
        return QStringLiteral("check");
    case Kind::FollowUp:
        return QStringLiteral("follow-up");
    case Kind::Example:
        return QStringLiteral("example");
    case Kind::CardArea:
        return QStringLiteral("card area");
    case Kind::Card:
        return QStringLiteral("card");
    case Kind::Fact:
        return QStringLiteral("fact");
    }
    return {};
}

std::pair<int, QString> symbol(Kind kind, const QString& id)
{
    return {static_cast<int>(kind), id};
}

} // namespace

void Report::error(int line, const QString& what, const QString& todo)
{
    m_findings.push_back(Finding{m_file, line, what, todo, Finding::Weight::Error});
}

void Report::warning(int line, const QString& what, const QString& todo)
{
    m_findings.push_back(Finding{m_file, line, what, todo, Finding::Weight::Warning});
}

void Report::define(Kind kind, const QString& id, int line)
{
    if (m_trusts)
        return;
    const auto found = m_defined.constFind(symbol(kind, id));
    if (found == m_defined.cend()) {
        m_defined.insert(symbol(kind, id), Place{m_file, line});
        return;
    }
    const QString where = found->file == m_file
                              ? QStringLiteral("on line %1").arg(found->line)
                              : QStringLiteral("in %1:%2").arg(found->file).arg(found->line);
    error(line, QStringLiteral("the %1 id \"%2\" is already used %3").arg(kind_name(kind), id, where),
          QStringLiteral("choose another id"));
}

void Report::refer(Kind kind, const QString& id, int line)
{
    if (!m_trusts)
        m_used.push_back(Use{kind, id, Place{m_file, line}});
}

void Report::resolve()
{
    for (const Use& use : m_used) {
        if (m_defined.contains(symbol(use.kind, use.id)))
            continue;
        m_findings.push_back(
            Finding{use.place.file, use.place.line,
                    QStringLiteral("no %1 has the id \"%2\"").arg(kind_name(use.kind), use.id),
                    QStringLiteral("correct the id or add what it names")});
    }
    m_used.clear();
}

int Report::line_of(Kind kind, const QString& id) const
{
    return m_defined.value(symbol(kind, id)).line;
}

std::vector<Finding> Report::sorted_findings() const
{
    std::vector<Finding> sorted = m_findings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return sorted;
}

} // namespace deference::content
