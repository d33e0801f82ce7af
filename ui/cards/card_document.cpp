// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_document.h"

#include "app/cards/cloze.h"
#include "app/cards/rich_text.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QUrl>

namespace deference::ui {

namespace {

constexpr int k_paragraph_gap = 12;
constexpr int k_item_gap = 4;
// Characters for private use tell where a gap is while Markdown or HTML is read; cards have none of their
// own.
constexpr QChar k_start(0xE000);
constexpr QChar k_end(0xE001);

QString with_gap_signs(const FaceText& face)
{
    QString text = face.text;
    text.replace(k_start, QChar::ReplacementCharacter).replace(k_end, QChar::ReplacementCharacter);
    for (auto mark = face.marks.rbegin(); mark != face.marks.rend(); ++mark) {
        text.insert(mark->span.end, k_end);
        text.insert(mark->span.start, k_start);
    }
    return text;
}

QTextCharFormat format_of(FaceMark::Kind kind)
{
    const Theme theme = current_theme();
    QTextCharFormat format;
    switch (kind) {
    case FaceMark::Kind::Gap:
        format.setBackground(theme.color(Token::AccentTint));
        format.setForeground(theme.color(Token::Accent));
        format.setFontWeight(QFont::DemiBold);
        break;
    case FaceMark::Kind::Filled:
        format.setBackground(theme.color(Token::AccentTint));
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        break;
    case FaceMark::Kind::Wrong:
        format.setBackground(theme.color(Token::CritTint));
        format.setForeground(theme.color(Token::Crit));
        format.setFontStrikeOut(true);
        break;
    case FaceMark::Kind::Missing:
        format.setBackground(theme.color(Token::GoodTint));
        format.setForeground(theme.color(Token::Good));
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        break;
    }
    return format;
}

// What stands where a picture is missing: an empty frame.
QImage placeholder()
{
    const Theme theme = current_theme();
    QImage image(72, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.color(Token::Sunken));
    QPainter painter(&image);
    painter.setPen(theme.color(Token::LineStrong));
    painter.drawRect(0, 0, image.width() - 1, image.height() - 1);
    painter.drawLine(20, 34, 32, 18);
    painter.drawLine(32, 18, 42, 30);
    painter.drawLine(42, 30, 52, 34);
    return image;
}

FaceText face_of(const cards::ClozeSide& side, cards::Markup markup, FaceMark::Kind kind)
{
    FaceText face{side.text, markup, {}};
    qsizetype end = 0;
    for (const TextSpan& gap : side.gaps) {
        if (gap.start < end)
            continue; // the same number inside itself
        face.marks.push_back({gap, kind});
        end = gap.end;
    }
    return face;
}

} // namespace

FaceText question_face(const cards::CardWords& words)
{
    if (words.form != cards::CardForm::Cloze)
        return {words.question, words.markup, {}};
    return face_of(cards::cloze_question_side(words.question, words.cloze_number), words.markup,
                   FaceMark::Kind::Gap);
}

FaceText answer_face(const cards::CardWords& words)
{
    if (words.form != cards::CardForm::Cloze)
        return {words.answer, words.markup, {}};
    return face_of(cards::cloze_answer_side(words.question, words.cloze_number), words.markup,
                   FaceMark::Kind::Filled);
}

CardDocument::CardDocument(LoadPicture load, QObject* parent) : QTextDocument(parent), m_load(std::move(load))
{
    setDocumentMargin(0);
    setUndoRedoEnabled(false);
}

QVariant CardDocument::loadResource(int type, const QUrl&)
{
    // The base class would read files and ask its parent. A picture that stays null is looked for on the disk
    // by Qt's picture handler, so there is always one.
    ++m_refused;
    return type == QTextDocument::ImageResource ? QVariant(placeholder()) : QVariant(QByteArray());
}

void CardDocument::build(const FaceText& text, Role role, Token tone)
{
    clear();
    m_sounds.clear();
    m_pictures.clear();
    setDefaultFont(current_theme().font(role));
    import_text(text);
    take_pictures();
    apply_look(role, tone);
    apply_marks(text);
}

void CardDocument::import_text(const FaceText& face)
{
    static const QRegularExpression sound(QStringLiteral("\\[sound:([^\\]\\[]+)\\]"));
    QString text = face.marks.empty() ? face.text : with_gap_signs(face);
    for (auto found = sound.globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (cards::is_media_name(name))
            m_sounds.append(name);
    }
    text.remove(sound);
    switch (face.markup) {
    case cards::Markup::Plain:
        setPlainText(text);
        break;
    case cards::Markup::Markdown:
        setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                              QTextDocument::MarkdownNoHTML);
        break;
    case cards::Markup::Html:
        setHtml(cards::sanitised_html(text));
        break;
    }
}

