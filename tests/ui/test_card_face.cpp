// SPDX-License-Identifier: GPL-3.0-or-later
// Card faces: what is shown of Markdown, HTML, gaps, pictures and sounds, what is compared with a typed
// answer, and that a hostile card loads nothing at all.
#include "app/cards/media.h"
#include "tests/support/test_library.h"
#include "tests/ui/window.h"
#include "ui/cards/card_face.h"
#include "ui/cards/card_picture.h"
#include "ui/cards/link_bar.h"
#include "ui/cards/passage.h"
#include "ui/cards/typed_field.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace deference;
using namespace deference::ui;
using cards::CardForm;
using cards::Markup;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(0xff00ff);
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "PNG"));
    return buffer.data();
}

// As PNG checks its chunks (RFC 2083, appendix 15).
quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

// The size stands in the first chunk, at 16 and 20, its checksum behind it.
QByteArray with_size(QByteArray picture, quint32 width, quint32 height)
{
    const auto put = [&picture](qsizetype at, quint32 value) {
        for (qsizetype i = 0; i < 4; ++i)
            picture[at + i] = static_cast<char>((value >> (24 - 8 * i)) & 0xffU);
    };
    put(16, width);
    put(20, height);
    put(29, crc32(picture.sliced(12, 17)));
    return picture;
}

// A document that was built and laid out, as a view does it.
struct Shown
{
    Shown(const char* text, Markup markup, LoadPicture load = {}) : document(std::move(load))
    {
        document.build({QString::fromUtf8(text), markup, {}}, Role::Answer, Token::Ink);
        document.setTextWidth(400);
        QImage canvas(400, 400, QImage::Format_RGB32);
        QPainter painter(&canvas);
        document.drawContents(&painter);
    }
    CardDocument document;
};

// Of the text that carries this format.
template <class Has>
QStringList texts_with(const QTextDocument& document, Has has)
{
    QStringList texts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            if (has(each.fragment().charFormat()))
                texts.append(each.fragment().text());
        }
    }
    return texts;
}

cards::Card card_of(const char* question, const char* answer, CardForm form, Markup markup, int number = 0)
{
    cards::Card card;
    card.id = cards::CardId(7);
    card.words.question = QString::fromUtf8(question);
    card.words.answer = QString::fromUtf8(answer);
    card.words.form = form;
    card.words.markup = markup;
    card.words.cloze_number = number;
    return card;
}

class FaceDesk
{
  public:
    FaceDesk()
    {
        static const bool themed = (apply_theme(*qApp, Scheme::Light), true);
        Q_UNUSED(themed)
        face = std::make_unique<CardFace>(*library, nullptr);
        face->resize(700, 600);
        face->show();
        REQUIRE(QTest::qWaitForWindowActive(face.get()));
    }
    void show(const cards::Card& card, CardFace::Side side = CardFace::Side::Question)
    {
        face->show_card(card, {}, side);
    }
    [[nodiscard]] Passage* passage(const char* name) const
    {
        for (Passage* each : face->findChildren<Passage*>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const char* text) const
    {
        return ui::tests::shows(*face, QString::fromUtf8(text));
    }
    [[nodiscard]] QAbstractButton* button(const char* text) const
    {
        return ui::tests::button(*face, QString::fromUtf8(text));
    }

    deference::tests::TestLibrary library;
    std::unique_ptr<CardFace> face;
};

} // namespace

