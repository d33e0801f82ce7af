// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_table.h"

#include "ui/cards/cards_page.h"
#include "ui/plan/plan_page.h"
#include "ui/practice/practice_page.h"
#include "ui/progress/progress_page.h"
#include "ui/settings/settings_page.h"
#include "ui/setup/setup_page.h"
#include "ui/stories/stories_page.h"
#include "ui/today/today_page.h"

#include <QCoreApplication>

namespace deference::ui {

namespace {

template <class P>
Page* make(Library& library, QWidget* parent)
{
    return new P(library, parent);
}

constexpr PageInfo k_pages[] = {
    {PageId::Today, QT_TRANSLATE_NOOP("Pages", "Today"), u"today", "Ctrl+1",
     QT_TRANSLATE_NOOP("Pages", "What to do now, and why"), make<TodayPage>},
    {PageId::Plan, QT_TRANSLATE_NOOP("Pages", "Plan"), u"plan", "Ctrl+2",
     QT_TRANSLATE_NOOP("Pages", "All weeks up to the last round"), make<PlanPage>},
    {PageId::Stories, QT_TRANSLATE_NOOP("Pages", "Stories"), u"stories", "Ctrl+3",
     QT_TRANSLATE_NOOP("Pages", "Override stories: write and check"), make<StoriesPage>},
    {PageId::Cards, QT_TRANSLATE_NOOP("Pages", "Cards"), u"cards", "Ctrl+4",
     QT_TRANSLATE_NOOP("Pages", "Review the deck"), make<CardsPage>},
    {PageId::Practice, QT_TRANSLATE_NOOP("Pages", "Practice"), u"practice", "Ctrl+5",
     QT_TRANSLATE_NOOP("Pages", "Answer a prompt of a round"), make<PracticePage>},
    {PageId::Progress, QT_TRANSLATE_NOOP("Pages", "Progress"), u"progress", "Ctrl+7",
     QT_TRANSLATE_NOOP("Pages", "Forecast, hours, retention"), make<ProgressPage>},
    {PageId::Settings, QT_TRANSLATE_NOOP("Pages", "Settings"), u"settings", "Ctrl+,",
     QT_TRANSLATE_NOOP("Pages", "Theme, backups, this program"), make<SettingsPage>},
    {PageId::Setup, QT_TRANSLATE_NOOP("Pages", "Dates and hours"), u"calendar", "",
     QT_TRANSLATE_NOOP("Pages", "Change rounds, hours and self-ratings"), make<SetupPage>},
};

} // namespace

std::span<const PageInfo> page_table()
{
    return k_pages;
}

const PageInfo& page_info(PageId id)
{
    const auto found = std::find_if(std::begin(k_pages), std::end(k_pages),
                                    [&](const PageInfo& info) { return info.id == id; });
    return found == std::end(k_pages) ? k_pages[0] : *found;
}

QString page_name(PageId id)
{
    return QCoreApplication::translate("Pages", page_info(id).name);
}

QString page_hint(PageId id)
{
    return QCoreApplication::translate("Pages", page_info(id).hint);
}

} // namespace deference::ui
