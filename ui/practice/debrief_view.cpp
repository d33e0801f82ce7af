// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/debrief_view.h"

#include "app/core/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rating_scale.h"

#include <QLineEdit>
#include <QScrollArea>

namespace deference::ui {

DebriefView::DebriefView(const content::RoundsFile& rounds, const content::Prompt& prompt,
                         const QString& answer, std::chrono::seconds spent, QWidget* parent)
    : QWidget(parent), m_prompt(prompt)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its content has the focus; page keys reach it from there
    auto* content = new QWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(make_wrapped_label(prompt.text, Role::SectionTitle, Token::Ink, content));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto* said = new Card(tr("What you said"), content);
    said->header()->addWidget(make_label(tr("%1 in %2 min %3 s", "words, minutes, seconds")
                                             .arg(tr("%n word(s)", nullptr, count_words(answer)))
                                             .arg(spent.count() / 60)
                                             .arg(spent.count() % 60),
                                         Role::Support, Token::Ink2, said));
    said->body()->addWidget(make_wrapped_label(answer, Role::StoryText, Token::Ink, said));
    said->body()->addStretch(1);
    columns->addWidget(said, 3);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    m_rating = make_rating(rounds);
    right->addWidget(m_rating);
    m_hidden = new Card(tr("What it is measured against"), content);
    auto* list = static_cast<Card*>(m_hidden)->body();
    add_section(list, tr("A strong answer names"), prompt.must_name);
    add_section(list, tr("Where you will be pushed"), prompt.followups);
    add_section(list, tr("The trap"), {prompt.trap});
    auto* buttons = new QHBoxLayout;
    auto* again = make_button(tr("Answer it again"), ButtonKind::Secondary, m_hidden);
    auto* back = make_button(tr("Back to the prompts"), ButtonKind::Primary, m_hidden);
    auto* card = make_button(tr("Make a card"), ButtonKind::Secondary, m_hidden, u"cards");
    connect(card, &QPushButton::clicked, this, &DebriefView::card_requested);
    connect(again, &QPushButton::clicked, this, &DebriefView::again_requested);
    connect(back, &QPushButton::clicked, this, &DebriefView::back_requested);
    buttons->addStretch(1);
    buttons->addWidget(card);
    buttons->addWidget(again);
    buttons->addWidget(back);
    list->addLayout(buttons);
    m_hidden->hide();
    right->addWidget(m_hidden);
    right->addStretch(1);
    columns->addLayout(right, 4);
    layout->addLayout(columns, 1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    setFocusProxy(m_scale);
}

QWidget* DebriefView::make_rating(const content::RoundsFile& rounds)
{
    auto* card = new Card(tr("Rate it before you see more"), this);
    card->body()->addWidget(make_wrapped_label(tr("Match the behaviour to the words, not to how it felt. If "
                                                  "the behaviour at 4 did not happen, it is at most 3."),
                                               Role::Support, Token::Ink2, card));
    m_scale = new RatingScale(card);
    m_scale->setAccessibleName(tr("How the answer was, 1 to 5"));
    m_scale->set_anchors(rounds.scale_labels.front(), rounds.scale_labels.back());
    card->body()->addWidget(m_scale);
    for (std::size_t i = rounds.scale_labels.size(); i-- > 0;)
        card->body()->addWidget(
            make_wrapped_label(QStringLiteral("%1  %2").arg(i + 1).arg(rounds.scale_labels[i]), Role::Support,
                               Token::Ink2, card));
    m_note = new QLineEdit(card);
    m_note->setPlaceholderText(tr("One sentence you said that earned the score"));
    m_note->setAccessibleName(m_note->placeholderText());
    card->body()->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->addWidget(
        make_label(tr("It is kept and cannot be changed later."), Role::Support, Token::Ink3, card), 1);
    m_keep = make_button(tr("Keep and show"), ButtonKind::Primary, card);
    m_keep->setEnabled(false);
    row->addWidget(m_keep);
    card->body()->addLayout(row);
    connect(m_scale, &RatingScale::value_chosen, this,
            [this] { m_keep->setEnabled(m_scale->value().has_value()); });
    const auto keep = [this] {
        if (m_scale->value())
            emit rated(*m_scale->value(), m_note->text().trimmed());
    };
    connect(m_keep, &QPushButton::clicked, this, keep);
    connect(m_note, &QLineEdit::returnPressed, this, keep);
    return card;
}

void DebriefView::add_section(QVBoxLayout* layout, const QString& title, const QStringList& lines)
{
    layout->addWidget(make_label(title, Role::BodyStrong, Token::Ink, m_hidden));
    for (const QString& line : lines)
        layout->addWidget(make_wrapped_label(line, Role::Body, Token::Ink2, m_hidden));
    layout->addSpacing(6);
}

void DebriefView::reveal()
{
    m_rating->hide();
    m_hidden->show();
    if (auto* button = m_hidden->findChild<QPushButton*>())
        button->setFocus(Qt::OtherFocusReason);
}

} // namespace deference::ui