TEST_CASE("a hostile card asks for nothing, whatever it is written in")
{
    const auto [text, markup] = GENERATE(table<const char*, Markup>({
        {"<img src=\"file:///etc/hostname\"><img src=\"/etc/hostname\">", Markup::Html},
        {"<img src=\"http://example.org/x.png\"><img src='//example.org/x'>", Markup::Html},
        {"<link rel=\"stylesheet\" href=\"file:///etc/hostname\">text", Markup::Html},
        {"<style>@import url(file:///etc/hostname); p { background: url(/etc/hostname) }</style><p>x",
         Markup::Html},
        {"<table background=\"/etc/hostname\"><tr><td style=\"background:url(/etc/hostname)\">x</table>",
         Markup::Html},
        {"<object data=\"/etc/hostname\"></object><iframe src=\"/etc/hostname\"></iframe>", Markup::Html},
        {"<img src=\":/icons/play.svg\"><img src=\"qrc:/icons/play.svg\">", Markup::Html},
        {"![a](file:///etc/hostname) ![b](/etc/hostname) ![c](https://example.org/x.png)", Markup::Markdown},
        {"![a](../../../../etc/hostname) ![b](:/icons/play.svg) ![c](data:image/png;base64,AAAA)",
         Markup::Markdown},
        {"<img src=\"/etc/hostname\"> <script>x</script> stays text", Markup::Markdown},
        {"<img src=\"/etc/hostname\">", Markup::Plain},
    }));
    CAPTURE(text);
    QStringList asked;
    Shown shown(text, markup, [&asked](const QString& name) {
        asked.append(name);
        return QImage();
    });
    // Neither our own media nor anything by its address; what is drawn in their place is put in by number.
    CHECK(asked.join(u' ') == QString());
    CHECK(shown.document.refused() == 0);
    CHECK(texts_with(shown.document, [](const QTextCharFormat& format) {
              return format.isImageFormat() && !format.toImageFormat().name().startsWith(u"picture:");
          }).isEmpty());
    // And what asks all the same gets no file.
    CHECK(shown.document
              .resource(QTextDocument::StyleSheetResource, QUrl(QStringLiteral("file:///etc/hostname")))
              .toByteArray()
              .isEmpty());
    CHECK_FALSE(
        shown.document.resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
            .value<QImage>()
            .isNull());
    CHECK(shown.document.refused() == 2);
}

TEST_CASE("pictures are our own, fit the width, and a missing one leaves an empty frame")
{
    deference::tests::TestLibrary library;
    REQUIRE_OK(cards::add_media(*library, QStringLiteral("wide one.png"), png(900, 300)));
    Shown shown("![chart](wide%20one.png) ![gone](gone.png)", Markup::Markdown, load_pictures_of(*library));
    shown.document.fit_pictures(300);
    std::vector<QTextImageFormat> formats;
    for (QTextBlock block = shown.document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each) {
            if (each.fragment().charFormat().isImageFormat())
                formats.push_back(each.fragment().charFormat().toImageFormat());
        }
    }
    REQUIRE(formats.size() == 2);
    CHECK(qRound(formats[0].width()) == 300);
    CHECK(qRound(formats[0].height()) == 100);
    CHECK(formats[1].width() < 100);
    CHECK(shown.document.refused() == 0);
    shown.document.fit_pictures(2000);
    CHECK(qRound(shown.document.begin().begin().fragment().charFormat().toImageFormat().width()) == 900);
}

