// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/theme_setting.h"

#include "app/library/settings.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>

namespace deference::ui {

namespace {

const QString k_key = QStringLiteral("theme");

} // namespace

QString to_key(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::System:
        break;
    }
    return QStringLiteral("system");
}

Scheme scheme_from_key(const QString& key)
{
    if (key == QStringLiteral("light"))
        return Scheme::Light;
    return key == QStringLiteral("dark") ? Scheme::Dark : Scheme::System;
}

Result<Scheme> load_scheme(const Library& library)
{
    return load_setting(library.database(), k_key, {}).map(scheme_from_key);
}

Result<void> change_scheme(Library& library, Scheme scheme)
{
    return change_setting(library, k_key, scheme == Scheme::System ? QString() : to_key(scheme));
}

void follow_scheme(QApplication& application, Library& library, std::optional<Scheme> fixed)
{
    const auto apply = [&application, &library, fixed] {
        apply_theme(application, fixed ? *fixed : load_scheme(library).value_or(Scheme::System));
    };
    apply();
    QObject::connect(&library.notifier(), &Notifier::changed, &application,
                     [apply](const ChangeSummary& summary) {
                         if (summary.touches("settings"))
                             apply();
                     });
}

} // namespace deference::ui
