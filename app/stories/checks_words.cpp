// SPDX-License-Identifier: GPL-3.0-or-later
// requires, forbids, ratio, rate, sentence_share, when_need: what stands in the words, and what does not.
#include "app/stories/evaluate.h"

#include <algorithm>
#include <cmath>

namespace deference::stories {

namespace {

QVariant parameter(const content::CheckInfo& check, const char* key)
{
    return check.parameters.value(QLatin1String(key));
}

// About the part where the scope is one part, else about the story.
Finding about_scope(const content::CheckInfo& check, const Examined& story, const QVariant& scope,
                    const QString& message)
{
    const auto parts = story.scope(scope);
    return parts.size() == 1 ? about_part(check, *parts.front(), message) : about_story(check, message);
}

Finding about_place(const content::CheckInfo& check, const ScopeText& scope, TextSpan span)
{
    const ScopeText::Place place = scope.place(span);
    Finding finding = about_words(check, *place.part, place.span, {});
    finding.message = filled(check.message, {{QStringLiteral("match"), finding.words}});
    return finding;
}

struct Tally
{
    int hits = 0;
    int sentences = 0; // with at least one hit
};

// Words of a list in the scope. The country is not the pronoun.
int count_words_in(const Examined& story, const ScopeText& scope, const QString& lexicon)
{
    const QStringList list =
        story.file().lexicons.contains(lexicon) ? story.file().lexicons.at(lexicon) : QStringList();
    return static_cast<int>(std::ranges::count_if(scope.words(), [&](TextSpan word) {
        const QStringView text = scope.view(word);
        return text != u"US" && list.contains(text.toString().toLower());
    }));
}

Tally tally(const ScopeText& scope, const content::TextSelection& any_of,
            const content::TextSelection& exempt, const QStringList& dropped)
{
    Tally tally;
    for (const TextSpan sentence : scope.sentences()) {
        auto hits = scope.find(any_of, sentence);
        std::erase_if(hits, [&](const content::TextHit& hit) {
            return dropped.contains(hit.captured.toString().toLower());
        });
        if (hits.empty() || scope.has(exempt, sentence))
            continue;
        tally.hits += static_cast<int>(hits.size());
        ++tally.sentences;
    }
    return tally;
}

} // namespace

bool condition_holds(const Examined& story, const QVariantMap& condition)
{
    const ScopeText& scope = story.scope_text(condition.value(QStringLiteral("scope")));
    const int min_words = condition.value(QStringLiteral("min_words")).toInt();
    if (scope.word_count() < min_words)
        return false;
    if (!condition.contains(QStringLiteral("any_of")))
        return true;
    const int enough = condition.value(QStringLiteral("min_distinct"), 1).toInt();
    return scope.distinct(story.select(condition.value(QStringLiteral("any_of"))), enough) >= enough;
}

void evaluate_requires(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    const QVariant scope = parameter(check, "scope");
    const ScopeText& text = story.scope_text(scope);
    if (text.word_count() == 0 && !parameter(check, "fire_when_empty").toBool())
        return;
    const int enough = static_cast<int>(number(check, "min_distinct").value_or(1.0));
    if (text.distinct(story.select(parameter(check, "any_of")), enough) < enough)
        findings.push_back(about_scope(check, story, scope, check.message));
}

void evaluate_forbids(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    const ScopeText& scope = story.scope_text(parameter(check, "scope"));
    const auto any_of = story.select(parameter(check, "any_of"));
    const auto exempt = story.select(parameter(check, "unless_same_sentence"));
    for (const TextSpan sentence : scope.sentences()) {
        const auto hits = scope.find(any_of, sentence);
        if (hits.empty() || scope.has(exempt, sentence))
            continue;
        for (const content::TextHit& hit : hits)
            findings.push_back(about_place(check, scope, {hit.start, hit.end}));
    }
}

void evaluate_ratio(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    const ScopeText& scope = story.scope_text(parameter(check, "scope"));
    const int ours = count_words_in(story, scope, parameter(check, "numerator").toString());
    const int others = count_words_in(story, scope, parameter(check, "other").toString());
    const int total = ours + others;
    if (total == 0 || total < number(check, "min_total").value_or(0.0))
        return;
    const double share = static_cast<double>(ours) / total;
    const auto min = number(check, "min");
    const auto max = number(check, "max");
    if ((min && share < *min) || (max && share > *max))
        findings.push_back(
            about_story(check, filled(check.message, {{QStringLiteral("i"), QString::number(ours)},
                                                      {QStringLiteral("we"), QString::number(others)}})));
}

void evaluate_rate(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    const ScopeText& scope = story.scope_text(parameter(check, "scope"));
    if (scope.word_count() == 0)
        return;
    const int hits = tally(scope, story.select(parameter(check, "any_of")),
                           story.select(parameter(check, "exempt_same_sentence")), {})
                         .hits;
    const double rate = 100.0 * hits / scope.word_count();
    if (hits >= number(check, "min_hits").value_or(0.0) &&
        rate > number(check, "max_per_100_words").value_or(0.0))
        findings.push_back(
            about_story(check, filled(check.message, {{QStringLiteral("hits"), QString::number(hits)}})));
}

void evaluate_sentence_share(const content::CheckInfo& check, const Examined& story,
                             std::vector<Finding>& findings)
{
    const ScopeText& scope = story.scope_text(parameter(check, "scope"));
    const auto sentences = static_cast<double>(scope.sentences().size());
    if (sentences < std::max(number(check, "min_sentences").value_or(1.0), 1.0))
        return;
    const auto& lexicons = story.file().lexicons;
    const auto dropped = lexicons.find(parameter(check, "drop_if").toString());
    const int hits = tally(scope, story.select(parameter(check, "any_of")), {},
                           dropped == lexicons.end() ? QStringList() : dropped->second)
                         .sentences;
    const double share = hits / sentences;
    if (hits >= number(check, "min_hits").value_or(0.0) && share > number(check, "max_share").value_or(1.0))
        findings.push_back(about_story(
            check, filled(check.message,
                          {{QStringLiteral("percent"), QString::number(std::lround(share * 100.0))}})));
}

void evaluate_when_need(const content::CheckInfo& check, const Examined& story,
                        std::vector<Finding>& findings)
{
    const QVariantMap need = parameter(check, "need").toMap();
    if (condition_holds(story, parameter(check, "when").toMap()) && !condition_holds(story, need))
        findings.push_back(about_scope(check, story, need.value(QStringLiteral("scope")), check.message));
}

} // namespace deference::stories
