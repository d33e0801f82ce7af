// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the program: name, icon, key and how each is made. One row a page.
#pragma once
#include "ui/shell/page.h"

#include <QKeySequence>
#include <memory>
#include <span>

namespace deference::ui {

struct PageInfo
{
    PageId id;
    const char* name; // translated in context "Pages"
    const char16_t* icon;
    const char* key;
    const char* hint; // what it is for; translated in context "Pages"
    Page* (*make)(Library& library, QWidget* parent);
};

// In the order of the side navigation; settings last.
[[nodiscard]] std::span<const PageInfo> page_table();
[[nodiscard]] const PageInfo& page_info(PageId id);
[[nodiscard]] QString page_name(PageId id);
// What the page is for, in a few words.
[[nodiscard]] QString page_hint(PageId id);

} // namespace deference::ui
