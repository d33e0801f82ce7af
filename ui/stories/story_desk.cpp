// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_desk.h"

#include "app/stories/checks.h"
#include "app/stories/examiner.h"
#include "app/stories/store.h"
#include "ui/stories/examiner_panel.h"
#include "ui/stories/part_editor.h"
#include "ui/stories/part_text.h"
#include "ui/stories/parts_view.h"
#include "ui/stories/story_header.h"
#include "ui/stories/tags_row.h"
#include "ui/stories/version_panel.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace deference::ui {

StoryDesk::StoryDesk(Library& library, const content::Pack& pack, const void* initiator, QWidget* parent)
    : QWidget(parent), m_library(library), m_pack(pack), m_file(pack.stories()), m_initiator(initiator),
      m_draft(library, initiator, this)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(make_middle(), 1);
    columns->addWidget(make_side());
    layout->addLayout(columns, 1);
    m_bar = new StoryBar(m_file, this);
    layout->addWidget(m_bar);
    connect_editors();
    connect_panels();
}

QWidget* StoryDesk::make_middle()
{
    auto* middle = new QFrame(this);
    middle->setProperty("ground", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new StoryHeader(middle);
    m_parts = new PartsView(m_file, middle);
    m_tags = new TagsRow(m_pack.rounds(), m_file, m_parts->widget());
    m_parts->add_on_top(m_tags);
    column->addWidget(m_header);
    column->addWidget(m_parts, 1);
    m_notices = new QVBoxLayout;
    m_notices->setContentsMargins(16, 0, 16, 12);
    column->addLayout(m_notices);
    QWidget::setTabOrder(m_header, m_parts);
    return middle;
}

QWidget* StoryDesk::make_side()
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(make_line(Qt::Vertical, holder));
    m_side = new QStackedWidget(holder);
    m_examiner = new ExaminerPanel(m_file, m_side);
    m_versions = new VersionPanel(m_library.clock().zone(), m_side);
    m_side->addWidget(m_examiner);
    m_side->addWidget(m_versions);
    row->addWidget(m_side);
    return holder;
}

void StoryDesk::connect_editors()
{
    connect(m_header, &StoryHeader::title_edited, &m_draft, &StoryDraft::edit_title);
    connect(m_header, &StoryHeader::title_done, this, [this] { m_parts->go_by(1); });
    connect(m_header, &StoryHeader::title_left, this, [this] {
        m_draft.leave_field();
        if (m_draft.is_open() && m_draft.story().title.trimmed().isEmpty() && m_draft.reload())
            m_header->show_title(m_draft.story().title); // a story keeps its title until it has another
    });
    connect(m_header, &StoryHeader::side_wanted, this, [this](bool open) {
        m_is_side_open = open;
        m_side->setCurrentWidget(m_examiner);
        show_side();
    });
    connect(m_tags, &TagsRow::edited, this, [this] { m_draft.edit_tags(m_tags->tags()); });
    connect(m_tags, &TagsRow::left, &m_draft, &StoryDraft::leave_field);
    connect(m_parts, &PartsView::edited, this,
            [this](const QString& part) { m_draft.edit_part(part, m_parts->part(part)->text()->text()); });
    connect(m_parts, &PartsView::entered, this, &StoryDesk::enter_part);
    connect(m_parts, &PartsView::left, this, [this](const QString& part, bool window_too) {
        if (window_too) {
            m_draft.save(); // looking something up elsewhere is not leaving the part
            return;
        }
        m_draft.leave_part(part);
        show_versions();
    });
    connect(&m_draft, &StoryDraft::edited, this, &StoryDesk::show_measure);
    connect(&m_draft, &StoryDraft::paused, this, &StoryDesk::check);
    connect(&m_draft, &StoryDraft::saved, this, [this] {
        emit story_changed(m_draft.story());
        show_versions(); // they are compared with the text of now
    });
    connect(&m_draft, &StoryDraft::state_changed, this, [this] { m_header->show_state(m_draft.state()); });
    connect(&m_draft, &StoryDraft::failed, this, &StoryDesk::failed);
}

void StoryDesk::show_story(const std::optional<stories::Story>& story)
{
    m_draft.open(story);
    m_part = m_file.parts.empty() ? QString() : m_file.parts.front().key;
    if (story)
        show_all(true);
}

bool StoryDesk::reload()
{
    if (!m_draft.reload())
        return false;
    show_all(false);
    return true;
}

void StoryDesk::show_all(bool afresh)
{
    const stories::Story& story = m_draft.story();
    m_header->show_title(story.title);
    m_header->show_state(m_draft.state());
    m_tags->show_tags(story.tags);
    m_parts->show_story(story, afresh);
    hide_notice();
    show_measure();
    check();
    show_versions();
}

void StoryDesk::leave()
{
    const QString part = m_parts->current();
    if (part.isEmpty())
        m_draft.leave_field();
    else
        m_draft.leave_part(part);
}

void StoryDesk::edit_title()
{
    m_header->edit_title();
}

void StoryDesk::go_by(int step)
{
    m_parts->go_by(step);
}

void StoryDesk::go_to_part(const QString& part)
{
    m_parts->go_to(part, m_draft.story().part(part).size());
}

void StoryDesk::set_names(const stories::ConfidentialNames& names)
{
    if (m_names == names)
        return;
    m_names = names;
    check();
}

void StoryDesk::show_measure()
{
    const auto measure = stories::measure(m_draft.story(), m_file, m_bar->telling());
    m_parts->show_measure(measure);
    m_bar->show_measure(measure);
}

void StoryDesk::check()
{
    if (!m_draft.is_open())
        return;
    auto report = stories::examine_story(m_draft.story(), m_file, m_names);
    m_findings = std::move(report.findings);
    m_examiner->show_problems(report.problems);
    std::vector<stories::Finding> open;
    for (const stories::Finding& finding : m_findings) {
        if (!stories::is_accepted(m_draft.story(), finding))
            open.push_back(finding);
    }
    const bool blocked = std::any_of(open.begin(), open.end(), [](const stories::Finding& finding) {
        return finding.severity == content::Severity::Block;
    });
    m_examiner->show_findings(m_draft.story(), m_findings);
    m_parts->show_findings(open);
    m_examiner->show_gaps(stories::read_record(m_draft.story(), m_file).gaps());
    m_bar->show_ready(stories::is_ready(m_draft.story(), m_findings));
    if (!blocked)
        hide_notice();
    show_side();
}

void StoryDesk::enter_part(const QString& part)
{
    if (m_part == part)
        return;
    m_part = part;
    show_versions();
}

} // namespace deference::ui
