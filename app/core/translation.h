// SPDX-License-Identifier: GPL-3.0-or-later
// The language of a program: its texts, and how it writes dates and numbers.
#pragma once
#include <QLocale>
#include <QTranslator>

namespace deference {

// The locale to write dates and numbers in. Texts exist in the languages of resources/translations; a date in
// another language in the middle of an English sentence helps nobody, so the language follows the texts and
// only the customs follow the system. The C locale, which says nothing about its user, becomes British
// English.
[[nodiscard]] QLocale program_locale(const QLocale& system);

// Translates the program while it lives; make it right after the application object. English is a translation
// as well: the sources say "%n card(s)", and only a translation knows that one card has no s.
class Translation
{
  public:
    explicit Translation(const QLocale& system = QLocale::system());
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

  private:
    QTranslator m_texts;
    QTranslator m_qt;
};

} // namespace deference
