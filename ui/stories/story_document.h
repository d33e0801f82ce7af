// SPDX-License-Identifier: GPL-3.0-or-later
// A story's Markdown as a document to look at, to print and to write as PDF or OpenDocument. Written whole or
// not at all.
#pragma once
#include "app/core/result.h"
#include "app/stories/markdown_import.h"

#include <QTextDocument>
#include <memory>

namespace deference::ui {

enum class PaperFormat { Markdown, OpenDocument, Pdf };

// "md", "odt", "pdf".
[[nodiscard]] QString paper_suffix(PaperFormat format);

// Shows Markdown with room between its paragraphs. HTML in the text stays text.
void set_story_markdown(QTextDocument& document, const QString& markdown);
// For paper of this size in points. What fits on one page in somewhat smaller type is set in it.
[[nodiscard]] std::unique_ptr<QTextDocument> make_story_document(const QString& markdown,
                                                                 const QSizeF& paper);

// Letter or A4, as the country has it. Io when the place cannot be written, with what was there unchanged.
[[nodiscard]] Result<void> write_paper(const QString& path, const QString& markdown, const QString& title,
                                       PaperFormat format);
// A story from a file of Markdown in UTF-8, or in UTF-16 that says so; its name is the title where the text
// has none. Io, or InvalidInput.
[[nodiscard]] Result<stories::ImportedStory> read_story_markdown(const QString& path,
                                                                 const content::StoriesFile& file);
// A name that every file system takes: "Overriding the fraud score (memo).pdf".
[[nodiscard]] QString paper_name(const QString& title, bool is_memo, PaperFormat format);

} // namespace deference::ui
