// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.h"

#include <QDir>
#include <QSettings>
#include <QWidget>

namespace deference::ui {

namespace {

// Qt has no StateLocation before 6.7 (XDG base directory specification, $XDG_STATE_HOME).
QString state_file()
{
    const QString folder =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return folder + QStringLiteral("/deference/window.ini");
}

} // namespace

void restore_window(QWidget& window)
{
    const QSettings state(state_file(), QSettings::IniFormat);
    window.restoreGeometry(state.value(QStringLiteral("geometry")).toByteArray());
}

void save_window(const QWidget& window)
{
    QSettings state(state_file(), QSettings::IniFormat);
    state.setValue(QStringLiteral("geometry"), window.saveGeometry());
}

} // namespace deference::ui
