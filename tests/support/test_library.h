// SPDX-License-Identifier: GPL-3.0-or-later
// A profile in a temporary folder with a clock that tests move by hand.
#pragma once
#include "app/library/library.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

namespace deference::tests {

class TestLibrary
{
  public:
    // Opens a fresh profile at 2026-11-23T09:00 UTC, a Monday, with the packs given.
    explicit TestLibrary(content::Catalogue packs = {}) : m_catalogue(std::move(packs)) { reopen(); }

    // Closes and opens again, as the next start of the program would; undo is gone, everything else is there.
    void reopen()
    {
        m_library.reset();
        auto opened =
            Library::open(m_folder.path() + QStringLiteral("/profile"), m_clock, m_random, m_catalogue);
        REQUIRE_OK(opened);
        m_library = std::move(*opened);
    }

    [[nodiscard]] Library& operator*() { return *m_library; }
    [[nodiscard]] Library* operator->() { return m_library.get(); }
    [[nodiscard]] const Database& database() const { return m_library->database(); }
    [[nodiscard]] ManualClock& clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_folder.path() + QStringLiteral("/profile"); }
    void next_day() { m_clock.advance(std::chrono::hours(24)); }

  private:
    QTemporaryDir m_folder;
    ManualClock m_clock{instant_from_ms(1'795'424'400'000)};
    Random m_random{20261123};
    content::Catalogue m_catalogue;
    std::unique_ptr<Library> m_library;
};

} // namespace deference::tests
