// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/examiner_panel.h"

#include "app/stories/checks.h"
#include "ui/stories/examiner_rows.h"
#include "ui/stories/finding_card.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace deference::ui {

namespace {

constexpr int k_passes_shown = 2;
constexpr int k_room_for_both = 280;

bool is_same(const stories::Finding& a, const stories::Finding& b)
{
    return a.check == b.check && a.part == b.part && a.words == b.words && a.message == b.message;
}

} // namespace

ExaminerPanel::ExaminerPanel(const content::StoriesFile& file, QWidget* parent)
    : QWidget(parent), m_file(file), m_count(make_label({}, Role::Support, Token::Ink3, this)),
      m_scroll(new QScrollArea(this)), m_open(new QVBoxLayout),
      m_all_well(make_flowing_label({}, Role::Body, Token::Ink2, this)),
      m_accepted_fold(make_button({}, ButtonKind::Link, this, u"chevron-down")),
      m_accepted(new QWidget(this)), m_passed_fold(make_button({}, ButtonKind::Link, this)),
      m_passed(new QWidget(this)), m_passed_more(new QWidget(this)),
      m_problems(make_flowing_label({}, Role::Support, Token::Attn, this)),
      m_record(make_button({}, ButtonKind::Link, this))
{
    setAccessibleName(tr("Examiner’s eye"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(make_panel_head(u"examiner", tr("Examiner’s eye"), m_count, this));

    QWidget* page = make_page();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    keep_margin(*m_scroll, *page->layout());
    page->setAutoFillBackground(false);
    layout->addWidget(m_scroll, 1);
    m_accepted->hide();
    m_passed_more->hide();
    connect(m_accepted_fold, &QPushButton::toggled, m_accepted, &QWidget::setVisible);
    connect(m_accepted_fold, &QPushButton::toggled, this,
            [this](bool open) { set_button_icon(m_accepted_fold, open ? u"chevron-up" : u"chevron-down"); });
    connect(m_passed_fold, &QPushButton::toggled, this, [this](bool open) {
        m_passed_more->setVisible(open);
        m_shown_passed.clear(); // the words of the fold change
    });
}

QWidget* ExaminerPanel::make_page()
{
    auto* page = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    m_open->setSpacing(8);
    column->addLayout(m_open);
    column->addWidget(m_all_well);
    m_accepted_fold->setCheckable(true);
    column->addWidget(m_accepted_fold, 0, Qt::AlignLeft);
    column->addWidget(m_accepted);
    auto* accepted = new QVBoxLayout(m_accepted);
    accepted->setContentsMargins(0, 0, 0, 0);
    accepted->setSpacing(8);
    column->addWidget(m_passed);
    auto* passed = new QVBoxLayout(m_passed);
    passed->setContentsMargins(6, 6, 0, 0);
    passed->setSpacing(6);
    auto* more = new QVBoxLayout(m_passed_more);
    more->setContentsMargins(6, 0, 0, 0);
    more->setSpacing(6);
    column->addWidget(m_passed_more);
    auto* fold_row = new QHBoxLayout;
    fold_row->setContentsMargins(26, 0, 0, 0);
    fold_row->addWidget(m_passed_fold);
    fold_row->addStretch(1);
    column->addLayout(fold_row);
    m_passed_fold->setCheckable(true);
    column->addSpacing(8);
    m_problems->setVisible(false);
    column->addWidget(m_problems);
    m_record->setToolTip(tr("As an examiner does six months later (Alt+R)"));
    connect(m_record, &QPushButton::clicked, this, &ExaminerPanel::record_wanted);
    column->addWidget(m_record, 0, Qt::AlignLeft);
    column->addWidget(
        make_mark_row(u"info", Token::Ink3,
                      tr("Rules, not judgement. %1", "what rules cannot do").arg(m_file.honesty_note), page));
    column->addStretch(1);
    return page;
}

FindingCard* ExaminerPanel::make_card(const stories::Finding& finding, const stories::Story& story)
{
    const content::CheckInfo* check = find_check(m_file, finding.check);
    const content::StoryPart* part = m_file.find(part_to_show(finding, story, m_file));
    auto* card = new FindingCard(finding, part && !finding.part.isEmpty() ? part->label : QString(),
                                 check ? check->why : QString(), m_scroll->widget());
    connect(card, &FindingCard::show_wanted, this, [this, card] {
        make_current(card->finding());
        emit show_wanted(card->finding());
    });
    connect(card, &FindingCard::accepted, this,
            [this, card](const QString& reason) { emit accepted(card->finding(), reason); });
    return card;
}

void ExaminerPanel::show_findings(const stories::Story& story, const std::vector<stories::Finding>& findings)
{
    // An empty page is not a fault: the rules begin when there is something to read.
    const bool is_unwritten = std::all_of(story.parts.begin(), story.parts.end(),
                                          [](const auto& part) { return part.second.trimmed().isEmpty(); });
    std::vector<stories::Finding> open;
    for (const stories::Finding& finding : findings) {
        if (!is_unwritten && !stories::is_accepted(story, finding))
            open.push_back(finding);
    }
    std::stable_sort(open.begin(), open.end(), [](const stories::Finding& a, const stories::Finding& b) {
        return a.severity < b.severity; // Block, Warn, Info
    });
    std::vector<FindingCard*> before = std::move(m_cards);
    if (m_story != story.id) { // a half-written reason belongs to its story
        qDeleteAll(before);
        before.clear();
        m_current = nullptr;
    }
    m_story = story.id;
    m_cards.clear();
    for (const stories::Finding& finding : open) {
        const auto kept = std::find_if(before.begin(), before.end(), [&](const FindingCard* card) {
            return is_same(card->finding(), finding);
        });
        FindingCard* card = kept == before.end() ? make_card(finding, story) : *kept;
        if (kept != before.end())
            before.erase(kept);
        card->set_finding(finding);
        const auto at = static_cast<int>(m_cards.size());
        if (m_open->indexOf(card) != at)
            m_open->insertWidget(at, card);
        m_cards.push_back(card);
    }
    for (FindingCard* gone : before) {
        m_current = m_current == gone ? nullptr : m_current;
        m_open->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // one of its buttons may have brought us here
    }
    m_all_well->setVisible(m_cards.empty());
    m_all_well->setText(is_unwritten
                            ? tr("Nothing to read yet. The rules look at what you write at each pause.")
                            : tr("No rule has anything to say about this story."));
    show_accepted(story, findings);
    const auto passes =
        is_unwritten ? std::vector<const content::CheckInfo*>() : stories::passed(findings, m_file);
    show_passed(passes);
    m_count->setVisible(!is_unwritten);
    m_passes = static_cast<int>(passes.size());
    show_count();
}

void ExaminerPanel::show_problems(const QStringList& problems)
{
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

void ExaminerPanel::show_gaps(int gaps)
{
    m_record->setText(gaps == 0 ? tr("Read only the record")
                                : tr("Read only the record, %n gap(s)", nullptr, gaps));
}

void ExaminerPanel::show_count()
{
    const QString open = tr("%1 open", "findings").arg(m_cards.size());
    const QString both = tr("%1 open, %2 pass", "findings, checks").arg(m_cards.size()).arg(m_passes);
    m_count->setText(width() < k_room_for_both ? open : both);
    m_count->setToolTip(both);
    m_count->setAccessibleName(both);
}

void ExaminerPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    show_count();
}

void ExaminerPanel::show_accepted(const stories::Story& story, const std::vector<stories::Finding>& findings)
{
    m_accepted_fold->setVisible(!story.accepted.empty());
    m_accepted->setVisible(!story.accepted.empty() && m_accepted_fold->isChecked());
    m_accepted_fold->setText(
        tr("%n accepted with a reason", nullptr, static_cast<int>(story.accepted.size())));
    if (m_shown_accepted == story.accepted)
        return;
    m_shown_accepted = story.accepted;
    clear_layout(*m_accepted->layout());
    for (const stories::Acceptance& acceptance : story.accepted) {
        const content::CheckInfo* check = find_check(m_file, acceptance.check);
        const bool stands =
            std::any_of(findings.begin(), findings.end(), [&](const stories::Finding& finding) {
                return finding.check == acceptance.check && finding.part == acceptance.part;
            });
        auto* row =
            new AcceptedRow(check ? check->title : acceptance.check, acceptance.reason, stands, m_accepted);
        connect(row, &AcceptedRow::withdrawn, this, [this, id = acceptance.id] { emit withdrawn(id); });
        m_accepted->layout()->addWidget(row);
    }
}

void ExaminerPanel::show_passed(const std::vector<const content::CheckInfo*>& checks)
{
    QStringList titles;
    for (const content::CheckInfo* check : checks)
        titles.append(passed_text(*check));
    const int hidden = std::max(0, static_cast<int>(titles.size()) - k_passes_shown);
    m_passed_fold->setVisible(hidden > 0);
    m_passed_fold->setText(m_passed_fold->isChecked() ? tr("Show fewer that pass")
                                                      : tr("Show %n more that pass", nullptr, hidden));
    if (m_shown_passed == titles)
        return;
    m_shown_passed = titles;
    clear_layout(*m_passed->layout());
    clear_layout(*m_passed_more->layout());
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QWidget* box = i < k_passes_shown ? m_passed : m_passed_more;
        box->layout()->addWidget(make_mark_row(u"check", Token::Good, titles[i], box));
    }
    m_passed->setVisible(!titles.isEmpty());
}

std::optional<stories::Finding> ExaminerPanel::next()
{
    if (m_cards.empty())
        return std::nullopt;
    const auto at = std::find(m_cards.begin(), m_cards.end(), m_current);
    FindingCard* card = at == m_cards.end() || at + 1 == m_cards.end() ? m_cards.front() : *(at + 1);
    make_current(card->finding());
    return card->finding();
}

void ExaminerPanel::make_current(const stories::Finding& finding)
{
    m_current = nullptr;
    for (FindingCard* card : m_cards) {
        const bool current =
            !m_current && is_same(card->finding(), finding) && card->finding().start == finding.start;
        card->set_current(current);
        m_current = current ? card : m_current;
    }
    if (m_current)
        m_scroll->ensureWidgetVisible(m_current, 0, 8);
}

} // namespace deference::ui
