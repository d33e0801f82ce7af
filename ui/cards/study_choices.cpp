// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/study_choices.h"

#include "app/cards/card_draft.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <set>

namespace deference::ui {

namespace {

constexpr int k_name_width = 150;
// Long prompts must not widen the page.
constexpr int k_field_letters = 24;

} // namespace

StudyChoices::StudyChoices(const Library& library, QWidget* parent)
    : Card(tr("Study something else"), parent), m_library(library), m_area(new QComboBox(this)),
      m_prompt(new QComboBox(this)), m_search(new QLineEdit(this)),
      m_night_words(make_wrapped_label({}, Role::Body, Token::Ink2, this)),
      m_night(make_button(tr("Only what still pays"), ButtonKind::Secondary, this))
{
    auto* settings = make_button(tr("Study settings"), ButtonKind::Quiet, this, u"settings");
    header()->addWidget(settings);
    connect(settings, &QPushButton::clicked, this, &StudyChoices::settings_requested);
    body()->setSpacing(8);
    body()->addWidget(make_wrapped_label(
        tr("Cards you choose come whether they are due or not, and count like any other review."),
        Role::Support, Token::Ink3, this));
    using Kind = cards::SessionScope::Kind;
    add_row(tr("An area"), m_area, tr("Study this area"),
            [this] { choose(Kind::Area, m_area->currentData().toString()); });
    add_row(tr("What a prompt needs"), m_prompt, tr("Study what this prompt needs"),
            [this] { choose(Kind::Prompt, m_prompt->currentData().toString()); });
    add_row(tr("What a search finds"), m_search, tr("Study what is found"),
            [this] { choose(Kind::Search, m_search->text().trimmed()); });
    for (QComboBox* box : {m_area, m_prompt}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(k_field_letters);
    }
    m_search->setPlaceholderText(tr("wash sale, or is:flagged"));
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { choose(Kind::Search, m_search->text().trimmed()); });
    auto* night = new QHBoxLayout;
    night->setSpacing(12);
    night->addWidget(m_night_words, 1);
    night->addWidget(m_night);
    body()->addWidget(make_line(Qt::Horizontal, this));
    body()->addLayout(night);
    connect(m_night, &QPushButton::clicked, this, [this] { choose(Kind::NightBefore, QString()); });
    fill();
}

void StudyChoices::add_row(const QString& name, QWidget* field, const QString& accessible,
                           const std::function<void()>& start)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* label = make_label(name, Role::Body, Token::Ink, this);
    label->setFixedWidth(k_name_width);
    label->setBuddy(field);
    field->setAccessibleName(name);
    auto* button = make_button(tr("Study"), ButtonKind::Secondary, this);
    button->setAccessibleName(accessible);
    row->addWidget(label);
    row->addWidget(field, 1);
    row->addWidget(button);
    body()->addLayout(row);
    connect(button, &QPushButton::clicked, this, start);
}

void StudyChoices::fill()
{
    m_area->addItem(area_title(m_library.catalogue(), QLatin1String(cards::k_own_area)),
                    QLatin1String(cards::k_own_area));
    for (const auto& pack : m_library.catalogue().packs()) {
        for (const content::AreaInfo& area : pack->cards().areas)
            m_area->addItem(area.title, area.key);
        for (const content::RoundInfo& round : pack->rounds().rounds) {
            for (const content::Prompt& prompt : round.prompts)
                m_prompt->addItem(tr("%1: %2", "a round; one of its prompts").arg(round.name, prompt.text),
                                  prompt.key);
        }
    }
    if (m_area->count() > 1)
        m_area->setCurrentIndex(1);
    m_prompt->setEnabled(m_prompt->count() > 0);
}

void StudyChoices::show_context(const StudyContext& context, Day today)
{
    const bool has_round = !context.config.rounds.empty();
    m_night->setVisible(has_round);
    m_night_words->setVisible(has_round);
    if (has_round) {
        const cards::RoundAhead& next = context.config.rounds.front();
        m_night_words->setText(
            tr("%1 is %2. Leave out whatever will be recalled then anyhow.", "a round; in 7 days")
                .arg(next.name, days_away_text(today, next.day)));
    }
}

void StudyChoices::choose(cards::SessionScope::Kind kind, const QString& key)
{
    if (kind == cards::SessionScope::Kind::NightBefore || !key.isEmpty())
        emit chosen({kind, key, {}});
}

} // namespace deference::ui
