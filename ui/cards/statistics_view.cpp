// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/statistics_view.h"

#include "app/core/text.h"
#include "ui/cards/model_card.h"
#include "ui/cards/statistics_board.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QThreadPool>
#include <QWheelEvent>
#include <algorithm>

namespace deference::ui {

namespace {

using Kind = cards::StatisticsScope::Kind;

constexpr qint64 k_slice_ms = 8;          // half a frame
constexpr int k_slices_at_least = 2;      // a small library is one of cards and one of answers
constexpr qint64 k_told_after_ms = 300;   // that reading goes on
constexpr std::size_t k_at_once = 50'000; // answers that are worked out within a frame
constexpr int k_month_ahead = 30;
constexpr int k_quarter_ahead = 90;

struct Choice
{
    std::optional<int> days;
    int ahead;
};
constexpr std::array k_choices{Choice{30, k_month_ahead}, Choice{90, k_month_ahead},
                               Choice{365, k_quarter_ahead}, Choice{std::nullopt, k_quarter_ahead}};
constexpr int k_first_choice = 1;

// Scrolling the page past it must not change what it says.
class QuietCombo final : public QComboBox
{
  public:
    using QComboBox::QComboBox;

  protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

// What a line of the list of scopes stands for.
constexpr int k_kind_role = Qt::UserRole;
constexpr int k_name_role = Qt::UserRole + 1;

void add_scope(QComboBox& combo, const QString& text, Kind kind, const QString& name)
{
    combo.addItem(text);
    combo.setItemData(combo.count() - 1, static_cast<int>(kind), k_kind_role);
    combo.setItemData(combo.count() - 1, name, k_name_role);
}

} // namespace

StatisticsView::StatisticsView(Library& library, QWidget* parent)
    : CardsSection(parent), m_library(library), m_source(std::make_shared<cards::StatisticsSource>())
{
    setAccessibleName(tr("Statistics of cards"));
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &StatisticsView::read_on);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &StatisticsView::take_answer);
    connect(&library.notifier(), &Notifier::changed, this, &StatisticsView::follow);
    choose_range(k_first_choice);
}

void StatisticsView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(make_header());
    m_stack = new QStackedWidget(this);
    m_scroll = new QScrollArea(m_stack);
    m_board = new StatisticsBoard(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_board);
    m_nothing = new EmptyState(
        tr("Statistics start with your first answer."),
        tr("What you recall, how long it takes and what is to come are drawn from your answers."),
        tr("Review cards"), m_stack);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    connect(m_nothing, &EmptyState::action_requested, this, [this] {
        emit go({PageId::Cards, QStringLiteral("review")});
    });
    m_model = new ModelCard(m_library, m_board);
    m_board->set_model_card(m_model);
    connect(m_model, &ModelCard::happened, this, &CardsSection::happened);
    connect(m_model, &ModelCard::failed, this, &CardsSection::failed);
    connect(m_board, &StatisticsBoard::card_requested, this, [this](cards::CardId card) {
        emit go({PageId::Cards, card.to_string()});
    });
    connect(m_board, &StatisticsBoard::saved, this,
            [this](const QString& path) { emit happened(tr("Saved %1").arg(path)); });
    connect(m_board, &StatisticsBoard::failed, this, &CardsSection::failed);
}

StatisticsView::~StatisticsView() = default;

QWidget* StatisticsView::make_header()
{
    m_header = new QWidget(this);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_scopes = new QuietCombo(m_header);
    m_ranges = new SegmentedControl(m_header);
    m_sum = new ElideLabel({}, Role::Support, Token::Ink2, m_header);
    m_scopes->setAccessibleName(tr("Which cards"));
    m_scopes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scopes->setMinimumContentsLength(18);
    add_scope(*m_scopes, tr("All cards"), Kind::All, {});
    for (const QString& text : {tr("Month"), tr("Quarter"), tr("Year"), tr("All", "all time")})
        m_ranges->add_segment(text);
    m_ranges->setAccessibleName(tr("Over which time"));
    m_ranges->set_current(k_first_choice);
    row->addWidget(m_scopes);
    row->addWidget(m_ranges);
    row->addWidget(m_sum, 1);
    connect(m_scopes, &QComboBox::activated, this, &StatisticsView::choose_scope);
    connect(m_ranges, &SegmentedControl::current_changed, this, [this](int index) {
        choose_range(index);
        refresh();
    });
    return m_header;
}

void StatisticsView::choose_range(int index)
{
    const Choice& choice = k_choices[static_cast<std::size_t>(index)];
    m_question.days = choice.days;
    m_question.forecast_days = choice.ahead;
}

void StatisticsView::choose_scope(int index)
{
    const auto kind = static_cast<Kind>(m_scopes->itemData(index, k_kind_role).toInt());
    set_scope({kind, m_scopes->itemData(index, k_name_role).toString(), {}});
}

void StatisticsView::set_scope(const cards::StatisticsScope& scope)
{
    m_question.scope = scope;
    refresh();
}

void StatisticsView::set_context(const StudyContext& context)
{
    m_rounds.clear();
    if (context.config.next_round)
        m_rounds.push_back({progress::day_x(*context.config.next_round), context.round_name});
}

void StatisticsView::refresh()
{
    if (!m_stack)
        build();
    const auto model = cards::load_model(m_library);
    if (!model) {
        emit failed(model.error());
        return;
    }
    m_used_model = *model;
    m_question.parameters = model->parameters;
    m_question.today = study_day(m_library.clock());
    m_since.start();
    read_on();
}

