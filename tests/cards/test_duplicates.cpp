// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/duplicates.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using namespace deference::cards;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

// Cards 1, 2, 3... with these questions.
std::vector<AskedQuestion> asked(std::initializer_list<const char*> questions)
{
    std::vector<AskedQuestion> all;
    for (const char* question : questions) {
        AskedQuestion next;
        next.id = CardId(static_cast<qint64>(all.size()) + 1);
        next.words.question = u(question);
        all.push_back(next);
    }
    return all;
}

QString text(const std::vector<DuplicateGroup>& groups)
{
    QStringList lines;
    for (const DuplicateGroup& group : groups) {
        QString line = group.likeness == Likeness::Same ? u("same") : u("near");
        for (const CardId id : group.cards)
            line += u' ' + id.to_string();
        lines.append(line);
    }
    return lines.join(u", ");
}

} // namespace

TEST_CASE("questions that differ in case, accents and marks are the same, other words in any order are near")
{
    struct Row
    {
        std::vector<AskedQuestion> questions;
        const char* groups;
    };
    for (const Row& row : {
             Row{asked({}), ""},
             Row{asked({"What?", "Who?"}), ""},
             Row{asked({"What is drift?", "what is DRIFT", "What  is d\u0301rift?!"}), "same 1 2 3"},
             Row{asked({"What is a wash sale rule?", "The wash-sale rule?", "Name the rules of wash sales."}),
                 ""},
             Row{asked({"Which wash sale rules hold?", "Hold the wash sale rule?"}), "near 1 2"},
             Row{asked({"Wash sale?", "The wash sale?"}), ""}, // two words say too little
             Row{asked({"Fees, duty, harm?", "Duty of fees and harm", "fees duty harm",
                        "Other words here now"}),
                 "same 1 3, near 1 2 3"},
             Row{asked({"?", "!", "..."}), ""}, // no words at all
             Row{asked({"\u6cd5\u5f8b?", "\u6cd5\u5f8b"}), "same 1 2"},
         })
        CHECK(text(find_duplicates(row.questions)).toStdString() == row.groups);
}

TEST_CASE("cards of one note are no duplicates of each other, but of another card they are")
{
    auto questions = asked({"Keep {{c1::six}} of {{c2::ten}} years", "Keep {{c1::six}} of {{c2::ten}} years",
                            "keep six of ten years"});
    for (std::size_t i = 0; i < 2; ++i) {
        questions[i].words.form = CardForm::Cloze;
        questions[i].words.cloze_number = static_cast<int>(i) + 1;
        questions[i].note = u("n");
    }
    CHECK(text(find_duplicates(std::span(questions).first(2))) == QString());
    CHECK(text(find_duplicates(questions)) == u("same 1 3"));
}

TEST_CASE("looking for duplicates stops when asked, and leaves retired cards out")
{
    std::stop_source stop;
    stop.request_stop();
    CHECK(find_duplicates(asked({"a", "a"}), stop.get_token()).empty());

    auto texts = card_texts(3);
    texts[1].question = texts[0].question;
    texts[2].question = texts[0].question;
    Deck deck(texts);
    CHECK(find_duplicates(load_questions(*deck.library).value()).front().cards.size() == 3);
    texts.pop_back();
    REQUIRE_OK(merge_pack(*deck.library, pack_of(texts)));
    CHECK(find_duplicates(load_questions(*deck.library).value()).front().cards ==
          std::vector{deck.ids[0], deck.ids[1]});
}

TEST_CASE("what can go of a group that asks the same is all but the card with the most answers")
{
    auto texts = card_texts(5);
    texts[1].question = texts[0].question;
    texts[2].question = texts[0].question;
    texts[4].question = texts[3].question;
    Deck deck(texts);
    (void)deck.answer(deck.ids[1]);
    const auto groups = find_duplicates(load_questions(*deck.library).value());
    const auto spares = load_spares(*deck.library, groups);
    REQUIRE_OK(spares);
    CHECK(*spares ==
          std::vector{deck.ids[0], deck.ids[2], deck.ids[4]}); // the oldest where none was answered
    CHECK(load_spares(*deck.library, std::vector{DuplicateGroup{Likeness::Near, deck.ids}})->empty());
}
