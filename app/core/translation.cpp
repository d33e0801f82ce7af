// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/translation.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>

// Outside every namespace, as Q_INIT_RESOURCE wants it: a static library drops resources that nobody names.
static void init_translations()
{
    Q_INIT_RESOURCE(translations);
}

namespace deference {

namespace {

QString file_of(QLocale::Language language)
{
    return QStringLiteral(":/deference/translations/deference_%1.qm").arg(QLocale::languageToCode(language));
}

bool has_texts(QLocale::Language language)
{
    return language != QLocale::C && QFile::exists(file_of(language));
}

} // namespace

QLocale program_locale(const QLocale& system)
{
    init_translations();
    if (has_texts(system.language()))
        return system;
    // "English as written in Germany" exists; where it does not, Qt answers with another territory.
    const QLocale english(QLocale::English, system.territory());
    if (system.language() != QLocale::C && english.territory() == system.territory())
        return english;
    return {QLocale::English, QLocale::UnitedKingdom};
}

Translation::Translation(const QLocale& system)
{
    const QLocale locale = program_locale(system);
    QLocale::setDefault(locale);
    if (m_texts.load(file_of(locale.language())))
        QCoreApplication::installTranslator(&m_texts);
    // Qt's own texts, on buttons of its dialogs, where the system has them; its sources are English already.
    if (locale.language() != QLocale::English &&
        m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_texts);
}

} // namespace deference
