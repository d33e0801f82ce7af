// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/guid.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace deference::exchange {

QString guid_of_number(quint64 number)
{
    static const QString digits =
        QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                       "!#$%&()*+,-./:;<=>?@[]^_`{|}~");
    const auto base = static_cast<quint64>(digits.size());
    QString guid;
    for (; number > 0; number /= base)
        guid.prepend(digits[static_cast<qsizetype>(number % base)]);
    return guid;
}

QString guid_of_seed(const QString& seed)
{
    const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha1);
    return guid_of_number(qFromBigEndian<quint64>(hash.constData()));
}

} // namespace deference::exchange
