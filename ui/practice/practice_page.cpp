// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practice_page.h"

#include "app/cards/card_draft.h"
#include "app/cards/text_marks.h"
#include "app/library/library.h"
#include "app/plan/overview.h"
#include "app/practice/choose.h"
#include "app/practice/operations.h"
#include "app/practice/overview.h"
#include "app/practice/store.h"
#include "ui/practice/answer_view.h"
#include "ui/practice/debrief_view.h"
#include "ui/practice/prompt_list.h"
#include "ui/practice/round_list.h"
#include "ui/practice/round_summary.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace deference::ui {

PracticePage::PracticePage(Library& library, QWidget* parent)
    : Page(parent), m_library(library), m_stack(new QStackedWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_chooser = make_chooser();
    m_stack->addWidget(m_chooser);
    setFocusProxy(m_rounds);
}

QWidget* PracticePage::make_chooser()
{
    auto* chooser = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(chooser);
    layout->setContentsMargins(24, 14, 0, 0);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 24, 0);
    head->addWidget(make_label(tr("Practice"), Role::SectionTitle, Token::Ink, chooser));
    head->addWidget(
        make_label(tr("One prompt at a time, aloud, against the clock."), Role::Body, Token::Ink2, chooser),
        1);
    auto* surprise_button = make_button(tr("Choose one for me"), ButtonKind::Primary, chooser, u"practice");
    surprise_button->setToolTip(
        tr("From your weakest round, what you have seen least, nothing from the last three days"));
    connect(surprise_button, &QPushButton::clicked, this, &PracticePage::surprise);
    head->addWidget(surprise_button);
    layout->addLayout(head);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    m_rounds = new RoundList(chooser);
    m_rounds->setFixedWidth(232);
    connect(m_rounds, &RoundList::chosen_changed, this, &PracticePage::show_round);
    m_prompts = new QScrollArea(chooser);
    m_prompts->setWidgetResizable(true);
    m_prompts->setFrameShape(QFrame::NoFrame);
    m_prompts->setFocusPolicy(Qt::NoFocus); // its content has the focus; page keys reach it from there
    columns->addWidget(m_rounds);
    columns->addWidget(m_prompts, 1);
    layout->addLayout(columns, 1);
    return chooser;
}

void PracticePage::load()
{
    const auto overview =
        plan::load_overview(m_library.database(), m_library.catalogue(), study_day(m_library.clock()));
    if (!overview)
        emit failed(overview.error());
    m_pack =
        overview && overview->process ? m_library.catalogue().find(overview->process->pack_key) : nullptr;
    if (!m_pack)
        m_pack = m_library.catalogue().first();
    auto attempts = practice::load_attempts(m_library.database());
    if (attempts)
        m_attempts = std::move(*attempts);
    else
        emit failed(attempts.error());
}

void PracticePage::refresh()
{
    load();
    if (!m_pack)
        return;
    m_rounds->show_rounds(m_pack->rounds(), practice::overview(m_pack->rounds(), m_attempts));
    show_round(m_rounds->chosen());
    follow_answer();
}

// Undo may have changed the answer that is on the screen: what is seen is what is stored.
void PracticePage::follow_answer()
{
    if (!m_answer)
        return;
    const auto attempt = practice::load_attempt(m_library.database(), m_answer->attempt());
    if (!attempt && attempt.error().code != ErrorCode::NotFound) {
        emit failed(attempt.error());
        return;
    }
    const bool is_draft = attempt && attempt->state == practice::State::Running;
    const bool was_rated = m_debrief && m_debrief->is_revealed();
    if (is_draft && was_rated) {
        show_answer(
            *attempt); // the rating was taken back, so nothing is shown of what it is measured against
    } else if (is_draft) {
        m_answer->show_stored(*attempt);
    } else if (!was_rated) {
        m_answer->forget();
        back_to({});
    }
}

