// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/study_settings_dialog.h"

#include "app/cards/operations.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace deference::ui {

namespace {

constexpr int k_width = 560;
constexpr int k_usual_minutes = 20;

QSpinBox* make_number(int low, int high, const QString& suffix, const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    return box;
}

int per_cent(double share)
{
    return static_cast<int>(std::lround(share * 100.0));
}

} // namespace

StudySettingsDialog::StudySettingsDialog(Library& library, const cards::StudySettings& settings,
                                         QWidget* parent)
    : QDialog(parent), m_library(library), m_before(settings)
{
    setWindowTitle(tr("Study settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_retention = make_number(per_cent(cards::k_least_retention), per_cent(cards::k_most_retention),
                              tr(" %", "after a number"), tr("Desired retention"), this);
    m_learning = new QLineEdit(this);
    m_learning->setAccessibleName(tr("Learning steps"));
    m_relearning = new QLineEdit(this);
    m_relearning->setAccessibleName(tr("Relearning steps"));
    for (QLineEdit* steps : {m_learning, m_relearning})
        steps->setPlaceholderText(tr("none; or minutes and hours: 1m 10m 2h"));
    m_cap = make_number(static_cast<int>(cards::k_least_answer_cap.count()),
                        static_cast<int>(cards::k_most_answer_cap.count()),
                        tr(" s", "seconds after a number"), tr("Longest answer counted"), this);
    m_error = make_wrapped_label({}, Role::Body, Token::Crit, this);
    m_error->hide();

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("Today’s cards"), make_policy());
    form->addRow(tr("Minutes a day"), make_minutes());
    form->addRow(tr("Desired retention"), m_retention);
    form->addRow(tr("Learning steps"), m_learning);
    form->addRow(tr("Relearning steps"), m_relearning);
    form->addRow(tr("Longest answer counted"), m_cap);

    auto* save = make_button(tr("Save"), ButtonKind::Primary, this);
    save->setDefault(true);
    auto* cancel = make_button(tr("Cancel"), ButtonKind::Secondary, this);
    auto* usual = make_button(tr("The usual settings"), ButtonKind::Quiet, this);
    for (QPushButton* button : {cancel, usual})
        button->setAutoDefault(false);
    auto* actions = new QHBoxLayout;
    actions->addWidget(usual);
    actions->addStretch();
    actions->addWidget(cancel);
    actions->addWidget(save);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(14);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addStretch();
    column->addLayout(actions);
    connect(save, &QPushButton::clicked, this, &StudySettingsDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(usual, &QPushButton::clicked, this, [this] { show_settings(cards::StudySettings()); });
    show_settings(settings);
    resize(k_width, sizeHint().height());
}

QWidget* StudySettingsDialog::make_policy()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_plan = new QRadioButton(tr("What brings the most for the rounds ahead"), box);
    m_fsrs = new QRadioButton(tr("What is due at the desired retention (plain FSRS)"), box);
    column->addWidget(m_plan);
    column->addWidget(
        make_wrapped_label(tr("The plan decides each day anew, within the minutes you have. An "
                              "estimated round counts with the first day of its window. Without "
                              "a round ahead both are the same."),
                           Role::Support, Token::Ink3, box));
    column->addWidget(m_fsrs);
    return box;
}

QWidget* StudySettingsDialog::make_minutes()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_as_planned = new QCheckBox(tr("As the plan gives them"), box);
    m_minutes = make_number(1, cards::k_most_study_minutes, tr(" min", "after a number"),
                            tr("Minutes a day for cards"), box);
    row->addWidget(m_minutes);
    row->addWidget(m_as_planned);
    row->addStretch();
    connect(m_as_planned, &QCheckBox::toggled, m_minutes, &QWidget::setDisabled);
    return box;
}

void StudySettingsDialog::show_settings(const cards::StudySettings& settings)
{
    const bool is_plan = settings.policy == cards::StudyPolicy::InterviewDay;
    m_plan->setChecked(is_plan);
    m_fsrs->setChecked(!is_plan);
    m_as_planned->setChecked(!settings.minutes);
    m_minutes->setValue(settings.minutes.value_or(k_usual_minutes));
    m_minutes->setEnabled(settings.minutes.has_value());
    m_retention->setValue(per_cent(settings.desired_retention));
    m_learning->setText(cards::steps_text(settings.learning_steps));
    m_relearning->setText(cards::steps_text(settings.relearning_steps));
    m_cap->setValue(static_cast<int>(settings.answer_cap.count()));
    m_error->hide();
}

Result<cards::StudySettings> StudySettingsDialog::read() const
{
    cards::StudySettings settings;
    settings.policy = m_plan->isChecked() ? cards::StudyPolicy::InterviewDay : cards::StudyPolicy::PlainFsrs;
    if (!m_as_planned->isChecked())
        settings.minutes = m_minutes->value();
    settings.desired_retention = m_retention->value() / 100.0;
    DEFERENCE_TRY_ASSIGN(settings.learning_steps, cards::parse_steps(m_learning->text()));
    DEFERENCE_TRY_ASSIGN(settings.relearning_steps, cards::parse_steps(m_relearning->text()));
    settings.answer_cap = std::chrono::seconds(m_cap->value());
    DEFERENCE_TRY(cards::check(settings));
    return settings;
}

void StudySettingsDialog::save()
{
    const auto settings = read();
    if (!settings) {
        m_error->setText(settings.error().sentence());
        m_error->show();
        return; // what was typed stays
    }
    if (*settings != m_before) {
        if (const auto saved = cards::change_study_settings(m_library, *settings); !saved) {
            m_error->setText(saved.error().sentence());
            m_error->show();
            return;
        }
        emit happened(tr("Study settings saved"));
    }
    accept();
}

} // namespace deference::ui
