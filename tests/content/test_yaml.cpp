// SPDX-License-Identifier: GPL-3.0-or-later
// YAML from strangers: one sentence, quickly, and never a crash.
#include "app/content/yaml.h"

#include "app/content/compiled.h"
#include "tests/support/catch.h"

#include <QStringEncoder>
#include <ctime>
#include <random>

using namespace deference;
using namespace deference::content;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double k_seconds_allowed = 10.0;
#else
constexpr double k_seconds_allowed = 2.0;
#endif

QString refusal(const QByteArray& bytes)
{
    const std::clock_t start = std::clock(); // processor time: other people's load must not fail a test
    const Checked<Node> node = read_yaml(bytes, QStringLiteral("p.yaml"));
    CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < k_seconds_allowed);
    return node ? QStringLiteral("accepted") : node.error().text();
}

QByteArray repeated(const QByteArray& text, int times)
{
    return text.repeated(times);
}

bool same(const Node& a, const Node& b)
{
    if (a.kind != b.kind || a.key != b.key || a.text != b.text || a.children.size() != b.children.size())
        return false;
    for (std::size_t i = 0; i < a.children.size(); ++i) {
        if (!same(a.children[i], b.children[i]))
            return false;
    }
    return true;
}

} // namespace

TEST_CASE("a tree keeps order, lines, quoting and the difference between nothing and empty text")
{
    const Checked<Node> root = read_yaml(
        "a: 1\nb: \"1\"\nlist:\n  - x\n  - {k: v}\nnone:\nnull_: ~\nlong: >\n  two\n  words\nempty: ''\n",
        QStringLiteral("p.yaml"));
    REQUIRE(root);
    REQUIRE(root->children.size() == 7);
    CHECK(root->children[0].kind == Node::Kind::Plain);
    CHECK(root->children[1].kind == Node::Kind::Quoted);
    CHECK(root->children[2].children[0].line == 4);
    CHECK(root->children[2].children[1].line == 5);
    CHECK(root->find(QLatin1String("list"))->line == 3);
    CHECK(root->find(QLatin1String("none"))->kind == Node::Kind::Null);
    CHECK(root->find(QLatin1String("null_"))->kind == Node::Kind::Null);
    CHECK(root->find(QLatin1String("empty"))->kind == Node::Kind::Quoted);
    CHECK(root->find(QLatin1String("long"))->text == QStringLiteral("two words\n"));
    CHECK(root->find(QLatin1String("missing")) == nullptr);
}

