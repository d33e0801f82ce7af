// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/stories_page.h"

#include "app/library/library.h"
#include "app/stories/names_store.h"
#include "app/stories/operations.h"
#include "ui/stories/drill_view.h"
#include "ui/stories/names_dialog.h"
#include "ui/stories/record_view.h"
#include "ui/stories/story_desk.h"
#include "ui/stories/story_document.h"
#include "ui/stories/story_list.h"
#include "ui/stories/story_set_view.h"
#include "ui/stories/story_shelf.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>

namespace deference::ui {

namespace {

// Widths of the page, that is of the window without its navigation.
constexpr int k_wide = 1060;
constexpr int k_narrow = 900; // below, the panel on the right takes the place of the list
constexpr int k_shelf_wide = 252;
constexpr int k_shelf_narrow = 216;
constexpr int k_side_wide = 299;
constexpr int k_side_narrow = 263;

} // namespace

StoriesPage::StoriesPage(Library& library, QWidget* parent)
    : Page(parent), m_library(library), m_pack(library.catalogue().first())
{
    setAccessibleName(tr("Stories", "page"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Below its minimum the page arranges itself differently; it has to get there first.
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    if (!m_pack) {
        layout->addWidget(new EmptyState(
            tr("No content pack could be read."),
            tr("A story is written along the parts of a pack. What you wrote before is kept."), {}, this));
        return;
    }
    make_columns();
    make_keys();
    connect_columns();
    connect_views();
    setFocusProxy(m_shelf->list());
}

void StoriesPage::make_columns()
{
    m_shelf_column = new QWidget(this);
    auto* row = new QHBoxLayout(m_shelf_column);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_shelf = new StoryShelf(m_library, *m_pack, this, m_shelf_column);
    row->addWidget(m_shelf);
    row->addWidget(make_line(Qt::Vertical, m_shelf_column));
    m_stack = new QStackedWidget(this);
    m_desk = new StoryDesk(m_library, *m_pack, this, m_stack);
    auto* empty = new EmptyState(
        tr("No override stories yet."),
        tr("A story tells of one decision about a model: what it said, what you decided, and where that is "
           "written. You will be asked for %n of them, and for the record behind each.",
           nullptr, m_pack->stories().set_target),
        tr("Write the first story"), m_stack);
    connect(empty, &EmptyState::action_requested, this, &StoriesPage::add_story);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_desk);
    m_set = new StorySetView(*m_pack, m_stack);
    m_record = new RecordView(m_pack->stories(), m_stack);
    m_stack->addWidget(m_set);
    m_stack->addWidget(m_record);
    m_drill = new DrillView(m_library, m_pack->stories(), this, m_stack);
    m_stack->addWidget(m_drill);
    layout()->addWidget(m_shelf_column);
    static_cast<QHBoxLayout*>(layout())->addWidget(m_stack, 1);
}

void StoriesPage::make_keys()
{
    const auto add = [this](QKeySequence keys, auto run, bool is_anywhere = false) {
        auto* key = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, run, is_anywhere] {
            if (is_anywhere || m_stack->currentWidget() == m_desk)
                run();
        });
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_desk->go_by(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_desk->go_by(1); });
    add(QKeySequence(Qt::Key_F8), [this] { m_desk->go_to_next_finding(); });
    add(QKeySequence(Qt::Key_F2), [this] { m_desk->edit_title(); });
    add(QKeySequence(QKeySequence::Save), [this] { m_desk->save(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_desk->export_story(stories::ExportForm::Memo); });
    add(QKeySequence(Qt::ALT | Qt::Key_R), [this] { show_view(m_record); });
    add(QKeySequence(Qt::ALT | Qt::Key_F), [this] { show_view(m_drill); });
    add(
        QKeySequence(Qt::ALT | Qt::Key_S), [this] { show_view(m_set); }, true);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { m_desk->make_card(); });
}

