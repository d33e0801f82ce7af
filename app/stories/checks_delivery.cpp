// SPDX-License-Identifier: GPL-3.0-or-later
// long_sentence, spoken_length.
#include "app/stories/evaluate.h"
#include "app/stories/words.h"

#include <cmath>

namespace deference::stories {

namespace {

// A mean over fewer says nothing.
constexpr int k_min_sentences_for_mean = 5;

int words_in(const PartText& part, TextSpan sentence)
{
    return static_cast<int>(
        find_words(QStringView(part.normal).mid(sentence.start, sentence.end - sentence.start)).size());
}

QString seconds_text(double seconds)
{
    return QString::number(std::lround(seconds));
}

} // namespace

void evaluate_long_sentence(const content::CheckInfo& check, const Examined& story,
                            std::vector<Finding>& findings)
{
    const auto max_words = number(check, "max_words");
    const auto max_mean = number(check, "max_mean");
    int sentences = 0;
    int words = 0;
    for (const PartText* part : story.scope(check.parameters.value(QStringLiteral("scope")))) {
        for (const TextSpan sentence : part->sentences) {
            const int count = words_in(*part, sentence);
            ++sentences;
            words += count;
            if (max_words && count > *max_words)
                findings.push_back(
                    about_words(check, *part, sentence,
                                filled(check.message, {{QStringLiteral("words"), QString::number(count)}})));
        }
    }
    if (!max_mean || sentences < k_min_sentences_for_mean || words <= *max_mean * sentences)
        return;
    const QString mean = QString::number(static_cast<double>(words) / sentences, 'f', 0);
    // The file's message speaks of one sentence; this one is about all of them.
    findings.push_back(about_story(check, StoryWords::tr("The sentences have %1 words on average. Split "
                                                         "the longest before you rehearse them.")
                                              .arg(mean)));
}

std::optional<Finding> evaluate_spoken_length(const content::CheckInfo& check,
                                              const content::Telling& telling,
                                              const content::StoriesFile& file, const QString& text,
                                              int words_a_minute)
{
    const int words = spoken_words(normalised(text));
    if (words == 0)
        return std::nullopt;
    const double seconds = std::chrono::duration<double>(spoken_time(words, words_a_minute)).count();
    const double low = telling.seconds * file.warn_under;
    const double high = telling.seconds * file.warn_over;
    if (low <= seconds && seconds <= high)
        return std::nullopt;
    return about_story(check, filled(check.message, {{QStringLiteral("seconds"), seconds_text(seconds)},
                                                     {QStringLiteral("wpm"), QString::number(words_a_minute)},
                                                     {QStringLiteral("low"), seconds_text(low)},
                                                     {QStringLiteral("high"), seconds_text(high)}}));
}

} // namespace deference::stories
