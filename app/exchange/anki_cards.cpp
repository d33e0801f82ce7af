// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_cards.h"

#include "app/cards/cloze.h"
#include "app/cards/plain_words.h"
#include "app/exchange/anki_export.h"
#include "app/exchange/anki_templates.h"
#include "app/exchange/card_words.h"
#include "app/exchange/words.h"

#include <algorithm>
#include <map>

namespace deference::exchange {

namespace {

constexpr qsizetype k_longest_name = 500;

struct Prepared
{
    const AnkiNoteType* type = nullptr;
    std::vector<std::pair<CardTemplate, CardTemplate>> templates; // question, answer
    bool occlusion = false;                                       // gaps over a picture
    bool ours = false;                                            // exported by this program
};

Prepared prepare(const AnkiNoteType& type)
{
    Prepared prepared{&type, {}, false, is_our_note_type(type)};
    for (const AnkiTemplate& one : type.templates) {
        prepared.templates.emplace_back(CardTemplate(one.question), CardTemplate(one.answer));
        prepared.occlusion = prepared.occlusion || one.question.contains(QStringLiteral("image-occlusion"));
    }
    return prepared;
}

class CardMaker
{
  public:
    CardMaker(const AnkiPackage& package, Instant now) : m_package(package), m_now(now)
    {
        const AnkiCollection& collection = package.collection;
        for (const AnkiNoteType& type : collection.note_types)
            m_types.emplace(type.id, prepare(type));
        for (const AnkiDeck& deck : collection.decks)
            m_decks.insert(deck.id, &deck);
        for (const AnkiNote& note : collection.notes)
            m_notes.insert(note.id, &note);
        for (const ImportedMedia& media : package.media)
            m_media.insert(media.name, &media);
        m_source.name = package.name;
    }

    Result<ImportSource> make(const Progress& progress)
    {
        const auto& cards = m_package.collection.cards;
        constexpr std::size_t step = 1000;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (i % step == 0)
                DEFERENCE_TRY(report(progress, static_cast<double>(i) / static_cast<double>(cards.size())));
            add(cards[i]);
        }
        for (const ImportedMedia& media : m_package.media) {
            if (m_used.contains(media.name))
                m_source.media.push_back(media);
        }
        say_what_stays();
        return std::move(m_source);
    }

  private:
    void add(const AnkiCard& card)
    {
        const AnkiNote* note = m_notes.value(card.note);
        const auto type = note ? m_types.find(note->note_type) : m_types.end();
        if (type == m_types.end())
            return count(m_orphans);
        if (type->second.occlusion)
            return count(m_occlusions);
        ImportedCard made;
        if (!fill_words(card, *note, type->second, made))
            return count(m_empty);
        made.guid = note->guid.left(k_longest_name);
        made.ordinal = std::max(card.ordinal, 0);
        m_note_number += note->id == m_last_note ? 0 : 1;
        m_last_note = note->id;
        made.note = m_note_number;
        made.deck = deck_of(card);
        made.tags = note->tags;
        made.suspended = card.queue == -1;
        made.flag = static_cast<int>(static_cast<unsigned>(card.flags) & 7U);
        made.reviews = reviews_of(card);
        if (made.reviews.empty())
            made.memory = believed_memory(card, m_package.collection.created, m_now);
        for (const QString& name : cards::media_in(made.words)) {
            const QString composed = name.normalized(QString::NormalizationForm_C);
            if (m_media.contains(composed))
                m_used.insert(composed);
            else
                m_missing.insert(composed);
        }
        m_source.cards.push_back(std::move(made));
    }

    bool fill_words(const AnkiCard& card, const AnkiNote& note, const Prepared& type, ImportedCard& made)
    {
        const bool cloze = type.type->cloze;
        const auto place = static_cast<std::size_t>(cloze ? 0 : std::max(card.ordinal, 0));
        if (place >= type.templates.size() || card.ordinal < 0)
            return false;
        const int number = cloze ? card.ordinal + 1 : 0;
        bool typed = false;
        if (type.ours) {
            RawWords raw{note.fields.value(0), note.fields.value(1), note.fields.value(2),
                         note.fields.value(3)};
            if (!cloze && card.ordinal == 1)
                std::swap(raw.question, raw.answer);
            typed = type.type->templates[place].question.contains(u"{{type:");
            made.words = words_of_html(raw, m_left_out);
        } else {
            const auto& [question, answer] = type.templates[place];
            const AnkiFaces faces = card_faces(question, answer, fields_of(card, note, type, place), number);
            m_unknown += faces.unknown ? 1 : 0;
            typed = faces.typed;
            made.words = words_of_html({faces.question, faces.answer, {}, {}}, m_left_out);
        }
        if (!cloze) {
            made.words.form = typed ? cards::CardForm::Typed : cards::CardForm::Ask;
            return !made.words.question.isEmpty() && !made.words.answer.isEmpty();
        }
        made.words.form = cards::CardForm::Cloze;
        made.words.cloze_number = number;
        return std::ranges::binary_search(cards::cloze_numbers(made.words.question), number);
    }

