// SPDX-License-Identifier: GPL-3.0-or-later
// Stories with defaults, so that a test states only what matters.
#pragma once
#include "app/content/catalogue.h"
#include "app/stories/types.h"

#include <algorithm>

namespace deference::stories::tests {

inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

// The pack that ships.
inline const content::Pack& pack()
{
    static const auto built_in = content::Pack::built_in(QStringLiteral("betterment-ai-pm"));
    return *built_in;
}

// `count` short words and a full stop, one sentence.
inline QString words(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(QStringLiteral("word"));
    return list.join(u' ') + u'.';
}

// Every part has its minimum of words, in one sentence each, and nothing blocks: the framework weighs three
// things and the documentation names a record.
inline Story full_story(const content::StoriesFile& file)
{
    Story story;
    story.title = QStringLiteral("Holding the batch");
    for (const content::StoryPart& part : file.parts)
        story.parts[part.key] = words(part.min_words);
    story.parts[QStringLiteral("decision_framework")].replace(0, 14,
                                                              QStringLiteral("threshold flip criterion"));
    story.parts[QStringLiteral("documentation")].replace(0, 4, QStringLiteral("memo"));
    return story;
}

inline Story story_of(const content::StoryExample& example)
{
    Story story;
    story.title = example.title;
    story.parts = example.parts;
    story.tellings = example.tellings;
    return story;
}

inline const content::CheckInfo& check_of(const content::StoriesFile& file, const QString& key)
{
    return *std::find_if(file.checks.begin(), file.checks.end(),
                         [&](const content::CheckInfo& check) { return check.key == key; });
}

} // namespace deference::stories::tests
