// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/review_view.h"

#include "app/cards/legal_changes.h"
#include "ui/cards/card_face.h"
#include "ui/cards/key_button.h"
#include "ui/cards/leech_notice.h"
#include "ui/cards/rating_row.h"
#include "ui/cards/review_header.h"
#include "ui/cards/side_panels.h"
#include "ui/cards/source_row.h"
#include "ui/cards/wait_panel.h"
#include "ui/cards/words.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace deference::ui {

namespace {

// Widths of the page, without the navigation.
constexpr int k_wide = 992;   // a window of 1200
constexpr int k_narrow = 944; // a window of 1000 with the icon rail
constexpr int k_bar = 12;     // a scroll bar stands in the page's margin
constexpr int k_side_wide = 304;
constexpr int k_side_narrow = 272;
// Below this a step is as good as due.
constexpr std::chrono::seconds k_soon{20};

} // namespace

ReviewView::ReviewView(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_header(new ReviewHeader(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 16);
    top->addWidget(m_header);
    column->addLayout(top);
    column->addWidget(make_body(), 1);
    connect_header();
    m_wait_timer.setInterval(5000);
    connect(&m_wait_timer, &QTimer::timeout, this, &ReviewView::look_at_wait);
}

QWidget* ReviewView::make_body()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(24, 0, 24, 20);
    m_columns->setSpacing(20);

    m_main = new QWidget(content);
    auto* main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(8);
    m_leech = new LeechNotice(m_main);
    m_why = make_wrapped_label({}, Role::Body, Token::Ink2, m_main);
    m_why->setAccessibleName(tr("Why this card now"));
    m_why->hide();
    main->addWidget(m_leech);
    main->addWidget(m_why);
    m_stack = new QStackedWidget(m_main);
    m_face = new CardFace(m_library, m_stack);
    m_wait = new WaitPanel(m_stack);
    m_stack->addWidget(m_face);
    m_stack->addWidget(m_wait);
    m_ratings = new RatingRow(m_main);
    main->addWidget(m_stack, 1);
    main->addWidget(m_ratings);

    // Scrolls by itself beside the card, or a low window would push the ratings out of sight.
    m_side_scroll = new QScrollArea(content);
    m_side_scroll->setWidgetResizable(true);
    m_side_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side_scroll->setFocusPolicy(Qt::NoFocus);
    m_side = new QWidget;
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, k_bar, 0);
    side->setSpacing(12);
    m_card_panel = new CardRecallPanel(m_side);
    m_session_panel = new SessionRecallPanel(m_side);
    m_legal_panel = new LegalPanel(m_side);
    side->addWidget(m_card_panel, 1);
    side->addWidget(m_session_panel);
    side->addWidget(m_legal_panel);
    for (QWidget* panel : {static_cast<QWidget*>(m_session_panel), static_cast<QWidget*>(m_legal_panel)})
        panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    side->addStretch();

    m_columns->addWidget(m_main, 1);
    m_side_scroll->setWidget(m_side);
    m_columns->addWidget(m_side_scroll);
    m_scroll->setWidget(content);

    connect(m_face, &CardFace::answer_requested, this, &ReviewView::show_answer);
    connect(m_ratings, &RatingRow::rated, this, &ReviewView::rate);
    connect(m_legal_panel, &LegalPanel::unverified_requested, this, &ReviewView::unverified_requested);
    connect(m_wait, &WaitPanel::finish_requested, this, &ReviewView::finished);
    connect(m_wait, &WaitPanel::show_requested, this, [this] {
        m_not_waited_for = m_shown;
        show_card(false);
    });
    return m_scroll;
}

void ReviewView::connect_header()
{
    connect(m_header, &ReviewHeader::undo_requested, this, &ReviewView::undo);
    connect(m_header, &ReviewHeader::edit_requested, this, &ReviewView::edit);
    connect(m_header, &ReviewHeader::write_requested, this, &ReviewView::write_beside);
    connect(m_header, &ReviewHeader::finish_requested, this, &ReviewView::finished);
    connect(m_header, &ReviewHeader::skip_requested, this, &ReviewView::skip);
    connect(m_header, &ReviewHeader::bury_requested, this, &ReviewView::bury);
    connect(m_header, &ReviewHeader::suspend_requested, this, &ReviewView::suspend);
    connect(m_header, &ReviewHeader::flag_requested, this, &ReviewView::flag);
    connect(m_header, &ReviewHeader::mark_requested, this, &ReviewView::mark);
    connect(m_header, &ReviewHeader::why_requested, this, &ReviewView::toggle_why);
    connect(m_leech, &LeechNotice::edit_requested, this, &ReviewView::edit_leech);
    connect(m_leech, &LeechNotice::suspend_requested, this, &ReviewView::suspend_leech);
}

void ReviewView::set_session(cards::ReviewSession* session, const StudyContext& context)
{
    m_session = session;
    m_context = context;
    m_shown = {};
    m_not_waited_for = {};
    m_leech->hide();
    if (!session)
        return;
    m_card_panel->show_day(study_day(m_library.clock()), session->target(), context);
    if (const auto counts = cards::load_legal_counts(m_library))
        m_legal_panel->show_counts(*counts);
    else
        emit failed(counts.error());
    if (const auto unverified = cards::load_unverified(m_library))
        m_legal_panel->show_unverified(static_cast<int>(unverified->size()));
    else
        emit failed(unverified.error());
}

