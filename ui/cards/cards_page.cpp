// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cards_page.h"

#include "app/cards/legal_changes.h"
#include "app/cards/study_settings.h"
#include "ui/cards/browser_view.h"
#include "ui/cards/exchange_actions.h"
#include "ui/cards/review_view.h"
#include "ui/cards/sections_view.h"
#include "ui/cards/session_keeper.h"
#include "ui/cards/statistics_view.h"
#include "ui/cards/study_settings_dialog.h"
#include "ui/cards/summary_view.h"
#include "ui/cards/today_section.h"
#include "ui/cards/unverified_dialog.h"
#include "ui/cards/writing_actions.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

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
    : Page(parent), m_library(library), m_keeper(new SessionKeeper(library, load, this)),
      m_stack(new QStackedWidget(this)), m_sections(new SectionsView(m_stack)),
      m_today(new TodaySection(library, m_sections)), m_review(new ReviewView(library, m_stack)),
      m_summary(new SummaryView(m_stack)), m_exchange(new ExchangeActions(library, std::move(load), this)),
      m_writing(new WritingActions(library, this))
{
    setAccessibleName(tr("Cards", "page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (QWidget* view : {static_cast<QWidget*>(m_sections), static_cast<QWidget*>(m_review),
                          static_cast<QWidget*>(m_summary)})
        m_stack->addWidget(view);
    add_section(SectionId::Today, tr("Today"), m_today);
    add_section(SectionId::Browse, tr("Browse"), new BrowserView(library, m_sections));
    add_section(SectionId::Statistics, tr("Statistics"), new StatisticsView(library, m_sections));
    connect(m_keeper, &SessionKeeper::changed, this, [this] {
        m_review->set_session(session(), m_keeper->context());
        m_today->set_session(nullptr); // told with the next refresh
    });
    connect(m_sections, &SectionsView::shown, this, &CardsPage::refresh_section);
    connect(m_sections, &SectionsView::add_requested, m_writing, [this] { m_writing->write({}); });
    connect(m_sections, &SectionsView::decks_requested, m_writing, &WritingActions::show_decks);
    connect(m_sections, &SectionsView::import_requested, m_exchange, [this] { m_exchange->import_cards(); });
    connect(m_sections, &SectionsView::export_requested, m_exchange, [this] { m_exchange->export_cards(); });
    connect(m_sections, &SectionsView::unverified_requested, this, &CardsPage::open_unverified);
    connect(m_review, &ReviewView::unverified_requested, this, &CardsPage::open_unverified);
    connect(m_exchange, &ExchangeActions::happened, this, &Page::happened);
    connect(m_exchange, &ExchangeActions::failed, this, &Page::failed);
    connect(m_today, &TodaySection::review_requested, this, &CardsPage::review);
    connect(m_writing, &WritingActions::happened, this, &Page::happened);
    connect(m_writing, &WritingActions::failed, this, &Page::failed);
    connect(m_writing, &WritingActions::wanted, this, &CardsPage::open);
    connect(m_writing, &WritingActions::saved, this, &CardsPage::show_saved);
    connect(m_today, &TodaySection::add_requested, m_writing, [this] { m_writing->write({}); });
    connect(m_today, &TodaySection::study_requested, this, &CardsPage::study);
    connect(m_today, &TodaySection::settings_requested, this, &CardsPage::open_settings);
    connect(m_summary, &SummaryView::more_requested, this, &CardsPage::study_longer);
    connect(m_summary, &SummaryView::card_requested, this,
            [this](cards::CardId id) { open_in_browser(QStringLiteral("card:") + id.to_string()); });
    connect(m_review, &ReviewView::finished, this, &CardsPage::finish);
    connect(m_review, &ReviewView::card_requested, this,
            [this](cards::CardId card) { open(card.to_string()); });
    connect(m_review, &ReviewView::edit_requested, m_writing, &WritingActions::edit);
    connect(m_review, &ReviewView::write_requested, m_writing, &WritingActions::write);
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
    connect(section, &CardsSection::go, this, [this](const Destination& to) {
        if (to.page == PageId::Cards)
            open(to.detail);
        else
            emit go(to);
    });
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
    if (is_reviewing() && session()) {
        // The day may have changed while another page was open.
        succeeded(session()->next());
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
    const bool is_ready = succeeded(m_keeper->renew());
    m_today->set_session(is_ready ? session() : nullptr);
    m_sections->current().set_context(m_keeper->context());
    m_sections->current().refresh();
}

bool CardsPage::succeeded(const Result<void>& result)
{
    if (!result)
        emit failed(result.error());
    return result.has_value();
}

cards::ReviewSession* CardsPage::session() const
{
    return m_keeper->session();
}

void CardsPage::study(const cards::SessionScope& scope)
{
    m_sections->current().leave();
    if (!succeeded(m_keeper->begin(scope)))
        return;
    if (session()->current()) {
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

void CardsPage::open_unverified()
{
    auto unverified = cards::load_unverified(m_library);
    if (!unverified) {
        emit failed(unverified.error());
        return;
    }
    auto* dialog = new UnverifiedDialog(std::move(*unverified), m_library.catalogue(), this);
    connect(dialog, &UnverifiedDialog::card_requested, this,
            [this](cards::CardId card) { open(card.to_string()); });
    connect(dialog, &UnverifiedDialog::search_requested, this,
            [this](const QString& query) { open(QStringLiteral("browse:") + query); });
    dialog->open();
}

void CardsPage::study_longer(int minutes)
{
    if (!session())
        return;
    if (succeeded(session()->add_minutes(minutes)))
        review();
}

void CardsPage::review()
{
    m_sections->current().leave();
    if (!succeeded(m_keeper->prepare()))
        return;
    if (!session()->current()) {
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
    auto summary = m_keeper->look_back();
    if (!summary) {
        show_sections();
        return;
    }
    m_today->set_session(session());
    m_today->refresh(); // knows when the next cards come
    summary->next_day = m_today->next_day();
    m_summary->show_summary(*summary);
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
    m_stack->setCurrentWidget(m_sections);
    if (m_sections->current_id() == SectionId::Browse)
        refresh_section();
    else
        m_sections->show_section(SectionId::Browse);
    m_sections->current().open(detail);
}

bool CardsPage::is_writing(const QString& detail)
{
    return detail == u"new" || detail.startsWith(u"new:") || detail.startsWith(u"edit:");
}

void CardsPage::show_saved(cards::CardId card)
{
    if (is_in_sections() && m_sections->current_id() == SectionId::Browse)
        m_sections->current().open(QStringLiteral("card:") + card.to_string());
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
    } else if (detail == u"new" || detail.startsWith(u"new:")) {
        m_writing->write(detail.mid(4));
    } else if (detail.startsWith(u"edit:")) {
        m_writing->edit(cards::CardId(detail.mid(5).toLongLong()));
    } else if (detail == u"decks") {
        m_writing->show_decks();
    } else if (detail == u"unverified") {
        open_unverified();
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
        show_sections();
        show_section(*section);
    }
}

bool CardsPage::wants(const ChangeSummary& summary) const
{
    // While a session runs, follow() looks after it, in the order that undo needs.
    return !is_reviewing() && (!session() || summary.initiator != session()->initiator());
}

void CardsPage::follow(const ChangeSummary& summary)
{
    if (!session() || summary.initiator == session()->initiator())
        return;
    succeeded(session()->refresh(summary));
    if (is_reviewing())
        m_review->show_table();
    else if (m_stack->currentWidget() == m_summary && summary.touches("reviews") && session()->current())
        review(); // the last answer was taken back
}

void CardsPage::leave()
{
    m_writing->keep();
    m_sections->current().leave();
}

} // namespace deference::ui
