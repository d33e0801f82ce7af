// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan says to people, translated in one context. The class has the name of its context, because
// lupdate does not follow includes; a free function tr() it would file under the namespace.
#pragma once
#include <QCoreApplication>

namespace deference::plan {

class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

} // namespace deference::plan
