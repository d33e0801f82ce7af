// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_writer.h"

#include "app/cards/deck.h"
#include "app/cards/decks.h"
#include "app/cards/media.h"
#include "app/cards/own_cards.h"
#include "ui/cards/draft_preview.h"
#include "ui/cards/draft_words.h"
#include "ui/cards/key_button.h"
#include "ui/cards/mark_bar.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr QSize k_size{1080, 720};
constexpr QSize k_edge{56, 40}; // of the window, that stays to be seen
constexpr int k_pause_ms = 150;

// What is only missing yet is no fault while somebody writes.
bool is_missing(const cards::FieldFault& fault)
{
    return fault.fault == cards::DraftFault::Blank || fault.fault == cards::DraftFault::NoGap;
}

} // namespace

CardWriter::CardWriter(Library& library, QWidget* parent)
    : QDialog(parent), m_library(library), m_keeper(library, this), m_fields(new DraftFields(this)),
      m_preview(new DraftPreview(library, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_fields->setContentsMargins(2, 0, 12, 0);
    scroll->setWidget(m_fields);
    scroll->setMinimumWidth(m_fields->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(scroll, 5);
    columns->addWidget(m_preview, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(make_notices());
    column->addLayout(columns, 1);
    column->addWidget(make_buttons());
    bind_keys();
    m_pause.setSingleShot(true);
    m_pause.setInterval(k_pause_ms);
    connect(&m_pause, &QTimer::timeout, this, &CardWriter::look);
    connect(m_fields, &DraftFields::edited, this, &CardWriter::follow_typing);
    connect(m_fields, &DraftFields::media_wanted, this, &CardWriter::choose_media);
    connect(m_fields, &DraftFields::file_dropped, this,
            [this](const QString& path) { insert(cards::add_media_file(m_library, path)); });
    connect(m_fields, &DraftFields::picture_pasted, this, [this](const QByteArray& png) {
        insert(cards::add_media(m_library, QStringLiteral("picture.png"), png));
    });
    connect(&m_keeper, &DraftKeeper::kept, this, [this] {
        if (m_is_unkept)
            m_failure->hide();
        m_is_unkept = false;
        m_state->setText(tr("Kept as a draft"));
    });
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const Error& error) {
        show_failure(error);
        m_is_unkept = true;
    });
    const QSize room = parent->window()->size() - k_edge;
    resize(k_size.boundedTo(room));
}

QLayout* CardWriter::make_notices()
{
    auto* column = new QVBoxLayout;
    m_failure = new NoticeBar(Severity::High, this);
    m_kept = new NoticeBar(Severity::Note, this);
    QPushButton* discard = m_kept->add_action(tr("Discard it"));
    connect(discard, &QPushButton::clicked, this, &CardWriter::discard_kept);
    for (NoticeBar* bar : {m_failure, m_kept}) {
        bar->hide();
        column->addWidget(bar);
    }
    return column;
}

QWidget* CardWriter::make_buttons()
{
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_state = make_label({}, Role::Support, Token::Ink2, buttons);
    auto* close = new KeyButton(tr("Close"), tr("Esc", "the key"), ButtonKind::Quiet, buttons);
    m_next =
        new KeyButton(tr("Add and new"), tr("Ctrl Shift Enter", "the keys"), ButtonKind::Secondary, buttons);
    m_save = new KeyButton(tr("Add"), tr("Ctrl Enter", "the keys"), ButtonKind::Primary, buttons);
    row->addWidget(m_state, 1);
    for (KeyButton* button : {close, m_next, m_save})
        row->addWidget(button);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &CardWriter::save_and_go_on);
    connect(m_save, &QPushButton::clicked, this, &CardWriter::save_and_close);
    return buttons;
}

void CardWriter::bind_keys()
{
    const auto bind = [this](QKeySequence keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        bind(Qt::CTRL | enter, &CardWriter::save_and_close);
        bind(Qt::CTRL | Qt::SHIFT | enter, &CardWriter::save_and_go_on);
    }
    bind(QKeySequence::Save, &CardWriter::save_and_close);
    bind(k_media_keys, &CardWriter::choose_media);
}

void CardWriter::write(const cards::CardDraft& start)
{
    m_card = {};
    setWindowTitle(tr("New card"));
    const bool is_any = cards::is_blank(start) && start.deck.isEmpty(); // not the first card of a new deck
    begin(start, is_any ? find_kept_draft(m_library, {}) : std::nullopt);
}

Result<void> CardWriter::edit(cards::CardId card)
{
    DEFERENCE_TRY_ASSIGN(const cards::CardDraft draft, cards::load_draft(m_library, card));
    m_card = card;
    setWindowTitle(tr("Edit card"));
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save, key %1").arg(tr("Ctrl Enter", "the keys")));
    m_next->hide();
    begin(draft, find_kept_draft(m_library, card));
    return {};
}