TEST_CASE("hostile YAML is refused in one sentence")
{
    const QByteArray bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    CHECK(
        refusal(bomb) ==
        QStringLiteral("p.yaml:1: an anchor (&) is used, remove it and write the value where it is needed"));
    CHECK(refusal("a: *b\n").startsWith(QStringLiteral("p.yaml:1: ")));
    CHECK(refusal("a: !!binary aGVsbG8=\n") == QStringLiteral("p.yaml:1: a tag (!) is used, remove it"));
    CHECK(refusal(repeated("[", 10000)).startsWith(QStringLiteral("p.yaml:1: ")));
    CHECK(refusal(repeated("[", 10000) + repeated("]", 10000)) ==
          QStringLiteral("p.yaml:1: lists and blocks are nested more than 64 deep, flatten them"));
    CHECK(refusal(repeated("{a: ", 10000)).startsWith(QStringLiteral("p.yaml:1: ")));
    CHECK(refusal(repeated("- ", 10000) + "x\n").startsWith(QStringLiteral("p.yaml:1: ")));
    CHECK(refusal(QByteArray(9 * 1024 * 1024, 'a')) ==
          QStringLiteral("p.yaml: the file is larger than 8 MiB, split it into smaller files"));
    CHECK(refusal("x: \x01\x02\n") ==
          QStringLiteral("p.yaml:1: this is not UTF-8 text, save the file as UTF-8"));
    CHECK(refusal("a: 1\nb: \xff\xfe\n") ==
          QStringLiteral("p.yaml:2: this is not UTF-8 text, save the file as UTF-8"));
    CHECK(refusal("a: 1\nb: 2\na: 3\n") ==
          QStringLiteral("p.yaml:3: the key \"a\" appears twice in the same block, keep one of the two"));
    CHECK(refusal("a: 1\n---\nb: 2\n") ==
          QStringLiteral(
              "p.yaml: the file holds more than one document, keep only the first and remove the --- lines"));
    CHECK(
        refusal("? [a, b]\n: c\n") ==
        QStringLiteral("p.yaml:1: a list or block stands where a key belongs, use a plain word as the key"));
    CHECK(refusal("a: [1, 2\nb: 3\n").contains(QStringLiteral("this is not valid YAML")));
    for (const char* open : {"a: \"open", "a: \"open\n", "a: 'open\nb: 2\n\n", "- 'x\n- y \r\n"})
        CHECK(refusal(open) ==
              QStringLiteral("p.yaml:%1: this is not valid YAML (illegal EOF in scalar), correct the "
                             "indentation, quotes or brackets")
                  .arg(QByteArray(open).trimmed().count('\n') + 1));
    for (const char* nothing : {"", "\n\n", "# only a comment\n", "~\n", "---\n"})
        CHECK(refusal(nothing) ==
              QStringLiteral(
                  "p.yaml:1: the file is empty, write the pack's content or take the file out of the list"));
    for (const auto encoding :
         {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(QStringLiteral("a: text\nb: more\n"));
        CHECK(refusal(bytes).contains(QStringLiteral("this is not UTF-8 text")));
    }
}

TEST_CASE("too many values and too many keys are refused before they cost anything")
{
    CHECK(refusal("[" + repeated("1,", 500'000) + "1]") ==
          QStringLiteral(
              "p.yaml:1: the file holds more values than any pack needs, split it into smaller files"));
    QByteArray keys;
    for (int i = 0; i < 100'000; ++i)
        keys += "key" + QByteArray::number(i) + ": 1\n";
    CHECK(refusal(keys) == QStringLiteral("p.yaml:501: a block has more than 500 keys, use a list"));
    // One long line of open quotes, colons or spaces is what makes scanners quadratic.
    for (const QByteArray& piece : {QByteArray(": "), QByteArray("'"), QByteArray("\""), QByteArray("? "),
                                    QByteArray("a: "), QByteArray("[a,"), QByteArray("!"), QByteArray("&"),
                                    QByteArray("#"), QByteArray("| "), QByteArray(" - ")})
        CHECK(refusal(repeated(piece, 20'000)) != QString());
}

TEST_CASE("a million random bytes never crash the reader")
{
    std::mt19937 engine(20261123);
    const QByteArray alphabet = "abc:-[]{}#&*!|>'\"%@`,? \n\n  \t~.0x\xc3\xa9";
    std::uniform_int_distribution<int> pick(0, static_cast<int>(alphabet.size()) - 1);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 500; ++i)
            bytes += alphabet[pick(engine)];
        (void)read_yaml(bytes, QStringLiteral("p.yaml"));
    }
    SUCCEED();
}

TEST_CASE("a compiled tree reads back as it was, and broken bytes as nothing")
{
    const Checked<Node> root =
        read_yaml("a: 1\nb: [x, \"y\", {a: ~, é: 'ü'}]\nc: {}\nd: []\ne: ''\n", QStringLiteral("p.yaml"));
    REQUIRE(root);
    const QByteArray bytes = compile_tree(*root);
    CHECK(same(read_compiled_tree(bytes), *root));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        CHECK(same(read_compiled_tree(bytes.left(size)), Node{}));
    CHECK(same(read_compiled_tree(bytes + 'x'), Node{}));
    std::mt19937 engine(7);
    for (int i = 0; i < 5000; ++i) {
        QByteArray broken = bytes;
        broken[static_cast<qsizetype>(engine() % static_cast<unsigned>(bytes.size()))] =
            static_cast<char>(engine());
        (void)read_compiled_tree(broken);
    }
}