void StoriesPage::connect_columns()
{
    connect(m_shelf, &StoryShelf::chosen_changed, this, &StoriesPage::show_chosen);
    connect(m_shelf, &StoryShelf::new_wanted, this, &StoriesPage::add_story);
    connect(m_shelf, &StoryShelf::rename_wanted, m_desk, &StoryDesk::edit_title);
    connect(m_shelf, &StoryShelf::about_to_act, m_desk, &StoryDesk::leave);
    connect(m_shelf, &StoryShelf::happened, this, &Page::happened);
    connect(m_shelf, &StoryShelf::failed, this, &Page::failed);
    connect(m_desk, &StoryDesk::story_changed, m_shelf, &StoryShelf::update_story);
    connect(m_desk, &StoryDesk::failed, this, &Page::failed);
    connect(m_desk, &StoryDesk::card_wanted, this, [this](const QString& start) {
        emit go({PageId::Cards, QStringLiteral("new:") + start});
    });
    connect(m_desk, &StoryDesk::side_opened, this, [this](bool open) {
        m_is_side_open = open;
        arrange();
    });
}

void StoriesPage::connect_views()
{
    connect(m_shelf->list(), &QListView::clicked, this, &StoriesPage::show_desk); // the chosen one again
    connect(m_shelf, &StoryShelf::set_wanted, this, [this] { show_view(m_set); });
    connect(m_shelf, &StoryShelf::import_wanted, this, &StoriesPage::choose_import);
    connect(m_shelf, &StoryShelf::names_wanted, this, &StoriesPage::edit_names);
    connect(m_desk, &StoryDesk::record_wanted, this, [this] { show_view(m_record); });
    connect(m_desk, &StoryDesk::drill_wanted, this, [this] { show_view(m_drill); });
    connect(m_drill, &DrillView::failed, this, &Page::failed);
    for (DeskPage* view : std::initializer_list<DeskPage*>{m_set, m_record, m_drill})
        connect(view, &DeskPage::closed, this, &StoriesPage::show_desk);
    connect(m_set, &StorySetView::story_wanted, this, [this](stories::StoryId id) {
        m_shelf->choose(id);
        show_desk();
    });
    connect(m_set, &StorySetView::tags_wanted, this, [this](stories::StoryId id, const stories::Tags& tags) {
        if (const auto done = stories::tag_story(m_library, id, tags, this); !done) {
            emit failed(done.error());
            return;
        }
        refresh();
    });
    connect(m_record, &RecordView::judged, this, [this](const QString& question, bool is_open) {
        if (const auto done = stories::judge_record(m_library, m_shelf->chosen(), question, is_open, this);
            !done)
            emit failed(done.error());
        refresh();
    });
    connect(m_record, &RecordView::part_wanted, this, [this](const QString& part) {
        show_desk();
        m_desk->go_to_part(part);
    });
}

void StoriesPage::show_view(DeskPage* view)
{
    if (view != m_set && m_shelf->chosen().is_null())
        return;
    if (m_stack->currentIndex() < 2)
        m_before_view = focusWidget();
    m_desk->leave();
    m_shelf->refresh(); // with what was just left
    m_stack->setCurrentWidget(view);
    fill_views();
    view->setFocus();
}

void StoriesPage::fill_views()
{
    const stories::Story* story = m_shelf->find(m_shelf->chosen());
    if (m_stack->currentWidget() == m_set)
        m_set->show_set(m_shelf->all(), m_names);
    else if (story && m_stack->currentWidget() == m_record)
        m_record->show_record(*story);
    else if (story && m_stack->currentWidget() == m_drill)
        m_drill->show_drill(*story, m_names);
}

void StoriesPage::show_desk()
{
    if (m_stack->currentIndex() < 2)
        return;
    m_drill->leave();
    m_stack->setCurrentIndex(m_shelf->chosen().is_null() ? 0 : 1);
    if (m_before_view && m_before_view->isVisible())
        m_before_view->setFocus();
    else
        m_shelf->list()->setFocus();
}

