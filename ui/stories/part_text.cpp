// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/part_text.h"

#include "app/stories/text.h"
#include "ui/stories/finding_marks.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <cmath>

namespace deference::ui {

PartText::PartText(QWidget* parent) : QTextEdit(parent)
{
    setProperty("ground", QStringLiteral("plain"));
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPlaceholderText(tr("Write here"));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    apply_theme_font();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PartText::fit);
    connect(document(), &QTextDocument::contentsChange, this, &PartText::move_marks);
    connect(this, &QTextEdit::cursorPositionChanged, this, &PartText::caret_moved);
    fit();
}

QString PartText::text() const
{
    // toPlainText() would turn no-break spaces into spaces, and the text would change by being looked at.
    QString text;
    text.reserve(document()->characterCount());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block != document()->begin())
            text += u'\n';
        text += block.text();
    }
    return text.replace(QChar::LineSeparator, u'\n');
}

void PartText::set_text(const QString& text)
{
    if (text == this->text())
        return;
    const int caret = textCursor().position();
    m_marks.clear();
    setPlainText(text);
    apply_theme_font();
    put_caret(caret);
    show_marks();
}

void PartText::put_caret(qsizetype position)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(
        static_cast<int>(std::clamp<qsizetype>(position, 0, document()->characterCount() - 1)));
    setTextCursor(cursor);
}

void PartText::apply_theme_font()
{
    const Theme theme = current_theme();
    setFont(theme.font(Role::StoryText));
    QTextBlockFormat spacing;
    spacing.setLineHeight(theme.line_height(Role::StoryText), QTextBlockFormat::MinimumHeight);
    // Not a thing to undo, and nothing was typed.
    m_is_styling = true;
    const QSignalBlocker quiet(this);
    document()->setUndoRedoEnabled(false);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(spacing);
    document()->setUndoRedoEnabled(true);
    m_is_styling = false;
    fit();
}

void PartText::fit()
{
    const int height = static_cast<int>(std::ceil(document()->documentLayout()->documentSize().height()));
    // Room for the underline below the last line.
    setFixedHeight(std::max(height, current_theme().line_height(Role::StoryText)) + 3);
}

QSize PartText::sizeHint() const
{
    return {320, height()};
}

void PartText::set_marks(std::vector<stories::Finding> marks)
{
    std::erase_if(marks, [](const stories::Finding& mark) { return mark.end <= mark.start; });
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    show_marks();
}

// Until the checks have read the new text, marks keep to their words.
void PartText::move_marks(int from, int removed, int added)
{
    if (m_marks.empty() || m_is_styling)
        return;
    std::erase_if(m_marks, [&](const stories::Finding& mark) {
        return from < mark.end && from + removed > mark.start;
    });
    for (stories::Finding& mark : m_marks) {
        if (mark.start >= from + removed)
            mark.start += added - removed;
        if (mark.end >= from + removed)
            mark.end += added - removed;
    }
}

void PartText::show_marks()
{
    setExtraSelections(mark_tints(*document(), m_marks));
    viewport()->update();
}

bool PartText::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool spent = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
                           (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        // Ctrl+K finds things everywhere; here it would delete to the end of the line.
        const bool finds = key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_K;
        if (spent || finds) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void PartText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_is_styling) {
        if (font() != current_theme().font(Role::StoryText))
            apply_theme_font();
        show_marks();
    }
}

void PartText::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    emit entered();
}

void PartText::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MenuBarFocusReason)
        emit left(event->reason() == Qt::ActiveWindowFocusReason);
}

void PartText::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls, not the part
}

void PartText::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    draw_mark_lines(*viewport(), *document(), m_marks);
}

void PartText::insertFromMimeData(const QMimeData* source)
{
    // As it will be stored: else the text would change when it is read again.
    if (source->hasText())
        textCursor().insertText(stories::clean_text(source->text()));
    ensureCursorVisible();
}

} // namespace deference::ui
