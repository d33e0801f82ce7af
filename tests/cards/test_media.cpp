// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/media.h"
#include "app/cards/operations.h"
#include "app/cards/own_cards.h"
#include "app/library/drafts.h"
#include "tests/cards/deck.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace deference;
using namespace deference::tests;
using namespace deference::cards;

namespace {

const QByteArray k_gif("GIF89a and whatever follows");

QByteArray bytes(const char* text, qsizetype size)
{
    return QByteArray(text, size);
}

MediaName add(TestLibrary& library, const char* name, const QByteArray& content)
{
    const auto added = add_media(*library, QString::fromUtf8(name), content);
    REQUIRE_OK(added);
    return *added;
}

QStringList files_in(const TestLibrary& library, const char* below = "")
{
    return QDir(library.folder() + QStringLiteral("/media") + QLatin1String(below))
        .entryList(QDir::Files | QDir::Hidden);
}

void add_card_with(TestLibrary& library, const QString& text)
{
    CardDraft draft;
    draft.words.question = text;
    draft.words.answer = QStringLiteral("a");
    draft.words.markup = Markup::Markdown;
    REQUIRE_OK(add_cards(*library, draft));
}

QString code_of(const Result<MediaName>& result)
{
    return result ? QStringLiteral("taken") : to_string(result.error().code);
}

} // namespace

TEST_CASE("the type of a file is told by what is in it")
{
    CHECK(media_type_of(bytes("\x89PNG\r\n\x1a\n....", 12)) == MediaType::Png);
    CHECK(media_type_of("\xff\xd8\xff\xe0....") == MediaType::Jpeg);
    CHECK(media_type_of("GIF87a") == MediaType::Gif);
    CHECK(media_type_of("RIFF....WEBPVP8 ") == MediaType::WebP);
    CHECK(media_type_of("RIFF....WAVEfmt ") == MediaType::Wav);
    CHECK(media_type_of("OggS....") == MediaType::Ogg);
    CHECK(media_type_of("fLaC....") == MediaType::Flac);
    CHECK(media_type_of(bytes("\0\0\0\x20"
                              "ftypM4A ",
                              12)) == MediaType::M4a);
    CHECK(media_type_of("ID3....") == MediaType::Mp3);
    CHECK(media_type_of("\xff\xfb\x90\x64") == MediaType::Mp3);
    CHECK_FALSE(media_type_of("\xff\xff\xff\xff"));
    CHECK_FALSE(media_type_of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    CHECK_FALSE(media_type_of("RIFF....AVI LIST"));
    CHECK_FALSE(media_type_of("MZ"));
    CHECK_FALSE(media_type_of(""));
}

TEST_CASE("only pictures and sounds of a sensible size and name come in")
{
    TestLibrary library;
    const auto code = [&](const QString& name, const QByteArray& content) {
        return code_of(add_media(*library, name, content));
    };
    for (const char* name :
         {"", ".", "..", "../a.gif", "a/b.gif", "a\\b.gif", "a\nb.gif", "CON.gif", "c:gif"}) {
        CAPTURE(name);
        CHECK(code(QString::fromUtf8(name), k_gif) == QStringLiteral("invalid_input"));
    }
    CHECK(code(QString(300, u'x'), k_gif) == QStringLiteral("invalid_input"));
    CHECK(code(QStringLiteral("a.gif"), {}) == QStringLiteral("invalid_input"));
    CHECK(code(QStringLiteral("a.gif"), "<html>") == QStringLiteral("invalid_input"));
    CHECK(code(QStringLiteral("a.svg"), "<svg/>") == QStringLiteral("invalid_input"));
    CHECK(code(QStringLiteral("big.gif"), k_gif + QByteArray(static_cast<qsizetype>(k_largest_media), 'x')) ==
          QStringLiteral("invalid_input"));
    CHECK(files_in(library).isEmpty());
    CHECK(library->undo_text().isEmpty());
    CHECK(code(QStringLiteral("größe 1.gif"), k_gif) == QStringLiteral("taken"));
}

TEST_CASE("the same file is kept once, and a taken name gives way to a name of its own")
{
    TestLibrary library;
    CHECK(add(library, "a.gif", k_gif).is_new);
    const MediaName again = add(library, "a.gif", k_gif);
    CHECK_FALSE(again.is_new);
    CHECK(again.name == QStringLiteral("a.gif"));
    CHECK(add(library, "b.gif", k_gif).is_new); // another name for the same file
    CHECK(files_in(library).size() == 1);

    const QByteArray other = k_gif + "2";
    const MediaName moved = add(library, "a.gif", other);
    CHECK(moved.name == QStringLiteral("a-%1.gif").arg(sha256_of(other).first(8)));
    CHECK(add(library, "a.gif", other).name == moved.name);
    CHECK_FALSE(add(library, "a.gif", other).is_new);
    CHECK(load_media(*library, QStringLiteral("a.gif")).value() == k_gif);
    CHECK(load_media(*library, moved.name).value() == other);
    const QString path = find_media(*library, moved.name).value()->path;
    CHECK(QFileInfo(path).permissions().testFlag(QFile::ReadOther) == false);
    library.reopen();
    CHECK(load_media(*library, moved.name).value() == other);
    CHECK(list_media(*library).value().size() == 3);
}

TEST_CASE("file names become names that a card can write")
{
    const auto [from, to] = GENERATE(table<const char*, const char*>({
        {"chart.png", "chart.png"},
        {"/home/me/My chart (1).PNG", "My-chart-1.PNG"},
        {"C:\\Users\\me\\Größe.png", "Größe.png"},
        {"..", "picture.png"},
        {".hidden", "hidden.png"},
        {"CON.png", "picture.png"},
        {"noname", "noname.png"},
        {"a<b>c\"d|e?.png", "a-b-c-d-e.png"},
        {"", "picture.png"},
    }));
    CHECK(tidy_media_name(QString::fromUtf8(from), MediaType::Png) == QString::fromUtf8(to));
    const QString long_name = tidy_media_name(QString(400, u'ß') + QStringLiteral(".png"), MediaType::Png);
    CHECK(long_name.toUtf8().size() <= 255);
    CHECK(long_name.endsWith(QStringLiteral(".png")));
}

TEST_CASE("a file is read from the disk by its content, and refused with one sentence")
{
    TestLibrary library;
    const QString path = library.folder() + QStringLiteral("/My picture.png");
    write_file(path, k_gif);
    CHECK(add_media_file(*library, path).value().name == QStringLiteral("My-picture.png"));
    write_file(path, "text");
    const auto refused = add_media_file(*library, path);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().sentence().contains(QStringLiteral("My picture.png")));
    CHECK(add_media_file(*library, library.folder()).error().code == ErrorCode::NotFound);
    CHECK(add_media_file(*library, QStringLiteral("/nowhere/x.png")).error().code == ErrorCode::NotFound);
}

