// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_export.h"

#include "app/core/day.h"
#include "app/exchange/anki_store.h"
#include "app/exchange/export_notes.h"
#include "app/exchange/guid.h"
#include "app/exchange/markdown.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <vector>

namespace deference::exchange {

namespace {

constexpr int k_ease = 2500; // Anki wants one; ours has none
constexpr int k_longest_ms = 3'600'000;
const QString& our_css()
{
    static const QString css =
        QStringLiteral(".card { font-family: sans-serif; font-size: 20px; text-align: left; }\n"
                       ".cloze { font-weight: bold; }\n"
                       ".more { font-size: 16px; margin-top: 1em; }\n");
    return css;
}

const QString& more()
{
    static const QString text =
        QStringLiteral("{{#If pressed}}<div class=\"more\">{{If pressed}}</div>{{/If pressed}}"
                       "{{#Citation}}<div class=\"more\">{{Citation}}</div>{{/Citation}}");
    return text;
}

AnkiTemplate face(const QString& name, const QString& question, const QString& answer)
{
    return {name, question, QStringLiteral("{{FrontSide}}\n\n<hr id=answer>\n\n") + answer + more()};
}

QStringList our_fields()
{
    return {QStringLiteral("Question"), QStringLiteral("Answer"), QStringLiteral("If pressed"),
            QStringLiteral("Citation")};
}

// Numbers that are taken once each: Anki's ids are the milliseconds when something was made. Thousands of
// cards may have come in one moment, so each taken number remembers where to look for a free one behind it.
class Numbers
{
  public:
    qint64 next(qint64 wanted)
    {
        qint64 free = std::max<qint64>(wanted, 1);
        std::vector<qint64> passed;
        for (auto taken = m_behind.find(free); taken != m_behind.end(); taken = m_behind.find(free)) {
            passed.push_back(free);
            free = taken->second;
        }
        m_behind.emplace(free, free + 1);
        for (const qint64 number : passed) // the next who comes this way has one step
            m_behind[number] = free + 1;
        return free;
    }

  private:
    std::unordered_map<qint64, qint64> m_behind; // taken number -> no free one before this
};

class CollectionMaker
{
  public:
    explicit CollectionMaker(const ExportSource& source) : m_source(source) {}

    AnkiCollection make()
    {
        Instant first = m_source.now;
        for (const ExportCard& one : m_source.cards) {
            first = std::min(first, one.card.created_at);
            if (!one.reviews.empty())
                first = std::min(first, one.reviews.front().reviewed_at);
        }
        m_first_day = study_day(first, m_source.zone);
        m_out.created = to_ms(start_of(m_first_day, m_source.zone)) / 1000;
        m_out.note_types = our_note_types();
        for (const ExportNote& note : notes_of(m_source))
            add(note);
        std::ranges::sort(m_out.cards, {},
                          [](const AnkiCard& card) { return std::pair(card.note, card.ordinal); });
        std::ranges::sort(m_out.reviews, {},
                          [](const AnkiReview& review) { return std::pair(review.card, review.id); });
        return std::move(m_out);
    }

  private:
    void add(const ExportNote& note)
    {
        const cards::Card& card = note.cards.front().card->card;
        AnkiNote made;
        made.id = m_note_ids.next(to_ms(card.created_at));
        made.guid = note.guid;
        made.modified = to_ms(m_source.now) / 1000;
        made.tags = card.tags;
        const cards::CardWords& words = card.words;
        made.fields = {html_of(words.question, words.markup), html_of(words.answer, words.markup),
                       html_of(words.if_pressed, words.markup),
                       html_of(words.citation, cards::Markup::Plain)};
        switch (note.kind) {
        case ExportNote::Kind::Ask:
            made.note_type = k_note_type_ask;
            break;
        case ExportNote::Kind::BothWays:
            made.note_type = k_note_type_both_ways;
            break;
        case ExportNote::Kind::Typed:
            made.note_type = k_note_type_typed;
            break;
        case ExportNote::Kind::Cloze:
            made.note_type = k_note_type_cloze;
            break;
        }
        for (const ExportNote::Member& member : note.cards)
            add_card(*member.card, member.ordinal, made.id);
        m_out.notes.push_back(std::move(made));
    }

    void add_card(const ExportCard& source, int ordinal, qint64 note)
    {
        AnkiCard card;
        card.id = m_card_ids.next(to_ms(source.card.created_at));
        card.note = note;
        card.deck = deck_id(deck_of_card(source.card));
        card.ordinal = ordinal;
        card.flags = source.card.flag;
        card.data = QStringLiteral("{}");
        if (source.memory)
            fill_memory(card, source.memory->schedule, source.memory->due_day);
        else
            card.due = ++m_new_cards; // the order of new cards
        if (source.card.suspended)
            card.queue = -1;
        add_log(source, card.id);
        m_out.cards.push_back(std::move(card));
    }

