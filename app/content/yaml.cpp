// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/yaml.h"

#include <QList>
#include <QStringDecoder>
#include <algorithm>
#include <sstream>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace deference::content {

const Node* Node::find(QLatin1String name) const
{
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const Node& child) { return child.key == name; });
    return kind == Kind::Map && found != children.end() ? &*found : nullptr;
}

namespace {

int line_of(const YAML::Mark& mark)
{
    return mark.is_null() ? 0 : mark.line + 1;
}

// yaml-cpp's parser has no other way to be stopped; caught in read_yaml, a few lines down.
struct Refused
{
    int line;
    QString what;
    QString todo;
};

[[noreturn]] void refuse(const YAML::Mark& mark, const char* what, const char* todo)
{
    throw Refused{line_of(mark), QString::fromLatin1(what), QString::fromLatin1(todo)};
}

class Builder final : public YAML::EventHandler
{
  public:
    explicit Builder(Node& root) : m_root(root) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        if (awaits_key())
            refuse(mark, "a key is empty", "give it a name");
        place(Node::Kind::Null, mark, anchor, {});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        refuse(mark, "an alias (*) is used", "write the value out");
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        // yaml-cpp marks plain text with "?" and quoted text with "!"; anything else is a tag somebody wrote.
        if (tag != "?" && tag != "!" && !tag.empty())
            refuse(mark, "a tag (!) is used", "remove it");
        const QString text = QString::fromStdString(value);
        if (awaits_key())
            take_key(text, mark, anchor);
        else if (tag == "?" &&
                 (text.isEmpty() || text == QLatin1String("~") || text == QLatin1String("null")))
            place(Node::Kind::Null, mark, anchor, {});
        else
            place(tag == "?" ? Node::Kind::Plain : Node::Kind::Quoted, mark, anchor, text);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Node::Kind::List, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Node::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

  private:
    // A list or map whose end has not come yet. Built by value: a pointer into a growing vector would dangle.
    struct Open
    {
        Node node;
        QString key;
        int key_line = 0;
        bool has_key = false;
    };

    [[nodiscard]] bool awaits_key() const
    {
        return !m_open.empty() && m_open.back().node.kind == Node::Kind::Map && !m_open.back().has_key;
    }

    static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            refuse(mark, "an anchor (&) is used", "remove it and write the value where it is needed");
    }

    void count(const YAML::Mark& mark)
    {
        if (++m_count > k_max_nodes)
            refuse(mark, "the file holds more values than any pack needs", "split it into smaller files");
    }

    void take_key(const QString& text, const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        refuse_anchor(mark, anchor);
        count(mark);
        Open& map = m_open.back();
        // Looking through the keys is quadratic; no honest block comes near this.
        if (map.node.children.size() >= 500)
            refuse(mark, "a block has more than 500 keys", "use a list");
        if (std::any_of(map.node.children.begin(), map.node.children.end(),
                        [&](const Node& child) { return child.key == text; }))
            throw Refused{line_of(mark),
                          QStringLiteral("the key \"%1\" appears twice in the same block").arg(text),
                          QStringLiteral("keep one of the two")};
        map.key = text;
        map.key_line = line_of(mark);
        map.has_key = true;
    }

    void place(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, const QString& text)
    {
        refuse_anchor(mark, anchor);
        count(mark);
        attach(Node{kind, line_of(mark), {}, text, {}});
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
    {
        if (tag != "?" && tag != "!" && !tag.empty())
            refuse(mark, "a tag (!) is used", "remove it");
        if (awaits_key())
            refuse(mark, "a list or block stands where a key belongs", "use a plain word as the key");
        refuse_anchor(mark, anchor);
        count(mark);
        if (m_open.size() >= static_cast<std::size_t>(k_max_depth))
            refuse(mark, "lists and blocks are nested more than 64 deep", "flatten them");
        m_open.push_back(Open{Node{kind, line_of(mark), {}, {}, {}}, {}, 0, false});
    }

    void close()
    {
        Node node = std::move(m_open.back().node);
        m_open.pop_back();
        attach(std::move(node));
    }

    void attach(Node node)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& parent = m_open.back();
        if (parent.node.kind == Node::Kind::Map) {
            node.key = parent.key;
            // Where a value begins on the line after its key, the key is what a person looks for.
            node.line = parent.key_line;
            parent.has_key = false;
        }
        parent.node.children.push_back(std::move(node));
    }

    Node& m_root;
    std::vector<Open> m_open;
    int m_count = 0;
};

bool is_utf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.contains(QChar::ReplacementCharacter);
}

// Line of the first byte that is no text, 0 when all is well.
int line_of_bad_text(const QByteArray& bytes)
{
    int line = 1;
    for (const char byte : bytes) {
        if (byte == '\n')
            ++line;
        else if (static_cast<unsigned char>(byte) < 0x20 && byte != '\t' && byte != '\r')
            return line;
    }
    if (is_utf8(bytes))
        return 0;
    line = 1;
    for (const QByteArray& row : bytes.split('\n')) {
        if (!is_utf8(row))
            return line;
        ++line;
    }
    return 1;
}

} // namespace

Checked<Node> read_yaml(const QByteArray& bytes, const QString& file)
{
    const auto finding = [&](int line, const QString& what, const QString& todo) {
        return tl::make_unexpected(Finding{file, line, what, todo});
    };
    if (bytes.size() > k_max_file_bytes)
        return finding(0, QStringLiteral("the file is larger than 8 MiB"),
                       QStringLiteral("split it into smaller files"));
    if (const int line = line_of_bad_text(bytes); line != 0)
        return finding(line, QStringLiteral("this is not UTF-8 text"),
                       QStringLiteral("save the file as UTF-8"));

    Node root;
    try {
        // Without its last line break: yaml-cpp 0.7 takes a quote that is never closed for text when a break
        // ends the file.
        const auto end = std::find_if(bytes.rbegin(), bytes.rend(),
                                      [](char c) { return c != '\n' && c != '\r' && c != ' '; });
        std::istringstream stream(std::string(bytes.begin(), end.base()));
        YAML::Parser parser(stream);
        Builder builder(root);
        if (!parser.HandleNextDocument(builder) || root.kind == Node::Kind::Null)
            return finding(1, QStringLiteral("the file is empty"),
                           QStringLiteral("write the pack's content or take the file out of the list"));
        if (parser)
            return finding(0, QStringLiteral("the file holds more than one document"),
                           QStringLiteral("keep only the first and remove the --- lines"));
    } catch (const Refused& refused) {
        return finding(refused.line, refused.what, refused.todo);
    } catch (const YAML::Exception& error) {
        return finding(line_of(error.mark),
                       QStringLiteral("this is not valid YAML (%1)").arg(QString::fromStdString(error.msg)),
                       QStringLiteral("correct the indentation, quotes or brackets"));
    } catch (const std::exception& error) {
        return finding(
            0, QStringLiteral("the YAML cannot be read (%1)").arg(QString::fromLocal8Bit(error.what())),
            QStringLiteral("simplify the file"));
    }
    return root;
}

} // namespace deference::content
