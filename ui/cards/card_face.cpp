// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_face.h"

#include "app/cards/plain_words.h"
#include "ui/cards/card_picture.h"
#include "ui/cards/key_button.h"
#include "ui/cards/link_bar.h"
#include "ui/cards/passage.h"
#include "ui/cards/sound_row.h"
#include "ui/cards/source_row.h"
#include "ui/cards/typed_field.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skill_tag.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace deference::ui {

namespace {

constexpr int k_side = 36;
constexpr int k_side_narrow = 20;
constexpr int k_narrow = 520;

} // namespace

CardFace::CardFace(const Library& library, QWidget* parent) : Card({}, parent, Padding::None)
{
    setAccessibleName(tr("Card", "one question and its answer"));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(k_side, 26, k_side, 20);
    m_column->setSpacing(0);
    m_question = new Passage(tr("Question"), Role::CardQuestion, Token::Ink, content);
    m_column->addWidget(make_tags());
    m_column->addSpacing(16);
    m_column->addWidget(m_question);
    m_column->addWidget(make_answer());
    m_sounds = new SoundRow(library, content);
    m_column->addWidget(m_sounds);
    m_column->addWidget(make_prompt(), 1);
    m_column->addStretch();
    // At the end of the card, and out of sight before the words are where there is little room.
    m_foot = new QWidget(content);
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 20, 0, 0);
    foot->setSpacing(14);
    foot->addWidget(make_line(Qt::Horizontal, m_foot));
    m_source = new SourceRow(m_foot);
    foot->addWidget(m_source);
    m_column->addWidget(m_foot);
    m_scroll->setWidget(content);
    // The card is the ground; a scroll area would paint the page's.
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    body()->setSpacing(0);
    body()->addWidget(m_scroll, 1);
    m_link = new LinkBar(this);
    body()->addWidget(m_link);
    for (Passage* passage : {m_question, m_answer, m_pressed}) {
        passage->set_pictures(load_pictures_of(library));
        connect(passage, &Passage::link_chosen, m_link, &LinkBar::ask);
    }
    show_side(Side::Question);
}

QWidget* CardFace::make_tags()
{
    auto* tags = new QWidget(this);
    auto* row = new QHBoxLayout(tags);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_skill = new SkillTag(Skill::Recall, tags);
    m_note = new ElideLabel({}, Role::Support, Token::Ink3, tags);
    m_flag = make_label(tr("flagged"), Role::SupportStrong, Token::Attn, tags);
    m_checked = make_label({}, Role::Support, Token::Ink3, tags);
    row->addWidget(m_skill);
    row->addWidget(m_note, 1);
    row->addWidget(m_flag);
    row->addWidget(m_checked);
    return tags;
}

QWidget* CardFace::make_answer()
{
    m_answer_part = new QWidget(this);
    auto* column = new QVBoxLayout(m_answer_part);
    column->setContentsMargins(0, 22, 0, 0);
    column->setSpacing(20);
    m_answer = new Passage(tr("Answer"), Role::Answer, Token::Ink, m_answer_part);
    m_pressed_part = new QFrame(m_answer_part);
    m_pressed_part->setProperty("ground", QStringLiteral("quote"));
    auto* pressed = new QVBoxLayout(m_pressed_part);
    pressed->setContentsMargins(14, 2, 0, 2);
    pressed->setSpacing(2);
    m_pressed = new Passage(tr("If pressed"), Role::StoryText, Token::Ink2, m_pressed_part);
    pressed->addWidget(make_label(tr("If pressed"), Role::SupportStrong, Token::Ink3, m_pressed_part));
    pressed->addWidget(m_pressed);
    m_result = new TypedResult(m_answer_part);
    column->addWidget(make_line(Qt::Horizontal, m_answer_part));
    column->addWidget(m_result);
    column->addWidget(m_answer);
    column->addWidget(m_pressed_part);
    return m_answer_part;
}

QWidget* CardFace::make_prompt()
{
    m_prompt = new QWidget(this);
    auto* column = new QVBoxLayout(m_prompt);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(12);
    m_aloud = make_label(tr("Say your answer aloud first."), Role::Body, Token::Ink3, m_prompt);
    m_typed = new TypedField(m_prompt);
    connect(m_typed, &TypedField::answered, this, &CardFace::answer_requested);
    connect(m_typed, &TypedField::left, this, [this] { m_show->setFocus(Qt::OtherFocusReason); });
    m_show = new KeyButton(tr("Show answer"), tr("Space", "the key"), ButtonKind::Primary, m_prompt, {},
                           ButtonSize::Large);
    connect(m_show, &QPushButton::clicked, this, &CardFace::answer_requested);
    column->addStretch();
    column->addWidget(m_aloud, 0, Qt::AlignHCenter);
    column->addWidget(m_typed, 0, Qt::AlignHCenter);
    column->addWidget(m_show, 0, Qt::AlignHCenter);
    column->addStretch();
    return m_prompt;
}

