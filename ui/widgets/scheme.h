// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the two themes to show, and what the desktop prefers.
#pragma once
#include "ui/widgets/theme.h"

#include <QObject>
#include <QPalette>
#include <optional>

namespace deference::ui {

enum class Scheme { System, Light, Dark };

// Asks the desktop portal; without an answer, looks at the lightness of the palette the platform started
// with.
[[nodiscard]] Theme::Kind system_kind(const QPalette& platform_palette);
// Pure: dark when the text is lighter than its ground.
[[nodiscard]] bool looks_dark(const QPalette& palette);

// Emits changed() when the desktop switches between light and dark while we run. Silent where there is no
// portal.
class SystemScheme : public QObject
{
    Q_OBJECT
  public:
    explicit SystemScheme(QObject* parent = nullptr);

  signals:
    void changed();

  private slots:
    void setting_changed(const QString& group, const QString& key);
};

} // namespace deference::ui
