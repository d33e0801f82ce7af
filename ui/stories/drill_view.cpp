// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/drill_view.h"

#include "app/library/drafts.h"
#include "app/stories/followups_store.h"
#include "ui/stories/drill_card.h"
#include "ui/stories/examiner_rows.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <algorithm>

namespace deference::ui {

namespace {

constexpr int k_most_history = 12; // questions shown
constexpr std::chrono::milliseconds k_save_after(700);

QWidget* make_line_of(const QString& text, const QString& end, Token tone, QWidget* parent)
{
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(make_flowing_label(text, Role::Body, Token::Ink, line), 1);
    row->addWidget(make_label(end, Role::Support, tone, line), 0, Qt::AlignTop);
    return line;
}

} // namespace

DrillView::DrillView(Library& library, const content::StoriesFile& file, const void* initiator,
                     QWidget* parent)
    : DeskPage(tr("Follow-up drill"), parent), m_library(library), m_file(file), m_initiator(initiator)
{
    m_save.setSingleShot(true);
    m_save.setInterval(k_save_after);
    connect(&m_save, &QTimer::timeout, this, &DrillView::leave);
}

void DrillView::show_drill(const stories::Story& story, const stories::ConfidentialNames& names)
{
    const bool is_under_way = m_card && m_story.id == story.id;
    if (m_story.id != story.id)
        leave();
    m_story = story;
    m_names = names;
    set_title(tr("Follow-up drill: %1", "title of a story").arg(story.title));
    if (is_under_way)
        return focus_soon(m_card);
    m_told.clear();
    show_start();
}

void DrillView::leave()
{
    m_save.stop();
    if (!m_card || !m_card->is_answering())
        return;
    const QString key = stories::answer_draft_key(m_story.id, m_card->question().key);
    const QString text = m_card->text();
    if (const auto done =
            text.trimmed().isEmpty() ? drop_draft(m_library, key) : keep_draft(m_library, key, {}, text);
        !done)
        emit failed(done.error());
}

bool DrillView::read_answers()
{
    auto answers = stories::load_answers(m_library.database(), m_story.id);
    if (!answers) {
        emit failed(answers.error());
        return false;
    }
    m_answers = std::move(*answers);
    return true;
}

void DrillView::show_start()
{
    m_card = nullptr;
    if (!read_answers())
        return;
    refill([this] {
        QWidget* choice = make_choice();
        column()->addWidget(choice);
        focus_soon(choice);
        column()->addWidget(make_history());
        column()->addStretch(1);
    });
}

QWidget* DrillView::make_choice()
{
    auto* card = new Card({}, page());
    card->body()->setSpacing(10);
    card->body()->addWidget(make_flowing_label(
        tr("An interviewer goes on where your story has a gap, and then to what you were asked least. Say "
           "the "
           "answer aloud or write it, rate it, and see what the interviewer listened for."),
        Role::Body, Token::Ink2, card));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString& text, ButtonKind kind, stories::DrillScope scope) {
        auto* button = make_button(text, kind, card, u"follow-up");
        connect(button, &QPushButton::clicked, this, [this, scope] { start(scope); });
        row->addWidget(button);
        return button;
    };
    card->setFocusProxy(add(tr("%n question(s)", nullptr, stories::drill_length(stories::DrillScope::Story)),
                            ButtonKind::Primary, stories::DrillScope::Story));
    add(tr("%n minutes on the record", nullptr, static_cast<int>(stories::k_record_time.count())),
        ButtonKind::Secondary, stories::DrillScope::Record)
        ->setToolTip(
            tr("Threshold, approval, documentation: what the second half of the interview is about"));
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
}

QWidget* DrillView::make_history()
{
    auto* card = new Card(tr("What you were asked"), page());
    card->body()->setSpacing(8);
    if (m_answers.empty())
        card->body()->addWidget(
            make_flowing_label(tr("Nothing about this story yet."), Role::Body, Token::Ink3, card));
    QSet<QString> seen;
    for (auto answer = m_answers.rbegin(); answer != m_answers.rend(); ++answer) { // newest first
        const auto question = std::ranges::find(m_file.followups, answer->question, &content::FollowUp::key);
        if (seen.contains(answer->question) || question == m_file.followups.end())
            continue;
        seen.insert(answer->question);
        const bool is_bad = answer->rating <= stories::k_bad_answer;
        const QString when = moment_text(answer->at, m_library.clock().zone());
        card->body()->addWidget(
            make_line_of(question->question,
                         is_bad ? tr("%1 of 5, returns; %2", "rating, moment").arg(answer->rating).arg(when)
                                : tr("%1 of 5; %2", "rating, moment").arg(answer->rating).arg(when),
                         is_bad ? Token::Attn : Token::Ink3, card));
        if (seen.size() == k_most_history)
            break;
    }
    return card;
}

std::vector<stories::DrillQuestion> DrillView::choose(int count) const
{
    return stories::choose_followups(m_story, m_file, m_answers, study_day(m_library.clock()), m_scope, count,
                                     m_names);
}