void CardFace::show_card(const cards::Card& card, const QString& note, Side side)
{
    const auto skill = skill_from_id(card.facts.skill);
    m_skill->setVisible(skill || !card.facts.skill.isEmpty());
    m_skill->set_skill(skill.value_or(Skill::Recall));
    if (!skill)
        m_skill->set_text(card.facts.skill);
    m_note->set_text(note);
    m_flag->setVisible(card.flag != 0);
    const QString day = day_short_text(card.facts.as_of);
    m_checked->setToolTip(day_text_with_year(card.facts.as_of));
    m_checked->setText(!card.origin          ? tr("your own card")
                       : card.facts.verified ? tr("source checked %1", "%1: a day").arg(day)
                                             : tr("from knowledge, not checked"));
    set_tone(m_checked, card.facts.verified ? Token::Ink3 : Token::Attn);
    // The same card shown again keeps what was typed; asked again, or another one, it does not.
    const bool is_same = card.id == m_card;
    if (!is_same || (side == Side::Question && m_side == Side::Answer)) {
        m_typed->clear();
        m_is_compared = false;
    }
    m_is_compared = m_is_compared && card.words == m_words;
    m_was_asked = side == Side::Question || (is_same && m_was_asked);
    m_card = card.id;
    m_words = card.words;
    m_pressed->set_face({card.words.if_pressed, card.words.markup, {}});
    m_pressed_part->setVisible(!card.words.if_pressed.isEmpty());
    m_link->hide();
    m_source->show_card(card);
    m_has_source = !m_source->isHidden();
    m_scroll->verticalScrollBar()->setValue(0);
    show_side(side);
}

void CardFace::show_side(Side side)
{
    m_side = side;
    const bool answer = side == Side::Answer;
    show_texts();
    show_typed();
    m_answer_part->setVisible(answer && (!m_answer->face().text.isEmpty() || !m_words.if_pressed.isEmpty() ||
                                         !m_result->isHidden()));
    m_prompt->setVisible(!answer);
    m_foot->setVisible(answer && m_has_source);
}

void CardFace::show_texts()
{
    const bool answer = m_side == Side::Answer;
    const bool has_gap = m_words.form == cards::CardForm::Cloze;
    // The gap is filled where it stands; below the line comes what the answer adds.
    m_question->set_face(has_gap && answer ? answer_face(m_words) : question_face(m_words));
    m_answer->set_face({m_words.answer, m_words.markup, {}});
    m_answer->setVisible(!m_words.answer.isEmpty());
    QStringList sounds = m_question->sounds();
    if (answer)
        sounds = m_answer->sounds() + m_pressed->sounds() + sounds;
    sounds.removeDuplicates();
    m_sounds->set_sounds(sounds);
}

void CardFace::show_typed()
{
    const bool is_typed = m_words.form == cards::CardForm::Typed;
    m_aloud->setVisible(!is_typed);
    m_typed->setVisible(is_typed);
    m_result->setVisible(m_side == Side::Answer && is_typed && m_was_asked);
    // Only what was asked for here: a card that is looked up was not.
    if (m_side == Side::Question || !is_typed || m_is_compared || !m_was_asked)
        return;
    m_comparison = cards::compare_typed(m_typed->text(), cards::expected_answer(m_words));
    m_is_compared = true;
    m_result->show_comparison(m_comparison);
}

void CardFace::take_focus()
{
    if (m_words.form == cards::CardForm::Typed && m_side == Side::Question)
        m_typed->setFocus(Qt::OtherFocusReason);
    else
        m_show->setFocus(Qt::OtherFocusReason);
}

std::optional<cards::Rating> CardFace::suggested_rating() const
{
    if (m_side != Side::Answer || !m_is_compared)
        return std::nullopt;
    return cards::suggested_rating(m_comparison.alike);
}

bool CardFace::replay()
{
    return m_sounds->play_first();
}

QString CardFace::selected_text() const
{
    for (const Passage* passage : {m_question, m_answer, m_pressed}) {
        if (passage->textCursor().hasSelection())
            return passage->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    }
    return {};
}

QString CardFace::question() const
{
    return cards::plain_question(m_words);
}

QString CardFace::answer() const
{
    return cards::plain_answer(m_words);
}

void CardFace::scroll_by_page(int direction)
{
    m_scroll->verticalScrollBar()->triggerAction(direction > 0 ? QAbstractSlider::SliderPageStepAdd
                                                               : QAbstractSlider::SliderPageStepSub);
}

void CardFace::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    const int side = event->size().width() < k_narrow ? k_side_narrow : k_side;
    m_column->setContentsMargins(side, 26, side, 20);
    // A narrow card has no room for the day above the question; the source says it below.
    m_checked->setVisible(side == k_side);
    m_source->set_day_shown(side != k_side);
}

} // namespace deference::ui
