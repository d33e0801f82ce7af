// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>

namespace deference::cli {

Result<Arguments> Arguments::parse(const QStringList& words, OptionList options)
{
    Arguments arguments;
    bool only_words = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (only_words || !word.startsWith(QStringLiteral("--"))) {
            arguments.m_words.append(word);
            continue;
        }
        if (word == QStringLiteral("--")) {
            only_words = true;
            continue;
        }
        const QString name = word.mid(2).section(QLatin1Char('='), 0, 0);
        const auto known = std::find_if(options.begin(), options.end(), [&](const Option& option) {
            return name == QLatin1String(option.name);
        });
        if (known == options.end())
            return fail(ErrorCode::InvalidInput, QStringLiteral("there is no option --%1 here").arg(name), {},
                        QStringLiteral("see --help"));
        if (arguments.m_options.contains(name) && !known->repeated)
            return fail(ErrorCode::InvalidInput, QStringLiteral("--%1 was given twice").arg(name), {},
                        QStringLiteral("give it once"));
        QString value;
        if (*known->value != '\0') {
            if (word.contains(QLatin1Char('=')) && word.size() > name.size() + 2)
                value = word.mid(name.size() + 3);
            else if (i + 1 < words.size())
                value = words[++i];
            else
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("--%1 needs %2").arg(name, QLatin1String(known->value)), {},
                            QStringLiteral("see --help"));
        }
        arguments.m_options[name].append(value);
    }
    return arguments;
}

Result<int> Arguments::number(const char* option, int fallback, int lowest, int highest) const
{
    if (!has(option))
        return fallback;
    bool is_number = false;
    const int parsed = value(option).toInt(&is_number);
    if (!is_number || parsed < lowest || parsed > highest)
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("'%1' is no number from %2 to %3").arg(value(option)).arg(lowest).arg(highest),
            QStringLiteral("--") + QLatin1String(option), QStringLiteral("write a whole number"));
    return parsed;
}

} // namespace deference::cli
