// SPDX-License-Identifier: GPL-3.0-or-later
// What stories say to people, translated in one context. The class has the name of its context, because
// lupdate does not follow includes; a free function tr() it would file under the namespace.
#pragma once
#include <QCoreApplication>

namespace deference::stories {

class StoryWords
{
    Q_DECLARE_TR_FUNCTIONS(StoryWords)
};

} // namespace deference::stories
