// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown as it stands in every language: the pack's words, the user's words, names, numbers and days.
#pragma once
#include <QSet>
#include <QStringList>

namespace deference {
class Database;
}

namespace deference::tests {

class OwnWords
{
  public:
    // Every text value of the shipped packs and of the library.
    explicit OwnWords(const Database& database);

    // What of `text` is neither translated, nor one of these, nor without letters; empty when all is well.
    [[nodiscard]] QString untranslated(const QString& text) const;

  private:
    void add(const QString& text);
    [[nodiscard]] bool is_ours(const QString& piece) const;

    QSet<QString> m_texts;
    QStringList m_long; // those that may stand inside others
};

} // namespace deference::tests