void PracticePage::show_round(const QString& round)
{
    const content::RoundInfo* info = m_pack ? m_pack->rounds().find(round) : nullptr;
    if (!info)
        return;
    std::vector<practice::Attempt> of_round;
    for (const practice::Attempt& attempt : m_attempts) {
        if (attempt.round == round)
            of_round.push_back(attempt);
    }
    const QString focused = m_list ? m_list->focused_prompt() : QString();
    const int scrolled = m_shown == round ? m_prompts->verticalScrollBar()->value() : 0;
    m_shown = round;
    auto* content = new QWidget(m_prompts);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 24, 20);
    layout->setSpacing(12);
    m_list = new PromptList(*info, of_round, content);
    connect(m_list, &PromptList::answer_requested, this, &PracticePage::answer_prompt);
    connect(m_list, &PromptList::card_requested, this,
            [this](const QString& prompt) { make_card(prompt, false); });
    connect(m_list, &PromptList::resume_requested, this, &PracticePage::resume);
    layout->addWidget(new RoundSummary(*info, content));
    layout->addWidget(m_list);
    layout->addStretch(1);
    if (QWidget* before = m_prompts->takeWidget()) {
        before->hide();
        before->deleteLater(); // the key that brought us here may come from one of its buttons
    }
    m_prompts->setWidget(content);
    content->show();
    m_prompts->verticalScrollBar()->setValue(scrolled);
    if (!focused.isEmpty())
        m_list->focus_prompt(focused);
}

void PracticePage::open(const QString& detail)
{
    const content::RoundInfo* round = m_pack ? m_pack->rounds().find(detail) : nullptr;
    if (round) {
        show_chooser();
        m_rounds->choose(detail);
    } else if (m_pack && detail == QStringLiteral("first")) {
        const content::RoundInfo* chosen = m_pack->rounds().find(m_rounds->chosen());
        if (chosen && !chosen->prompts.empty())
            answer_prompt(chosen->prompts.front().key);
    } else if (m_pack && m_pack->rounds().find_prompt(detail)) {
        answer_prompt(detail);
    }
}

void PracticePage::leave()
{
    if (!m_answer)
        return;
    m_answer->save();
    m_library.close_undo_step();
}

void PracticePage::answer_prompt(const QString& prompt)
{
    const auto id = practice::start_attempt(m_library, *m_pack, prompt, this);
    if (id)
        resume(*id);
    else
        emit failed(id.error());
}

void PracticePage::resume(practice::AttemptId id)
{
    auto attempt = practice::load_attempt(m_library.database(), id);
    if (attempt && attempt->state == practice::State::Parked) {
        if (const auto resumed = practice::resume_attempt(m_library, id, this); !resumed) {
            emit failed(resumed.error());
            return;
        }
    }
    if (attempt)
        show_answer(*attempt);
    else
        emit failed(attempt.error());
}

void PracticePage::show_answer(const practice::Attempt& attempt)
{
    const content::RoundInfo* round = m_pack->rounds().find(attempt.round);
    const content::Prompt* prompt = m_pack->rounds().find_prompt(attempt.prompt);
    if (!round || !prompt) {
        emit failed({ErrorCode::NotFound,
                     tr("The pack no longer has this prompt"),
                     {},
                     tr("your answer is kept; choose another prompt")});
        return;
    }
    show_chooser();
    m_answer = new AnswerView(m_library, *round, *prompt, attempt, this);
    connect(m_answer, &AnswerView::failed, this, &Page::failed);
    connect(m_answer, &AnswerView::finish_requested, this, &PracticePage::show_debrief);
    connect(m_answer, &AnswerView::park_requested, this, [this, key = attempt.prompt] {
        m_answer->save();
        if (const auto parked = practice::park_attempt(m_library, m_answer->attempt(), this); !parked)
            emit failed(parked.error());
        else
            back_to(key);
    });
    m_stack->addWidget(m_answer);
    m_stack->setCurrentWidget(m_answer);
    m_answer->setFocus(Qt::OtherFocusReason);
}

