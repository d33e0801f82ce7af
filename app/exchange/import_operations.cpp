// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_operations.h"

#include "app/cards/card_draft.h"
#include "app/cards/incoming.h"
#include "app/core/day.h"
#include "app/exchange/words.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace deference::exchange {

namespace {

constexpr double k_retention_elsewhere = 0.9; // what an old schedule is thought to have kept

class Importer
{
  public:
    Importer(Library& library, const ImportPlan& plan, const ImportFiles& files,
             const memory::SchedulerConfig& scheduler)
        : m_library(library), m_plan(plan), m_files(files), m_scheduler(scheduler)
    {
        m_report.not_carried = plan.not_carried;
    }

    Result<ImportReport> run(const void* initiator)
    {
        DEFERENCE_TRY(choose_names());
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
                for (const auto& [name, media] : m_named)
                    DEFERENCE_TRY(cards::name_media(transaction, name, *media));
                return {};
            };
            DEFERENCE_TRY_ASSIGN(const auto taken,
                                 cards::take_in(m_library, {k_import_cards, m_plan.name, {}, initiator},
                                                incoming, m_scheduler, names));
            m_report.added = taken.added;
            m_report.changed = taken.changed;
            m_report.answers = taken.answers;
        }
        say_what_was_left();
        return std::move(m_report);
    }

  private:
    // Names that stand for something else here give way to others.
    Result<void> choose_names()
    {
        QSet<QString> reserved;
        for (const cards::StoredMedia& media : m_files.stored) {
            DEFERENCE_TRY_ASSIGN(const auto name, cards::choose_media_name(m_library, media, reserved));
            if (name.name != media.name)
                m_renamed.insert(media.name, name.name);
            if (!name.is_new)
                continue;
            reserved.insert(name.name);
            m_named.emplace_back(name.name, &media);
            m_report.renamed += name.name != media.name ? 1 : 0;
        }
        m_report.media = static_cast<int>(m_named.size());
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
        const int unreadable = m_files.unreadable;
        const int unfit = m_files.unfit;
        if (left > 0)
            m_report.not_carried.append(
                ExchangeWords::tr("%n answer(s) to cards that stay as they are here", nullptr, left));
        if (unreadable > 0)
            m_report.not_carried.append(
                ExchangeWords::tr("%n picture(s) or sound(s) that could not be read", nullptr, unreadable));
        if (unfit > 0)
            m_report.not_carried.append(ExchangeWords::tr(
                "%n file(s) of a kind that cards cannot show, or larger than 32 MiB", nullptr, unfit));
    }

    Library& m_library;
    const ImportPlan& m_plan;
    const ImportFiles& m_files;
    const memory::SchedulerConfig& m_scheduler;
    ImportReport m_report;
    std::vector<std::pair<QString, const cards::StoredMedia*>> m_named; // that are new here
    QHash<QString, QString> m_renamed;                                  // their name -> ours
};

} // namespace

Result<ImportReport> run_import(Library& library, const ImportPlan& plan, const ImportFiles& files,
                                const memory::SchedulerConfig& scheduler, const void* initiator)
{
    return Importer(library, plan, files, scheduler).run(initiator);
}

Result<ImportReport> run_import(Library& library, const ImportPlan& plan,
                                const memory::SchedulerConfig& scheduler, const void* initiator,
                                const Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(const auto files, store_import_media(plan, cards::media_folder(library), progress));
    return run_import(library, plan, files, scheduler, initiator);
}

} // namespace deference::exchange
