// SPDX-License-Identifier: GPL-3.0-or-later
// The memory model: which parameters are in use, how they did on answers they had not seen, and fitting them
// to one's own reviews, in another thread, to be taken or left.
#pragma once
#include "app/cards/model_settings.h"
#include "ui/widgets/card.h"

#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QPushButton;

namespace deference::ui {

class FigureGrid;
class TooLittleNote;

class ModelCard : public Card
{
    Q_OBJECT

  public:
    explicit ModelCard(Library& library, QWidget* parent = nullptr);
    ~ModelCard() override;

    // The model in use, and the whole log that it may be fitted to. A result on the table that was made from
    // another log is taken away.
    void show_model(const cards::MemoryModel& model, std::shared_ptr<const cards::StatisticsSource> source);
    // Lets go of the log, so that its owner need not copy it to change it. Where answers came or went, what
    // was fitted to the log as it was is not offered any more.
    void let_go(bool have_answers_changed);
    void fit();
    void cancel();
    [[nodiscard]] bool is_fitting() const { return m_is_fitting; }

  signals:
    void fitted(); // a result is shown
    void happened(const QString& text);
    void failed(const deference::Error& error);

  private:
    void show_state();
    void show_figures(const cards::ModelFit& figures);
    void show_progress(int thousandths);
    void take_result();
    void use_offer();
    void use_usual();

    Library& m_library;
    cards::MemoryModel m_model;
    std::shared_ptr<const cards::StatisticsSource> m_source;
    std::size_t m_items = 0; // reviews that there are to fit to
    std::optional<cards::ModelOffer> m_offer;
    QFutureWatcher<Result<cards::ModelOffer>> m_watcher;
    bool m_is_fitting = false; // until its result was taken; the worker may have ended before
    QTimer m_patience;         // before progress is shown
    QLabel* m_in_use;
    FigureGrid* m_figures;
    QLabel* m_said;
    TooLittleNote* m_too_little;
    QPushButton* m_fit;
    QPushButton* m_cancel;
    QPushButton* m_use;
    QPushButton* m_leave;
    QPushButton* m_usual;
};

} // namespace deference::ui
