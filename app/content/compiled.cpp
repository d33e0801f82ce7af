// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/compiled.h"

#include "app/content/yaml.h"

#include <QHash>

namespace deference::content {

namespace {

// Layout: a table of keys (few and repeated), then the nodes depth first. Numbers are seven bits a byte, low
// first; a text is its length in UTF-8 bytes and the bytes.
class Writer
{
  public:
    QByteArray run(const Node& root)
    {
        node(root);
        QByteArray head;
        std::swap(head, m_bytes);
        number(static_cast<quint32>(m_keys.size()));
        for (const QString& key : m_keys)
            text(key);
        return m_bytes + head;
    }

  private:
    void number(quint32 value)
    {
        for (; value >= 128; value >>= 7)
            m_bytes.append(static_cast<char>((value & 127) | 128));
        m_bytes.append(static_cast<char>(value));
    }
    void text(const QString& value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint32>(utf8.size()));
        m_bytes.append(utf8);
    }
    void key(const QString& value)
    {
        const auto found = m_index.constFind(value);
        const auto index = found == m_index.cend() ? static_cast<quint32>(m_keys.size()) : *found;
        if (found == m_index.cend()) {
            m_index.insert(value, index);
            m_keys.push_back(value);
        }
        number(index);
    }
    void node(const Node& value)
    {
        m_bytes.append(static_cast<char>(value.kind));
        if (value.is_text())
            text(value.text);
        if (value.kind != Node::Kind::List && value.kind != Node::Kind::Map)
            return;
        number(static_cast<quint32>(value.children.size()));
        for (const Node& child : value.children) {
            if (value.kind == Node::Kind::Map)
                key(child.key);
            node(child);
        }
    }

    QByteArray m_bytes;
    std::vector<QString> m_keys;
    QHash<QString, quint32> m_index;
};

class Reader
{
  public:
    explicit Reader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    Node run()
    {
        const quint32 count = number();
        for (quint32 i = 0; i < count && !m_broken; ++i)
            m_keys.push_back(text());
        Node root = node(0);
        return m_broken || m_at != m_end ? Node{} : root;
    }

  private:
    quint32 number()
    {
        quint32 value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            if (m_at == m_end)
                break;
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<quint32>(byte & 127U) << shift;
            if (byte < 128)
                return value;
        }
        m_broken = true;
        return 0;
    }
    QString text()
    {
        const quint32 size = number();
        if (m_broken || size > static_cast<quint64>(m_end - m_at)) {
            m_broken = true;
            return {};
        }
        const QString value = QString::fromUtf8(m_at, static_cast<qsizetype>(size));
        m_at += size;
        return value;
    }
    Node node(int depth)
    {
        Node value;
        if (m_at == m_end ||
            static_cast<unsigned char>(*m_at) > static_cast<unsigned char>(Node::Kind::Map) ||
            depth > k_max_depth) {
            m_broken = true;
            return value;
        }
        value.kind = static_cast<Node::Kind>(*m_at++);
        if (value.is_text())
            value.text = text();
        if (value.kind != Node::Kind::List && value.kind != Node::Kind::Map)
            return value;
        const quint32 count = number();
        if (count > static_cast<quint64>(m_end - m_at)) // each child takes a byte at least
            m_broken = true;
        value.children.reserve(m_broken ? 0 : count);
        for (quint32 i = 0; i < count && !m_broken; ++i) {
            const quint32 key = value.kind == Node::Kind::Map ? number() : 0;
            value.children.push_back(node(depth + 1));
            if (value.kind == Node::Kind::Map && key < m_keys.size())
                value.children.back().key = m_keys[key];
        }
        return value;
    }

    const char* m_at;
    const char* m_end;
    std::vector<QString> m_keys;
    bool m_broken = false;
};

} // namespace

QByteArray compile_tree(const Node& root)
{
    return Writer().run(root);
}

Node read_compiled_tree(const QByteArray& bytes)
{
    return Reader(bytes).run();
}

} // namespace deference::content
