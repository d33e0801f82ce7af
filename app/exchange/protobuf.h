// SPDX-License-Identifier: GPL-3.0-or-later
// The little of Protocol Buffers that Anki's packages need: fields of a message one after the other, nothing
// allocated, nothing believed. Source: protobuf.dev, "Encoding".
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace deference::exchange {

struct ProtoField
{
    enum class Type { Number, Bytes, Other }; // Other: fixed-width numbers, skipped over
    quint64 key = 0;
    Type type = Type::Other;
    quint64 number = 0;
    QByteArrayView bytes; // into the message
};

class ProtoReader
{
  public:
    explicit ProtoReader(QByteArrayView message) : m_rest(message) {}
    // Nothing at the end, and at the first byte that cannot be read; then is_whole() tells which.
    [[nodiscard]] std::optional<ProtoField> next();
    [[nodiscard]] bool is_whole() const { return m_rest.isEmpty() && !m_broken; }

  private:
    [[nodiscard]] std::optional<quint64> number();
    [[nodiscard]] std::optional<QByteArrayView> take(quint64 size);
    QByteArrayView m_rest;
    bool m_broken = false;
};

// For writing: a field of a message.
[[nodiscard]] QByteArray proto_number(int key, quint64 number);
[[nodiscard]] QByteArray proto_bytes(int key, const QByteArray& bytes);

} // namespace deference::exchange
