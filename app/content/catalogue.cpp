// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/catalogue.h"

#include "app/content/folder.h"

#include <QDir>
#include <algorithm>

namespace deference::content {

Catalogue Catalogue::load(const QString& folder)
{
    Catalogue catalogue;
    for (const QString& key : QDir(QStringLiteral(":/deference/packs")).entryList(QDir::Dirs, QDir::Name)) {
        if (auto pack = Pack::built_in(key))
            catalogue.m_packs.push_back(std::move(pack));
    }
    if (folder.isEmpty())
        return catalogue;
    const QDir packs(folder);
    for (const QString& name : packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        Result<PackParts> parts = load_folder(packs.filePath(name));
        if (!parts) {
            catalogue.m_problems.push_back(
                QStringLiteral("The content pack %1 was left out: %2").arg(name, parts.error().sentence()));
            continue;
        }
        auto pack = std::make_shared<const Pack>(std::move(*parts));
        const auto same =
            std::find_if(catalogue.m_packs.begin(), catalogue.m_packs.end(),
                         [&](const auto& other) { return other->info().key == pack->info().key; });
        if (same != catalogue.m_packs.end())
            *same = std::move(pack);
        else
            catalogue.m_packs.push_back(std::move(pack));
    }
    return catalogue;
}

std::shared_ptr<const Pack> Catalogue::find(const QString& key) const
{
    const auto found = std::find_if(m_packs.begin(), m_packs.end(),
                                    [&](const auto& pack) { return pack->info().key == key; });
    return found == m_packs.end() ? nullptr : *found;
}

} // namespace deference::content
