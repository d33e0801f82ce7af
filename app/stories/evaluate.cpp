// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/evaluate.h"

#include <algorithm>

namespace deference::stories {

Examined::Examined(const Story& story, const content::StoriesFile& file, const ConfidentialNames& names)
    : m_file(file), m_names(names)
{
    m_parts.reserve(file.parts.size());
    for (const content::StoryPart& info : file.parts) {
        PartText part{&info, story.part(info.key), {}, {}, {}};
        part.normal = normalised(part.text);
        part.words = find_words(part.normal);
        part.sentences = find_sentences(part.normal);
        m_parts.push_back(std::move(part));
    }
}

const PartText* Examined::find(const QString& key) const
{
    const auto part = std::find_if(m_parts.begin(), m_parts.end(),
                                   [&](const PartText& one) { return one.info->key == key; });
    return part == m_parts.end() ? nullptr : &*part;
}

std::vector<const PartText*> Examined::scope(const QVariant& value) const
{
    const bool all = value.typeId() == QMetaType::QString && value.toString() == QStringLiteral("all");
    const QStringList keys = value.toStringList();
    std::vector<const PartText*> parts;
    for (const PartText& part : m_parts) {
        if (all || keys.contains(part.info->key))
            parts.push_back(&part);
    }
    return parts;
}

int Examined::total_words() const
{
    int words = 0;
    for (const PartText& part : m_parts)
        words += part.word_count();
    return words;
}

const ScopeText& Examined::scope_text(const QVariant& value) const
{
    auto parts = scope(value);
    const auto known = m_scopes.find(parts);
    if (known != m_scopes.end())
        return known->second;
    ScopeText text(parts, m_file.rules.get());
    return m_scopes.emplace(std::move(parts), std::move(text)).first->second;
}

content::TextSelection Examined::select(const QVariant& any_of) const
{
    return m_file.rules ? m_file.rules->select(any_of) : content::TextSelection{};
}

QStringList Examined::slow_patterns() const
{
    QStringList keys;
    for (const auto& [parts, text] : m_scopes) {
        for (const int regex : text.slow())
            keys.append(m_file.rules->regex_key(regex));
    }
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

QString filled(const QString& message, const QHash<QString, QString>& values)
{
    // One pass, so that a value which looks like a placeholder stays what the user wrote.
    QString text;
    for (qsizetype at = 0; at < message.size();) {
        const qsizetype close = message[at] == u'{' ? message.indexOf(u'}', at) : -1;
        const auto value =
            close > at ? values.constFind(message.mid(at + 1, close - at - 1)) : values.constEnd();
        if (value == values.constEnd()) {
            text.append(message[at++]);
        } else {
            text.append(*value);
            at = close + 1;
        }
    }
    return text;
}

Finding about_story(const content::CheckInfo& check, const QString& message)
{
    return {check.key, check.severity, {}, 0, 0, message, {}};
}

Finding about_part(const content::CheckInfo& check, const PartText& part, const QString& message)
{
    return {check.key, check.severity, part.info->key, 0, 0, message, {}};
}

Finding about_words(const content::CheckInfo& check, const PartText& part, TextSpan span,
                    const QString& message)
{
    return {check.key,
            check.severity,
            part.info->key,
            span.start,
            span.end,
            message,
            part.text.mid(span.start, span.end - span.start)};
}

std::optional<double> number(const content::CheckInfo& check, const char* key)
{
    bool ok = false;
    const double value = check.parameters.value(QLatin1String(key)).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace deference::stories