    QHash<QString, QString> fields_of(const AnkiCard& card, const AnkiNote& note, const Prepared& type,
                                      std::size_t place) const
    {
        QHash<QString, QString> fields;
        const QString deck = deck_of(card);
        fields.insert(QStringLiteral("Tags"), note.tags.join(u' ').toHtmlEscaped());
        fields.insert(QStringLiteral("Type"), type.type->name.toHtmlEscaped());
        fields.insert(QStringLiteral("Deck"), deck.toHtmlEscaped());
        fields.insert(QStringLiteral("Subdeck"), deck.section(QStringLiteral("::"), -1).toHtmlEscaped());
        fields.insert(QStringLiteral("Card"), type.type->templates[place].name.toHtmlEscaped());
        fields.insert(QStringLiteral("CardFlag"), {});
        fields.insert(QStringLiteral("CardID"), {});
        for (qsizetype i = 0; i < type.type->fields.size(); ++i)
            fields.insert(type.type->fields[i], note.fields.value(i));
        return fields;
    }

    // The home of a card that is lent to a filtered deck.
    QString deck_of(const AnkiCard& card) const
    {
        const AnkiDeck* deck = m_decks.value(card.original_deck != 0 ? card.original_deck : card.deck);
        return deck && !deck->filtered ? deck->name.left(k_longest_name) : QString();
    }

    std::vector<ImportedReview> reviews_of(const AnkiCard& card)
    {
        const auto log =
            std::ranges::equal_range(m_package.collection.reviews, card.id, {}, &AnkiReview::card);
        return counting_reviews({log.begin(), log.end()}, m_now, m_log);
    }

    static void count(int& figure) { ++figure; }

    void say_what_stays();

    const AnkiPackage& m_package;
    Instant m_now;
    std::map<qint64, Prepared> m_types;
    QHash<qint64, const AnkiDeck*> m_decks;
    QHash<qint64, const AnkiNote*> m_notes;
    QHash<QString, const ImportedMedia*> m_media;
    QSet<QString> m_used;
    QSet<QString> m_missing;
    qint64 m_last_note = 0;
    int m_note_number = 0;
    ImportSource m_source;
    LeftOut m_left_out;
    LogFigures m_log;
    int m_orphans = 0;
    int m_occlusions = 0;
    int m_empty = 0;
    int m_unknown = 0;
};

// lupdate sees plain variables only, and each text where it is said.
void CardMaker::say_what_stays()
{
    QStringList& said = m_source.not_carried;
    const auto say = [&said](int count, const QString& sentence) {
        if (count > 0)
            said.append(sentence);
    };
    const int styled =
        static_cast<int>(std::ranges::count_if(m_package.collection.note_types, [](const AnkiNoteType& type) {
            return !type.css.trimmed().isEmpty();
        }));
    const int presets = m_package.collection.deck_presets;
    const int missing = static_cast<int>(m_missing.size());
    const int unused = static_cast<int>(m_package.media.size()) - static_cast<int>(m_source.media.size());
    const int refused = m_package.refused_media;
    const int restarted = m_log.before_restart;
    const int by_hand = m_log.by_hand;
    const int impossible = m_log.impossible;
    const int elsewhere = m_left_out.remote_pictures;
    const int embedded = m_left_out.embedded;
    say(m_empty, ExchangeWords::tr("%n card(s) without a question or an answer", nullptr, m_empty));
    say(m_orphans, ExchangeWords::tr("%n card(s) without their note", nullptr, m_orphans));
    say(m_occlusions, ExchangeWords::tr("%n card(s) that hide parts of a picture", nullptr, m_occlusions));
    say(m_unknown, ExchangeWords::tr("unknown parts in the templates of %n card(s)", nullptr, m_unknown));
    say(by_hand, ExchangeWords::tr("%n log entry(s) by hand or from cramming", nullptr, by_hand));
    say(restarted,
        ExchangeWords::tr("%n answer(s) from before a card was started again", nullptr, restarted));
    say(impossible, ExchangeWords::tr("%n answer(s) at an impossible time", nullptr, impossible));
    say(missing,
        ExchangeWords::tr("%n picture(s) or sound(s) that the package does not hold", nullptr, missing));
    say(unused, ExchangeWords::tr("%n picture(s) or sound(s) that no card uses", nullptr, unused));
    say(refused, ExchangeWords::tr("%n picture(s) or sound(s) with an impossible name", nullptr, refused));
    say(elsewhere, ExchangeWords::tr("%n picture(s) or sound(s) from outside the file", nullptr, elsewhere));
    say(embedded, ExchangeWords::tr("%n script(s) or embedded object(s)", nullptr, embedded));
    say(styled, ExchangeWords::tr("the styling of %n note type(s)", nullptr, styled));
    say(presets, ExchangeWords::tr("%n set(s) of deck options", nullptr, presets));
}

} // namespace

Result<ImportSource> cards_of_anki(const AnkiPackage& package, Instant now, const Progress& progress)
{
    return CardMaker(package, now).make(progress);
}

} // namespace deference::exchange