bool StoriesPage::wants(const ChangeSummary& summary) const
{
    return summary.touches_any({"stories", "story_parts", "story_versions", "story_tellings",
                                "accepted_findings", "confidential_names", "story_answers"});
}

void StoriesPage::refresh()
{
    if (!m_shelf)
        return;
    read_names();
    m_shelf->refresh();
    if (m_desk->story() != m_shelf->chosen() || !m_desk->reload())
        show_chosen();
    fill_views();
}

void StoriesPage::show_chosen()
{
    if (m_desk->story() == m_shelf->chosen() && !m_shelf->chosen().is_null())
        return;
    m_desk->leave();
    const stories::Story* story = m_shelf->find(m_shelf->chosen());
    m_desk->show_story(story ? std::optional(*story) : std::nullopt);
    m_stack->setCurrentIndex(story ? 1 : 0);
}

void StoriesPage::open(const QString& detail)
{
    if (!m_shelf)
        return;
    if (detail == QStringLiteral("new"))
        add_story();
    else if (detail == QStringLiteral("set"))
        show_view(m_set);
    else if (detail == QStringLiteral("record"))
        show_view(m_record);
    else if (detail == QStringLiteral("drill"))
        show_view(m_drill);
    else if (detail == QStringLiteral("import"))
        choose_import();
    else if (detail == QStringLiteral("names"))
        edit_names();
    else
        m_shelf->choose(stories::StoryId(detail.toLongLong()));
}

void StoriesPage::read_names()
{
    const auto names = stories::load_names_by_list(m_library.database());
    if (!names) {
        emit failed(names.error());
        return;
    }
    m_names = *names;
    m_desk->set_names(m_names);
}

void StoriesPage::edit_names()
{
    m_desk->leave();
    (new NamesDialog(m_library, this))->open();
}

void StoriesPage::choose_import()
{
    m_desk->leave();
    auto* dialog = new QFileDialog(this, tr("Import story"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Markdown (*.md *.markdown *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StoriesPage::import_story);
    dialog->open();
}

void StoriesPage::import_story(const QString& path)
{
    const auto read = read_story_markdown(path, m_pack->stories());
    if (!read) {
        emit failed(read.error());
        return;
    }
    const auto added = stories::create_story(m_library, read->story, this);
    if (!added) {
        emit failed(added.error());
        return;
    }
    m_shelf->refresh();
    m_shelf->choose(*added);
    QStringList said{tr("Imported: %1", "title of a story").arg(read->story.title)};
    said += read->notes;
    emit happened(said.join(u' '));
}

void StoriesPage::leave()
{
    if (!m_desk)
        return;
    m_desk->leave();
    m_drill->leave();
}

void StoriesPage::add_story()
{
    m_desk->leave();
    stories::Story draft;
    draft.title = tr("Untitled story");
    const auto added = stories::create_story(m_library, draft, this);
    if (!added) {
        emit failed(added.error());
        return;
    }
    m_shelf->refresh();
    m_shelf->choose(*added);
    m_desk->edit_title();
}

void StoriesPage::arrange()
{
    if (!m_desk)
        return;
    m_shelf->setFixedWidth((width() >= k_wide ? k_shelf_wide : k_shelf_narrow) - 1);
    m_shelf_column->setVisible(width() >= k_narrow || !m_is_side_open);
}

void StoriesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (!m_desk)
        return;
    m_desk->set_side(width() < k_narrow, width() >= k_wide ? k_side_wide : k_side_narrow);
    arrange();
}

void StoriesPage::keyPressEvent(QKeyEvent* event)
{
    // The window has this key as a shortcut; this is for when it has not.
    if (m_shelf && event->matches(QKeySequence::New))
        add_story();
    else
        Page::keyPressEvent(event);
}

} // namespace deference::ui