void StatisticsView::read_on()
{
    QElapsedTimer timer;
    timer.start();
    int slices = 0;
    while (m_source->is_incomplete() && (slices++ < k_slices_at_least || timer.elapsed() < k_slice_ms)) {
        if (const auto read = own_source().read_some(m_library); !read) {
            m_reading.stop();
            emit failed(read.error());
            return;
        }
    }
    if (m_source->is_incomplete()) {
        m_reading.start();
        if (m_since.elapsed() > k_told_after_ms)
            m_sum->setText(tr("Reading the log: %Ln answer(s) so far", nullptr,
                              static_cast<int>(m_source->answers().size())));
        return;
    }
    m_reading.stop();
    fill_scopes();
    m_model->show_model(m_used_model, m_source);
    ask();
}

cards::StatisticsSource& StatisticsView::own_source()
{
    if (m_source.use_count() > 1)
        m_source = std::make_shared<cards::StatisticsSource>(*m_source);
    return *m_source;
}

void StatisticsView::follow(const ChangeSummary& summary)
{
    if (!summary.touches_any({"cards", "card_memory", "reviews"}))
        return;
    if (m_model)
        m_model->let_go(summary.touches("reviews"));
    if (const auto followed = own_source().follow(m_library, summary); !followed)
        emit failed(followed.error());
}

void StatisticsView::fill_scopes()
{
    std::vector<char> has_area(m_source->areas().size(), 0);
    std::vector<char> has_deck(m_source->decks().size(), 0);
    for (const cards::CardFigures& card : m_source->cards()) {
        if (card.retired)
            continue;
        has_area[card.area] = 1;
        has_deck[card.deck] = 1;
    }
    QStringList areas;
    for (std::size_t i = 0; i < has_area.size(); ++i) {
        if (has_area[i] != 0)
            areas.append(m_source->areas()[i]);
    }
    QStringList decks;
    for (std::size_t i = 1; i < has_deck.size(); ++i) { // the first is none
        if (has_deck[i] != 0)
            decks.append(m_source->decks()[i]);
    }
    areas.sort();
    decks.sort();
    const QSignalBlocker blocker(m_scopes);
    m_scopes->clear();
    add_scope(*m_scopes, tr("All cards"), Kind::All, {});
    for (const QString& area : areas)
        add_scope(*m_scopes, area_title(m_library.catalogue(), area), Kind::Area, area);
    for (const QString& deck : decks)
        add_scope(*m_scopes, tr("Deck %1").arg(deck), Kind::Deck, deck);
    if (m_question.scope.kind == Kind::Cards)
        add_scope(*m_scopes,
                  tr("%Ln card(s) found", nullptr, static_cast<int>(m_question.scope.cards.size())),
                  Kind::Cards, {});
    for (int index = 0; index < m_scopes->count(); ++index) {
        if (m_scopes->itemData(index, k_kind_role).toInt() == static_cast<int>(m_question.scope.kind) &&
            m_scopes->itemData(index, k_name_role).toString() == m_question.scope.name)
            m_scopes->setCurrentIndex(index);
    }
}

void StatisticsView::ask()
{
    if (m_source->answers().size() <= k_at_once) {
        m_watcher.setFuture({}); // an older answer that is still on its way is dropped
        show_statistics(cards::make_statistics(*m_source, m_question));
        return;
    }
    auto promise = std::make_shared<QPromise<cards::Statistics>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, source = std::shared_ptr<const cards::StatisticsSource>(m_source), question = m_question] {
            promise->addResult(cards::make_statistics(*source, question));
            promise->finish();
        });
}

void StatisticsView::take_answer()
{
    if (m_watcher.future().resultCount() > 0)
        show_statistics(m_watcher.result());
}

void StatisticsView::show_statistics(const cards::Statistics& statistics)
{
    const auto leeches = cards::load_leech_lines(m_library, statistics.leeches);
    if (!leeches) {
        emit failed(leeches.error());
        return;
    }
    m_stack->setCurrentIndex(m_source->answers().empty() ? 1 : 0);
    m_header->setVisible(!m_source->answers().empty()); // nothing to choose from
    const auto minutes = std::chrono::round<std::chrono::minutes>(statistics.spent);
    m_sum->setText(
        tr("%1, %2 answered so far; %3 since %4, %5", "%1: 300 cards, %3: 1,203 answers, %5: 4 h 10 min")
            .arg(tr("%Ln card(s)", nullptr, statistics.cards), QLocale().toString(statistics.learned),
                 tr("%Ln answer(s)", nullptr, statistics.answers), day_text_with_year(statistics.from),
                 duration_text(minutes)));
    m_board->show_statistics({statistics, *leeches, m_rounds, [this](const QString& area) {
                                  return area_title(m_library.catalogue(), area);
                              }});
    emit statistics_shown();
}

void StatisticsView::take_focus()
{
    if (!m_stack)
        return;
    if (m_stack->currentIndex() == 1)
        m_nothing->button()->setFocus(Qt::OtherFocusReason);
    else
        m_ranges->segment(m_ranges->current())->setFocus(Qt::OtherFocusReason);
}

bool StatisticsView::handle_key(const QKeyEvent& event)
{
    if (!m_stack)
        return false;
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (event.key() == Qt::Key_PageDown)
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (event.key() == Qt::Key_PageUp)
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    else
        return false;
    return true;
}

} // namespace deference::ui
