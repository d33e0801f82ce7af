// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/finding_marks.h"

#include "ui/stories/story_words.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

namespace deference::ui {

namespace {

struct MarkLook
{
    Token line;
    Token tint;
    qreal width;
    QList<qreal> dash; // pixels
};

MarkLook look_of(content::Severity severity)
{
    switch (severity) {
    case content::Severity::Block:
        return {Token::CritMid, Token::CritTint, 2, {}};
    case content::Severity::Warn:
        return {Token::AttnMid, Token::AttnTint, 2, {6, 3}};
    case content::Severity::Info:
        break;
    }
    return {Token::AccentMid, Token::AccentTint, 2, {2, 2}};
}

} // namespace

QList<QTextEdit::ExtraSelection> mark_tints(QTextDocument& document,
                                            const std::vector<stories::Finding>& marks)
{
    const Theme theme = current_theme();
    const int last = document.characterCount() - 1;
    QList<QTextEdit::ExtraSelection> tints;
    // What matters most is painted last.
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        QTextEdit::ExtraSelection tint;
        tint.cursor = QTextCursor(&document);
        tint.cursor.setPosition(std::min(static_cast<int>(mark->start), last));
        tint.cursor.setPosition(std::min(static_cast<int>(mark->end), last), QTextCursor::KeepAnchor);
        tint.format.setBackground(theme.color(look_of(mark->severity).tint));
        tints.append(tint);
    }
    return tints;
}

void draw_mark_lines(QWidget& viewport, const QTextDocument& document,
                     const std::vector<stories::Finding>& marks)
{
    if (marks.empty())
        return;
    const Theme theme = current_theme();
    WidgetPainter painter(&viewport);
    for (const stories::Finding& mark : marks) {
        const MarkLook look = look_of(mark.severity);
        const int end = static_cast<int>(mark.end);
        for (QTextBlock block = document.findBlock(static_cast<int>(mark.start));
             block.isValid() && block.position() < end; block = block.next()) {
            const int from = std::max(0, static_cast<int>(mark.start) - block.position());
            const int to = std::min(block.length() - 1, end - block.position());
            const QPointF corner = document.documentLayout()->blockBoundingRect(block).topLeft();
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                const int first = std::max(from, line.textStart());
                int last = std::min(to, line.textStart() + line.textLength());
                while (last > first && block.text().at(last - 1).isSpace())
                    --last; // the space that the line was broken at
                if (first >= last)
                    continue;
                const qreal y = corner.y() + line.y() + line.ascent() + line.descent() + 0.5;
                const qreal left = corner.x() + line.cursorToX(first);
                const qreal right = corner.x() + line.cursorToX(last);
                draw_line(painter, {std::min(left, right), y}, {std::max(left, right), y},
                          theme.color(look.line), look.width, look.dash);
            }
        }
    }
}

} // namespace deference::ui
