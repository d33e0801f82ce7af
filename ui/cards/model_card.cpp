// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/model_card.h"

#include "app/cards/operations.h"
#include "app/progress/card_charts.h"
#include "ui/cards/figure_grid.h"
#include "ui/charts/too_little_note.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QLocale>
#include <QPromise>
#include <QThreadPool>
#include <algorithm>

namespace deference::ui {

namespace {

constexpr int k_steps = 1'000;     // of progress
constexpr int k_patience_ms = 300; // before progress is shown
constexpr double k_percent = 100.0;

GridFigure figure(double value, int decimals)
{
    return {QLocale().toString(value, 'f', decimals), {}};
}

QList<GridFigure> figures_of(const memory::Metrics& metrics)
{
    return {figure(metrics.log_loss, 4), figure(metrics.rmse_bins * k_percent, 2),
            metrics.auc ? figure(*metrics.auc, 3) : GridFigure{}};
}

} // namespace

ModelCard::ModelCard(Library& library, QWidget* parent)
    : Card(tr("Memory model"), parent), m_library(library),
      m_in_use(make_wrapped_label({}, Role::Body, Token::Ink, this)), m_figures(new FigureGrid(this)),
      m_said(make_wrapped_label({}, Role::Support, Token::Ink2, this)), m_too_little(new TooLittleNote(this)),
      m_fit(make_button(tr("Fit to my reviews"), ButtonKind::Secondary, this)),
      m_cancel(make_button(tr("Cancel"), ButtonKind::Secondary, this)),
      m_use(make_button(tr("Use the fitted model"), ButtonKind::Secondary, this)),
      m_leave(make_button(tr("Leave as it is"), ButtonKind::Quiet, this)),
      m_usual(make_button(tr("Back to the usual"), ButtonKind::Quiet, this))
{
    m_figures->setAccessibleName(tr("Predictions on answers that the model had not seen"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_fit, m_cancel, m_use, m_leave, m_usual})
        buttons->addWidget(button);
    buttons->addStretch(1);
    body()->addWidget(m_in_use);
    body()->addSpacing(6);
    body()->addWidget(m_figures);
    body()->addWidget(m_too_little);
    body()->addWidget(m_said);
    body()->addStretch(1);
    body()->addLayout(buttons);

    m_patience.setSingleShot(true);
    m_patience.setInterval(k_patience_ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { show_progress(m_watcher.progressValue()); });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        if (!m_patience.isActive())
            show_progress(value);
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ModelCard::take_result);
    connect(m_fit, &QPushButton::clicked, this, &ModelCard::fit);
    connect(m_cancel, &QPushButton::clicked, this, &ModelCard::cancel);
    connect(m_use, &QPushButton::clicked, this, &ModelCard::use_offer);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_offer.reset();
        show_state();
        m_fit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_usual, &QPushButton::clicked, this, &ModelCard::use_usual);
    show_state();
}

ModelCard::~ModelCard()
{
    m_watcher.cancel(); // the worker has all it needs as values, and stops at its next step
}

void ModelCard::show_model(const cards::MemoryModel& model,
                           std::shared_ptr<const cards::StatisticsSource> source)
{
    m_model = model;
    m_source = std::move(source);
    m_items = static_cast<std::size_t>(std::ranges::count_if(
        m_source->answers(), [](const cards::AnswerFigures& answer) { return answer.elapsed > 0; }));
    show_state();
}

void ModelCard::let_go(bool have_answers_changed)
{
    m_source.reset();
    if (!have_answers_changed)
        return;
    m_watcher.cancel();
    m_is_fitting = false;
    m_offer.reset();
    show_state();
}

