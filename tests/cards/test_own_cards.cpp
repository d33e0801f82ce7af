// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/note_plan.h"
#include "app/cards/own_cards.h"
#include "app/cards/store.h"
#include "app/library/drafts.h"
#include "tests/cards/deck.h"

#include <set>

using namespace deference;
using namespace deference::tests;
using namespace deference::cards;

namespace {

CardDraft ask(const char* question, const char* answer)
{
    CardDraft draft;
    draft.words.question = QString::fromUtf8(question);
    draft.words.answer = QString::fromUtf8(answer);
    draft.facts.skill = QStringLiteral("recall");
    return draft;
}

CardDraft cloze(const char* text)
{
    CardDraft draft = ask(text, "");
    draft.words.form = CardForm::Cloze;
    return draft;
}

SavedCards need(Result<SavedCards> saved)
{
    REQUIRE_OK(saved);
    return *saved;
}

Card load(Deck& deck, CardId id)
{
    const auto card = load_card(deck.library.database(), id);
    REQUIRE_OK(card);
    return *card;
}

// "c1 c2 (c3)": the numbers of the note, retired ones in brackets.
QString numbers_of(Deck& deck, CardId id)
{
    QStringList list;
    const auto note = load_note(deck.library.database(), load(deck, id).note->guid);
    REQUIRE_OK(note);
    for (const Card& card : *note)
        list.append(QStringLiteral("%1c%2%3")
                        .arg(card.retired ? QStringLiteral("(") : QString())
                        .arg(card.words.cloze_number)
                        .arg(card.retired ? QStringLiteral(")") : QString()));
    return list.join(u' ');
}

std::optional<DraftFault> first_fault(const CardDraft& draft, DraftField field)
{
    for (const FieldFault& fault : check_draft(cleaned(draft))) {
        if (fault.field == field)
            return fault.fault;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a draft is cleaned before it is stored")
{
    CHECK(normal_deck(QStringLiteral("  Rules ::  SEC \u0001:: :: ")) == QStringLiteral("Rules::SEC"));
    CHECK(normal_deck(QStringLiteral(" :: ")).isEmpty());
    CHECK(normal_tags(QStringLiteral("zeta, alpha;Alpha  beta")) ==
          QStringList({QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("zeta")}));
    CardDraft draft = ask("\n\n  - a list\n\n  ", "yes \r\n no\t\n");
    draft.both_ways = true;
    draft.words.citation = QStringLiteral(" Rule\n 204-2 ");
    const CardDraft clean = cleaned(draft);
    CHECK(clean.words.question == QStringLiteral("  - a list"));
    CHECK(clean.words.answer == QStringLiteral("yes \n no"));
    CHECK(clean.words.citation == QStringLiteral("Rule 204-2"));
    CHECK(clean.facts.area == QStringLiteral("own"));
    CHECK(clean.both_ways);
    CHECK(cleaned(clean) == clean);
    CHECK_FALSE(cleaned([] {
                    CardDraft both = cloze("{{c1::a}}");
                    both.both_ways = true;
                    return both;
                }())
                    .both_ways);
}

TEST_CASE("what is wrong with a draft is said field by field")
{
    const auto question = [](const CardDraft& draft) { return first_fault(draft, DraftField::Question); };
    CHECK_FALSE(question(ask("Who?", "I.")));
    CHECK(question(ask(" \n", "I.")) == DraftFault::Blank);
    CHECK(first_fault(ask("Who?", ""), DraftField::Answer) == DraftFault::Blank);
    CHECK_FALSE(first_fault(cloze("{{c1::a}}"), DraftField::Answer));
    CHECK(question(cloze("no gap at all")) == DraftFault::NoGap);
    CHECK(question(cloze("{{c1::six years")) == DraftFault::GapNotClosed);
    CHECK(question(cloze("{{c1:six}} years, {{c2::two}}")) == DraftFault::GapNotClosed);
    CHECK(question(cloze("{{c1::six}} years {{c2::two")) == DraftFault::GapNotClosed);
    CHECK(question(cloze("six}} years, {{c1::two}}")) == DraftFault::GapNotOpened);
    CHECK(question(cloze("{{c1::}} years")) == DraftFault::EmptyGap);
    CHECK(question(cloze("{{c1:: ::hint}} years")) == DraftFault::EmptyGap);
    CHECK_FALSE(question(cloze("{\"a\":{\"b\":1}} is {{c1::JSON}}, \\frac{1}{x^{2}}")));
    CHECK_FALSE(question(cloze("{{c1::outer {{c2::inner}} text::a hint}}")));
    CHECK_FALSE(question(ask("{{c1::six", "A card that is asked aloud may say anything }}")));

    QString many;
    for (int i = 1; i <= 51; ++i)
        many += QStringLiteral("{{c%1::x}} ").arg(i);
    CHECK(question(cloze(qUtf8Printable(many))) == DraftFault::TooManyGaps);
    CardDraft draft = ask("Who?", "I.");
    draft.words.answer = QString(k_longest_text + 1, u'x');
    draft.words.citation = QString(k_longest_line + 1, u'x');
    draft.deck = QString(k_longest_deck + 1, u'x');
    draft.tags = {QString(k_longest_tag + 1, u'x')};
    const auto faults = check_draft(cleaned(draft));
    REQUIRE(faults.size() == 4);
    for (const FieldFault& fault : faults) {
        CHECK(fault.fault == DraftFault::TooLong);
        CHECK(error_of(fault).code == ErrorCode::InvalidInput);
        CHECK_FALSE(error_of(fault).sentence().isEmpty());
    }
    draft = ask("Who?", "I.");
    for (int i = 0; i <= k_most_tags; ++i)
        draft.tags.append(QStringLiteral("t%1").arg(i));
    CHECK(first_fault(draft, DraftField::Tags) == DraftFault::TooManyTags);
}

TEST_CASE("a draft survives its JSON, and JSON of another version is read as far as it goes")
{
    CardDraft draft = cloze("{{c1::é\n}}");
    draft.words.markup = Markup::Markdown;
    draft.words.if_pressed = QStringLiteral("More");
    draft.words.citation = QStringLiteral("Rule");
    draft.facts = facts_of(card_text(QStringLiteral("k")));
    draft.facts.kind = CardKind::Explain;
    draft.facts.verified = false;
    draft.facts.fact = QStringLiteral("f1");
    draft.deck = QStringLiteral("A::B");
    draft.tags = {QStringLiteral("one"), QStringLiteral("two")};
    draft.must_know = true;
    CHECK(draft_from_json(to_json(draft)) == draft);
    CHECK(draft_from_json({}).words.question.isEmpty());
    CHECK(draft_from_json({{QStringLiteral("question"), QStringLiteral("q")}, {QStringLiteral("form"), 3}})
              .words.question == QStringLiteral("q"));
    CHECK(is_blank(draft_from_json({})));
    CHECK_FALSE(is_blank(draft));
}

TEST_CASE("a text with gaps makes a card for each number in one step")
{
    Deck deck(1);
    const QString before = dump(deck.library.database());
    CardDraft draft = cloze("Kept {{c1::six}} years, {{c3::two}} at hand, {{c1::six}} in all");
    draft.deck = QStringLiteral("Rules");
    draft.tags = {QStringLiteral("books")};
    draft.must_know = true;
    const SavedCards saved = need(add_cards(*deck.library, draft));
    REQUIRE(saved.cards.size() == 2);
    CHECK(saved.added == 2);
    CHECK(numbers_of(deck, saved.cards[0]) == QStringLiteral("c1 c3"));
    const Card third = load(deck, saved.cards[1]);
    CHECK(third.note->ordinal == 2);
    CHECK(third.deck == QStringLiteral("Rules"));
    CHECK(third.must_know);
    CHECK_FALSE(third.origin);
    CHECK(deck.library->undo_text() == QStringLiteral("Add card (Kept six years, two at hand, six in all)"));
    const QString after = dump(deck.library.database());
    REQUIRE_OK(deck.library->undo());
    CHECK(dump(deck.library.database()) == before);
    REQUIRE_OK(deck.library->redo());
    CHECK(dump(deck.library.database()) == after);
    REQUIRE_OK(deck.library->database().verify());
}

TEST_CASE("an edit adds cards for new gaps, retires those that are gone and brings them back")
{
    Deck deck(0);
    const SavedCards first = need(add_cards(*deck.library, cloze("{{c1::a}} {{c2::b}} {{c3::c}}")));
    (void)deck.answer(first.cards[1]);
    deck.library->close_undo_step();
    const QString before = dump(deck.library.database());

    // From any of its cards.
    CardDraft draft = load_draft(*deck.library, first.cards[2]).value();
    CHECK(draft.words.cloze_number == 0);
    draft.words.question = QStringLiteral("{{c1::a}} b {{c3::c}} {{c4::d}}");
    draft.tags = {QStringLiteral("new")};
    const SavedCards second = need(edit_cards(*deck.library, first.cards[2], draft));
    CHECK(second.added == 1);
    CHECK(second.retired == 1);
    CHECK(second.returned == 0);
    CHECK(numbers_of(deck, first.cards[0]) == QStringLiteral("c1 (c2) c3 c4"));
    CHECK(load(deck, first.cards[0]).tags == QStringList({QStringLiteral("new")}));
    // Its history is kept, and its text is the one it was asked in.
    CHECK(load_reviews(deck.library.database(), first.cards[1]).value().size() == 1);
    CHECK(load(deck, first.cards[1]).words.question.contains(QStringLiteral("{{c2::b}}")));
    const QString after = dump(deck.library.database());
    REQUIRE_OK(deck.library->undo());
    CHECK(dump(deck.library.database()) == before);
    REQUIRE_OK(deck.library->redo());
    CHECK(dump(deck.library.database()) == after);

    deck.library->close_undo_step();
    draft = load_draft(*deck.library, first.cards[0]).value();
    draft.words.question = QStringLiteral("{{c2::b, again}}");
    const SavedCards third = need(edit_cards(*deck.library, first.cards[0], draft));
    CHECK(third.cards == std::vector<CardId>{first.cards[1]});
    CHECK(third.returned == 1);
    CHECK(third.retired == 3);
    CHECK(numbers_of(deck, first.cards[1]) == QStringLiteral("(c1) c2 (c3) (c4)"));
    CHECK(find_memory(deck.library.database(), first.cards[1]).value().has_value());
    REQUIRE_OK(deck.library->database().verify());
}

TEST_CASE("asked both ways: two cards, and the second one goes and comes with the wish")
{
    Deck deck(0);
    CardDraft draft = ask("Paris", "France");
    draft.both_ways = true;
    const SavedCards saved = need(add_cards(*deck.library, draft));
    REQUIRE(saved.cards.size() == 2);
    CHECK(load(deck, saved.cards[1]).words.question == QStringLiteral("France"));
    CHECK(load(deck, saved.cards[1]).words.answer == QStringLiteral("Paris"));

    // Edited from the other side.
    draft = load_draft(*deck.library, saved.cards[1]).value();
    CHECK(draft.both_ways);
    draft.words.question = QStringLiteral("France (capital)");
    need(edit_cards(*deck.library, saved.cards[1], draft));
    CHECK(load(deck, saved.cards[0]).words.answer == QStringLiteral("France (capital)"));

    draft = load_draft(*deck.library, saved.cards[0]).value();
    draft.both_ways = false;
    CHECK(need(edit_cards(*deck.library, saved.cards[0], draft)).retired == 1);
    CHECK(load(deck, saved.cards[1]).retired);
    CHECK_FALSE(load_draft(*deck.library, saved.cards[0]).value().both_ways);
    draft.both_ways = true;
    const SavedCards back = need(edit_cards(*deck.library, saved.cards[0], draft));
    CHECK(back.cards == saved.cards);
    CHECK(back.returned == 1);

    // A card that stood alone gets a note with its mirror.
    const SavedCards alone = need(add_cards(*deck.library, ask("Up", "Down")));
    CHECK_FALSE(load(deck, alone.cards[0]).note);
    draft = load_draft(*deck.library, alone.cards[0]).value();
    draft.both_ways = true;
    CHECK(need(edit_cards(*deck.library, alone.cards[0], draft)).added == 1);
    CHECK(load(deck, alone.cards[0]).note);
}

TEST_CASE("a card may become a text with gaps and come back, and keeps its history")
{
    Deck deck(0);
    CardDraft draft = ask("How long?", "Six years");
    draft.both_ways = true;
    const SavedCards sides = need(add_cards(*deck.library, draft));
    (void)deck.answer(sides.cards[0]);

    CardDraft gaps = load_draft(*deck.library, sides.cards[0]).value();
    gaps.words.form = CardForm::Cloze;
    gaps.words.question = QStringLiteral("{{c2::six}} or {{c5::two}}");
    const SavedCards made = need(edit_cards(*deck.library, sides.cards[0], gaps));
    CHECK(made.cards.front() == sides.cards[0]);
    CHECK(made.added == 1);
    CHECK(made.retired == 1); // the mirror
    CHECK(numbers_of(deck, sides.cards[0]) == QStringLiteral("c2 c5"));

    CardDraft plain = load_draft(*deck.library, made.cards[1]).value();
    plain.words.form = CardForm::Typed;
    plain.words.question = QStringLiteral("How many at hand?");
    plain.words.answer = QStringLiteral("Two");
    CHECK(need(edit_cards(*deck.library, made.cards[1], plain)).retired == 1);
    CHECK(load(deck, made.cards[1]).words.cloze_number == 0);
    CHECK(load(deck, made.cards[0]).retired);

    CardDraft again = load_draft(*deck.library, made.cards[1]).value();
    again.words.form = CardForm::Cloze;
    again.words.question = gaps.words.question;
    again.words.answer.clear();
    const SavedCards last = need(edit_cards(*deck.library, made.cards[1], again));
    CHECK(last.cards == made.cards);
    CHECK(last.returned == 1);
    CHECK(load_reviews(deck.library.database(), made.cards[0]).value().size() == 1);
    REQUIRE_OK(deck.library->database().verify());
}

TEST_CASE("random edits of one text leave one live card a gap, whatever came before")
{
    Deck deck(0);
    Random random(5);
    const SavedCards start = need(add_cards(*deck.library, cloze("{{c1::a}}")));
    CardId card = start.cards.front();
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        CardDraft draft = load_draft(*deck.library, card).value();
        std::set<int> wanted;
        if (random.below(4) == 0) {
            draft.words.form = random.below(2) == 0 ? CardForm::Ask : CardForm::Typed;
            draft.words.answer = QStringLiteral("An answer");
            draft.both_ways = random.below(2) == 0;
        } else {
            draft.words.form = CardForm::Cloze;
            while (wanted.empty()) {
                for (int number = 1; number <= 4; ++number) {
                    if (random.below(2) == 0)
                        wanted.insert(number);
                }
            }
            draft.words.question.clear();
            for (const int number : wanted)
                draft.words.question += QStringLiteral("{{c%1::x}} ").arg(number);
        }
        const QString before = dump(deck.library.database());
        deck.library->close_undo_step();
        const SavedCards saved = need(edit_cards(*deck.library, card, draft));
        const QString after = dump(deck.library.database());
        if (after != before) {
            REQUIRE_OK(deck.library->undo());
            REQUIRE(dump(deck.library.database()) == before);
            REQUIRE_OK(deck.library->redo());
        }
        REQUIRE_FALSE(saved.cards.empty());
        const std::size_t expected = wanted.empty() ? (draft.both_ways ? 2 : 1) : wanted.size();
        REQUIRE(saved.cards.size() == expected);
        for (const CardId id : saved.cards) {
            const Card each = load(deck, id);
            REQUIRE_FALSE(each.retired);
            REQUIRE((each.words.form == CardForm::Cloze) == !wanted.empty());
            if (!wanted.empty())
                REQUIRE(wanted.contains(each.words.cloze_number));
        }
        card = saved.cards[random.below(saved.cards.size())];
    }
    REQUIRE_OK(deck.library->database().verify());
}

TEST_CASE("of a pack's card the words, the tags and the mark are the user's")
{
    Deck deck(1);
    CardDraft draft = load_draft(*deck.library, deck.ids[0]).value();
    draft.words.question = QStringLiteral("Reworded?");
    draft.words.form = CardForm::Typed;
    draft.tags = {QStringLiteral("mine")};
    draft.must_know = true;
    draft.deck = QStringLiteral("Elsewhere");
    draft.facts.status.reset();
    draft.both_ways = true;
    const SavedCards saved = need(edit_cards(*deck.library, deck.ids[0], draft));
    CHECK(saved.cards == deck.ids);
    const Card card = load(deck, deck.ids[0]);
    CHECK(card.edited);
    CHECK(card.words.form == CardForm::Typed);
    CHECK(card.tags == QStringList({QStringLiteral("mine")}));
    CHECK(card.must_know);
    CHECK(card.deck.isEmpty());
    CHECK(card.facts.status == content::LegalStatus::InForce);
    CHECK_FALSE(card.note);

    draft.words.form = CardForm::Cloze;
    draft.words.question = QStringLiteral("{{c1::x}}");
    CHECK(edit_cards(*deck.library, deck.ids[0], draft).error().code == ErrorCode::InvalidInput);
    CHECK(check_edit(*deck.library, deck.ids[0], draft).value().front().fault == DraftFault::FormIsFixed);

    // Tags alone are no wording.
    Deck other(1);
    draft = load_draft(*other.library, other.ids[0]).value();
    draft.tags = {QStringLiteral("mine")};
    need(edit_cards(*other.library, other.ids[0], draft));
    CHECK_FALSE(load(other, other.ids[0]).edited);
}

TEST_CASE("saving takes the draft along, and a refused card leaves it")
{
    Deck deck(0);
    const QString key = QStringLiteral("cards.new");
    REQUIRE_OK(keep_draft(*deck.library, key, {}, QStringLiteral("{}")));
    CHECK_FALSE(add_cards(*deck.library, cloze("no gap"), {key, nullptr}).has_value());
    CHECK(find_draft(deck.library.database(), key).value().has_value());
    need(add_cards(*deck.library, cloze("{{c1::a}}"), {key, nullptr}));
    CHECK_FALSE(find_draft(deck.library.database(), key).value().has_value());
}

TEST_CASE("a card that asks the same is found, but not the ones of the same text")
{
    Deck deck(0);
    const SavedCards plain = need(add_cards(*deck.library, ask("How long are records kept?", "Six years")));
    const SavedCards gaps =
        need(add_cards(*deck.library, cloze("Records are {{c1::kept}} for {{c2::six}} years")));
    const auto same = [&](const CardDraft& draft, CardId card = {}) {
        const auto found = find_same_question(*deck.library, draft, card);
        REQUIRE_OK(found);
        return *found;
    };
    CHECK(same(ask("how LONG are   records kept?", "")) == plain.cards);
    CHECK(same(ask("How long are records kept", "")).empty());
    CHECK(same(ask("How long are records kept?", ""), plain.cards[0]).empty());
    CHECK(same(ask("Records are kept for six years", "")).size() == 2);
    CHECK(same(cloze("Records are kept for {{c9::six}} years"), gaps.cards[0]).empty());
    CHECK(same(ask("Records", "")).empty());
    const QString long_start = QStringLiteral("w").repeated(80);
    need(add_cards(*deck.library, ask(qUtf8Printable(long_start + QStringLiteral(" one")), "a")));
    CHECK(same(ask(qUtf8Printable(long_start + QStringLiteral(" two")), "")).empty());
    CHECK(same(ask(qUtf8Printable(long_start + QStringLiteral(" one")), "")).size() == 1);
}
