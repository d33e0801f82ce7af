// SPDX-License-Identifier: GPL-3.0-or-later
// The packs that are there: the built-in one and those in folders. A broken pack is reported and left out.
#pragma once
#include "app/content/types.h"
#include "app/core/result.h"

#include <memory>
#include <mutex>

namespace deference::content {

// One pack. The built-in pack reads each of its files when it is first asked for (start-up is counted in
// milliseconds); it was validated when the program was built, so asking cannot fail.
class Pack
{
  public:
    // All parts at hand: packs from folders, and tests.
    explicit Pack(PackParts parts);
    // A pack compiled into the program under :/deference/packs/KEY; null when there is none.
    [[nodiscard]] static std::shared_ptr<const Pack> built_in(const QString& key);

    [[nodiscard]] const PackInfo& info() const;
    [[nodiscard]] const CardsFile& cards() const;
    [[nodiscard]] const RoundsFile& rounds() const;
    [[nodiscard]] const PlanFile& plan() const;
    [[nodiscard]] const StoriesFile& stories() const;

  private:
    Pack() = default;

    QString m_resource; // empty: everything is in m_parts
    mutable PackParts m_parts;
    mutable std::once_flag m_cards_read;
    mutable std::once_flag m_rounds_read;
    mutable std::once_flag m_plan_read;
    mutable std::once_flag m_stories_read;
};

class Catalogue
{
  public:
    Catalogue() = default;
    explicit Catalogue(std::vector<std::shared_ptr<const Pack>> packs) : m_packs(std::move(packs)) {}
    // The built-in pack, then every sub-folder of `folder` that is a valid pack (a pack with the same key
    // replaces it).
    [[nodiscard]] static Catalogue load(const QString& folder = {});

    [[nodiscard]] const std::vector<std::shared_ptr<const Pack>>& packs() const { return m_packs; }
    // Null when no pack has this key.
    [[nodiscard]] std::shared_ptr<const Pack> find(const QString& key) const;
    // The pack a new process starts from: the first. Never null for a loaded catalogue.
    [[nodiscard]] std::shared_ptr<const Pack> first() const
    {
        return m_packs.empty() ? nullptr : m_packs.front();
    }
    // One sentence for each pack that was left out.
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

  private:
    std::vector<std::shared_ptr<const Pack>> m_packs;
    QStringList m_problems;
};

} // namespace deference::content
