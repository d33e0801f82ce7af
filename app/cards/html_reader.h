// SPDX-License-Identifier: GPL-3.0-or-later
// HTML of others, piece by piece: text with its entities read, and tags with their attributes. A reader for
// rich_text.h and for what imports need to know; it never fails, and takes time in proportion to the length.
//
// Comments, CDATA, processing instructions and declarations are passed over, and so is what stands inside
// elements whose content is not text to be shown (script, style, title, ...), even when they are never
// closed.
#pragma once
#include <QString>
#include <QStringView>
#include <utility>
#include <vector>

namespace deference::cards {

struct HtmlPiece
{
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    QString text;               // of Text: entities read, control characters left out
    QString name;               // of tags: lower case
    bool closes_itself = false; // <name ... />
    // Of Open: names in lower case, each once, values with their entities read; at most 64.
    std::vector<std::pair<QString, QString>> attributes;

    // Empty when there is none.
    [[nodiscard]] QString attribute(QStringView key) const;
};

class HtmlReader
{
  public:
    // `html` must outlive the reader.
    explicit HtmlReader(QStringView html) : m_html(html) {}
    // False at the end; then `piece` is left alone. Texts may come in several pieces.
    [[nodiscard]] bool next(HtmlPiece& piece);

  private:
    [[nodiscard]] bool read_tag(HtmlPiece& piece);
    [[nodiscard]] bool skip_declaration();
    void skip_content_of(const QString& name);

    QStringView m_html;
    qsizetype m_at = 0;
    int m_broken_tags = 0; // tags without an end; after a few the rest is text
};

// "&eacute;", "&#233;" and "&#xE9;" as the character; what is no entity stays as it is.
[[nodiscard]] QString with_entities_read(QStringView text);
// Line breaks as \n; without other control characters but tabs, and without halves of surrogate pairs.
[[nodiscard]] QString without_control_characters(QStringView text);
// The character behind a name without "&" and ";"; 0 for an unknown name. The names of HTML 4.
[[nodiscard]] char32_t character_of_entity(QStringView name);

} // namespace deference::cards