TEST_CASE("a missing and a damaged file are told, and break nothing")
{
    TestLibrary library;
    add(library, "a.gif", k_gif);
    const QString path = find_media(*library, QStringLiteral("a.gif")).value()->path;
    write_file(path, "GIF89a damaged");
    CHECK(load_media(*library, QStringLiteral("a.gif")).error().code == ErrorCode::Corrupt);
    REQUIRE(QFile::remove(path));
    CHECK(load_media(*library, QStringLiteral("a.gif")).error().code == ErrorCode::NotFound);
    CHECK(find_media(*library, QStringLiteral("a.gif")).value()->path.isEmpty());
    CHECK_FALSE(find_media(*library, QStringLiteral("b.gif")).value().has_value());
    CHECK_FALSE(find_media(*library, QStringLiteral("../library.deference")).value().has_value());
    // Adding it again puts it back.
    CHECK_FALSE(add(library, "a.gif", k_gif).is_new);
    CHECK(load_media(*library, QStringLiteral("a.gif")).value() == k_gif);
}

TEST_CASE("killed between file and name: no name without its file, and the file goes with the unused")
{
    TestLibrary library;
    const QByteArray orphan = k_gif + "orphan";
    REQUIRE_OK(media_folder(*library).write(sha256_of(orphan), orphan)); // and then the program was killed
    write_file(library.folder() + QStringLiteral("/media/") + sha256_of(k_gif) + QStringLiteral(".Xy1Zab"),
               "half");
    library.reopen();
    CHECK(list_media(*library).value().empty());
    tidy_media(*library);
    CHECK(files_in(library) == QStringList{sha256_of(orphan)}); // what is whole goes when the user says so
    CHECK(measure_media(*library).value().unused == 1);
    CHECK(remove_unused_media(*library).value().files == 1);
    CHECK(files_in(library).isEmpty());
    CHECK(files_in(library, "/removed").size() == 1);
    tidy_media(*library);
    CHECK(files_in(library, "/removed").isEmpty());
}

TEST_CASE("unused pictures are those that neither a card nor a draft shows")
{
    TestLibrary library;
    for (const char* name : {"card.gif", "spaced name.gif", "draft.gif", "unused.gif", "word.ogg"})
        add(library, name, k_gif + name);
    add_card_with(library, QStringLiteral("![x](card.gif) ![y](spaced%20name.gif) [sound:word.ogg]"));
    CardDraft draft;
    draft.words.markup = Markup::Markdown;
    draft.words.answer = QStringLiteral("![](draft.gif)");
    REQUIRE_OK(keep_draft(*library, QStringLiteral("cards.new"), {},
                          QString::fromUtf8(QJsonDocument(to_json(draft)).toJson())));
    const auto unused = find_unused_media(*library);
    REQUIRE_OK(unused);
    REQUIRE(unused->size() == 1);
    CHECK(unused->front().name == QStringLiteral("unused.gif"));
    const MediaUse use = measure_media(*library).value();
    CHECK(use.files == 5);
    CHECK(use.unused == 1);
    CHECK(use.unused_bytes == (k_gif + "unused.gif").size());
    const RemovedMedia removed = remove_unused_media(*library).value();
    CHECK(removed.files == 1);
    CHECK(removed.bytes == (k_gif + "unused.gif").size());
    CHECK(files_in(library).size() == 4);
    CHECK(remove_unused_media(*library).value().files == 0);

    // Undone in time, the file is still there, and the next start puts it back into its place.
    REQUIRE_OK(library->undo());
    CHECK(load_media(*library, QStringLiteral("unused.gif")).value() == k_gif + "unused.gif");
    library.reopen();
    tidy_media(*library);
    CHECK(files_in(library).size() == 5);
    CHECK(load_media(*library, QStringLiteral("unused.gif")).value() == k_gif + "unused.gif");
}

TEST_CASE("a file that cannot be written leaves no name behind")
{
    TestLibrary library;
    write_file(library.folder() + QStringLiteral("/media"), "in the way");
    CHECK(add_media(*library, QStringLiteral("a.gif"), k_gif).error().code == ErrorCode::ReadOnly);
    CHECK(list_media(*library).value().empty());
    CHECK(library->undo_text().isEmpty());
}