void CardWriter::begin(const cards::CardDraft& base, const Result<std::optional<KeptDraft>>& kept)
{
    if (!kept)
        show_failure(kept.error());
    const auto decks = cards::load_decks(m_library);
    const auto tags = cards::load_tags(m_library);
    QStringList names;
    if (decks) {
        for (const cards::DeckCount& deck : *decks)
            names.append(deck.name);
    }
    m_fields->set_known(names, tags.value_or(QStringList()));
    m_base = base;
    m_was_tried = false;
    const bool is_kept = kept && kept->has_value();
    m_keeper.begin(is_kept ? (*kept)->key : draft_key(m_library, m_card), base);
    const auto detail =
        m_card.is_null() ? std::nullopt : std::optional(cards::load_detail(m_library, m_card));
    const bool is_packs = detail && *detail && (*detail)->card.origin;
    m_fields->show_draft(is_kept ? (*kept)->draft : base,
                         is_packs ? DraftFields::Owner::Pack : DraftFields::Owner::User);
    if (is_kept) {
        const bool has_moved = !m_card.is_null() && (*kept)->base != base;
        m_kept->set_sentence(tr("This is what you had not finished on %1.", "a day and a time")
                                 .arg(moment_text((*kept)->written_at, m_library.clock().zone())),
                             has_moved ? tr("The card was changed since.") : QString());
    }
    m_kept->setVisible(is_kept);
    m_state->setText(is_kept ? tr("Kept as a draft") : QString());
    m_fields->take_focus();
    look();
}

void CardWriter::discard_kept()
{
    m_keeper.forget();
    const bool is_new = m_card.is_null();
    begin(m_base, std::nullopt);
    m_state->setText(is_new ? tr("The draft is discarded") : tr("The card is as it was"));
}

void CardWriter::follow_typing()
{
    m_state->clear();
    m_would_lose = false;
    m_keeper.touch(m_fields->draft());
    m_pause.start();
}

void CardWriter::look()
{
    const cards::CardDraft draft = m_fields->draft();
    m_preview->show_draft(draft);
    show_faults();
    show_same(draft);
}

void CardWriter::show_faults()
{
    auto faults = cards::check_edit(m_library, m_card, m_fields->draft());
    if (!faults)
        return show_failure(faults.error());
    if (!m_was_tried)
        std::erase_if(*faults, is_missing);
    m_fields->show_faults(*faults);
}

void CardWriter::show_same(const cards::CardDraft& draft)
{
    const auto same = cards::find_same_question(m_library, cards::cleaned(draft), m_card);
    const auto first =
        same && !same->empty() ? std::optional(cards::load_detail(m_library, same->front())) : std::nullopt;
    m_fields->show_same(first && *first
                            ? same_question_text(static_cast<int>(same->size()), (*first)->card.words)
                            : QString());
}

bool CardWriter::save()
{
    m_was_tried = true;
    m_failure->hide();
    const cards::CardDraft draft = m_fields->draft();
    const auto faults = cards::check_edit(m_library, m_card, draft);
    if (faults && !faults->empty()) {
        m_fields->show_faults(*faults);
        m_fields->focus_field(faults->front().field);
        return false;
    }
    const cards::SaveOptions options{m_keeper.key(), nullptr};
    const bool is_new = m_card.is_null();
    const auto written = is_new ? cards::add_cards(m_library, draft, options)
                                : cards::edit_cards(m_library, m_card, draft, options);
    if (!written) {
        show_failure(written.error()); // what was typed stays
        return false;
    }
    m_library.close_undo_step();
    m_keeper.forget();
    emit saved(written->cards.front());
    emit happened(is_new ? tr("%n card(s) added; new cards come up in review", nullptr, written->added)
                         : tr("Card changed"));
    return true;
}

void CardWriter::save_and_close()
{
    const bool is_unchanged =
        !m_card.is_null() && cards::cleaned(m_fields->draft()) == cards::cleaned(m_base);
    if (is_unchanged || save())
        accept();
}

void CardWriter::save_and_go_on()
{
    if (m_next->isHidden() || !save())
        return;
    // The next card mostly goes where this one went.
    const cards::CardDraft before = cards::cleaned(m_fields->draft());
    cards::CardDraft next;
    next.words.form = before.words.form;
    next.words.markup = before.words.markup;
    next.facts.skill = before.facts.skill;
    next.deck = before.deck;
    next.tags = before.tags;
    begin(next, std::nullopt);
    m_state->setText(tr("Added"));
}

void CardWriter::choose_media()
{
    auto* dialog = new QFileDialog(this, tr("Choose a picture or a sound"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Pictures and sounds (%1)")
             .arg(QStringLiteral("*.png *.jpg *.jpeg *.gif *.webp *.ogg *.mp3 *.wav *.flac *.m4a")),
         tr("All files (%1)").arg(QStringLiteral("*"))});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { insert(cards::add_media_file(m_library, path)); });
    dialog->open();
}

void CardWriter::insert(const Result<cards::MediaName>& media)
{
    if (!media)
        return show_failure(media.error());
    m_failure->hide();
    m_fields->insert_media(media->name, cards::is_picture(media->type));
}

void CardWriter::show_failure(const Error& error)
{
    m_is_unkept = false;
    m_failure->set_sentence(error.sentence(), {});
    m_failure->show();
    emit failed(error);
}

void CardWriter::done(int result)
{
    if (!m_keeper.keep() && !m_would_lose) {
        m_would_lose = true;
        m_state->setText(tr("Not kept yet. Close again to leave without it."));
        return;
    }
    QDialog::done(result);
}

} // namespace deference::ui
