// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/export_offer.h"

#include "app/content/text_rules.h"
#include "app/stories/checks.h"
#include "app/stories/export.h"
#include "app/stories/names.h"
#include "app/stories/text.h"

#include <algorithm>

namespace deference::stories {

namespace {

// What the user accepted in the story is accepted in its export too, wherever the words stand there.
bool was_accepted(const Story& story, const Finding& finding)
{
    return std::ranges::any_of(story.accepted, [&](const Acceptance& one) {
        return one.check == finding.check && one.words == finding.words;
    });
}

std::vector<Finding> confidential_findings(const Story& story, const QString& text,
                                           const content::StoriesFile& file, const ConfidentialNames& names)
{
    if (file.parts.empty())
        return {};
    Story whole; // all that leaves, read as one part
    whole.parts[file.parts.front().key] = text;
    std::vector<Finding> findings;
    for (Finding& finding : check_story(whole, file, names)) {
        const auto same = [&](const Finding& other) {
            return other.check == finding.check && other.words == finding.words;
        };
        if (!is_confidentiality(finding) || was_accepted(story, finding) ||
            std::ranges::any_of(findings, same))
            continue;
        finding.part.clear();
        findings.push_back(std::move(finding));
    }
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

// Before any mark of Markdown stands in the texts, so that a name cannot hide behind one. Only what the form
// shows is counted.
int take_names_out(Story& story, const ConfidentialNames& names, ExportForm form)
{
    int left_out = 0;
    const auto clean = [&](QString& text, bool is_shown = true) {
        WithoutNames without = leave_out_names(text, names);
        text = std::move(without.text);
        left_out += is_shown ? without.left_out : 0;
    };
    const bool is_whole = form == ExportForm::Story;
    clean(story.title);
    clean(story.tags.domain, is_whole);
    for (auto& [part, text] : story.parts)
        clean(text, is_whole || memo_shows(part));
    for (auto& [telling, text] : story.tellings)
        clean(text, is_whole);
    for (Acceptance& one : story.accepted)
        clean(one.reason, is_whole);
    return left_out;
}

} // namespace

WithoutNames leave_out_names(const QString& text, const ConfidentialNames& names)
{
    struct Place
    {
        qsizetype start;
        qsizetype end;
        QString list;
    };
    const QString normal = normalised(text);
    std::vector<Place> places;
    for (const auto& [list, entries] : names) {
        content::Phrases phrases;
        for (const QString& name : entries) {
            if (!name.trimmed().isEmpty())
                phrases.add(normalised(name));
        }
        for (const content::TextHit& hit : phrases.find(normal))
            places.push_back({hit.start, hit.end, list});
    }
    // From the left, the longest first: "Northlight Pay" before "Northlight".
    std::ranges::sort(places, [](const Place& a, const Place& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    WithoutNames result;
    qsizetype reached = 0;
    for (const Place& place : places) {
        if (place.start < reached)
            continue;
        result.text += QStringView(text).mid(reached, place.start - reached);
        result.text += name_substitute(place.list);
        reached = place.end;
        ++result.left_out;
    }
    result.text += QStringView(text).mid(reached);
    return result;
}

ExportOffer offer_export(const Story& story, const content::StoriesFile& file, const ConfidentialNames& names,
                         ExportForm form, Day today, bool with_names)
{
    ExportOffer offer;
    Story leaving = story;
    if (!with_names)
        offer.left_out = take_names_out(leaving, names, form);
    offer.title = leaving.title;
    offer.markdown = form == ExportForm::Memo ? to_memo(leaving, file, today) : to_markdown(leaving, file);
    offer.findings = confidential_findings(story, unescaped_markdown(offer.markdown), file, names);
    return offer;
}

} // namespace deference::stories
