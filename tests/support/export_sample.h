// SPDX-License-Identifier: GPL-3.0-or-later
// Cards to be exported: every form and markup, own and of a pack, new and learned, with a log.
#pragma once
#include "app/exchange/exported.h"

namespace deference::tests {

// As much of a picture as is looked at.
inline QByteArray sample_picture()
{
    return "\x89PNG\r\n\x1a\n";
}

inline exchange::ExportSource export_sample()
{
    using namespace deference::exchange;
    using cards::CardForm;
    using cards::Markup;
    constexpr qint64 day = 86'400'000;
    ExportSource source;
    source.now = instant_from_ms(1'795'424'400'000);
    const auto add = [&source](const QString& question, const QString& answer) -> ExportCard& {
        ExportCard one;
        one.card.id = cards::CardId(static_cast<qint64>(source.cards.size()) + 1);
        one.card.words.question = question;
        one.card.words.answer = answer;
        one.card.deck = QStringLiteral("Law::Records");
        one.card.created_at = instant_from_ms(1'790'000'000'000);
        source.cards.push_back(one);
        return source.cards.back();
    };
    ExportCard& first =
        add(QStringLiteral("What is kept < 6 years & \"why\"?\nSay it"), QStringLiteral("Records"));
    first.card.words.if_pressed = QStringLiteral("Who asks?");
    first.card.words.citation = QStringLiteral("17 CFR 240.17a-4");
    first.card.tags = {QStringLiteral("a::b"), QStringLiteral("c")};
    first.card.flag = 3;
    memory::CardSchedule schedule;
    schedule.phase = cards::Phase::Review;
    schedule.memory = memory::State{12.3456, 5.678};
    schedule.interval_days = 12;
    schedule.reps = 3;
    schedule.lapses = 1;
    schedule.last_review = instant_from_ms(1'790'000'000'000 + 4 * day);
    schedule.due = instant_from_ms(1'790'000'000'000 + 16 * day);
    const Day due_day = std::chrono::floor<std::chrono::days>(*schedule.due);
    first.memory = cards::CardMemory{first.card.id, schedule, due_day};
    for (int i = 0; i < 3; ++i) {
        cards::Review answer;
        answer.rating = i == 1 ? cards::Rating::Again : cards::Rating::Good;
        answer.reviewed_at = instant_from_ms(1'790'000'000'000 + i * 2 * day);
        answer.duration = std::chrono::milliseconds(4000 + i);
        answer.phase = i == 0 ? cards::Phase::New : i == 1 ? cards::Phase::Review : cards::Phase::Relearning;
        answer.interval_days = i == 1 ? 0 : 12;
        answer.due_at = answer.reviewed_at + std::chrono::minutes(10);
        first.reviews.push_back(answer);
    }
    ExportCard& pack = add(QStringLiteral("Pack question"), QStringLiteral("Pack answer"));
    pack.card.origin = cards::PackOrigin{QStringLiteral("pack"), QStringLiteral("card"), {}};
    pack.card.deck.clear();
    pack.card.facts.area = QStringLiteral("markets");
    ExportCard& html = add(QStringLiteral("<b>Bold</b> <img src=\"p 1.png\">"), QStringLiteral("<i>x</i>"));
    html.card.words.markup = Markup::Html;
    html.card.suspended = true;
    add(QStringLiteral("**md**"), QStringLiteral("- list")).card.words.markup = Markup::Markdown;
    for (const int number : {1, 2}) {
        ExportCard& gap =
            add(QStringLiteral("kept {{c1::six::n}} years, {{c2::two}} at hand"), QStringLiteral("extra"));
        gap.card.words.form = CardForm::Cloze;
        gap.card.words.cloze_number = number;
        gap.card.note = cards::NoteRef{QStringLiteral("kept-guid"), number - 1};
    }
    ExportCard& there = add(QStringLiteral("there"), QStringLiteral("back"));
    there.card.note = cards::NoteRef{QStringLiteral("two-ways"), 0};
    schedule.last_review = instant_from_ms(1'790'000'500'123);
    there.memory = cards::CardMemory{there.card.id, schedule, due_day};
    add(QStringLiteral("back"), QStringLiteral("there")).card.note =
        cards::NoteRef{QStringLiteral("two-ways"), 1};
    add(QStringLiteral("Type"), QStringLiteral("this")).card.words.form = CardForm::Typed;
    source.media.push_back(
        {QStringLiteral("p 1.png"), 8, []() -> Result<QByteArray> { return sample_picture(); }});
    return source;
}

} // namespace deference::tests
