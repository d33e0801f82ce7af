// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_set_view.h"

#include "ui/stories/examiner_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity_pill.h"

#include <QBoxLayout>
#include <QMenu>
#include <algorithm>

namespace deference::ui {

namespace {

Severity severity_of(content::Severity severity)
{
    return severity == content::Severity::Info ? Severity::Note : Severity::Medium;
}

QString count_text(const stories::SetNeed& need)
{
    const QString count =
        StorySetView::tr("%1 of %2", "how many of how many").arg(need.have).arg(need.wanted);
    return need.drafts == 0 || need.is_met()
               ? count
               : StorySetView::tr("%1, drafts: %2", "1 of 3, drafts: 2").arg(count).arg(need.drafts);
}

} // namespace

StorySetView::StorySetView(const content::Pack& pack, QWidget* parent)
    : DeskPage(tr("Story set"), parent), m_pack(pack)
{
}

const stories::Story* StorySetView::find(stories::StoryId id) const
{
    const auto story = std::ranges::find(m_stories, id, &stories::Story::id);
    return story == m_stories.end() ? nullptr : &*story;
}

void StorySetView::show_set(const std::vector<stories::Story>& stories,
                            const stories::ConfidentialNames& names)
{
    m_stories.clear();
    std::ranges::copy_if(stories, std::back_inserter(m_stories),
                         [](const stories::Story& story) { return !story.archived; });
    const auto set = stories::examine_set(m_stories, m_pack.stories(), m_pack.rounds(), names);
    refill([&] {
        column()->addWidget(make_needs(set));
        if (QWidget* findings = make_findings(set))
            column()->addWidget(findings);
        for (const stories::RoundChoices& round : set.rounds)
            column()->addWidget(make_round(round));
        column()->addStretch(1);
    });
}

QWidget* StorySetView::make_needs(const stories::StorySet& set)
{
    auto* card = new Card(tr("What the interview asks for"), page());
    card->body()->setSpacing(8);
    for (const stories::SetNeed& need : set.needs) {
        auto* line = new QWidget(card);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(12);
        row->addWidget(make_mark_row(need.is_met() ? u"check" : u"must-fix",
                                     need.is_met() ? Token::Good : Token::Attn, need.text, line),
                       1);
        row->addWidget(make_label(count_text(need), Role::Support, Token::Ink3, line), 0, Qt::AlignTop);
        card->body()->addWidget(line);
    }
    card->body()->addWidget(make_mark_row(
        u"info", Token::Ink3,
        tr("%1 No rule can tell all of this; read your stories for it.", "what a set should span")
            .arg(m_pack.stories().set_coverage),
        card));
    return card;
}

// Nothing when the checks have nothing to say. Prompts without a story are told where the prompts are.
QWidget* StorySetView::make_findings(const stories::StorySet& set)
{
    std::vector<const stories::SetFinding*> shown;
    for (const stories::SetFinding& finding : set.findings) {
        if (finding.kind.isEmpty())
            shown.push_back(&finding);
    }
    if (shown.empty())
        return nullptr;
    auto* card = new Card(tr("What an interviewer would notice"), page());
    card->body()->setSpacing(8);
    for (const stories::SetFinding* finding : shown) {
        auto* line = new QWidget(card);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        row->addWidget(new SeverityPill(severity_of(finding->severity), line, false), 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(make_flowing_label(finding->message, Role::Body, Token::Ink, line));
        words->addWidget(make_flowing_label(finding->why, Role::Support, Token::Ink3, line));
        row->addLayout(words, 1);
        card->body()->addWidget(line);
    }
    return card;
}

QWidget* StorySetView::make_round(const stories::RoundChoices& round)
{
    const content::RoundInfo* info = m_pack.rounds().find(round.round);
    auto* card = new Card(info ? info->name : round.round, page());
    card->header()->addWidget(
        make_label(tr("%1 of %2 prompts have a story").arg(round.answered()).arg(round.prompts.size()),
                   Role::Support, Token::Ink3, card));
    card->body()->setSpacing(14);
    for (const stories::PromptChoice& choice : round.prompts)
        card->body()->addWidget(make_prompt(choice, card));
    return card;
}

// Of the stories that answer it too, in the order in which to tell them.
QString StorySetView::other_titles(const stories::PromptChoice& choice) const
{
    QStringList titles;
    for (const stories::StoryId id : choice.stories) {
        const stories::Story* story = find(id);
        if (story && id != choice.stories.front())
            titles.append(story->title);
    }
    return titles.join(QStringLiteral(" · "));
}

QWidget* StorySetView::make_prompt(const stories::PromptChoice& choice, QWidget* parent)
{
    const content::Prompt* prompt = m_pack.rounds().find_prompt(choice.prompt);
    const QString text = prompt ? prompt->text : choice.prompt;
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(make_flowing_label(text, Role::Body, Token::Ink, line));
    const stories::Story* first = choice.stories.empty() ? nullptr : find(choice.stories.front());
    if (first) {
        auto* open = make_button(without_mnemonic(first->title), ButtonKind::Link, line);
        open->setAccessibleName(tr("Open %1, told for: %2", "story, prompt").arg(first->title, text));
        open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(open, &QPushButton::clicked, this, [this, id = first->id] { emit story_wanted(id); });
        words->addWidget(open);
        if (const QString others = other_titles(choice); !others.isEmpty())
            words->addWidget(make_flowing_label(tr("or %1", "titles of stories").arg(others), Role::Support,
                                                Token::Ink3, line));
    } else {
        words->addWidget(make_label(choice.is_by_hand
                                        ? tr("No story yet; only you can say which one tells of it")
                                        : tr("No story yet"),
                                    Role::Support, Token::Ink3, line));
    }
    row->addLayout(words, 1);
    auto* choose = make_button(tr("Choose …"), ButtonKind::Secondary, line, {}, ButtonSize::Small);
    choose->setAccessibleName(tr("Choose stories for: %1", "prompt").arg(text));
    choose->setEnabled(!m_stories.empty());
    connect(choose, &QPushButton::clicked, this, [this, choice, choose] { open_choices(choice, choose); });
    row->addWidget(choose, 0, Qt::AlignTop);
    return line;
}

void StorySetView::open_choices(const stories::PromptChoice& choice, QWidget* button)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const stories::Story& story : m_stories) {
        QString text = without_mnemonic(story.title);
        const bool is_tagged = story.tags.prompt_keys.contains(choice.kind);
        if (!is_tagged && std::ranges::find(choice.stories, story.id) != choice.stories.end())
            text = tr("%1 (fits by its words and tags)", "title of a story").arg(text);
        QAction* entry = menu->addAction(text);
        entry->setCheckable(true);
        entry->setChecked(is_tagged);
        connect(entry, &QAction::triggered, this, [this, id = story.id, tags = story.tags, choice](bool on) {
            stories::Tags changed = tags;
            changed.prompt_keys.removeAll(choice.kind);
            if (on)
                changed.prompt_keys.append(choice.kind);
            emit tags_wanted(id, changed);
        });
    }
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

} // namespace deference::ui
