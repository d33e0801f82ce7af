// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cards_page.h"

#include "app/cards/deck.h"
#include "ui/cards/deck_view.h"
#include "ui/cards/exchange_actions.h"
#include "ui/cards/review_view.h"
#include "ui/cards/sections_view.h"
#include "ui/cards/statistics_view.h"
#include "ui/cards/study_settings_dialog.h"
#include "ui/cards/summary_view.h"
#include "ui/cards/today_section.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

// Plain letters are text while somebody types.
bool is_typing()
{
    const QWidget* focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QPlainTextEdit*>(focus);
}

std::optional<SectionId> section_of(const QString& name)
{
    if (name == u"today")
        return SectionId::Today;
    if (name == u"browse")
        return SectionId::Browse;
    if (name == u"statistics")
        return SectionId::Statistics;
    return std::nullopt;
}

} // namespace

CardsPage::CardsPage(Library& library, QWidget* parent, LoadStudyContext load)
    : Page(parent), m_library(library), m_load(std::move(load)), m_stack(new QStackedWidget(this)),
      m_sections(new SectionsView(m_stack)), m_today(new TodaySection(library, m_sections)),
      m_review(new ReviewView(library, m_stack)), m_summary(new SummaryView(m_stack)),
      m_exchange(new ExchangeActions(library, m_load, this))
{
    setAccessibleName(tr("Cards", "page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (QWidget* view : {static_cast<QWidget*>(m_sections), static_cast<QWidget*>(m_review),
                          static_cast<QWidget*>(m_summary)})
        m_stack->addWidget(view);
    add_section(SectionId::Today, tr("Today"), m_today);
    add_section(SectionId::Browse, tr("Browse"), new DeckView(library, m_sections));
    add_section(SectionId::Statistics, tr("Statistics"), new StatisticsView(library, m_sections));
    connect(m_sections, &SectionsView::shown, this, &CardsPage::refresh_section);
    connect(m_sections, &SectionsView::add_requested, this,
            [this] { open_in_browser(QStringLiteral("new")); });
    connect(m_sections, &SectionsView::import_requested, m_exchange, [this] { m_exchange->import_cards(); });
    connect(m_sections, &SectionsView::export_requested, m_exchange, [this] { m_exchange->export_cards(); });
    connect(m_exchange, &ExchangeActions::happened, this, &Page::happened);
    connect(m_exchange, &ExchangeActions::failed, this, &Page::failed);
    connect(m_today, &TodaySection::review_requested, this, &CardsPage::review);
    connect(m_today, &TodaySection::add_requested, this, [this] { open_in_browser(QStringLiteral("new")); });
    connect(m_today, &TodaySection::study_requested, this, &CardsPage::study);
    connect(m_today, &TodaySection::settings_requested, this, &CardsPage::open_settings);
    connect(m_summary, &SummaryView::more_requested, this, &CardsPage::study_longer);
    connect(m_summary, &SummaryView::card_requested, this,
            [this](cards::CardId id) { open_in_browser(QStringLiteral("card:") + id.to_string()); });
    connect(m_review, &ReviewView::finished, this, &CardsPage::finish);
    connect(m_review, &ReviewView::card_requested, this,
            [this](cards::CardId card) { open(card.to_string()); });
    connect(m_review, &ReviewView::happened, this, &Page::happened);
    connect(m_review, &ReviewView::failed, this, &Page::failed);
    connect(m_summary, &SummaryView::today_requested, this, [this] { emit go({PageId::Today, {}}); });
    connect(m_summary, &SummaryView::deck_requested, this, [this] {
        show_sections();
        show_section(SectionId::Browse);
    });
    connect(m_summary, &SummaryView::continue_requested, this, &CardsPage::review);
    connect(&library.notifier(), &Notifier::changed, this, &CardsPage::follow);
}

void CardsPage::add_section(SectionId id, const QString& title, CardsSection* section)
{
    m_sections->add(id, title, section);
    connect(section, &CardsSection::go, this, &Page::go);
    connect(section, &CardsSection::happened, this, &Page::happened);
    connect(section, &CardsSection::failed, this, &Page::failed);
}

bool CardsPage::is_reviewing() const
{
    return m_stack->currentWidget() == m_review;
}

bool CardsPage::is_in_sections() const
{
    return m_stack->currentWidget() == m_sections;
}

void CardsPage::refresh()
{
    if (is_reviewing() && m_session) {
        // The day may have changed while another page was open.
        if (const auto looked = m_session->next(); !looked)
            emit failed(looked.error());
        m_review->show_table();
        return;
    }
    if (is_in_sections())
        refresh_section();
    // A page that comes to the front gives the focus to what had it last; before the first time that is where
    // work begins, not the switch above it.
    if (!isVisible() && !focusWidget())
        m_sections->current().take_focus();
}

