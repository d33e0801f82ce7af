// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/note_plan.h"

#include "app/cards/cloze.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace deference::cards {

namespace {

CardWords words_for_number(const CardDraft& draft, int number)
{
    CardWords words = draft.words;
    words.cloze_number = number;
    return words;
}

CardWords mirrored(CardWords words)
{
    std::swap(words.question, words.answer);
    return words;
}

// Everything that the cards of one text share. The mark only follows where the edit changed it.
void take_over(Card& card, const CardDraft& draft, bool mark_changed)
{
    card.facts = draft.facts;
    card.deck = draft.deck;
    card.tags = draft.tags;
    if (mark_changed)
        card.must_know = draft.must_know;
}

Card new_card(const CardDraft& draft, CardWords words, std::optional<NoteRef> note)
{
    Card card;
    card.words = std::move(words);
    card.note = std::move(note);
    take_over(card, draft, true);
    return card;
}

bool mirrors(const Card& a, const Card& b)
{
    return a.words.form != CardForm::Cloze && b.words.form != CardForm::Cloze && a.id != b.id &&
           a.words.question == b.words.answer && a.words.answer == b.words.question;
}

class EditPlanner
{
  public:
    EditPlanner(std::span<const Card> note, const Card& card, const CardDraft& draft, const QString& guid)
        : m_note(note), m_card(card), m_draft(draft), m_guid(card.note ? card.note->guid : guid),
          m_new_guid(guid), m_mark_changed(draft.must_know != card.must_know)
    {
    }

    NotePlan plan()
    {
        if (m_draft.words.form == CardForm::Cloze)
            plan_gaps();
        else
            plan_sides();
        return std::move(m_plan);
    }

  private:
    void use(Card card, CardWords words)
    {
        card.words = std::move(words);
        take_over(card, m_draft, m_mark_changed);
        m_plan.cards.push_back(std::move(card));
    }

    void retire(Card card)
    {
        if (card.retired)
            return;
        card.retired = true;
        m_plan.retired.push_back(std::move(card));
    }

    // The card itself goes with its number; one that had none, or has lost it, takes a free one.
    int number_of_card(const std::vector<int>& numbers, const std::map<int, const Card*>& others) const
    {
        const auto is_free = [&](int number) {
            return std::ranges::binary_search(numbers, number) && !others.contains(number);
        };
        if (m_card.words.form == CardForm::Cloze)
            return is_free(m_card.words.cloze_number) ? m_card.words.cloze_number : 0;
        if (m_card.note && is_free(m_card.note->ordinal + 1))
            return m_card.note->ordinal + 1;
        const auto free = std::ranges::find_if(numbers, is_free);
        return free == numbers.end() ? 0 : *free;
    }

    void plan_gaps()
    {
        // A mirror, or what another program made of the note, cannot share it with gaps.
        const bool shares = std::ranges::all_of(m_note, [this](const Card& each) {
            return each.id == m_card.id || each.words.form == CardForm::Cloze;
        });
        const QString guid = shares ? m_guid : m_new_guid;
        const std::vector<int> numbers = cloze_numbers(m_draft.words.question);
        std::map<int, const Card*> others;
        for (const Card& each : m_note) {
            if (each.id == m_card.id)
                continue;
            if (shares)
                others[each.words.cloze_number] = &each;
            else if (mirrors(each, m_card))
                retire(each);
        }
        const int own = number_of_card(numbers, others);
        if (own == 0)
            retire(m_card);
        for (const int number : numbers) {
            const NoteRef place{guid, number - 1};
            if (number == own) {
                Card card = m_card;
                card.note = place;
                card.retired = false;
                use(std::move(card), words_for_number(m_draft, number));
            } else if (const auto other = others.find(number); other != others.end()) {
                Card card = *other->second;
                card.retired = false;
                use(std::move(card), words_for_number(m_draft, number));
            } else {
                m_plan.cards.push_back(new_card(m_draft, words_for_number(m_draft, number), place));
            }
        }
        for (const auto& [number, other] : others) {
            if (!std::ranges::binary_search(numbers, number))
                retire(*other);
        }
    }

