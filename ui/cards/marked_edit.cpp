// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/marked_edit.h"

#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>
#include <algorithm>
#include <array>

namespace deference::ui {

namespace {

constexpr int k_gap_keys = static_cast<int>(Qt::CTRL | Qt::SHIFT) | Qt::Key_C;

constexpr std::array k_mark_keys{
    TextMarkKey{cards::TextMark::Bold, static_cast<int>(Qt::CTRL) | Qt::Key_B},
    TextMarkKey{cards::TextMark::Italic, static_cast<int>(Qt::CTRL) | Qt::Key_I},
    TextMarkKey{cards::TextMark::Code, static_cast<int>(Qt::CTRL) | Qt::Key_E},
    TextMarkKey{cards::TextMark::List, static_cast<int>(Qt::CTRL) | Qt::Key_L},
    TextMarkKey{cards::TextMark::Link, static_cast<int>(Qt::CTRL) | Qt::Key_K},
    TextMarkKey{cards::TextMark::Gap, k_gap_keys},
    TextMarkKey{cards::TextMark::SameGap, k_gap_keys | static_cast<int>(Qt::ALT)},
};

QString dropped_file(const QMimeData& mime)
{
    const QList<QUrl> urls = mime.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

std::span<const TextMarkKey> text_mark_keys()
{
    return k_mark_keys;
}

MarkedEdit::MarkedEdit(const QString& name, int lines, QWidget* parent) : QPlainTextEdit(parent)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    const int line = current_theme().line_height(Role::Body);
    setMinimumHeight(lines * line + 16);
    setMaximumHeight((lines + 2) * line + 16);
}

void MarkedEdit::apply(cards::TextMark mark)
{
    QTextCursor cursor = textCursor();
    const cards::TextChange change =
        cards::mark_text(toPlainText(), {cursor.selectionStart(), cursor.selectionEnd()}, mark, m_markup);
    const auto select = [&cursor](TextSpan span) {
        cursor.setPosition(static_cast<int>(span.start));
        cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
    };
    cursor.beginEditBlock();
    select(change.replaced);
    cursor.insertText(change.text);
    cursor.endEditBlock();
    select(change.selected);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void MarkedEdit::insert_media(const QString& name, bool is_picture)
{
    textCursor().insertText(cards::media_mark(name, is_picture, m_markup));
    setFocus(Qt::OtherFocusReason);
}

void MarkedEdit::keyPressEvent(QKeyEvent* event)
{
    const int keys = event->keyCombination().toCombined();
    const auto found = std::ranges::find(k_mark_keys, keys, &TextMarkKey::keys);
    if (found != k_mark_keys.end())
        apply(found->mark);
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool MarkedEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || !dropped_file(*source).isEmpty() ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkedEdit::insertFromMimeData(const QMimeData* source)
{
    if (const QString path = dropped_file(*source); !path.isEmpty()) {
        emit file_dropped(path);
        return;
    }
    // Office programs offer copied words as a picture too.
    if (!source->hasImage() || source->hasText()) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(source->imageData()).save(&buffer, "PNG");
    emit picture_pasted(png);
}

} // namespace deference::ui
