// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_operations.h"

#include "app/cards/card_draft.h"
#include "app/cards/incoming.h"
#include "app/cards/plain_words.h"
#include "app/cards/rich_text.h"
#include "app/core/day.h"
#include "app/exchange/words.h"
#include "app/library/media.h"

#include <QCryptographicHash>
#include <QHash>
#include <QUrl>
#include <algorithm>

namespace deference::exchange {

namespace {

constexpr double k_retention_elsewhere = 0.9; // what an old schedule is thought to have kept

// Anki's way round a clash: the hash goes before the ending.
QString name_with_hash(const QString& name, const QByteArray& bytes)
{
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = (dot > 0 ? name.left(dot) : name).left(80);
    return stem + u'-' + hash + (dot > 0 ? name.mid(dot).left(20) : QString());
}

bool is_taken(const ImportItem& item)
{
    return item.presence == Presence::New || item.decision != Decision::KeepOurs;
}

class Importer
{
  public:
    Importer(Library& library, const ImportPlan& plan, const memory::SchedulerConfig& scheduler)
        : m_library(library), m_plan(plan), m_scheduler(scheduler)
    {
        m_report.not_carried = plan.not_carried;
    }

    Result<ImportReport> run(const void* initiator, const Progress& progress)
    {
        DEFERENCE_TRY(write_media(progress));
        std::vector<cards::IncomingCard> incoming;
        for (const ImportItem& item : m_plan.items) {
            if (!is_taken(item)) {
                ++m_report.kept;
                continue;
            }
            DEFERENCE_TRY_ASSIGN(auto card, incoming_of(item));
            incoming.push_back(std::move(card));
        }
        if (!incoming.empty()) {
            DEFERENCE_TRY(m_library.make_backup());
            const auto names = [this](Transaction& transaction) -> Result<void> {
                for (const Media& media : m_media)
                    DEFERENCE_TRY(put_media(transaction, media));
                return {};
            };
            DEFERENCE_TRY_ASSIGN(const auto taken,
                                 cards::take_in(m_library, {k_import_cards, m_plan.name, {}, initiator},
                                                incoming, m_scheduler, names));
            m_report.added = taken.added;
            m_report.changed = taken.changed;
            m_report.answers = taken.answers;
            m_report.media = static_cast<int>(m_media.size());
        }
        say_what_was_left();
        return std::move(m_report);
    }

  private:
    // Files first: without a row they do no harm. Names that stand for something else here get another one.
    Result<void> write_media(const Progress& progress)
    {
        QSet<QString> wanted;
        for (const ImportItem& item : m_plan.items) {
            if (is_taken(item)) {
                for (const QString& name : cards::media_in(item.theirs.words))
                    wanted.insert(name.normalized(QString::NormalizationForm_C));
            }
        }
        std::size_t done = 0;
        for (const ImportedMedia& media : m_plan.media) {
            DEFERENCE_TRY(
                report(progress, static_cast<double>(done++) / static_cast<double>(m_plan.media.size())));
            if (!wanted.contains(media.name))
                continue;
            const auto bytes = media.bytes();
            if (!bytes && bytes.error().code == ErrorCode::Cancelled)
                return fail(bytes.error());
            if (!bytes) {
                ++m_unreadable;
                continue;
            }
            DEFERENCE_TRY(write_one(media.name, *bytes));
        }
        return {};
    }

    Result<void> write_one(const QString& name, const QByteArray& bytes)
    {
        DEFERENCE_TRY_ASSIGN(Media media, write_media_file(m_library, name, bytes));
        DEFERENCE_TRY_ASSIGN(const auto known, find_media(m_library.database(), name));
        if (known && known->sha256 == media.sha256)
            return {};
        if (known) {
            media.name = name_with_hash(name, bytes);
            m_renamed.insert(name, media.name);
            DEFERENCE_TRY_ASSIGN(const auto again, find_media(m_library.database(), media.name));
            if (again)
                return {};
            ++m_report.renamed;
        }
        m_media.push_back(media);
        return {};
    }

    Result<cards::IncomingCard> incoming_of(const ImportItem& item)
    {
        const ImportedCard& theirs = item.theirs;
        cards::IncomingCard incoming;
        const bool beside = item.ours && item.decision == Decision::KeepBoth;
        if (item.ours && !beside)
            incoming.card = *item.ours;
        cards::Card& card = incoming.card;
        fill(card, theirs);
        if (card.id.is_null())
            put_note(incoming, theirs, beside);
        if (item.ours && !beside && item.ours_answered)
            return incoming; // its own log stays
        for (const ImportedReview& review : theirs.reviews)
            incoming.answers.push_back({review.at, review.rating, review.duration});
        if (theirs.memory) {
            DEFERENCE_TRY_ASSIGN(incoming.belief, belief_of(*theirs.memory));
        }
        return incoming;
    }