void DrillView::start(stories::DrillScope scope)
{
    m_scope = scope;
    m_told.clear();
    m_seen.clear();
    m_questions = choose(stories::drill_length(scope));
    put_begun_first();
    m_length = static_cast<int>(m_questions.size());
    ask_next();
}

void DrillView::put_begun_first()
{
    const QString prefix = stories::answer_draft_prefix(m_story.id);
    const auto drafts = load_drafts(m_library.database(), prefix);
    if (!drafts) {
        emit failed(drafts.error());
        return;
    }
    const auto all = choose(static_cast<int>(m_file.followups.size()));
    for (const Draft& draft : *drafts) {
        const auto begun = std::ranges::find(all, draft.key.mid(prefix.size()), &stories::DrillQuestion::key);
        if (begun == all.end())
            continue;
        const auto length = m_questions.size();
        std::erase_if(m_questions, [&](const auto& one) { return one.key == begun->key; });
        m_questions.insert(m_questions.begin(), *begun);
        m_questions.resize(std::max<std::size_t>(1, std::min(length, m_questions.size())));
    }
}

void DrillView::ask_next()
{
    if (m_questions.empty()) {
        show_end();
        return;
    }
    const stories::DrillQuestion next = m_questions.front();
    m_questions.erase(m_questions.begin());
    ask(next);
}

void DrillView::ask(const stories::DrillQuestion& question)
{
    m_seen.insert(question.key);
    const auto draft = find_draft(m_library.database(), stories::answer_draft_key(m_story.id, question.key));
    if (!draft)
        emit failed(draft.error());
    const int number = static_cast<int>(m_told.size()) + 1;
    m_card = new DrillCard(question, tr("Question %1 of %2").arg(number).arg(m_length),
                           m_story.part(question.part).trimmed(),
                           draft && *draft ? (*draft)->body : QString(), page());
    connect(m_card, &DrillCard::edited, this, [this] {
        if (!m_save.isActive())
            m_save.start();
    });
    connect(m_card, &DrillCard::another_wanted, this, &DrillView::ask_another);
    connect(m_card, &DrillCard::rated, this, &DrillView::keep);
    connect(m_card, &DrillCard::next_wanted, this, &DrillView::ask_next);
    refill([this] {
        column()->addWidget(m_card);
        column()->addStretch(1);
    });
    focus_soon(m_card);
}

void DrillView::focus_soon(QWidget* widget)
{
    QMetaObject::invokeMethod(
        widget,
        [this, widget] {
            if (isVisible()) // what had the keyboard is gone, and it went anywhere
                widget->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

void DrillView::ask_another()
{
    leave();
    const auto is_left = [&](const stories::DrillQuestion& one) {
        return !m_seen.contains(one.key) &&
               std::ranges::find(m_questions, one.key, &stories::DrillQuestion::key) == m_questions.end();
    };
    for (const bool again : {false, true}) {
        if (again) // all were put aside
            m_seen = {m_card->question().key};
        // One more at a time, so that the best of those that are left is found.
        for (int count = 1; count <= static_cast<int>(m_file.followups.size()); ++count) {
            const auto questions = choose(count);
            const auto another = std::ranges::find_if(questions, is_left);
            if (another != questions.end())
                return ask(*another);
        }
    }
}

void DrillView::keep(int rating)
{
    stories::FollowUpAnswer answer;
    answer.story = m_story.id;
    answer.question = m_card->question().key;
    answer.spent = m_card->spent();
    answer.text = m_card->text();
    answer.rating = rating;
    m_save.stop();
    if (const auto kept = stories::answer_followup(m_library, m_file, answer, m_initiator); !kept) {
        emit failed(kept.error());
        return;
    }
    m_told.push_back({m_card->question(), rating, answer.spent});
    m_card->reveal(m_questions.empty() ? tr("Finish") : tr("Next question"));
}

void DrillView::show_end()
{
    m_card = nullptr;
    refill([this] {
        auto* card = new Card(tr("This drill"), page());
        card->body()->setSpacing(8);
        std::chrono::seconds all{0};
        for (const Told& one : m_told) {
            all += one.spent;
            card->body()->addWidget(make_line_of(
                one.question.question,
                tr("%1 of 5, %2", "rating, minutes and seconds").arg(one.rating).arg(spoken_text(one.spent)),
                one.rating <= stories::k_bad_answer ? Token::Attn : Token::Ink3, card));
        }
        card->header()->addWidget(make_label(tr("%1 of answers", "minutes and seconds").arg(spoken_text(all)),
                                             Role::Support, Token::Ink3, card));
        column()->addWidget(card);
        QWidget* choice = make_choice();
        column()->addWidget(choice);
        focus_soon(choice);
        column()->addStretch(1);
    });
    (void)read_answers(); // the next drill goes by them
}

void DrillView::keyPressEvent(QKeyEvent* event)
{
    const bool is_return = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_card && is_return && event->modifiers().testFlag(Qt::ControlModifier))
        m_card->go_on();
    else
        DeskPage::keyPressEvent(event);
}

} // namespace deference::ui
