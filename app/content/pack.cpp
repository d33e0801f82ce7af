// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/catalogue.h"

namespace deference::content {

Pack::Pack(PackParts parts) : m_parts(std::move(parts)) {}

const PackInfo& Pack::info() const
{
    return m_parts.info;
}
const CardsFile& Pack::cards() const
{
    return m_parts.cards;
}
const RoundsFile& Pack::rounds() const
{
    return m_parts.rounds;
}
const PlanFile& Pack::plan() const
{
    return m_parts.plan;
}
const StoriesFile& Pack::stories() const
{
    return m_parts.stories;
}

std::shared_ptr<const Pack> Catalogue::find(const QString& key) const
{
    for (const auto& pack : m_packs) {
        if (pack->info().key == key)
            return pack;
    }
    return nullptr;
}

} // namespace deference::content
