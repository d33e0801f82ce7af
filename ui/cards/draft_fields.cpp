// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/draft_fields.h"

#include "ui/cards/draft_words.h"
#include "ui/cards/mark_bar.h"
#include "ui/cards/marked_edit.h"
#include "ui/cards/tags_edit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace deference::ui {

namespace {

using cards::CardForm;
using cards::DraftField;

constexpr std::array k_forms{CardForm::Ask, CardForm::Cloze, CardForm::Typed};
constexpr int k_label_gap = 3;
constexpr int k_field_gap = 8;

} // namespace

DraftFields::DraftFields(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(k_field_gap);
    column->addWidget(make_head());
    m_question = add_text(DraftField::Question, tr("Question"), 2, column);
    m_same = make_wrapped_label({}, Role::Support, Token::Attn, this);
    m_same->hide();
    column->insertWidget(column->count(), m_same);
    m_answer = add_text(DraftField::Answer, tr("Answer"), 4, column);
    m_pressed = add_text(DraftField::IfPressed, tr("If pressed"), 2, column);
    m_question->setPlaceholderText(tr("One idea, as an interviewer would ask it."));
    m_pressed->setPlaceholderText(tr("What you add when they ask again. May stay empty."));
    column->addWidget(make_lines());
    column->addWidget(make_choices());
    m_origin = make_wrapped_label({}, Role::Support, Token::Ink2, this);
    column->addWidget(m_origin);
    column->addStretch();
    m_current = m_question;
    // A gap in a plain question makes it a text with gaps.
    connect(m_question, &MarkedEdit::gap_made, this, [this] {
        m_form->set_current(static_cast<int>(std::ranges::find(k_forms, CardForm::Cloze) - k_forms.begin()));
    });
}

QWidget* DraftFields::make_head()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(k_field_gap);
    m_form = new SegmentedControl(head);
    m_form->setAccessibleName(tr("Kind of card"));
    for (const CardForm each : k_forms)
        m_form->add_segment(form_name(each));
    m_marks = new MarkBar(head);
    column->addWidget(m_form, 0, Qt::AlignLeft);
    column->addWidget(m_marks);
    connect(m_form, &SegmentedControl::current_changed, this, [this] {
        show_form();
        if (!m_is_showing)
            emit edited();
    });
    connect(m_marks, &MarkBar::marked, this, [this](cards::TextMark mark) { m_current->apply(mark); });
    connect(m_marks, &MarkBar::media_wanted, this, &DraftFields::media_wanted);
    return head;
}

DraftFields::Field& DraftFields::add_field(DraftField id, const QString& name, QWidget* edit)
{
    Field& field = m_fields[id];
    field.name = make_label(name, Role::BodyStrong, Token::Ink, this);
    field.name->setBuddy(edit);
    field.edit = edit;
    field.fault = make_wrapped_label({}, Role::Support, Token::Crit, this);
    field.fault->hide();
    edit->setAccessibleName(name);
    return field;
}

MarkedEdit* DraftFields::add_text(DraftField id, const QString& name, int lines, QVBoxLayout* column)
{
    auto* edit = new MarkedEdit(name, lines, this);
    const Field& field = add_field(id, name, edit);
    auto* group = new QVBoxLayout;
    group->setSpacing(k_label_gap);
    group->addWidget(field.name);
    group->addWidget(edit);
    group->addWidget(field.fault);
    column->addLayout(group);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_is_showing)
            emit edited();
    });
    // What is dropped comes to a text that need not have the focus.
    connect(edit, &MarkedEdit::picture_pasted, this, [this, edit](const QByteArray& png) {
        m_current = edit;
        emit picture_pasted(png);
    });
    connect(edit, &MarkedEdit::file_dropped, this, [this, edit](const QString& path) {
        m_current = edit;
        emit file_dropped(path);
    });
    return edit;
}

void DraftFields::add_line(DraftField id, const QString& name, QWidget* edit, QGridLayout* grid, int column)
{
    const Field& field = add_field(id, name, edit);
    grid->addWidget(field.name, 0, column);
    grid->addWidget(edit, 1, column);
    grid->addWidget(field.fault, 2, column);
}

