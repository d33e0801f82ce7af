// SPDX-License-Identifier: GPL-3.0-or-later
// A story as it would leave the program: with the confidential names left out, and with what the
// confidentiality checks say about exactly this text. Every export begins here. Pure.
#pragma once
#include "app/core/day.h"
#include "app/stories/types.h"

namespace deference::stories {

enum class ExportForm { Story, Memo };

struct ExportOffer
{
    QString title; // of the file and in it
    QString markdown;
    int left_out = 0;              // names replaced by what they name, as "[employer]"
    std::vector<Finding> findings; // of the checks of confidentiality, most severe first; accepted ones not
    [[nodiscard]] bool is_clean() const { return findings.empty(); }
};

// `with_names`: the user confirmed that the names may go out; they are then findings.
[[nodiscard]] ExportOffer offer_export(const Story& story, const content::StoriesFile& file,
                                       const ConfidentialNames& names, ExportForm form, Day today,
                                       bool with_names = false);

// The text without the names, and how many were replaced. Names stand as whole words, in any case.
struct WithoutNames
{
    QString text;
    int left_out = 0;
};
[[nodiscard]] WithoutNames leave_out_names(const QString& text, const ConfidentialNames& names);

} // namespace deference::stories
