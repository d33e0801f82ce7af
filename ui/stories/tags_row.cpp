// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/tags_row.h"

#include "ui/stories/signal_toggle.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QWheelEvent>

namespace deference::ui {

namespace {

// Scrolling the page past it must not change what it says.
class QuietCombo final : public QComboBox
{
  public:
    using QComboBox::QComboBox;

  protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

template <class Value>
void add_choice(QComboBox* combo, const QString& text, Value value)
{
    combo->addItem(text, static_cast<int>(value));
}

void choose(QComboBox* combo, int value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
}

} // namespace

TagsRow::TagsRow(const content::RoundsFile& rounds, const content::StoriesFile& file, QWidget* parent)
    : QWidget(parent), m_domain(new QLineEdit(this)), m_decision(new QuietCombo(this)),
      m_direction(new QuietCombo(this))
{
    auto* flow = new FlowLayout(this, 8, 8);
    flow->setContentsMargins(14, 0, 14, 0);
    for (const content::SignalInfo& signal : rounds.signal_list) {
        auto* toggle = new SignalToggle(signal.key, signal.name, this);
        m_signals.push_back(toggle);
        flow->addWidget(toggle);
        connect(toggle, &SignalToggle::toggled, this, [this] {
            if (!m_is_showing)
                emit edited();
        });
    }
    QStringList domains;
    for (const content::StoryExample& example : file.examples) {
        if (!domains.contains(example.domain))
            domains.append(example.domain);
    }
    auto* completer = new QCompleter(domains, m_domain);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_domain->setCompleter(completer);
    m_domain->setPlaceholderText(tr("Domain"));
    m_domain->setAccessibleName(tr("Domain of the story"));
    m_domain->setToolTip(tr("What the product did: payments, credit, advice …"));
    m_domain->setMaxLength(60);
    m_domain->setFixedWidth(current_theme().scaled(116));
    m_decision->setAccessibleName(tr("What you did with the model's recommendation"));
    add_choice(m_decision, tr("Decision", "not chosen yet"), stories::Decision::Untold);
    add_choice(m_decision, tr("Overrode it", "the model"), stories::Decision::Override);
    add_choice(m_decision, tr("Followed it", "the model"), stories::Decision::Follow);
    add_choice(m_decision, tr("Escalated it"), stories::Decision::Escalate);
    m_direction->setAccessibleName(tr("Which way the decision moved the line"));
    add_choice(m_direction, tr("No direction", "of the decision"), stories::Direction::None);
    add_choice(m_direction, tr("Stricter", "direction of the decision"), stories::Direction::Stricter);
    add_choice(m_direction, tr("Looser", "direction of the decision"), stories::Direction::Looser);
    flow->addWidget(m_decision);
    flow->addWidget(m_direction);
    flow->addWidget(m_domain);
    const auto tell = [this] {
        if (!m_is_showing)
            emit edited();
    };
    connect(m_domain, &QLineEdit::textChanged, this, tell);
    connect(m_domain, &QLineEdit::editingFinished, this, &TagsRow::left);
    connect(m_decision, &QComboBox::currentIndexChanged, this, tell);
    connect(m_direction, &QComboBox::currentIndexChanged, this, tell);
}

void TagsRow::show_tags(const stories::Tags& tags)
{
    const QScopedValueRollback<bool> showing(m_is_showing, true);
    m_unknown_signals = tags.signal_keys;
    m_prompts = tags.prompt_keys;
    for (SignalToggle* toggle : m_signals) {
        toggle->setChecked(tags.signal_keys.contains(toggle->key()));
        m_unknown_signals.removeAll(toggle->key());
    }
    if (m_domain->text() != tags.domain)
        m_domain->setText(tags.domain);
    if (!m_domain->hasFocus())
        m_domain->setCursorPosition(0); // the beginning of a long one is what people know it by
    choose(m_decision, static_cast<int>(tags.decision));
    choose(m_direction, static_cast<int>(tags.direction));
}

stories::Tags TagsRow::tags() const
{
    stories::Tags tags{m_domain->text(),
                       static_cast<stories::Decision>(m_decision->currentData().toInt()),
                       static_cast<stories::Direction>(m_direction->currentData().toInt()),
                       {},
                       m_prompts};
    for (const SignalToggle* toggle : m_signals) {
        if (toggle->isChecked())
            tags.signal_keys.append(toggle->key());
    }
    tags.signal_keys += m_unknown_signals;
    return tags;
}

} // namespace deference::ui
