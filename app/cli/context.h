// SPDX-License-Identifier: GPL-3.0-or-later
// What commands share: the clock, the content and the library, each opened when first needed.
#pragma once
#include "app/library/library.h"

#include <memory>
#include <optional>

namespace deference::cli {

class Context
{
  public:
    // `data_dir` empty: the usual place.
    explicit Context(const QString& data_dir);
    ~Context();

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const content::Catalogue& catalogue();
    // InvalidInput when DEFERENCE_NOW cannot be read.
    [[nodiscard]] Result<const Clock*> clock();
    // Holds the profile until the command ends. Locked names who has it.
    [[nodiscard]] Result<Library*> library();
    [[nodiscard]] Result<Day> today();
    // The pack of the active process, or the first one.
    [[nodiscard]] Result<std::shared_ptr<const content::Pack>> pack();

  private:
    QString m_folder;
    Random m_random = Random::from_system();
    std::optional<content::Catalogue> m_catalogue;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Library> m_library;
};

} // namespace deference::cli