    void plan_sides()
    {
        const Card* const mirror = find_mirror(m_note, m_card);
        CardWords words = words_for_number(m_draft, 0);
        Card card = m_card;
        if (m_draft.both_ways && !card.note)
            card.note = NoteRef{m_guid, 0};
        const std::optional<NoteRef> place = card.note;
        use(std::move(card), words);
        if (m_draft.both_ways) {
            if (mirror) {
                Card other = *mirror;
                other.retired = false;
                use(std::move(other), mirrored(words));
            } else {
                m_plan.cards.push_back(
                    new_card(m_draft, mirrored(words), NoteRef{place->guid, free_ordinal(place->ordinal)}));
            }
        } else if (mirror) {
            retire(*mirror);
        }
        for (const Card& each : m_note) {
            if (each.id != m_card.id && each.words.form == CardForm::Cloze)
                retire(each);
        }
    }

    int free_ordinal(int own) const
    {
        QSet<int> taken{own};
        for (const Card& each : m_note)
            taken.insert(each.note ? each.note->ordinal : 0);
        int free = 0;
        while (taken.contains(free))
            ++free;
        return free;
    }

    std::span<const Card> m_note;
    const Card& m_card;
    const CardDraft& m_draft;
    QString m_guid;
    QString m_new_guid;
    bool m_mark_changed;
    NotePlan m_plan;
};

} // namespace

const Card* find_mirror(std::span<const Card> note, const Card& card)
{
    const auto found = std::ranges::find_if(note, [&](const Card& each) { return mirrors(each, card); });
    return found == note.end() ? nullptr : &*found;
}

CardDraft draft_of(std::span<const Card> note, const Card& card)
{
    const Card* const mirror = find_mirror(note, card);
    CardDraft draft;
    draft.words = card.words;
    draft.words.cloze_number = 0;
    draft.both_ways = mirror && !mirror->retired;
    draft.facts = card.facts;
    draft.deck = card.deck;
    draft.tags = card.tags;
    draft.must_know = card.must_know;
    return draft;
}

NotePlan plan_new(const CardDraft& draft, const QString& guid)
{
    NotePlan plan;
    if (draft.words.form == CardForm::Cloze) {
        for (const int number : cloze_numbers(draft.words.question))
            plan.cards.push_back(new_card(draft, words_for_number(draft, number), NoteRef{guid, number - 1}));
        return plan;
    }
    const CardWords words = words_for_number(draft, 0);
    if (!draft.both_ways) {
        plan.cards.push_back(new_card(draft, words, std::nullopt));
        return plan;
    }
    plan.cards.push_back(new_card(draft, words, NoteRef{guid, 0}));
    plan.cards.push_back(new_card(draft, mirrored(words), NoteRef{guid, 1}));
    return plan;
}

NotePlan plan_edit(std::span<const Card> note, const Card& card, const CardDraft& draft, const QString& guid)
{
    return EditPlanner(note, card, draft, guid).plan();
}

Card edited_pack_card(const Card& card, const CardDraft& draft)
{
    Card edited = card;
    edited.words = words_for_number(draft, card.words.cloze_number);
    edited.edited = card.edited || edited.words != card.words;
    edited.tags = draft.tags;
    edited.must_know = draft.must_know;
    return edited;
}

std::optional<FieldFault> check_pack_edit(const Card& card, const CardDraft& draft)
{
    const bool has_gaps = draft.words.form == CardForm::Cloze;
    if (has_gaps != (card.words.form == CardForm::Cloze))
        return FieldFault{DraftField::Question, DraftFault::FormIsFixed};
    if (has_gaps && !std::ranges::binary_search(cloze_numbers(draft.words.question), card.words.cloze_number))
        return FieldFault{DraftField::Question, DraftFault::GapGone};
    return std::nullopt;
}

} // namespace deference::cards