    void fill(cards::Card& card, const ImportedCard& theirs)
    {
        const bool is_new = card.id.is_null();
        const QString pressed = card.words.if_pressed;
        const QString citation = card.words.citation;
        const bool same_markup = card.words.markup == theirs.words.markup;
        card.words = theirs.words;
        // What the other program does not know stays.
        if (!is_new && card.words.if_pressed.isEmpty() && same_markup)
            card.words.if_pressed = pressed;
        if (!is_new && card.words.citation.isEmpty())
            card.words.citation = citation;
        for (QString* text : {&card.words.question, &card.words.answer, &card.words.if_pressed}) {
            for (auto it = m_renamed.constBegin(); it != m_renamed.constEnd(); ++it)
                *text = with_media_renamed(*text, it.key(), it.value());
        }
        card.tags = cards::normal_tags(card.tags + theirs.tags);
        card.retired = false;
        if (!is_new) {
            card.edited = card.edited || card.origin.has_value();
            if (!card.origin)
                card.deck = theirs.deck;
            return;
        }
        card.deck = theirs.deck;
        card.suspended = theirs.suspended;
        card.flag = std::clamp(theirs.flag, 0, 7);
        card.facts.area = QLatin1String(cards::k_own_area);
        card.facts.as_of = study_day(m_library.clock());
    }

    // Cards of one note stay together. A note that is added beside ours, or that came without a name, gets a
    // new one.
    static void put_note(cards::IncomingCard& incoming, const ImportedCard& theirs, bool beside)
    {
        const bool alone = theirs.words.form != cards::CardForm::Cloze && theirs.ordinal == 0;
        if (!beside && !theirs.guid.isEmpty()) {
            incoming.card.note = cards::NoteRef{theirs.guid, theirs.ordinal};
        } else if (beside || !alone) {
            incoming.new_note = theirs.note;
            incoming.ordinal = theirs.ordinal;
        }
    }

    Result<cards::Belief> belief_of(const ImportedMemory& memory) const
    {
        cards::Belief belief;
        belief.last_review = memory.last_review;
        if (memory.state)
            return cards::Belief{*memory.state, memory.last_review};
        DEFERENCE_TRY_ASSIGN(belief.state,
                             memory::state_from_sm2(memory.ease, memory.interval_days, k_retention_elsewhere,
                                                    m_scheduler.parameters));
        return belief;
    }

    void say_what_was_left()
    {
        const int left = count(m_plan).answers_left; // lupdate sees plain variables only
        const int unreadable = m_unreadable;
        if (left > 0)
            m_report.not_carried.append(
                ExchangeWords::tr("%n answer(s) to cards that stay as they are here", nullptr, left));
        if (unreadable > 0)
            m_report.not_carried.append(
                ExchangeWords::tr("%n picture(s) or sound(s) that could not be read", nullptr, unreadable));
    }

    Library& m_library;
    const ImportPlan& m_plan;
    const memory::SchedulerConfig& m_scheduler;
    ImportReport m_report;
    std::vector<Media> m_media;
    QHash<QString, QString> m_renamed; // their name -> ours
    int m_unreadable = 0;
};

} // namespace

QString with_media_renamed(const QString& text, const QString& from, const QString& to)
{
    QString renamed = text;
    for (const QString& name : {from, from.normalized(QString::NormalizationForm_D)}) {
        renamed.replace(QStringLiteral("[sound:") + name + u']', QStringLiteral("[sound:") + to + u']');
        renamed.replace(QStringLiteral("[sound:") + cards::html_escaped(name) + u']',
                        QStringLiteral("[sound:") + cards::html_escaped(to) + u']');
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name));
        for (const QString& source : {cards::html_escaped(name), encoded})
            renamed.replace(QStringLiteral("src=\"") + source + u'"',
                            QStringLiteral("src=\"") + cards::html_escaped(to) + u'"');
    }
    return renamed;
}

Result<ImportReport> run_import(Library& library, const ImportPlan& plan,
                                const memory::SchedulerConfig& scheduler, const void* initiator,
                                const Progress& progress)
{
    return Importer(library, plan, scheduler).run(initiator, progress);
}

} // namespace deference::exchange