QWidget* DraftFields::make_lines()
{
    auto* lines = new QWidget(this);
    auto* grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(k_label_gap);
    m_deck = new QComboBox(lines);
    m_deck->setEditable(true);
    m_deck->setInsertPolicy(QComboBox::NoInsert);
    m_deck->lineEdit()->setPlaceholderText(tr("None", "no deck"));
    m_deck->lineEdit()->setAccessibleName(tr("Deck"));
    m_deck->setToolTip(tr("One of yours, or a new name"));
    m_deck->completer()->setFilterMode(Qt::MatchContains);
    m_deck->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_deck->installEventFilter(this);
    m_deck->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tags = new TagsEdit(lines);
    m_tags->setToolTip(tr("With blanks between them"));
    m_citation = new QLineEdit(lines);
    add_line(DraftField::Deck, tr("Deck"), m_deck, grid, 0);
    add_line(DraftField::Tags, tr("Tags"), m_tags, grid, 1);
    add_line(DraftField::Citation, tr("Citation"), m_citation, grid, 2);
    for (int column = 0; column < grid->columnCount(); ++column)
        grid->setColumnStretch(column, 1);
    const auto tell = [this] {
        if (!m_is_showing)
            emit edited();
    };
    connect(m_deck, &QComboBox::editTextChanged, this, tell);
    connect(m_tags, &QLineEdit::textChanged, this, tell);
    connect(m_citation, &QLineEdit::textChanged, this, tell);
    return lines;
}

QWidget* DraftFields::make_choices()
{
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_both_ways = new QCheckBox(tr("Ask both ways"), choices);
    m_both_ways->setToolTip(tr("A second card shows the answer and asks for the question"));
    m_must_know = new QCheckBox(tr("Must know"), choices);
    m_must_know->setToolTip(tr("Counts double when time is short"));
    m_markdown = new QCheckBox(tr("Markdown", "a way of writing, see markdownguide.org"), choices);
    m_markdown->setToolTip(tr("Without it the text is shown as it is typed, marks and all"));
    for (QCheckBox* box : {m_both_ways, m_must_know, m_markdown}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            show_markup();
            if (!m_is_showing)
                emit edited();
        });
    }
    row->addStretch();
    return choices;
}

void DraftFields::set_known(const QStringList& decks, const QStringList& tags)
{
    const QScopedValueRollback<bool> showing(m_is_showing, true);
    const QString deck = m_deck->currentText();
    m_deck->clear();
    m_deck->addItems(decks);
    m_deck->setEditText(deck);
    m_tags->set_known(tags);
}

void DraftFields::show_draft(const cards::CardDraft& draft, Owner owner)
{
    const QScopedValueRollback<bool> showing(m_is_showing, true);
    m_shown = draft;
    const bool is_own = owner == Owner::User;
    const bool has_gaps = draft.words.form == CardForm::Cloze;
    for (std::size_t i = 0; i < k_forms.size(); ++i) {
        const int index = static_cast<int>(i);
        m_form->set_segment_enabled(index, is_own || has_gaps == (k_forms[i] == CardForm::Cloze));
        if (k_forms[i] == draft.words.form)
            m_form->set_current(index);
    }
    m_markdown->setChecked(draft.words.markup == cards::Markup::Markdown);
    m_markdown->setVisible(draft.words.markup != cards::Markup::Html);
    m_question->setPlainText(draft.words.question);
    m_answer->setPlainText(draft.words.answer);
    m_pressed->setPlainText(draft.words.if_pressed);
    m_citation->setText(draft.words.citation);
    m_deck->setEditText(draft.deck);
    m_deck->setEnabled(is_own);
    m_tags->setText(draft.tags.join(u' '));
    for (QLineEdit* line : {m_deck->lineEdit(), static_cast<QLineEdit*>(m_tags), m_citation})
        line->home(false); // what is longer than the field is seen from its beginning
    m_both_ways->setChecked(draft.both_ways);
    m_must_know->setChecked(draft.must_know);
    QStringList origin{origin_text(draft.facts)};
    if (!is_own)
        origin.append(
            tr("A card of a pack: its wording, tags and mark are yours, its facts follow the pack."));
    origin.removeAll(QString());
    m_origin->setText(origin.join(u'\n'));
    m_origin->setVisible(!origin.isEmpty());
    m_both_ways->setVisible(is_own && !has_gaps);
    m_question->set_takes_gaps(is_own || has_gaps);
    m_marks->set_gaps_enabled(m_current->takes_gaps());
    show_form();
    show_markup();
    show_faults({});
    show_same({});
}

