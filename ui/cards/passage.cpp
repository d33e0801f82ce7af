// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/passage.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>

namespace deference::ui {

namespace {

constexpr int k_paragraph_gap = 12;

bool is_reading_key(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll))
        return true;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return event.modifiers().testFlag(Qt::ShiftModifier);
    default:
        return false;
    }
}

} // namespace

Passage::Passage(const QString& name, Role role, Token tone, QWidget* parent)
    : QTextEdit(parent), m_role(role), m_tone(tone)
{
    setProperty("ground", QStringLiteral("plain"));
    setAccessibleName(name);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    want_focus_ring(this, 4);
    rebuild();
}

void Passage::set_text(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    rebuild();
}

void Passage::rebuild()
{
    m_rebuilding = true;
    const Theme theme = current_theme();
    setFont(theme.font(m_role));
    document()->setDefaultFont(theme.font(m_role));
    setPlainText(m_text);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(theme.line_height(m_role), QTextBlockFormat::FixedHeight);
    block.setBottomMargin(k_paragraph_gap);
    cursor.setBlockFormat(block);
    QTextCharFormat letters;
    letters.setForeground(theme.color(m_tone));
    cursor.setCharFormat(letters);
    cursor.movePosition(QTextCursor::End);
    block.setBottomMargin(0);
    cursor.setBlockFormat(block);
    cursor.movePosition(QTextCursor::Start);
    setTextCursor(cursor);
    updateGeometry();
    m_rebuilding = false;
}

int Passage::heightForWidth(int width) const
{
    // Breaks lines as the document does, without disturbing the document while a layout only asks.
    const Theme theme = current_theme();
    const int line = theme.line_height(m_role);
    int height = 0;
    const QStringList paragraphs = m_text.split(u'\n');
    for (const QString& paragraph : paragraphs) {
        QTextLayout layout(paragraph, theme.font(m_role));
        QTextOption option(Qt::AlignLeading);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        int lines = 0;
        for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
            each.setLineWidth(width);
            ++lines;
        }
        layout.endLayout();
        height += std::max(lines, 1) * line;
    }
    return height + static_cast<int>(paragraphs.size() - 1) * k_paragraph_gap;
}

QSize Passage::sizeHint() const
{
    return {320, heightForWidth(std::max(width(), 120))};
}

QSize Passage::minimumSizeHint() const
{
    return {60, current_theme().line_height(m_role)};
}

void Passage::keyPressEvent(QKeyEvent* event)
{
    // A card is rated with plain keys wherever the focus is; a text that nobody can type into must not eat
    // them.
    if (is_reading_key(*event))
        QTextEdit::keyPressEvent(event);
    else
        event->ignore();
}

void Passage::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

void Passage::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_rebuilding)
        rebuild();
}

} // namespace deference::ui
