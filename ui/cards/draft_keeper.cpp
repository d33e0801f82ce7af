// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/draft_keeper.h"

#include "app/library/drafts.h"

namespace deference::ui {

namespace {

const char* const k_new = "cards.new.";

} // namespace

Result<std::optional<KeptDraft>> find_kept_draft(const Library& library, cards::CardId card)
{
    std::optional<Draft> found;
    if (card.is_null()) {
        DEFERENCE_TRY_ASSIGN(const auto drafts, load_drafts(library.database(), QLatin1String(k_new)));
        if (!drafts.empty())
            found = drafts.front();
    } else {
        DEFERENCE_TRY_ASSIGN(found, find_draft(library.database(), draft_key(library, card)));
    }
    if (!found)
        return std::nullopt;
    return KeptDraft{found->key, cards::draft_from_text(found->body), cards::draft_from_text(found->base),
                     found->written_at};
}

QString draft_key(const Library& library, cards::CardId card)
{
    if (!card.is_null())
        return QStringLiteral("cards.") + card.to_string();
    return QLatin1String(k_new) + QString::number(to_ms(library.clock().now()));
}

DraftKeeper::DraftKeeper(Library& library, QObject* parent)
    : QObject(parent), m_library(library), m_timer(this)
{
    connect(&m_timer, &SaveTimer::due, this, &DraftKeeper::keep);
}

void DraftKeeper::begin(const QString& key, const cards::CardDraft& base)
{
    keep();
    m_key = key;
    m_base = base;
}

void DraftKeeper::touch(const cards::CardDraft& draft)
{
    m_waiting = draft;
    m_timer.touch();
}

bool DraftKeeper::keep()
{
    if (!m_waiting)
        return true;
    m_timer.stop();
    const bool is_draft =
        !cards::is_blank(*m_waiting) && cards::cleaned(*m_waiting) != cards::cleaned(m_base);
    const auto done = is_draft
                          ? keep_draft(m_library, m_key, cards::to_text(m_base), cards::to_text(*m_waiting))
                          : drop_draft(m_library, m_key);
    if (!done) {
        m_timer.retry();
        emit failed(done.error());
        return false;
    }
    m_waiting.reset();
    if (is_draft)
        emit kept();
    return true;
}

void DraftKeeper::forget()
{
    m_timer.stop();
    m_waiting.reset();
    if (const auto dropped = drop_draft(m_library, m_key); !dropped)
        emit failed(dropped.error());
}

} // namespace deference::ui
