// SPDX-License-Identifier: GPL-3.0-or-later
// A card's text as a document that loads nothing: no file, no address, whatever the text asks for. Pictures
// come from where the caller says and are put in by name; anything else is a quiet placeholder.
#pragma once
#include "app/cards/types.h"
#include "app/core/text.h"
#include "ui/widgets/tokens.h"

#include <QImage>
#include <QTextDocument>
#include <functional>

namespace deference::ui {

// A stretch of a text that is shown otherwise. Never by colour alone.
struct FaceMark
{
    enum class Kind {
        Gap,     // "[hint]", what is asked for
        Filled,  // what the gap hid
        Wrong,   // typed and not expected: struck out
        Missing, // expected and not typed: underlined
    };
    TextSpan span;
    Kind kind = Kind::Gap;
    [[nodiscard]] bool operator==(const FaceMark&) const = default;
};

// What a part of a card shows.
struct FaceText
{
    QString text;
    cards::Markup markup = cards::Markup::Plain;
    std::vector<FaceMark> marks; // of one kind, from left to right, none inside another
    [[nodiscard]] bool operator==(const FaceText&) const = default;
};

// The question and the answer of a card; of a cloze card both are its text, with the gap and filled.
[[nodiscard]] FaceText question_face(const cards::CardWords& words);
[[nodiscard]] FaceText answer_face(const cards::CardWords& words);

// A null picture where there is none of that name.
using LoadPicture = std::function<QImage(const QString& name)>;

class CardDocument : public QTextDocument
{
    Q_OBJECT

  public:
    explicit CardDocument(LoadPicture load, QObject* parent = nullptr);

    // For the next build().
    void set_pictures(LoadPicture load) { m_load = std::move(load); }
    void build(const FaceText& text, Role role, Token tone);
    // Pictures are never wider than this; smaller ones keep their size.
    void fit_pictures(int width);
    // Names of the sounds that were in the text, in order.
    [[nodiscard]] const QStringList& sounds() const { return m_sounds; }
    // How often something asked for a resource by an address: all of them got the placeholder.
    [[nodiscard]] int refused() const { return m_refused; }

  protected:
    QVariant loadResource(int type, const QUrl& name) override;

  private:
    void import_text(const FaceText& text);
    void take_pictures();
    void apply_look(Role role, Token tone);
    void apply_marks(const FaceText& text);

    LoadPicture m_load;
    QStringList m_sounds;
    std::vector<QSize> m_pictures; // by number
    int m_refused = 0;
};

} // namespace deference::ui
