// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/protobuf.h"

namespace deference::exchange {

namespace {

QByteArray varint(quint64 number)
{
    QByteArray bytes;
    for (; number >= 0x80; number >>= 7U)
        bytes += static_cast<char>((number & 0x7fU) | 0x80U);
    return bytes + static_cast<char>(number);
}

} // namespace

std::optional<quint64> ProtoReader::number()
{
    quint64 value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest = m_rest.sliced(1);
        value |= static_cast<quint64>(byte & 0x7fU) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

std::optional<QByteArrayView> ProtoReader::take(quint64 size)
{
    if (size > static_cast<quint64>(m_rest.size()))
        return std::nullopt;
    const auto taken = m_rest.first(static_cast<qsizetype>(size));
    m_rest = m_rest.sliced(static_cast<qsizetype>(size));
    return taken;
}

std::optional<ProtoField> ProtoReader::next()
{
    if (m_rest.isEmpty() || m_broken)
        return std::nullopt;
    m_broken = true; // until the field is whole
    const auto tag = number();
    if (!tag)
        return std::nullopt;
    ProtoField field;
    field.key = *tag >> 3U;
    const auto wire = static_cast<unsigned>(*tag & 7U);
    if (wire == 0 || wire == 2) {
        const auto value = number();
        if (!value)
            return std::nullopt;
        field.type = wire == 0 ? ProtoField::Type::Number : ProtoField::Type::Bytes;
        field.number = *value;
    }
    if (wire != 0) {
        const auto taken = wire == 2   ? take(field.number)
                           : wire == 1 ? take(8)
                           : wire == 5 ? take(4)
                                       : std::nullopt;
        if (!taken)
            return std::nullopt;
        field.bytes = *taken;
    }
    m_broken = false;
    return field;
}

QByteArray proto_number(int key, quint64 number)
{
    return varint(static_cast<quint64>(key) << 3U) + varint(number);
}

QByteArray proto_bytes(int key, const QByteArray& bytes)
{
    return varint((static_cast<quint64>(key) << 3U) | 2U) + varint(static_cast<quint64>(bytes.size())) +
           bytes;
}

} // namespace deference::exchange
