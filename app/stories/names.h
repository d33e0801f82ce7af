// SPDX-License-Identifier: GPL-3.0-or-later
// The confidential names of a profile: employers, customers, products and people that no story should tell.
// Checks find them in stories; exports leave them out (export_offer.h).
#pragma once
#include "app/stories/operations.h"

namespace deference::stories {

// "Employer" and so on: one name of the list.
[[nodiscard]] QString name_kind(const QString& list);
// "[employer]": what stands in an export where a name was left out.
[[nodiscard]] QString name_substitute(const QString& list);

// Adds a name to one of name_lists(). A name that is on the list already stays as it is. InvalidInput for an
// unknown list, and for a name that is empty, has no letter or digit, or is longer than 100 characters.
[[nodiscard]] Result<void> add_name(Library& library, const QString& list, const QString& name,
                                    const void* initiator = nullptr);
// Removing one that is gone does nothing.
[[nodiscard]] Result<void> remove_name(Library& library, NameId id, const void* initiator = nullptr);

} // namespace deference::stories
