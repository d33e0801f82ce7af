// SPDX-License-Identifier: GPL-3.0-or-later
// One command of deference-cli: its name, how it is used, what it does, and the function behind it.
#pragma once
#include "app/cli/arguments.h"
#include "app/core/result.h"

#include <QJsonDocument>
#include <QString>

namespace deference::cli {

class Context;

// What a command answers. Both forms are always filled in; --json decides which is printed.
struct Answer
{
    QString text;       // lines for people, without the last line break
    QJsonDocument json; // for programs
    bool is_no = false; // exit 1: a check failed
};

struct Command
{
    const char* name;  // one or two words: "cards due"
    const char* usage; // what follows the name
    const char* does;  // one line
    OptionList options;
    int arguments_min;
    int arguments_max; // -1: any number
    Result<Answer> (*run)(Context& context, const Arguments& arguments);
};

} // namespace deference::cli
