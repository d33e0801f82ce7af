// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QScreen>
#include <QStringDecoder>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentWriter>

namespace deference::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StoriesPage)
};

constexpr qsizetype k_longest_name = 80;
constexpr qreal k_points = 10.5;
constexpr qreal k_smallest_points = 8.5;
constexpr qreal k_step_points = 0.5;
constexpr qreal k_points_an_inch = 72;
constexpr qreal k_margin = 57; // points: two centimetres
// Of a line, and of the size of the text.
constexpr qreal k_above_heading = 0.6;
constexpr qreal k_below_paragraph = 0.25;
constexpr qreal k_title = 1.5;
constexpr qreal k_heading = 1.12;
constexpr qint64 k_longest_file = 4 * 1024 * 1024; // bytes; a story has at most half a million characters

QPageSize paper_size()
{
    const bool is_letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(is_letter ? QPageSize::Letter : QPageSize::A4);
}

std::unique_ptr<QTextDocument> paginated(const QString& markdown, const QSizeF& paper, qreal size)
{
    // A document counts in the dots of the screen and is scaled when it is printed.
    const qreal dots = QGuiApplication::primaryScreen()->logicalDotsPerInchY() / k_points_an_inch;
    auto document = std::make_unique<QTextDocument>();
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(size);
    document->setDefaultFont(font);
    set_story_markdown(*document, markdown);
    document->setDocumentMargin(k_margin * dots);
    document->setPageSize(paper * dots);
    return document;
}

Result<QByteArray> as_pdf(const QString& markdown, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(paper_size());
    writer.setPageMargins({}); // the document has its own
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Deference"));
    make_story_document(markdown, writer.pageLayout().fullRectPoints().size())->print(&writer);
    return bytes;
}

Result<QByteArray> as_open_document(const QString& markdown)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter writer(&buffer, "odf");
    if (!writer.write(paginated(markdown, paper_size().sizePoints(), k_points).get()))
        return fail(ErrorCode::Internal, Words::tr("the text could not be made an OpenDocument file"), {},
                    Words::tr("export it as PDF or Markdown"));
    return bytes;
}

Result<QByteArray> as_bytes(const QString& markdown, const QString& title, PaperFormat format)
{
    switch (format) {
    case PaperFormat::Pdf:
        return as_pdf(markdown, title);
    case PaperFormat::OpenDocument:
        return as_open_document(markdown);
    case PaperFormat::Markdown:
        break;
    }
    return markdown.toUtf8();
}

} // namespace

QString paper_suffix(PaperFormat format)
{
    switch (format) {
    case PaperFormat::Pdf:
        return QStringLiteral("pdf");
    case PaperFormat::OpenDocument:
        return QStringLiteral("odt");
    case PaperFormat::Markdown:
        break;
    }
    return QStringLiteral("md");
}

void set_story_markdown(QTextDocument& document, const QString& markdown)
{
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML |
                                                                   QTextDocument::MarkdownDialectCommonMark));
    const qreal line = QFontMetricsF(document.defaultFont()).height();
    const qreal points = QFontInfo(document.defaultFont()).pointSizeF(); // the font may be set in dots
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setTopMargin(level > 1 ? k_above_heading * line : 0);
        format.setBottomMargin(level == 1 ? k_above_heading * line : k_below_paragraph * line);
        cursor.setBlockFormat(format);
        if (level == 0)
            continue;
        QTextCharFormat heading; // Qt's own are larger than a page of text needs
        heading.setFontPointSize(points * (level == 1 ? k_title : k_heading));
        heading.setFontWeight(QFont::DemiBold);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(heading);
    }
}

std::unique_ptr<QTextDocument> make_story_document(const QString& markdown, const QSizeF& paper)
{
    for (qreal size = k_points; size >= k_smallest_points; size -= k_step_points) {
        auto document = paginated(markdown, paper, size);
        if (document->pageCount() == 1)
            return document;
    }
    return paginated(markdown, paper, k_points);
}

Result<void> write_paper(const QString& path, const QString& markdown, const QString& title,
                         PaperFormat format)
{
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, as_bytes(markdown, title, format));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, Words::tr("the file could not be written: %1").arg(file.errorString()),
                    path, Words::tr("choose another place; a file that was there is unchanged"));
    return {};
}

Result<stories::ImportedStory> read_story_markdown(const QString& path, const content::StoriesFile& file)
{
    QFile markdown(path);
    if (!markdown.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, Words::tr("the file could not be read: %1").arg(markdown.errorString()),
                    path, Words::tr("choose another one"));
    const QByteArray bytes = markdown.read(k_longest_file);
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return fail(ErrorCode::InvalidInput, Words::tr("the file is not text in UTF-8"),
                    QFileInfo(path).fileName(), Words::tr("save it as UTF-8 and import it again"));
    auto read = stories::story_from_markdown(text, file, QFileInfo(path).completeBaseName());
    if (!read)
        return fail(read.error().in(QFileInfo(path).fileName()));
    return read;
}

QString paper_name(const QString& title, bool is_memo, PaperFormat format)
{
    static const QRegularExpression forbidden(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString name = QString(title).replace(forbidden, QStringLiteral(" ")).simplified().left(k_longest_name);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    if (name.isEmpty())
        name = Words::tr("Story");
    return (is_memo ? Words::tr("%1 (memo)", "file name").arg(name) : name) + u'.' + paper_suffix(format);
}

} // namespace deference::ui
