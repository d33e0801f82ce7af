// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/small_pack.h"

namespace deference::tests {

content::Catalogue small_pack()
{
    content::PackParts parts;
    parts.info.key = QStringLiteral("small");
    parts.info.title = QStringLiteral("Small");
    parts.info.version = QStringLiteral("1");
    parts.info.content_hash = QStringLiteral("fixed");
    parts.cards.areas = {{QStringLiteral("area"), QStringLiteral("Area"), false}};
    for (int i = 0; i < k_small_pack_cards; ++i) {
        content::CardText card;
        card.key = QStringLiteral("card_%1").arg(i, 2, 10, QLatin1Char('0'));
        card.area = QStringLiteral("area");
        card.question = QStringLiteral("Question %1?").arg(i);
        card.answer = QStringLiteral("Answer %1.").arg(i);
        card.skill = QStringLiteral("technical_depth");
        card.as_of = Day(std::chrono::days(20'000));
        parts.cards.cards.push_back(card);
    }
    return content::Catalogue({std::make_shared<const content::Pack>(std::move(parts))});
}

} // namespace deference::tests