void ReviewView::show_table()
{
    if (!m_session)
        return;
    show_figures();
    if (!m_session->current()) {
        m_wait_timer.stop();
        emit finished();
        return;
    }
    const bool same = m_session->current()->card.id == m_shown;
    m_shown = m_session->current()->card.id;
    if (const auto wait = waiting_time()) {
        m_wait->show_wait(*wait, m_session->progress().total - m_session->progress().done);
        m_stack->setCurrentWidget(m_wait);
        m_ratings->hide();
        m_header->set_has_card(false);
        m_card_panel->hide();
        m_wait_timer.start();
        take_focus();
        return;
    }
    show_card(same && m_stack->currentWidget() == m_face);
}

void ReviewView::show_figures()
{
    m_header->show_progress(m_session->progress());
    m_header->set_undo(m_library.undo_text());
    m_session_panel->show_recall(m_session->recall());
}

void ReviewView::show_card(bool keep_side)
{
    m_wait_timer.stop();
    const cards::ShownCard& shown = *m_session->current();
    const QString area = area_title(m_library.catalogue(), shown.card.facts.area);
    const QString note =
        shown.times_seen() == 0
            ? tr("%1, new", "%1: an area of the deck").arg(area)
            : tr("%1, seen %n time(s)", "%1: an area of the deck", shown.times_seen()).arg(area);
    if (!keep_side) {
        m_spent = {};
        m_timer.start();
    }
    m_face->source()->set_last_answer(shown.memory ? shown.memory->schedule.last_review : std::nullopt);
    m_face->show_card(shown.card, note, keep_side ? m_face->side() : CardFace::Side::Question);
    m_ratings->set_outcomes(shown.outcomes, m_session->target(), m_session->day().is_planned);
    m_why->setText(cards::reason_text(shown.reason, shown.card.facts.status));
    m_stack->setCurrentWidget(m_face);
    m_ratings->show_buttons(is_answer_shown());
    m_ratings->show();
    m_header->set_has_card(true);
    m_card_panel->show();
    show_side_panels();
    take_focus();
    if (!keep_side)
        announce(tr("Question"), m_face->question());
}

void ReviewView::show_side_panels()
{
    const cards::ShownCard& shown = *m_session->current();
    const auto curve = cards::card_curve(shown.memory, m_library.clock().now(), m_library.clock().zone(),
                                         m_session->target(), m_session->config());
    if (curve)
        m_card_panel->show_card(shown, *curve, is_answer_shown());
    else
        emit failed(curve.error());
}

void ReviewView::show_answer()
{
    if (!m_session || !m_session->current() || m_stack->currentWidget() != m_face || is_answer_shown())
        return;
    m_face->show_side(CardFace::Side::Answer);
    m_ratings->show_buttons(true);
    show_side_panels();
    take_focus();
    announce(tr("Answer"), m_face->answer());
}

bool ReviewView::is_answer_shown() const
{
    return m_face->side() == CardFace::Side::Answer;
}

std::optional<std::chrono::milliseconds> ReviewView::waiting_time() const
{
    const auto& shown = m_session->current();
    if (!shown || !shown->memory || shown->card.id == m_not_waited_for ||
        !cards::is_step(shown->memory->schedule.phase))
        return std::nullopt;
    const Instant now = m_library.clock().now();
    const Instant due = shown->memory->schedule.due.value_or(now);
    return due - now > k_soon ? std::optional(due - now) : std::nullopt;
}

void ReviewView::look_at_wait()
{
    if (m_session && m_stack->currentWidget() == m_wait)
        after(m_session->next(), {});
}

void ReviewView::announce(const QString& what, const QString& text)
{
    // Qt 6.4 has no announcement event; the alert of the card, whose description is what is new, is read out.
    m_face->setAccessibleDescription(tr("%1: %2", "Question: its text").arg(what, text));
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent alert(m_face, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ReviewView::take_focus()
{
    if (!isVisible())
        return;
    if (m_stack->currentWidget() == m_wait) {
        m_wait->first_button()->setFocus(Qt::OtherFocusReason);
    } else if (is_answer_shown()) {
        m_ratings->focus_rating(m_face->suggested_rating().value_or(cards::Rating::Good), m_face->answer());
    } else {
        m_face->answer_button()->setAccessibleDescription(m_face->question());
        m_face->take_focus();
    }
}

void ReviewView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int width = event->size().width();
    const bool below = width < k_narrow;
    const int margin = width < k_wide ? 20 : 24;
    m_columns->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setContentsMargins(margin, 0, margin - k_bar, 20);
    m_main->setContentsMargins(0, 0, below ? k_bar : 0, 0);
    layout()->itemAt(0)->layout()->setContentsMargins(margin, 16, margin, 16);
    // Below the card, the card keeps the window to itself and the panels are a scroll away.
    m_main->setMinimumHeight(below ? std::max(420, m_scroll->height() - 24) : 0);
    const int side = (width < k_wide ? k_side_narrow : k_side_wide) + k_bar;
    m_side_scroll->setMinimumWidth(below ? 0 : side);
    m_side_scroll->setMaximumWidth(below ? QWIDGETSIZE_MAX : side);
    m_side_scroll->setMinimumHeight(below ? m_side->sizeHint().height() : 0);
}

void ReviewView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start();
}

void ReviewView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    stop_thinking();
}

bool ReviewView::event(QEvent* event)
{
    // While a card is written, or another dialog stands before this one.
    if (event->type() == QEvent::WindowBlocked)
        stop_thinking();
    else if (event->type() == QEvent::WindowUnblocked && isVisible())
        m_timer.start();
    return QWidget::event(event);
}

// Another page is looked at, or a dialog.
void ReviewView::stop_thinking()
{
    if (m_timer.isValid())
        m_spent += std::chrono::milliseconds(m_timer.elapsed());
    m_timer.invalidate();
}

} // namespace deference::ui