void PracticePage::show_debrief()
{
    m_answer->finish();
    const auto attempt = practice::load_attempt(m_library.database(), m_answer->attempt());
    if (!attempt) {
        emit failed(attempt.error());
        return;
    }
    const content::Prompt* prompt = m_pack->rounds().find_prompt(attempt->prompt);
    if (!prompt)
        return; // looked up when the answer was shown
    m_debrief = new DebriefView(m_pack->rounds(), *prompt, m_answer->answer(), m_answer->spent(), this);
    connect(m_debrief, &DebriefView::rated, this, &PracticePage::keep_rating);
    connect(m_debrief, &DebriefView::back_requested, this, [this, key = prompt->key] { back_to(key); });
    connect(m_debrief, &DebriefView::again_requested, this,
            [this, key = prompt->key] { answer_prompt(key); });
    connect(m_debrief, &DebriefView::card_requested, this,
            [this, key = prompt->key] { make_card(key, true); });
    m_stack->addWidget(m_debrief);
    m_stack->setCurrentWidget(m_debrief);
    m_debrief->setFocus(Qt::OtherFocusReason);
}

void PracticePage::keep_rating(int rating, const QString& note)
{
    const practice::Finish finish{m_answer->answer(), m_answer->spent(), rating, note};
    if (const auto done = practice::finish_attempt(m_library, m_answer->attempt(), finish, this); !done) {
        emit failed(done.error());
        return;
    }
    m_answer->forget();
    emit happened(tr("Answer kept"));
    m_debrief->reveal();
}

void PracticePage::make_card(const QString& key, bool with_answer)
{
    const content::Prompt* prompt = m_pack->rounds().find_prompt(key);
    const content::RoundInfo* round = prompt ? m_pack->rounds().find(prompt->round) : nullptr;
    if (!round)
        return;
    cards::CardDraft draft;
    draft.words.markup = cards::Markup::Markdown;
    draft.words.question = cards::markdown_of_plain_text(prompt->text);
    if (with_answer) {
        QStringList points;
        for (const QString& point : prompt->must_name)
            points.append(QStringLiteral("- ") + cards::markdown_of_plain_text(point));
        draft.words.answer = points.join(u'\n');
    }
    draft.facts.rounds = {round->key};
    draft.facts.source_title = tr("A prompt of the round “%1”").arg(round->name);
    emit go({PageId::Cards, QStringLiteral("new:") + cards::to_text(draft)});
}

void PracticePage::show_chooser()
{
    for (QWidget* view : {static_cast<QWidget*>(m_answer), static_cast<QWidget*>(m_debrief)}) {
        if (view)
            view->deleteLater();
    }
    m_answer = nullptr;
    m_debrief = nullptr;
    m_stack->setCurrentWidget(m_chooser);
}

void PracticePage::back_to(const QString& prompt)
{
    show_chooser();
    refresh();
    if (m_list)
        m_list->focus_prompt(prompt);
}

void PracticePage::surprise()
{
    if (!m_pack)
        return;
    std::map<QString, int> ratings;
    const auto overview =
        plan::load_overview(m_library.database(), m_library.catalogue(), study_day(m_library.clock()));
    if (overview && overview->process) {
        for (const plan::ProcessRound& round : overview->process->rounds) {
            if (round.self_rating)
                ratings[round.key] = *round.self_rating;
        }
    }
    // The same day and the same history offer the same prompt: asking again is no way round a hard one.
    Random random(static_cast<std::uint64_t>(study_day(m_library.clock()).time_since_epoch().count()));
    const content::Prompt* prompt =
        practice::choose_prompt(m_pack->rounds(), m_attempts, practice::standing(m_attempts, ratings),
                                study_day(m_library.clock()), random);
    if (prompt)
        answer_prompt(prompt->key);
}

} // namespace deference::ui
