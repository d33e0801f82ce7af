// SPDX-License-Identifier: GPL-3.0-or-later
// Which parameters each type of story check takes: one table, used to find unknown, missing and dangling
// ones.
#pragma once
#include "app/content/node.h"
#include "app/content/report.h"

#include <QVariantMap>

namespace deference::content {

// Every key of `check` that is not its id, title, severity, type, message, why or rule, as it stands in the
// file, with findings for what its type does not take, lacks, or names and does not exist.
[[nodiscard]] QVariantMap read_check_parameters(const Node& check, const QString& type, Report& report);
[[nodiscard]] QStringList check_types();
// A block with a scope, and any_of or min_words, as when_need has two.
[[nodiscard]] QVariantMap read_condition(const Node& node, Report& report);

} // namespace deference::content
