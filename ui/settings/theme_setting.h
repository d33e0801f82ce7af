// SPDX-License-Identifier: GPL-3.0-or-later
// The user's choice of light or dark, as stored in the library.
#pragma once
#include "app/core/result.h"
#include "ui/widgets/scheme.h"

#include <optional>

class QApplication;

namespace deference {
class Library;
}

namespace deference::ui {

// "system", "light" or "dark"; anything else is read as system.
[[nodiscard]] QString to_key(Scheme scheme);
[[nodiscard]] Scheme scheme_from_key(const QString& key);
[[nodiscard]] Result<Scheme> load_scheme(const Library& library);
[[nodiscard]] Result<void> change_scheme(Library& library, Scheme scheme);
// Dresses the application as the library says, now and whenever the setting changes; `fixed` overrules it.
// The library must outlive the application's event loop.
void follow_scheme(QApplication& application, Library& library, std::optional<Scheme> fixed);

} // namespace deference::ui
