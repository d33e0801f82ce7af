// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_shelf.h"

#include "app/stories/operations.h"
#include "app/stories/store.h"
#include "ui/stories/signals_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QMenu>
#include <algorithm>
#include <utility>

namespace deference::ui {

StoryShelf::StoryShelf(Library& library, const content::Pack& pack, const void* initiator, QWidget* parent)
    : QWidget(parent), m_library(library), m_pack(pack), m_initiator(initiator), m_list(new StoryList(this)),
      m_signals(new SignalsCard(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(make_head());
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 8, 0);
    inset->addWidget(m_list);
    layout->addLayout(inset, 1);
    layout->addWidget(make_line(Qt::Horizontal, this));
    layout->addWidget(m_signals);
    connect(m_list, &StoryList::chosen_changed, this, &StoryShelf::chosen_changed);
    connect(m_list, &StoryList::action_wanted, this, &StoryShelf::act);
    connect(m_signals, &SignalsCard::set_wanted, this, &StoryShelf::set_wanted);
}

QWidget* StoryShelf::make_head()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(current_theme().scaled(64));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(22, 0, 12, 0);
    row->setSpacing(2);
    row->addWidget(make_label(tr("Stories"), Role::SectionTitle, Token::Ink, head), 1);
    m_archive_filter = make_icon_button(u"filter", tr("Show archived stories too"), head);
    m_archive_filter->setCheckable(true);
    connect(m_archive_filter, &QToolButton::toggled, this, &StoryShelf::show_rows);
    m_more = make_icon_button(u"more", tr("Rename, duplicate, archive, delete, import, names"), head);
    connect(m_more, &QToolButton::clicked, this, &StoryShelf::open_menu);
    auto* add = make_icon_button(u"add", tr("New story"), head);
    add->setToolTip(tr("New story (Ctrl+N)"));
    connect(add, &QToolButton::clicked, this, &StoryShelf::new_wanted);
    row->addWidget(m_archive_filter);
    row->addWidget(m_more);
    row->addWidget(add);
    return head;
}

void StoryShelf::open_menu()
{
    QMenu* menu = m_list->chosen().is_null() ? new QMenu(this) : m_list->make_menu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(icon(u"import"), tr("Import from Markdown …")), &QAction::triggered, this,
            &StoryShelf::import_wanted);
    connect(menu->addAction(tr("Confidential names …")), &QAction::triggered, this,
            &StoryShelf::names_wanted);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void StoryShelf::refresh()
{
    auto loaded = stories::load_stories(m_library.database(), stories::Shelf::All);
    if (!loaded) {
        emit failed(loaded.error());
        return;
    }
    m_stories = std::move(*loaded);
    // Not by the last change: the list would be shuffled under the hands of who is writing.
    std::sort(m_stories.begin(), m_stories.end(),
              [](const stories::Story& a, const stories::Story& b) { return b.id < a.id; });
    show_rows();
    if (find(m_removed))
        choose(std::exchange(m_removed, {}));
}

void StoryShelf::show_rows()
{
    const Day today = study_day(m_library.clock());
    const auto archived = std::any_of(m_stories.begin(), m_stories.end(),
                                      [](const stories::Story& story) { return story.archived; });
    m_archive_filter->setVisible(archived);
    std::vector<StoryRow> rows;
    for (const bool wanted : {false, true}) { // the archive below
        for (const stories::Story& story : m_stories) {
            if (story.archived == wanted && (!wanted || m_archive_filter->isChecked()))
                rows.push_back(story_row(story, m_pack.stories(), today, m_library.clock().zone()));
        }
    }
    m_list->show_rows(rows);
    m_signals->show_coverage(stories::signal_coverage(m_stories, m_pack.rounds(), m_pack.stories()));
}

void StoryShelf::update_story(const stories::Story& story)
{
    const auto known = std::find_if(m_stories.begin(), m_stories.end(),
                                    [&](const stories::Story& one) { return one.id == story.id; });
    if (known == m_stories.end())
        return;
    *known = story;
    m_list->update_row(
        story_row(story, m_pack.stories(), study_day(m_library.clock()), m_library.clock().zone()));
    m_signals->show_coverage(stories::signal_coverage(m_stories, m_pack.rounds(), m_pack.stories()));
}

const stories::Story* StoryShelf::find(stories::StoryId id) const
{
    const auto found = std::find_if(m_stories.begin(), m_stories.end(),
                                    [&](const stories::Story& story) { return story.id == id; });
    return found == m_stories.end() ? nullptr : &*found;
}

void StoryShelf::choose(stories::StoryId id)
{
    const stories::Story* story = find(id);
    if (story && story->archived)
        m_archive_filter->setChecked(true);
    m_list->choose(id);
}

void StoryShelf::act(StoryAction action)
{
    if (action == StoryAction::Rename) {
        emit rename_wanted();
        return;
    }
    emit about_to_act();
    const stories::Story* chosen = find(m_list->chosen());
    if (!chosen)
        return;
    const stories::Story story = *chosen;
    switch (action) {
    case StoryAction::Rename:
        break;
    case StoryAction::Duplicate:
        return duplicate(story);
    case StoryAction::Archive:
        return archive(story);
    case StoryAction::Delete:
        return remove(story);
    }
}

void StoryShelf::duplicate(const stories::Story& story)
{
    const auto copy = stories::duplicate_story(m_library, story.id, m_initiator);
    if (!copy) {
        emit failed(copy.error());
        return;
    }
    refresh();
    choose(*copy);
    emit happened(tr("Duplicated: %1", "title of a story").arg(story.title));
}

void StoryShelf::archive(const stories::Story& story)
{
    const auto done = story.archived ? stories::unarchive_story(m_library, story.id, m_initiator)
                                     : stories::archive_story(m_library, story.id, m_initiator);
    if (!done) {
        emit failed(done.error());
        return;
    }
    refresh();
    if (story.archived)
        choose(story.id);
    emit happened(story.archived ? tr("Back from the archive: %1", "title of a story").arg(story.title)
                                 : tr("Archived: %1", "title of a story").arg(story.title));
}

void StoryShelf::remove(const stories::Story& story)
{
    if (const auto done = stories::delete_story(m_library, story.id, m_initiator); !done) {
        emit failed(done.error());
        return;
    }
    refresh();
    m_removed = story.id;
    emit happened(tr("Deleted: %1", "title of a story").arg(story.title));
}

} // namespace deference::ui
