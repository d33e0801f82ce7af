// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_sources.h"

#include "app/cards/browse.h"
#include "app/library/library.h"
#include "app/plan/overview.h"
#include "app/stories/store.h"
#include "ui/shell/page_table.h"

#include <QCoreApplication>

namespace deference::ui {

namespace {

constexpr std::size_t k_most_of_a_kind = 12;

class PaletteSources
{
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

PaletteSource pages(const Navigate& navigate)
{
    return [navigate](const QString& query) {
        std::vector<PaletteItem> items;
        for (const PageInfo& info : page_table()) {
            const QString name = page_name(info.id);
            if (palette_score(query, name) > 0)
                items.push_back({QString::fromUtf16(info.icon), name, PaletteSources::tr("Page"),
                                 QKeySequence(QLatin1String(info.key)).toString(QKeySequence::NativeText),
                                 [navigate, id = info.id] {
                                     navigate({id, {}});
                                 }});
        }
        return items;
    };
}

// Cards are searched by every word they hold, and only once there is something to search for.
PaletteSource cards_source(Library& library, const Navigate& navigate)
{
    return [&library, navigate](const QString& query) {
        std::vector<PaletteItem> items;
        if (query.size() < 3)
            return items;
        cards::FindOptions options;
        options.limit = int{k_most_of_a_kind};
        const auto found = cards::find_cards(library, query, options);
        if (!found)
            return items; // a half-typed key such as "area:" is no fault worth a message here
        for (const cards::CardRow& row : *found) {
            items.push_back({QStringLiteral("cards"),
                             row.question,
                             PaletteSources::tr("Card"),
                             {},
                             [navigate, id = row.id] {
                                 navigate({PageId::Cards, id.to_string()});
                             }});
        }
        return items;
    };
}

PaletteSource stories_source(Library& library, const Navigate& navigate)
{
    return [&library, navigate](const QString& query) {
        std::vector<PaletteItem> items;
        const auto all = stories::load_stories(library.database());
        if (!all)
            return items;
        for (const stories::Story& story : *all) {
            if (palette_score(query, story.title) > 0)
                items.push_back({QStringLiteral("stories"),
                                 story.title,
                                 PaletteSources::tr("Story"),
                                 {},
                                 [navigate, id = story.id] {
                                     navigate({PageId::Stories, id.to_string()});
                                 }});
        }
        return items;
    };
}

PaletteSource tasks_source(Library& library, const Navigate& navigate)
{
    return [&library, navigate](const QString& query) {
        std::vector<PaletteItem> items;
        if (query.isEmpty())
            return items;
        const auto overview =
            plan::load_overview(library.database(), library.catalogue(), study_day(library.clock()));
        if (!overview)
            return items;
        QStringList seen;
        for (const plan::OverviewDay& day : overview->days) {
            for (const plan::OverviewTask& task : day.tasks) {
                const plan::PlannedTask& planned = task.planned;
                if (day.day < overview->today || seen.contains(planned.task) ||
                    palette_score(query, planned.title) == 0)
                    continue;
                seen.append(planned.task);
                const PageId page = day.day == overview->today ? PageId::Today : PageId::Plan;
                items.push_back({QStringLiteral("plan"),
                                 planned.title,
                                 PaletteSources::tr("Task"),
                                 {},
                                 [navigate, page, key = planned.task] {
                                     navigate({page, key});
                                 }});
            }
        }
        return items;
    };
}

} // namespace

std::vector<PaletteSource> palette_sources(Library& library, const Navigate& navigate)
{
    return {pages(navigate), tasks_source(library, navigate), stories_source(library, navigate),
            cards_source(library, navigate)};
}

} // namespace deference::ui