void CardsPage::refresh_section()
{
    const bool ready = renew_session();
    m_today->set_session(ready ? m_session.get() : nullptr);
    m_sections->current().set_context(m_context);
    m_sections->current().refresh();
}

bool CardsPage::renew_session()
{
    const auto context = m_load(m_library);
    if (!context) {
        emit failed(context.error());
        return false;
    }
    const bool is_same = cards::is_same_study(context->config, m_context.config);
    const bool is_todays = m_session && !cards::is_choice(m_session->scope().kind);
    // A session under way goes on counting, unless the plan has moved under it.
    if (is_todays && is_same && m_session->progress().done > 0)
        return m_session->next().has_value();
    drop_session();
    return prepare_session();
}

bool CardsPage::prepare_session()
{
    if (m_session)
        return true;
    const auto context = m_load(m_library);
    if (!context) {
        emit failed(context.error());
        return false;
    }
    m_context = *context;
    const bool is_eve = cards::is_eve(m_context.config, study_day(m_library.clock()));
    return begin(
        {is_eve ? cards::SessionScope::Kind::NightBefore : cards::SessionScope::Kind::Today, {}, {}});
}

void CardsPage::drop_session()
{
    m_review->set_session(nullptr, m_context);
    m_today->set_session(nullptr);
    if (m_session)
        m_price = m_session->day().price;
    m_session.reset();
}

bool CardsPage::begin(const cards::SessionScope& scope)
{
    auto session = cards::ReviewSession::start(m_library, m_context.config, scope, m_price);
    if (!session) {
        emit failed(session.error());
        return false;
    }
    m_session = std::move(*session);
    m_spent_before = spent_today();
    m_review->set_session(m_session.get(), m_context);
    return true;
}

void CardsPage::study(const cards::SessionScope& scope)
{
    m_review->leave();
    m_sections->current().leave();
    const auto context = m_load(m_library);
    if (!context) {
        emit failed(context.error());
        return;
    }
    drop_session();
    m_context = *context;
    if (!begin(scope))
        return;
    if (m_session->current()) {
        show_review();
        return;
    }
    const bool is_night = scope.kind == cards::SessionScope::Kind::NightBefore;
    show_sections();
    show_section(SectionId::Today);
    m_today->say(is_night ? tr("Nothing pays any more before that day: rest pays more.")
                          : tr("No card to study there: all were answered today, are put aside, or none was "
                               "found."));
}

void CardsPage::open_settings()
{
    const auto settings = cards::load_study_settings(m_library.database());
    if (!settings) {
        emit failed(settings.error());
        return;
    }
    auto* dialog = new StudySettingsDialog(m_library, *settings, this);
    connect(dialog, &StudySettingsDialog::happened, this, &Page::happened);
    connect(dialog, &QDialog::finished, this, [this] { m_sections->current().take_focus(); });
    dialog->open();
}

void CardsPage::study_longer(int minutes)
{
    if (!m_session)
        return;
    if (const auto added = m_session->add_minutes(minutes); !added)
        emit failed(added.error());
    review();
}

std::chrono::milliseconds CardsPage::spent_today() const
{
    const auto today = cards::load_today(m_library);
    return today ? today->spent : std::chrono::milliseconds(0);
}

void CardsPage::review()
{
    m_sections->current().leave();
    if (!prepare_session())
        return;
    if (!m_session->current()) {
        show_sections();
        show_section(SectionId::Today);
        return;
    }
    show_review();
}

void CardsPage::show_review()
{
    m_stack->setCurrentWidget(m_review);
    m_review->show_table();
    m_review->take_focus();
}

void CardsPage::finish()
{
    m_review->leave();
    const cards::SessionProgress& progress = m_session->progress();
    int answers = 0;
    for (const int count : progress.answers)
        answers += count;
    if (answers == 0) {
        show_sections();
        return;
    }
    m_today->set_session(m_session.get());
    m_today->refresh(); // knows when the next cards come
    SessionSummary summary;
    summary.progress = progress;
    summary.spent = std::max(spent_today() - m_spent_before, std::chrono::milliseconds(0));
    summary.recall = m_session->recall();
    summary.next_day = m_today->next_day();
    summary.scope = m_session->scope().kind;
    summary.is_planned = m_session->day().is_planned;
    if (!m_context.config.minutes_later.empty())
        summary.minutes_tomorrow = m_context.config.minutes_later.front();
    if (auto gains = m_session->round_gains())
        summary.gains = std::move(*gains);
    if (auto hard = m_session->hard_cards(SummaryView::k_most_hard))
        summary.hard = std::move(*hard);
    m_summary->show_summary(summary);
    m_stack->setCurrentWidget(m_summary);
    m_summary->take_focus();
}

