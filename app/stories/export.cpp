// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/export.h"

#include "app/stories/completeness.h"
#include "app/stories/text.h"
#include "app/stories/words.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace deference::stories {

namespace {

struct Section
{
    const char* part;
    const char* heading;
};
// The order of a record, not of a telling: the decision comes first.
constexpr std::array k_memo_sections{
    Section{"decision_right", QT_TRANSLATE_NOOP("StoryWords", "What was decided, and by whom")},
    Section{"business_context", QT_TRANSLATE_NOOP("StoryWords", "Situation")},
    Section{"technical_signal", QT_TRANSLATE_NOOP("StoryWords", "Signal")},
    Section{"alternatives", QT_TRANSLATE_NOOP("StoryWords", "Alternatives rejected")},
    Section{"threshold", QT_TRANSLATE_NOOP("StoryWords", "Threshold")},
    Section{"decision_framework", QT_TRANSLATE_NOOP("StoryWords", "Reasons")},
    Section{"approval", QT_TRANSLATE_NOOP("StoryWords", "Approval")},
    Section{"documentation", QT_TRANSLATE_NOOP("StoryWords", "Record and expiry")},
    Section{"outcome", QT_TRANSLATE_NOOP("StoryWords", "Outcome")},
    Section{"learning_loop", QT_TRANSLATE_NOOP("StoryWords", "What changed")},
};

void append_section(QString& page, const QString& heading, const QString& text)
{
    page += QStringLiteral("\n## ") + heading + QStringLiteral("\n\n") + text + u'\n';
}

QString title_line(const Story& story)
{
    return QStringLiteral("# ") + escaped_markdown(story.title.simplified()) + u'\n';
}

// As many whole sentences as fit into `budget` words, at least one.
QString shortened(const QString& text, int budget)
{
    const auto sentences = find_sentences(normalised(text));
    qsizetype end = 0;
    int words = 0;
    for (const TextSpan& sentence : sentences) {
        words += count_words(QStringView(text).mid(sentence.start, sentence.end - sentence.start));
        if (end > 0 && words > budget)
            break;
        end = sentence.end;
    }
    return end >= text.trimmed().size() ? text : text.left(end) + StoryWords::tr(" (Shortened.)");
}

// Words for one section of a memo that is too long: its share of the master telling, of the memo's length.
int section_budget(const content::StoriesFile& file, const QString& part)
{
    constexpr int k_fallback = 40;
    const content::Telling* telling = master_telling(file);
    if (!telling)
        return k_fallback;
    int all = 0;
    int own = 0;
    for (const Section& section : k_memo_sections) {
        const auto budget = telling->part_budget.find(QLatin1String(section.part));
        const int words = budget == telling->part_budget.end() ? 0 : budget->second;
        all += words;
        own += QLatin1String(section.part) == part ? words : 0;
    }
    return all == 0 ? k_fallback : own * k_memo_words / all;
}

} // namespace

QString escaped_markdown(const QString& text)
{
    static const QString k_marks = QStringLiteral("\\*_`<[");
    QStringList lines = text.trimmed().split(u'\n');
    for (QString& line : lines) {
        QString escaped;
        for (const QChar character : std::as_const(line)) {
            if (k_marks.contains(character))
                escaped += u'\\';
            escaped += character;
        }
        if (escaped.trimmed().startsWith(u'#'))
            escaped.insert(escaped.indexOf(u'#'), u'\\');
        line = escaped;
    }
    return lines.join(u'\n');
}

QString unescaped_markdown(const QString& markdown)
{
    static const QRegularExpression k_escape(QStringLiteral(R"(\\([\\*_`<\[#]))"));
    return QString(markdown).replace(k_escape, QStringLiteral("\\1"));
}

bool memo_shows(const QString& part)
{
    return std::ranges::any_of(k_memo_sections,
                               [&](const Section& section) { return QLatin1String(section.part) == part; });
}

QString decision_text(const Tags& tags)
{
    switch (tags.decision) {
    case Decision::Override:
        switch (tags.direction) {
        case Direction::Stricter:
            return StoryWords::tr("Model overridden, in the stricter direction");
        case Direction::Looser:
            return StoryWords::tr("Model overridden, in the looser direction");
        case Direction::None:
            return StoryWords::tr("Model overridden");
        }
        break;
    case Decision::Follow:
        return StoryWords::tr("Model followed");
    case Decision::Escalate:
        return StoryWords::tr("Decision escalated");
    case Decision::Untold:
        break;
    }
    return {};
}

QString to_markdown(const Story& story, const content::StoriesFile& file)
{
    QString page = title_line(story);
    QStringList tags{decision_text(story.tags), story.tags.domain};
    tags.removeAll(QString());
    if (!tags.isEmpty())
        page += u'\n' + tags.join(QStringLiteral(" · ")) + u'\n';
    for (const content::StoryPart& part : file.parts) {
        if (!story.part(part.key).trimmed().isEmpty())
            append_section(page, part.label, escaped_markdown(story.part(part.key)));
    }
    for (const content::Telling& telling : file.tellings) {
        if (!story.telling(telling.key).trimmed().isEmpty())
            append_section(page, StoryWords::tr("Told in %1").arg(telling.label),
                           escaped_markdown(story.telling(telling.key)));
    }
    if (story.accepted.empty())
        return page;
    QStringList lines;
    for (const Acceptance& one : story.accepted) {
        QString title = one.check;
        for (const content::CheckInfo& check : file.checks) {
            if (check.key == one.check)
                title = check.title;
        }
        lines.append(QStringLiteral("- **%1**: %2").arg(title, escaped_markdown(one.reason)));
    }
    append_section(page, StoryWords::tr("Accepted with a reason"), lines.join(u'\n'));
    return page;
}

QString to_memo(const Story& story, const content::StoriesFile& file, Day today)
{
    int words = 0;
    for (const Section& section : k_memo_sections)
        words += count_words(story.part(QLatin1String(section.part)));
    const bool too_long = words > k_memo_words;

    QString page = title_line(story);
    page += u'\n' + StoryWords::tr("Decision memo, written up on %1").arg(to_iso(today)) + u'\n';
    if (const QString decision = decision_text(story.tags); !decision.isEmpty())
        page += u'\n' + decision + u'\n';
    for (const Section& section : k_memo_sections) {
        const QString key = QLatin1String(section.part);
        const QString text = story.part(key).trimmed();
        if (count_words(text) == 0)
            append_section(page, StoryWords::tr(section.heading), StoryWords::tr("Not recorded."));
        else
            append_section(page, StoryWords::tr(section.heading),
                           escaped_markdown(too_long ? shortened(text, section_budget(file, key)) : text));
    }
    return page;
}

} // namespace deference::stories
