// SPDX-License-Identifier: GPL-3.0-or-later
// Anki's card templates: a note's fields through "{{Front}}", "{{#Extra}}...{{/Extra}}" and filters to a
// question and an answer. Understood: fields, the special ones (Tags, Type, Deck, Subdeck, Card, CardFlag,
// FrontSide), sections {{#}} and {{^}}, the filters cloze, type, hint and text; other filters let the field
// through. Source: the Anki manual, "Card templates", and its behaviour.
#pragma once
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace deference::exchange {

// A template taken apart, for use with many notes. A template that does not fit together is read as far as it
// does.
class CardTemplate
{
  public:
    CardTemplate() = default;
    explicit CardTemplate(const QString& text);

    struct Values
    {
        QHash<QString, QString> fields; // special ones too, except FrontSide; raw HTML
        int cloze_number = 0;           // of the card; 0: not a cloze
        bool answer_side = false;
        bool keep_gaps = false; // {{cloze:F}} as the raw field; else it is left out
        QString front_side;
    };
    struct Result
    {
        QString html; // raw
        bool typed = false;
        QStringList hints;    // of the question side: their texts, which are not in html
        bool unknown = false; // it names a field or filter that is not known
    };
    [[nodiscard]] Result fill(const Values& values) const;
    // Whether it has {{cloze:...}} anywhere.
    [[nodiscard]] bool has_cloze() const;

  private:
    struct Part
    {
        enum class Kind { Text, Field, Section, InvertedSection };
        Kind kind = Kind::Text;
        QString text;        // of Text; else the field's name
        QStringList filters; // outermost first
        std::vector<Part> parts;
    };
    static void fill_parts(const std::vector<Part>& parts, const Values& values, Result& result);
    static void fill_field(const Part& part, const Values& values, Result& result);
    static bool any_cloze(const std::vector<Part>& parts);
    std::vector<Part> m_parts;
};

// Whether a field holds nothing to be seen: blanks and empty lines.
[[nodiscard]] bool is_empty_field(QStringView html);

// One card of a note: what is asked and answered, raw HTML. Of a cloze card the question holds the whole text
// with its gaps; the answer is what the answer side adds to it. Empty texts where there is nothing.
struct AnkiFaces
{
    QString question;
    QString answer;
    bool typed = false;
    bool unknown = false;
};
[[nodiscard]] AnkiFaces card_faces(const CardTemplate& question, const CardTemplate& answer,
                                   const QHash<QString, QString>& fields, int cloze_number);

} // namespace deference::exchange
