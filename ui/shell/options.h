// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the program `deference`.
#pragma once
#include "app/core/result.h"
#include "ui/widgets/scheme.h"

#include <QSize>
#include <QStringList>
#include <optional>

namespace deference::ui {

struct Options
{
    QString data_dir;
    bool demo = false;
    QString screenshots;          // a folder; empty: show a window
    std::optional<Scheme> scheme; // fixed for this run; the stored setting stays
    std::optional<QSize> size;
    QString answer; // of --help or --version: print it and leave
};

// `arguments` with the program's name first. InvalidInput says which option and what it takes.
[[nodiscard]] Result<Options> read_options(const QStringList& arguments);

} // namespace deference::ui