    void fill_memory(AnkiCard& card, const memory::CardSchedule& schedule, Day due_day) const
    {
        const bool step = cards::is_step(schedule.phase);
        card.type = schedule.phase == cards::Phase::Learning     ? 1
                    : schedule.phase == cards::Phase::Relearning ? 3
                                                                 : 2;
        card.queue = step ? 1 : 2;
        card.due =
            step ? to_ms(schedule.due.value_or(m_source.now)) / 1000 : days_between(m_first_day, due_day);
        card.interval = card.type == 1 ? 0 : std::max(schedule.interval_days, 1);
        card.factor = card.type == 1 ? 0 : k_ease;
        card.reps = schedule.reps;
        card.lapses = schedule.lapses;
        card.left = step ? 1001 : 0; // one step to go
        if (!schedule.memory)
            return;
        QJsonObject data{{QStringLiteral("s"), std::round(schedule.memory->stability * 1e4) / 1e4},
                         {QStringLiteral("d"), std::round(schedule.memory->difficulty * 1e3) / 1e3}};
        if (schedule.last_review)
            data.insert(QStringLiteral("lrt"), to_ms(*schedule.last_review) / 1000);
        card.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    }

    void add_log(const ExportCard& source, qint64 card)
    {
        int last = 0;
        for (const cards::Review& answer : source.reviews) {
            const auto seconds =
                std::chrono::duration_cast<std::chrono::seconds>(answer.due_at - answer.reviewed_at).count();
            AnkiReview review;
            review.id = m_review_ids.next(to_ms(answer.reviewed_at));
            review.card = card;
            review.ease = static_cast<int>(answer.rating);
            review.interval = answer.interval_days > 0
                                  ? answer.interval_days
                                  : -static_cast<int>(std::clamp<std::int64_t>(seconds, 1, 86'400));
            review.last_interval = last;
            review.factor =
                answer.phase == cards::Phase::New || answer.phase == cards::Phase::Learning ? 0 : k_ease;
            review.milliseconds =
                static_cast<int>(std::clamp<std::int64_t>(answer.duration.count(), 0, k_longest_ms));
            review.type = answer.phase == cards::Phase::Review       ? 1
                          : answer.phase == cards::Phase::Relearning ? 2
                                                                     : 0;
            last = review.interval;
            m_out.reviews.push_back(review);
        }
    }

    // Parents too: Anki wants every level.
    qint64 deck_id(const QString& name)
    {
        if (const auto known = m_decks.find(name); known != m_decks.end())
            return known->second;
        const qsizetype parent = name.lastIndexOf(QStringLiteral("::"));
        if (parent > 0)
            (void)deck_id(name.left(parent));
        const qint64 id = name == u"Default" ? 1 : k_note_type_ask + 1000 + std::ssize(m_decks);
        m_decks.emplace(name, id);
        m_out.decks.push_back({id, name, false});
        return id;
    }

    const ExportSource& m_source;
    Day m_first_day;
    AnkiCollection m_out;
    std::map<QString, qint64> m_decks;
    Numbers m_note_ids;
    Numbers m_card_ids;
    Numbers m_review_ids;
    qint64 m_new_cards = 0;
};

} // namespace

std::vector<AnkiNoteType> our_note_types()
{
    const QString question = QStringLiteral("{{Question}}");
    const QString answer = QStringLiteral("{{Answer}}");
    const QString card = QStringLiteral("Card 1");
    return {{k_note_type_ask,
             QStringLiteral("Deference"),
             false,
             our_fields(),
             {face(card, question, answer)},
             our_css()},
            {k_note_type_both_ways,
             QStringLiteral("Deference, both ways"),
             false,
             our_fields(),
             {face(card, question, answer), face(QStringLiteral("Card 2"), answer, question)},
             our_css()},
            {k_note_type_typed,
             QStringLiteral("Deference, typed"),
             false,
             our_fields(),
             {face(card, question + QStringLiteral("\n\n{{type:Answer}}"), answer)},
             our_css()},
            {k_note_type_cloze,
             QStringLiteral("Deference, gaps"),
             true,
             our_fields(),
             {{QStringLiteral("Cloze"), QStringLiteral("{{cloze:Question}}"),
               QStringLiteral("{{cloze:Question}}<br>\n{{Answer}}") + more()}},
             our_css()}};
}

bool is_our_note_type(const AnkiNoteType& type)
{
    return type.fields == our_fields();
}

AnkiCollection anki_collection_of(const ExportSource& source)
{
    return CollectionMaker(source).make();
}

Result<std::vector<ArchiveItem>> anki_package_items(const ExportSource& source)
{
    const AnkiCollection collection = anki_collection_of(source);
    DEFERENCE_TRY_ASSIGN(const QByteArray database, write_anki_collection(collection, to_ms(source.now)));
    std::vector<ArchiveItem> items{item(QStringLiteral("collection.anki2"), database)};
    QJsonObject names;
    for (std::size_t i = 0; i < source.media.size(); ++i) {
        names.insert(QString::number(i), source.media[i].name);
        items.push_back({QString::number(i), source.media[i].bytes, false});
    }
    items.push_back(item(QStringLiteral("media"), QJsonDocument(names).toJson(QJsonDocument::Compact)));
    return items;
}

Result<void> write_anki_package(const ExportSource& source, const QString& path, const Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(const auto items, anki_package_items(source));
    return write_archive(path, items, source.now, progress);
}

} // namespace deference::exchange
