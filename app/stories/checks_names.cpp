// SPDX-License-Identifier: GPL-3.0-or-later
// acronym, denylist: words that a listener does not know, and names that nobody should hear.
#include "app/stories/evaluate.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace deference::stories {

namespace {

bool is_bracket(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at] == u'(' || text[at] == u')');
}

// "(PSI)" or "PSI (population stability index)": written out there, wherever else it stands.
bool is_next_to_brackets(QStringView text, qsizetype start, qsizetype end)
{
    const auto skip = [&](qsizetype at, qsizetype step) {
        return at >= 0 && at < text.size() && text[at] == u' ' ? at + step : at;
    };
    return is_bracket(text, skip(start - 1, -1)) || is_bracket(text, skip(end, 1));
}

Finding about_name(const content::CheckInfo& check, const ScopeText& scope, TextSpan span)
{
    const ScopeText::Place place = scope.place(span);
    Finding finding = about_words(check, *place.part, place.span, {});
    finding.message = filled(check.message, {{QStringLiteral("match"), finding.words}});
    return finding;
}

} // namespace

void evaluate_acronym(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    // Not before a blank and a digit: "SR 11-7" is the name of a document.
    static const QRegularExpression k_acronym(QStringLiteral("\\b[A-Z]{2,6}s?\\b(?!\\s\\d)"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    const ScopeText& scope = story.scope_text(check.parameters.value(QStringLiteral("scope")));
    const auto& lexicons = story.file().lexicons;
    const auto known = lexicons.find(check.parameters.value(QStringLiteral("known")).toString());
    std::vector<TextSpan> runs;
    QSet<QString> explained;
    for (auto matches = k_acronym.globalMatch(scope.view()); matches.hasNext();) {
        const auto match = matches.next();
        const TextSpan span{match.capturedStart(), match.capturedEnd()};
        if (is_next_to_brackets(scope.view(), span.start, span.end))
            explained.insert(match.captured());
        runs.push_back(span);
    }
    for (const TextSpan span : runs) {
        const QString word = scope.view(span).toString();
        if (explained.contains(word) || (known != lexicons.end() && known->second.contains(word)))
            continue;
        findings.push_back(about_name(check, scope, span));
        explained.insert(word); // said once; the others are the same word
    }
}

void evaluate_denylist(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings)
{
    content::Phrases phrases;
    for (const QString& list : check.parameters.value(QStringLiteral("lists")).toStringList()) {
        const auto names = story.names().find(list);
        if (names == story.names().end())
            continue;
        for (const QString& name : names->second) {
            if (!name.trimmed().isEmpty())
                phrases.add(normalised(name));
        }
    }
    const ScopeText& scope = story.scope_text(check.parameters.value(QStringLiteral("scope")));
    TextSpan last;
    for (const content::TextHit& hit : phrases.find(scope.view())) {
        if (last == TextSpan{hit.start, hit.end}) // the same name on two lists
            continue;
        last = {hit.start, hit.end};
        findings.push_back(about_name(check, scope, last));
    }
}

} // namespace deference::stories
