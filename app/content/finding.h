// SPDX-License-Identifier: GPL-3.0-or-later
// One fault in a pack, with the place a person has to open to correct it.
#pragma once
#include "app/core/result.h"

#include <vector>

namespace deference::content {

struct Finding
{
    // A pack with an error is left out. A warning is a heuristic's opinion: shown by `pack check`, never
    // fatal to a foreign pack, but not accepted in the packs that ship.
    enum class Weight { Error, Warning };

    QString file; // relative to the pack's folder
    int line = 0; // from 1; 0 where the whole file or folder is meant
    QString what;
    QString todo;
    Weight weight = Weight::Error;

    // "cards/fees.yaml:12: what, what to do"
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool operator==(const Finding&) const = default;
};

// A value, or the one fault that keeps it from being read at all.
template <class T>
using Checked = tl::expected<T, Finding>;

[[nodiscard]] Error to_error(const Finding& finding);
[[nodiscard]] bool has_errors(const std::vector<Finding>& findings);

} // namespace deference::content
