// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/leeches.h"

#include "app/core/text.h"

#include <algorithm>

namespace deference::cards {

namespace {

constexpr int k_costly_lapses = 2 * k_leech_lapses;
constexpr int k_long_answer = 40;   // words
constexpr int k_many_numbers = 4;   // in an answer
constexpr int k_short_question = 5; // words

int count_numbers(const QString& text)
{
    return static_cast<int>(std::ranges::count_if(find_words(text), [&text](const TextSpan& word) {
        const QStringView letters = QStringView(text).mid(word.start, word.end - word.start);
        return std::ranges::any_of(letters, [](QChar letter) { return letter.isDigit(); });
    }));
}

} // namespace

QString to_key(LeechAdvice advice)
{
    switch (advice) {
    case LeechAdvice::Split:
        return QStringLiteral("split");
    case LeechAdvice::DropDetail:
        return QStringLiteral("drop_detail");
    case LeechAdvice::Rewrite:
        return QStringLiteral("rewrite");
    case LeechAdvice::AddHint:
        return QStringLiteral("add_hint");
    case LeechAdvice::Suspend:
        return QStringLiteral("suspend");
    }
    return {};
}

LeechAdvice leech_advice(const CardWords& words, int lapses, bool must_know)
{
    if (lapses >= k_costly_lapses && !must_know)
        return LeechAdvice::Suspend;
    if (count_words(words.answer) > k_long_answer)
        return LeechAdvice::Split;
    if (count_numbers(words.answer) >= k_many_numbers)
        return LeechAdvice::DropDetail;
    if (count_words(words.question) < k_short_question)
        return LeechAdvice::Rewrite;
    return LeechAdvice::AddHint;
}

} // namespace deference::cards