TEST_CASE("a picture that claims too much is not decoded")
{
    CHECK(read_picture(with_size(png(4, 4), 60'000, 4), 1000).isNull());
    CHECK(read_picture(with_size(png(4, 4), 16'000, 16'000), 1000).isNull());
    CHECK_FALSE(read_picture(with_size(png(4, 4), 4, 4), 1000).isNull()); // the checksum is right
    CHECK(read_picture("GIF89a and nothing more", 1000).isNull());
    CHECK(
        read_picture("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", 1000).isNull());
    CHECK(read_picture(png(40, 20), 20).size() == QSize(20, 10));
}

TEST_CASE("Markdown is shown as it is meant, and tags in it as text")
{
    const Shown shown(
        "# Title\n\n**bold** and *leaning*\n\n- one\n- two\n\n<b>tag</b> [words](https://example.org)",
        Markup::Markdown);
    const QString text = shown.document.toPlainText();
    CHECK(text.contains(QStringLiteral("bold and leaning")));
    CHECK(text.contains(QStringLiteral("<b>tag</b>")));
    CHECK_FALSE(text.contains(u'#'));
    CHECK(texts_with(shown.document, [](const QTextCharFormat& format) { return format.isAnchor(); }) ==
          QStringList{QStringLiteral("words")});
}

TEST_CASE("a gap is a box with its hint, and filled it is marked by more than colour")
{
    const auto markup = GENERATE(Markup::Plain, Markup::Markdown, Markup::Html);
    FaceDesk desk;
    const auto card =
        card_of("Kept for {{c1::six::how many?}} years, {{c2::two}} at hand", "", CardForm::Cloze, markup, 1);
    desk.show(card);
    CHECK(desk.passage("Question")->toPlainText() ==
          QStringLiteral("Kept for [how many?] years, two at hand"));
    const auto has_ground = [](const QTextCharFormat& format) {
        return format.background().style() != Qt::NoBrush;
    };
    CHECK(texts_with(*desk.passage("Question")->document(), has_ground) ==
          QStringList{QStringLiteral("[how many?]")});
    CHECK(desk.face->question() == QStringLiteral("Kept for [how many?] years, two at hand"));
    desk.face->show_side(CardFace::Side::Answer);
    CHECK(desk.passage("Question")->toPlainText() == QStringLiteral("Kept for six years, two at hand"));
    CHECK(texts_with(*desk.passage("Question")->document(), [](const QTextCharFormat& format) {
              return format.fontUnderline();
          }) == QStringList{QStringLiteral("six")});
    CHECK_FALSE(desk.passage("Answer")->isVisible());
    CHECK_FALSE(desk.face->suggested_rating());
}

TEST_CASE("a typed answer is compared on Return, and suggests a rating")
{
    FaceDesk desk;
    QSignalSpy answered(desk.face.get(), &CardFace::answer_requested);
    desk.show(card_of("Which duty?", "The fiduciary duty.", CardForm::Typed, Markup::Plain));
    desk.face->take_focus();
    auto* field = desk.face->findChild<TypedField*>();
    REQUIRE(QApplication::focusWidget() == field);
    CHECK_FALSE(desk.says("Say your answer aloud"));
    QTest::keyClicks(field, QStringLiteral("the fiduciery duty"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(answered.count() == 1);
    desk.face->show_side(CardFace::Side::Answer);
    CHECK(desk.says("Close"));
    CHECK(desk.face->suggested_rating() == cards::Rating::Hard);
    const auto struck = [](const QTextCharFormat& format) { return format.fontStrikeOut(); };
    CHECK(texts_with(*desk.passage("You typed")->document(), struck) == QStringList{QStringLiteral("e")});
    const auto underlined = [](const QTextCharFormat& format) { return format.fontUnderline(); };
    CHECK(texts_with(*desk.passage("Expected")->document(), underlined) == QStringList{QStringLiteral("a")});

    // Asked again, the field is empty; nothing typed is an answer too.
    desk.show(card_of("Which duty?", "The fiduciary duty.", CardForm::Typed, Markup::Plain));
    CHECK(field->text().isEmpty());
    desk.face->show_side(CardFace::Side::Answer);
    CHECK(desk.says("Nothing typed"));
    CHECK(desk.face->suggested_rating() == cards::Rating::Again);

    // Looked up, it was not asked.
    auto other = card_of("Which duty?", "The fiduciary duty.", CardForm::Typed, Markup::Plain);
    other.id = cards::CardId(8);
    desk.show(other, CardFace::Side::Answer);
    CHECK_FALSE(desk.says("Nothing typed"));
    CHECK_FALSE(desk.face->suggested_rating());
}

TEST_CASE("a link is shown and asked about, never followed")
{
    FaceDesk desk;
    auto* bar = desk.face->findChild<LinkBar*>();
    REQUIRE(bar);
    QSignalSpy opened(bar, &LinkBar::opened);
    desk.show(card_of("q", "[a](https://example.org/a)", CardForm::Ask, Markup::Markdown),
              CardFace::Side::Answer);
    emit desk.passage("Answer")->link_chosen(QStringLiteral("https://example.org/a"));
    CHECK(desk.says("Open this page in the browser?"));
    CHECK(desk.says("https://example.org/a"));
    QTest::keyClick(desk.button("Do not open"), Qt::Key_Space);
    CHECK_FALSE(bar->isVisible());
    for (const char* address : {"file:///etc/hostname", "javascript:alert(1)", "hostname", "smb://x/y"}) {
        CAPTURE(address);
        emit desk.passage("Answer")->link_chosen(QString::fromUtf8(address));
        CHECK(desk.says("is not opened"));
        CHECK_FALSE(desk.button("Open in the browser"));
    }
    CHECK(opened.count() == 0);
}

TEST_CASE("sounds are buttons, and what cannot be played says why")
{
    FaceDesk desk;
    desk.show(card_of("q [sound:gone.ogg]", "a [sound:b.mp3]", CardForm::Ask, Markup::Plain));
    CHECK(desk.passage("Question")->toPlainText().trimmed() == QStringLiteral("q"));
    REQUIRE(desk.button("Play gone.ogg"));
    CHECK_FALSE(desk.button("Play b.mp3"));
    CHECK(desk.face->replay());
    CHECK(desk.says("gone.ogg is gone"));
    desk.face->show_side(CardFace::Side::Answer);
    CHECK(QTest::qWaitFor([&] { return desk.button("Play b.mp3") != nullptr; }));
    desk.show(card_of("q", "a", CardForm::Ask, Markup::Plain));
    CHECK_FALSE(desk.face->replay());
}