void CardsPage::show_sections()
{
    m_stack->setCurrentWidget(m_sections);
    refresh_section();
    m_sections->current().take_focus();
}

void CardsPage::show_section(SectionId id)
{
    m_sections->show_section(id);
    m_sections->current().take_focus();
}

void CardsPage::open_in_browser(const QString& detail)
{
    m_review->leave();
    m_stack->setCurrentWidget(m_sections);
    if (m_sections->current_id() == SectionId::Browse)
        refresh_section();
    else
        m_sections->show_section(SectionId::Browse);
    m_sections->current().open(detail);
}

void CardsPage::open(const QString& detail)
{
    bool is_id = false;
    detail.toLongLong(&is_id);
    if (detail == u"review" || detail == u"answer") {
        if (!is_reviewing())
            review();
        if (detail == u"answer")
            m_review->show_answer();
    } else if (is_id) {
        open_in_browser(QStringLiteral("card:") + detail);
    } else if (detail == u"new") {
        open_in_browser(detail);
    } else if (detail == u"import") {
        m_exchange->import_cards();
    } else if (detail == u"export" || detail.startsWith(u"export:")) {
        m_exchange->export_cards(detail.mid(7));
    } else if (detail.startsWith(u"study:")) {
        if (const auto scope = cards::parse_scope(detail.mid(6)))
            study(*scope);
        else
            emit failed(scope.error());
    } else if (detail.startsWith(u"browse:")) {
        open_in_browser(QStringLiteral("search:") + detail.mid(7));
    } else if (const auto section = section_of(detail)) {
        m_review->leave();
        show_sections();
        show_section(*section);
    }
}

bool CardsPage::wants(const ChangeSummary& summary) const
{
    // While a session runs, follow() looks after it, in the order that undo needs.
    return !is_reviewing() && (!m_session || summary.initiator != m_session->initiator());
}

void CardsPage::follow(const ChangeSummary& summary)
{
    if (!m_session || summary.initiator == m_session->initiator())
        return;
    if (const auto followed = m_session->refresh(summary); !followed)
        emit failed(followed.error());
    if (is_reviewing())
        m_review->show_table();
    else if (m_stack->currentWidget() == m_summary && summary.touches("reviews") && m_session->current())
        review(); // the last answer was taken back
}

void CardsPage::leave()
{
    m_review->leave();
    m_sections->current().leave();
}

bool CardsPage::event(QEvent* event)
{
    // The window gives Ctrl+N to stories and Ctrl+Z to the last thing done anywhere; on this page a new thing
    // is a card, and while a session runs the last answer comes back to the table.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::New) || key->matches(QKeySequence::Find)) {
            key->accept();
            return true;
        }
    }
    return Page::event(event);
}

void CardsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::New)) {
        open(QStringLiteral("new"));
        return;
    }
    const bool is_plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (is_typing() && is_plain) {
        // Escape from the search goes back to what the page is for.
        if (event->key() == Qt::Key_Escape && is_in_sections())
            m_sections->current().take_focus();
        return;
    }
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (button && isAncestorOf(button) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (!event->isAutoRepeat())
            button->click();
        return;
    }
    bool handled = false;
    if (is_reviewing())
        handled = !m_review->is_editing() && m_review->handle_key(*event);
    else if (is_in_sections())
        handled = handle_section_key(*event);
    if (!handled)
        Page::keyPressEvent(event);
}

bool CardsPage::handle_section_key(const QKeyEvent& event)
{
    CardsSection& section = m_sections->current();
    if (section.is_editing())
        return false;
    if (section.handle_key(event))
        return true;
    // Searching is the deck's, from wherever it is asked for.
    const bool searches = event.matches(QKeySequence::Find) || event.text() == u"/";
    if (!searches || m_sections->current_id() == SectionId::Browse)
        return false;
    show_section(SectionId::Browse);
    return m_sections->current().handle_key(event);
}

void CardsPage::focusInEvent(QFocusEvent* event)
{
    Page::focusInEvent(event);
    if (is_reviewing())
        m_review->take_focus();
    else if (m_stack->currentWidget() == m_summary)
        m_summary->take_focus();
    else
        m_sections->current().take_focus();
}

} // namespace deference::ui