void DraftFields::show_form()
{
    m_fields[DraftField::Question].name->setText(question_name(form()));
    m_fields[DraftField::Answer].name->setText(answer_name(form()));
    for (const DraftField each : {DraftField::Question, DraftField::Answer})
        m_fields[each].edit->setAccessibleName(m_fields[each].name->text());
    const bool has_gaps = form() == CardForm::Cloze;
    m_both_ways->setVisible(m_deck->isEnabled() && !has_gaps);
    m_answer->setPlaceholderText(has_gaps ? tr("May stay empty.")
                                          : tr("At most four sentences, as you would say them."));
}

void DraftFields::show_markup()
{
    const cards::Markup markup = draft().words.markup;
    for (MarkedEdit* edit : {m_question, m_answer, m_pressed})
        edit->set_markup(markup);
    m_marks->set_markup(markup);
}

CardForm DraftFields::form() const
{
    return k_forms[static_cast<std::size_t>(std::max(0, m_form->current()))];
}

cards::CardDraft DraftFields::draft() const
{
    cards::CardDraft draft = m_shown;
    draft.words.form = form();
    draft.words.question = m_question->text();
    draft.words.answer = m_answer->text();
    draft.words.if_pressed = m_pressed->text();
    draft.words.citation = m_citation->text();
    if (draft.words.markup != cards::Markup::Html)
        draft.words.markup = m_markdown->isChecked() ? cards::Markup::Markdown : cards::Markup::Plain;
    draft.deck = m_deck->currentText();
    draft.tags = cards::normal_tags(m_tags->text());
    draft.both_ways = m_both_ways->isChecked() && form() != CardForm::Cloze;
    draft.must_know = m_must_know->isChecked();
    return draft;
}

void DraftFields::show_faults(const std::vector<cards::FieldFault>& faults)
{
    for (auto& [id, field] : m_fields) {
        const auto found = std::ranges::find(faults, id, &cards::FieldFault::field);
        const QString text = found == faults.end() ? QString() : fault_text(*found);
        field.fault->setText(text);
        field.fault->setVisible(!text.isEmpty());
        field.edit->setAccessibleDescription(text);
        set_look(field.edit, "invalid", !text.isEmpty());
    }
}

void DraftFields::show_same(const QString& sentence)
{
    m_same->setText(sentence);
    m_same->setVisible(!sentence.isEmpty());
}

void DraftFields::take_focus()
{
    const bool goes_on = m_answer->text().isEmpty() && !m_question->text().isEmpty();
    focus_field(goes_on && form() != CardForm::Cloze ? DraftField::Answer : DraftField::Question);
}

void DraftFields::focus_field(DraftField field)
{
    QWidget* edit = m_fields[field].edit;
    if (auto* text = qobject_cast<MarkedEdit*>(edit))
        text->moveCursor(QTextCursor::End);
    edit->setFocus(Qt::OtherFocusReason);
}

void DraftFields::insert_media(const QString& name, bool is_picture)
{
    // Plain text would show the picture's name.
    if (is_picture && m_current->markup() == cards::Markup::Plain)
        m_markdown->setChecked(true);
    m_current->insert_media(name, is_picture);
}

bool DraftFields::eventFilter(QObject* watched, QEvent* event)
{
    auto* text = qobject_cast<MarkedEdit*>(watched);
    if (text && event->type() == QEvent::FocusIn) {
        m_current = text;
        m_marks->set_gaps_enabled(text->takes_gaps());
    }
    // A box with a list keeps Escape to itself, open or not.
    if (watched == m_deck && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace deference::ui
