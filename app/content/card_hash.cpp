// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/card_hash.h"

#include <QCryptographicHash>

namespace deference::content {

QString content_hash(const CardText& card)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // The length first, so that text moved from one field to the next changes the hash.
    const auto add = [&](const QString& text) {
        const QByteArray utf8 = text.toUtf8();
        hash.addData(QByteArray::number(utf8.size()) + ':' + utf8);
    };
    add(QStringLiteral("card-1"));
    for (const QString* text : {&card.area, &card.question, &card.answer, &card.if_pressed, &card.skill})
        add(*text);
    add(QString::number(card.rounds.size()));
    for (const QString& round : card.rounds)
        add(round);
    add(card.status ? to_key(*card.status) : QString());
    for (const QString* text : {&card.citation, &card.source_title, &card.source_url})
        add(*text);
    add(to_iso(card.as_of));
    add(card.verified ? QStringLiteral("1") : QStringLiteral("0"));
    add(card.fact);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace deference::content
