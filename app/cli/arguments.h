// SPDX-License-Identifier: GPL-3.0-or-later
// Words and options of one command, taken apart.
#pragma once
#include "app/core/result.h"

#include <QHash>
#include <QStringList>
#include <span>

namespace deference::cli {

struct Option
{
    const char* name;  // "reason" for --reason
    const char* value; // what it takes, for the help; empty: nothing
    bool repeated = false;
};
using OptionList = std::span<const Option>;

class Arguments
{
  public:
    // InvalidInput for an option that is unknown, has no value, or is given twice.
    [[nodiscard]] static Result<Arguments> parse(const QStringList& words, OptionList options);

    [[nodiscard]] const QStringList& words() const { return m_words; }
    [[nodiscard]] QString word(qsizetype index) const { return m_words.value(index); }
    [[nodiscard]] bool has(const char* option) const { return m_options.contains(QLatin1String(option)); }
    // Empty when it was not given.
    [[nodiscard]] QString value(const char* option) const
    {
        return m_options.value(QLatin1String(option)).value(0);
    }
    [[nodiscard]] QStringList values(const char* option) const
    {
        return m_options.value(QLatin1String(option));
    }
    // InvalidInput when it is no whole number in the range.
    [[nodiscard]] Result<int> number(const char* option, int fallback, int lowest, int highest) const;

  private:
    QStringList m_words;
    QHash<QString, QStringList> m_options;
};

} // namespace deference::cli
