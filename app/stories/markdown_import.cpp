// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/markdown_import.h"

#include "app/core/text.h"
#include "app/stories/export.h"
#include "app/stories/text.h"
#include "app/stories/words.h"

#include <QRegularExpression>
#include <algorithm>

namespace deference::stories {

namespace {

constexpr qsizetype k_longest = 500'000; // characters, as for a part
constexpr qsizetype k_longest_title = 200;

struct Heading
{
    int level = 0; // 0: the line is none
    QString text;
};

Heading heading_of(const QString& line)
{
    static const QRegularExpression k_heading(
        QStringLiteral(R"(^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$)"));
    const auto match = k_heading.match(line);
    if (!match.hasMatch())
        return {};
    return {static_cast<int>(match.capturedLength(1)), unescaped_markdown(match.captured(2).simplified())};
}

// Compared without case, marks and the underscores of ids.
QString folded(const QString& text)
{
    QString key;
    for (const QChar character : text.toCaseFolded())
        key += character.isLetterOrNumber() ? character : QChar(u' ');
    return key.simplified();
}

bool sets_tags(const QString& line, Tags& tags)
{
    const QStringList pieces = line.split(QStringLiteral(" · "));
    for (const Decision decision : {Decision::Override, Decision::Follow, Decision::Escalate}) {
        for (const Direction direction : {Direction::None, Direction::Stricter, Direction::Looser}) {
            Tags read{{}, decision, direction, {}, {}};
            if (decision_text(read) != pieces.front().trimmed() ||
                (decision != Decision::Override && direction != Direction::None))
                continue;
            read.domain = pieces.mid(1).join(QStringLiteral(" · ")).trimmed().left(60);
            tags = read;
            return true;
        }
    }
    return false;
}

// Line after line into the place that the last heading named.
class Reader
{
  public:
    explicit Reader(const content::StoriesFile& file) : m_file(file)
    {
        if (!file.parts.empty())
            m_place = &m_read.story.parts[file.parts.front().key];
    }

    void read(const QString& line)
    {
        const Heading heading = heading_of(line);
        if (heading.level == 1 && m_read.story.title.isEmpty() && !m_has_heading)
            m_read.story.title = heading.text.left(k_longest_title);
        else if (heading.level > 0)
            enter(heading);
        else if (!m_has_heading && sets_tags(line, m_read.story.tags))
            return;
        else if (m_is_skipping)
            m_skipped += line.trimmed().isEmpty() ? 0 : 1;
        else
            append(unescaped_markdown(line));
    }

    ImportedStory finish()
    {
        for (auto* texts : {&m_read.story.parts, &m_read.story.tellings}) {
            for (auto& [key, text] : *texts)
                text = clean_text(text).trimmed();
            std::erase_if(*texts, [](const auto& one) { return one.second.isEmpty(); });
        }
        if (m_has_loose_text)
            m_read.notes.append(
                StoryWords::tr("The text before the first heading stands in the first part."));
        if (m_skipped > 0)
            m_read.notes.append(
                StoryWords::tr("%n acceptance(s) were not taken over: what was accepted has to be "
                               "looked at again.",
                               nullptr, m_skipped));
        return std::move(m_read);
    }

  private:
    void append(const QString& line)
    {
        if (!m_place)
            return;
        *m_place += line + u'\n';
        m_has_loose_text = m_has_loose_text || (!m_has_heading && !line.trimmed().isEmpty());
    }

    void enter(const Heading& heading)
    {
        const QString key = folded(heading.text);
        m_is_skipping = key == folded(StoryWords::tr("Accepted with a reason"));
        if (QString* place = find(key)) {
            m_place = place;
            m_has_heading = true;
            if (!place->isEmpty())
                *place += u'\n'; // the same heading again: both texts are kept
            return;
        }
        if (m_is_skipping)
            return;
        append(heading.text);
        m_read.notes.append(
            StoryWords::tr("“%1” is no part of a story; its text was kept in the part before it.")
                .arg(heading.text));
    }

    QString* find(const QString& key)
    {
        for (const content::StoryPart& part : m_file.parts) {
            if (key == folded(part.label) || key == folded(part.key))
                return &m_read.story.parts[part.key];
        }
        for (const content::Telling& telling : m_file.tellings) {
            if (key == folded(StoryWords::tr("Told in %1").arg(telling.label)) ||
                key == folded(telling.label) || key == folded(telling.key))
                return &m_read.story.tellings[telling.key];
        }
        return nullptr;
    }

    const content::StoriesFile& m_file;
    ImportedStory m_read;
    QString* m_place = nullptr; // in m_read; maps keep their values where they are
    bool m_has_heading = false; // one that names a place
    bool m_has_loose_text = false;
    bool m_is_skipping = false;
    int m_skipped = 0;
};

} // namespace

Result<ImportedStory> story_from_markdown(const QString& markdown, const content::StoriesFile& file,
                                          const QString& fallback_title)
{
    if (markdown.size() > k_longest)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("this text is longer than %1 characters").arg(k_longest), {},
                    StoryWords::tr("import one story at a time"));
    Reader reader(file);
    for (const QString& line : clean_text(markdown).split(u'\n'))
        reader.read(line);
    ImportedStory read = reader.finish();
    if (read.story.parts.empty() && read.story.tellings.empty())
        return fail(ErrorCode::InvalidInput, StoryWords::tr("there is no text to make a story of"), {},
                    StoryWords::tr("write the parts under headings such as ## %1")
                        .arg(file.parts.empty() ? QString() : file.parts.front().label));
    if (read.story.title.isEmpty()) {
        read.story.title = fallback_title;
        read.notes.append(StoryWords::tr("The text has no title; it is called “%1”.").arg(fallback_title));
    }
    return read;
}

} // namespace deference::stories
