// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading of a pack collects: findings, the ids it met and the ids that were referred to.
#pragma once
#include "app/content/finding.h"

#include <QHash>

namespace deference::content {

// What an id names. Ids are unique within their kind over the whole pack.
enum class Kind {
    Round,
    Signal,
    Criterion,
    RedFlag,
    Prompt,
    PromptKind,
    RatingRule,
    Checklist,
    LearningRule,
    PlanArea,
    Task,
    Recurring,
    Repeatable,
    Template,
    Part,
    Telling,
    Lexicon,
    Regex,
    Check,
    FollowUp,
    Example,
    CardArea,
    Card,
    Fact,
};

class Report
{
  public:
    Report() = default;
    // For what was checked when the program was built: readers skip the costly checks, ids are not collected.
    [[nodiscard]] static Report trusting()
    {
        Report report;
        report.m_trusts = true;
        return report;
    }
    [[nodiscard]] bool trusts() const { return m_trusts; }

    // Later findings and ids are in this file.
    void enter(const QString& file) { m_file = file; }
    [[nodiscard]] const QString& file() const { return m_file; }

    void error(int line, const QString& what, const QString& todo);
    void warning(int line, const QString& what, const QString& todo);
    [[nodiscard]] std::size_t count() const { return m_findings.size(); }
    void add(Finding finding) { m_findings.push_back(std::move(finding)); }

    // An id where it is given: a finding when it is taken already.
    void define(Kind kind, const QString& id, int line);
    // An id where it is used: a finding from resolve() when nothing defines it.
    void refer(Kind kind, const QString& id, int line);
    // Call once, after every file of the pack was read.
    void resolve();
    // 0 when the id is not defined.
    [[nodiscard]] int line_of(Kind kind, const QString& id) const;

    // By file and line.
    [[nodiscard]] std::vector<Finding> sorted_findings() const;

  private:
    struct Place
    {
        QString file;
        int line = 0;
    };
    struct Use
    {
        Kind kind;
        QString id;
        Place place;
    };

    bool m_trusts = false;
    QString m_file;
    std::vector<Finding> m_findings;
    QHash<std::pair<int, QString>, Place> m_defined;
    std::vector<Use> m_used;
};

} // namespace deference::content