void CardDocument::take_pictures()
{
    struct Found
    {
        int position;
        int length;
        QTextImageFormat format;
    };
    std::vector<Found> found;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            const QTextFragment fragment = each.fragment();
            if (fragment.charFormat().isImageFormat())
                found.push_back(
                    {fragment.position(), fragment.length(), fragment.charFormat().toImageFormat()});
        }
    }
    for (Found& each : found) {
        const QString name = cards::media_name_of_source(each.format.name());
        QImage image = m_load && cards::is_media_name(name) ? m_load(name) : QImage();
        if (image.isNull())
            image = placeholder();
        const QString key = QStringLiteral("picture:%1").arg(m_pictures.size());
        addResource(QTextDocument::ImageResource, QUrl(key), image);
        m_pictures.push_back(image.deviceIndependentSize().toSize());
        each.format.setName(key);
        QTextCursor cursor(this);
        cursor.setPosition(each.position);
        cursor.setPosition(each.position + each.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(each.format);
    }
}

void CardDocument::fit_pictures(int width)
{
    if (m_pictures.empty() || width <= 0)
        return;
    std::vector<std::pair<int, QTextImageFormat>> changes;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            if (!each.fragment().charFormat().isImageFormat())
                continue;
            QTextImageFormat format = each.fragment().charFormat().toImageFormat();
            const auto number = format.name().section(u':', 1).toULongLong();
            if (number >= m_pictures.size())
                continue;
            const QSize natural = m_pictures[number];
            const QSize size = natural.width() <= width
                                   ? natural
                                   : natural.scaled(width, natural.height(), Qt::KeepAspectRatio);
            if (qRound(format.width()) == size.width())
                continue;
            format.setWidth(size.width());
            format.setHeight(size.height());
            changes.emplace_back(each.fragment().position(), format);
        }
    }
    for (const auto& [position, format] : changes) {
        QTextCursor cursor(this);
        cursor.setPosition(position);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void CardDocument::apply_look(Role role, Token tone)
{
    const Theme theme = current_theme();
    std::vector<std::pair<int, int>> links;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        bool has_picture = false;
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            const QTextFragment fragment = each.fragment();
            has_picture = has_picture || fragment.charFormat().isImageFormat();
            if (fragment.charFormat().isAnchor() && !fragment.charFormat().anchorHref().isEmpty())
                links.emplace_back(fragment.position(), fragment.length());
        }
        QTextBlockFormat format;
        // A fixed height would cut pictures and larger headings.
        const bool fixed = !has_picture && block.blockFormat().headingLevel() == 0;
        format.setLineHeight(theme.line_height(role),
                             fixed ? QTextBlockFormat::FixedHeight : QTextBlockFormat::MinimumHeight);
        const bool in_list = block.textList() && block.next().isValid() && block.next().textList();
        format.setTopMargin(0);
        format.setBottomMargin(!block.next().isValid() ? 0 : in_list ? k_item_gap : k_paragraph_gap);
        QTextCursor(block).mergeBlockFormat(format);
    }
    QTextCursor all(this);
    all.select(QTextCursor::Document);
    QTextCharFormat letters;
    letters.setForeground(theme.color(tone));
    all.mergeCharFormat(letters);
    for (const auto& [position, length] : links) {
        QTextCharFormat link;
        link.setForeground(theme.color(Token::Accent));
        link.setFontUnderline(true);
        QTextCursor cursor(this);
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(link);
    }
}

void CardDocument::apply_marks(const FaceText& face)
{
    if (face.marks.empty())
        return;
    const FaceMark::Kind kind = face.marks.front().kind;
    for (;;) {
        QTextCursor start = find(QString(k_start), 0, QTextDocument::FindCaseSensitively);
        if (start.isNull())
            break;
        const int from = start.selectionStart();
        start.removeSelectedText();
        QTextCursor end = find(QString(k_end), from, QTextDocument::FindCaseSensitively);
        if (end.isNull())
            break;
        const int to = end.selectionStart();
        end.removeSelectedText();
        QTextCursor gap(this);
        gap.setPosition(from);
        gap.setPosition(to, QTextCursor::KeepAnchor);
        gap.mergeCharFormat(format_of(kind));
    }
    // What the reader of the markup moved or lost leaves no signs behind.
    for (QTextCursor left = find(QString(k_end)); !left.isNull(); left = find(QString(k_end)))
        left.removeSelectedText();
}

} // namespace deference::ui