void ModelCard::show_state()
{
    const bool is_offered = m_offer && m_offer->verdict == cards::ModelOffer::Verdict::Better;
    const bool is_enough = m_items >= cards::k_reviews_to_fit;
    if (m_model.fit) {
        const int reviews = m_model.fit->reviews;
        m_in_use->setText(tr("Fitted to %Ln of your reviews on %1.", "%1: a day", reviews)
                              .arg(day_text_with_year(m_model.fit->fitted_on)));
    } else {
        m_in_use->setText(tr("The usual parameters, from the reviews of many people."));
    }
    // A result on the table comes before what is in use.
    m_figures->hide();
    m_said->clear();
    if (m_offer && m_offer->verdict != cards::ModelOffer::Verdict::TooFew)
        show_figures(m_offer->figures);
    else if (m_model.fit)
        show_figures(m_model.fit.value());
    if (m_offer && m_offer->verdict == cards::ModelOffer::Verdict::NoBetter)
        m_said->setText(
            tr("Fitting found nothing that predicts your answers better than what is in use, so nothing "
               "changes."));
    else if (is_offered)
        m_said->setText(
            tr("The fitted model predicts answers that it had not seen better; a lower log loss and gap, "
               "a higher order. Cards keep the days they are planned for."));
    else if (!m_is_fitting && is_enough && !m_model.fit)
        m_said->setText(
            tr("Fitting learns from your own answers how fast you forget. It takes seconds, and shows "
               "whether it helps before anything changes."));
    const bool is_refused = !is_enough || (m_offer && m_offer->verdict == cards::ModelOffer::Verdict::TooFew);
    m_too_little->setVisible(is_refused && !m_is_fitting);
    m_too_little->set_text(is_enough
                               ? tr("not enough yet: most of your reviews stand alone in their kind")
                               : progress::not_enough_reviews(static_cast<int>(m_items),
                                                              static_cast<int>(cards::k_reviews_to_fit)));
    m_said->setVisible(!m_said->text().isEmpty());
    m_fit->setVisible(!m_is_fitting && !is_offered);
    m_fit->setEnabled(is_enough);
    m_cancel->setVisible(m_is_fitting);
    m_use->setVisible(is_offered);
    m_leave->setVisible(is_offered);
    m_usual->setVisible(!m_is_fitting && !is_offered && m_model.fit.has_value());
}

void ModelCard::show_figures(const cards::ModelFit& figures)
{
    const auto items = static_cast<int>(figures.fitted.items);
    const QString detail = tr("%Ln answer(s)", nullptr, items);
    m_figures->show_rows({tr("Log loss"), tr("Gap, points"), tr("Order")},
                         {{tr("Usual"), detail, figures_of(figures.usual)},
                          {tr("Fitted"), detail, figures_of(figures.fitted)}});
    m_figures->show();
}

void ModelCard::show_progress(int thousandths)
{
    if (!m_is_fitting)
        return;
    m_said->setText(tr("Fitting: %1 done", "%1: 40 %")
                        .arg(progress::text_of(progress::AxisKind::Percent,
                                               static_cast<double>(std::max(thousandths, 0)) / k_steps)));
    m_said->show();
}

void ModelCard::fit()
{
    if (!m_source || m_is_fitting)
        return;
    m_is_fitting = true;
    m_offer.reset();
    auto promise = std::make_shared<QPromise<Result<cards::ModelOffer>>>();
    promise->setProgressRange(0, k_steps);
    m_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, source = m_source, model = m_model, today = study_day(m_library.clock())] {
            promise->addResult(cards::fit_model(*source, model, today, [&promise](double done) {
                promise->setProgressValue(static_cast<int>(done * k_steps));
                return !promise->isCanceled();
            }));
            promise->finish();
        });
    m_patience.start();
    show_state();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ModelCard::cancel()
{
    m_watcher.cancel();
    m_is_fitting = false;
    show_state();
    m_fit->setFocus(Qt::OtherFocusReason);
}

void ModelCard::take_result()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return; // stopped: whoever did that has said so
    m_patience.stop();
    m_is_fitting = false;
    Result<cards::ModelOffer> offer = m_watcher.result();
    if (!offer) {
        show_state();
        emit failed(offer.error());
        return;
    }
    m_offer = std::move(*offer);
    show_state();
    (m_offer->verdict == cards::ModelOffer::Verdict::Better ? m_use : m_fit)->setFocus(Qt::OtherFocusReason);
    emit fitted();
}

void ModelCard::use_offer()
{
    if (!m_offer)
        return;
    const cards::ModelOffer offer = *m_offer;
    m_offer.reset();
    if (const auto changed = cards::change_parameters(m_library, offer.model, offer.states); !changed) {
        emit failed(changed.error());
        return;
    }
    m_model = offer.model;
    show_state();
    emit happened(tr("Memory model fitted to your reviews"));
}

void ModelCard::use_usual()
{
    if (!m_source)
        return;
    const auto states = cards::states_under(*m_source, memory::Parameters());
    if (!states) {
        emit failed(states.error());
        return;
    }
    if (const auto changed = cards::change_parameters(m_library, {}, *states); !changed) {
        emit failed(changed.error());
        return;
    }
    m_model = {};
    show_state();
    emit happened(tr("Back to the usual memory model"));
}

} // namespace deference::ui
