// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/finding.h"

#include <algorithm>

namespace deference::content {

namespace {

QString place(const Finding& finding)
{
    return finding.line > 0 ? finding.file + QLatin1Char(':') + QString::number(finding.line) : finding.file;
}

} // namespace

QString Finding::text() const
{
    return place(*this) + QStringLiteral(": ") + what + QStringLiteral(", ") + todo;
}

Error to_error(const Finding& finding)
{
    return Error{ErrorCode::InvalidInput, finding.what, place(finding), finding.todo};
}

bool has_errors(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.weight == Finding::Weight::Error; });
}

} // namespace deference::content
