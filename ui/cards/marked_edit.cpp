// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/marked_edit.h"

#include "app/cards/rich_text.h"
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

QStringList dropped_files(const QMimeData& mime)
{
    QStringList files;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
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

QString MarkedEdit::text() const
{
    QString text = document()->toRawText();
    for (const QChar line : {QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        text.replace(line, u'\n');
    return text;
}

void MarkedEdit::apply(cards::TextMark mark)
{
    const bool is_gap = mark == cards::TextMark::Gap || mark == cards::TextMark::SameGap;
    if (is_gap && !m_takes_gaps)
        return;
    QTextCursor cursor = textCursor();
    const cards::TextChange change =
        cards::mark_text(text(), {cursor.selectionStart(), cursor.selectionEnd()}, mark, m_markup);
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
    if (is_gap)
        emit gap_made();
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
    return source->hasImage() || source->hasHtml() || source->hasUrls() ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkedEdit::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList files = dropped_files(*source); !files.isEmpty()) {
        for (const QString& path : files)
            emit file_dropped(path);
        return;
    }
    // Office programs offer copied words as a picture too.
    if (source->hasText())
        return QPlainTextEdit::insertFromMimeData(source);
    if (!source->hasImage()) {
        textCursor().insertText(cards::plain_text_of_html(source->html()));
        return;
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(source->imageData()).save(&buffer, "PNG");
    emit picture_pasted(png);
}

} // namespace deference::ui
