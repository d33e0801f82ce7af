// SPDX-License-Identifier: GPL-3.0-or-later
// What happens beside and below the parts: findings, versions, ready, export.
#include "app/cards/card_draft.h"
#include "app/cards/text_marks.h"
#include "app/stories/checks.h"
#include "app/stories/operations.h"
#include "app/stories/store.h"
#include "ui/stories/examiner_panel.h"
#include "ui/stories/part_editor.h"
#include "ui/stories/part_text.h"
#include "ui/stories/parts_view.h"
#include "ui/stories/story_desk.h"
#include "ui/stories/story_export_dialog.h"
#include "ui/stories/story_header.h"
#include "ui/stories/story_words.h"
#include "ui/stories/version_panel.h"
#include "ui/widgets/notice_bar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace deference::ui {

void StoryDesk::connect_panels()
{
    connect(m_examiner, &ExaminerPanel::show_wanted, this, &StoryDesk::show_finding);
    connect(m_examiner, &ExaminerPanel::accepted, this,
            [this](const stories::Finding& finding, const QString& reason) {
                follow(stories::accept_finding(m_library, story(), finding, reason, m_initiator));
            });
    connect(m_examiner, &ExaminerPanel::withdrawn, this, [this](stories::AcceptanceId id) {
        follow(stories::withdraw_acceptance(m_library, story(), id, m_initiator));
    });
    connect(m_examiner, &ExaminerPanel::record_wanted, this, &StoryDesk::record_wanted);
    connect(m_versions, &VersionPanel::restore_wanted, this, [this](stories::VersionId id) {
        leave();
        follow(stories::restore_version(m_library, id, m_initiator));
    });
    connect(m_versions, &VersionPanel::name_wanted, this, [this](stories::VersionId id, const QString& name) {
        follow(stories::name_version(m_library, id, name, m_initiator));
    });
    connect(m_versions, &VersionPanel::closed, this, [this] {
        open_versions(false);
        m_parts->go_to(m_part, -1);
    });
    connect(m_bar, &StoryBar::telling_changed, this, &StoryDesk::show_measure);
    connect(m_bar, &StoryBar::versions_wanted, this, &StoryDesk::open_versions);
    connect(m_bar, &StoryBar::drill_wanted, this, &StoryDesk::drill_wanted);
    connect(m_bar, &StoryBar::ready_wanted, this, &StoryDesk::set_ready);
    connect(m_bar, &StoryBar::card_wanted, this, &StoryDesk::make_card);
    connect(m_bar, &StoryBar::export_wanted, this, &StoryDesk::export_story);
}

void StoryDesk::follow(const Result<void>& done)
{
    if (!done) {
        emit failed(done.error());
        return;
    }
    if (reload())
        emit story_changed(m_draft.story());
}

void StoryDesk::go_to_next_finding()
{
    if (m_is_narrow && !m_is_side_open) {
        m_is_side_open = true;
        show_side();
    }
    open_versions(false);
    if (const auto finding = m_examiner->next())
        show_finding(*finding);
}

void StoryDesk::show_finding(const stories::Finding& finding)
{
    const QString part = part_to_show(finding, m_draft.story(), m_file);
    if (part.isEmpty())
        return;
    const bool has_words = finding.end > finding.start;
    const qsizetype end = m_draft.story().part(part).size();
    // Something is missing there: on with the writing where it ends.
    m_parts->go_to(part, has_words && finding.part == part ? finding.start : end);
}

void StoryDesk::set_side(bool narrow, int width)
{
    m_side->setFixedWidth(width);
    if (m_is_narrow != narrow) {
        m_is_narrow = narrow;
        m_is_side_open = false;
        m_side->setCurrentWidget(m_examiner);
        m_bar->show_versions_open(false);
        m_bar->set_narrow(narrow);
    }
    show_side();
}

void StoryDesk::show_side()
{
    const bool shown = !m_is_narrow || m_is_side_open;
    m_side->parentWidget()->setVisible(shown);
    m_header->show_side_button(m_is_narrow, m_is_side_open && m_side->currentWidget() == m_examiner,
                               m_examiner->open_count());
    if (m_is_narrow)
        emit side_opened(m_is_side_open);
}

void StoryDesk::open_versions(bool open)
{
    m_bar->show_versions_open(open);
    if (open == (m_side->currentWidget() == m_versions))
        return;
    m_side->setCurrentWidget(open ? static_cast<QWidget*>(m_versions) : m_examiner);
    m_is_side_open = open && m_is_narrow;
    show_side();
    show_versions();
}

void StoryDesk::show_versions()
{
    const content::StoryPart* part = m_file.find(m_part);
    if (m_side->currentWidget() != m_versions || !part)
        return;
    const auto versions = stories::load_versions(m_library.database(), story(), m_part);
    if (versions)
        m_versions->show_versions(part->label, *versions, m_draft.story().part(m_part));
    else
        emit failed(versions.error());
}

void StoryDesk::set_ready(bool ready)
{
    leave();
    const auto done = ready ? stories::mark_ready(m_library, story(), m_file, m_initiator)
                            : stories::unmark_ready(m_library, story(), m_initiator);
    if (!done && done.error().code == ErrorCode::Conflict)
        refuse_ready();
    else
        follow(done);
}

void StoryDesk::refuse_ready()
{
    const auto block =
        std::find_if(m_findings.begin(), m_findings.end(), [this](const stories::Finding& finding) {
            return finding.severity == content::Severity::Block &&
                   !stories::is_accepted(m_draft.story(), finding);
        });
    if (block == m_findings.end())
        return;
    hide_notice();
    m_notice = new NoticeBar(Severity::High, this);
    m_notice->set_text(tr("Not ready yet."), {block->message});
    connect(m_notice->add_action(tr("Show it")), &QPushButton::clicked, this, [this, finding = *block] {
        m_examiner->make_current(finding);
        hide_notice();
        show_finding(finding);
    });
    m_notices->addWidget(m_notice);
}

void StoryDesk::hide_notice()
{
    if (!m_notice)
        return;
    m_notice->hide();
    m_notice->deleteLater(); // its button may have brought us here
    m_notice = nullptr;
}

void StoryDesk::export_story(stories::ExportForm form)
{
    leave();
    auto* dialog =
        new StoryExportDialog(m_draft.story(), m_file, m_names, study_day(m_library.clock()), this);
    dialog->set_form(form);
    connect(dialog, &StoryExportDialog::exported, m_header, &StoryHeader::say);
    dialog->open();
}

void StoryDesk::make_card()
{
    const PartEditor* part = m_parts->part(m_part);
    if (!m_draft.is_open() || !part)
        return;
    const QString selected = part->text()->textCursor().selectedText();
    QString words = selected.isEmpty() ? m_draft.story().part(m_part) : selected;
    words.replace(QChar::ParagraphSeparator, u'\n');
    const QString& title = m_draft.story().title;
    cards::CardDraft draft;
    draft.words.markup = cards::Markup::Markdown;
    draft.words.question = cards::markdown_of_plain_text(
        tr("%1: %2?", "title of a story, name of a part of it").arg(title, part->label()));
    draft.words.answer = cards::markdown_of_plain_text(words);
    draft.facts.source_title = tr("Story “%1”, %2", "title, name of a part").arg(title, part->label());
    emit card_wanted(cards::to_text(draft));
}

} // namespace deference::ui
