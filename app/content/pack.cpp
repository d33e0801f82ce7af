// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/catalogue.h"

#include "app/content/compiled.h"
#include "app/content/readers.h"

#include <QFile>

namespace deference::content {

namespace {

Node read_part(const QString& resource, const char* name)
{
    QFile file(resource + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".tree"));
    return file.open(QIODevice::ReadOnly) ? read_compiled_tree(file.readAll()) : Node{};
}

PackInfo read_info(const Node& root)
{
    const auto text = [&](const char* key) {
        const Node* node = root.find(QLatin1String(key));
        return node ? node->text : QString();
    };
    PackInfo info{
        text("key"), text("title"),       text("company"), text("version"), text("language"), text("licence"),
        {},          text("content_hash")};
    info.updated = parse_day(text("updated")).value_or(Day{});
    return info;
}

} // namespace

Pack::Pack(PackParts parts) : m_parts(std::move(parts)) {}

std::shared_ptr<const Pack> Pack::built_in(const QString& key)
{
    const std::shared_ptr<Pack> pack(new Pack);
    pack->m_resource = QStringLiteral(":/deference/packs/") + key;
    pack->m_parts.info = read_info(read_part(pack->m_resource, "pack"));
    return pack->m_parts.info.key == key ? pack : nullptr;
}

const PackInfo& Pack::info() const
{
    return m_parts.info;
}

const CardsFile& Pack::cards() const
{
    if (!m_resource.isEmpty()) {
        std::call_once(m_cards_read, [this] {
            Report report = Report::trusting();
            const Node files = read_part(m_resource, "cards");
            for (const Node& file : files.children)
                read_cards(file, report, m_parts.cards);
        });
    }
    return m_parts.cards;
}

const RoundsFile& Pack::rounds() const
{
    if (!m_resource.isEmpty()) {
        std::call_once(m_rounds_read, [this] {
            Report report = Report::trusting();
            m_parts.rounds = read_rounds(read_part(m_resource, "rounds"), report);
        });
    }
    return m_parts.rounds;
}

const PlanFile& Pack::plan() const
{
    if (!m_resource.isEmpty()) {
        std::call_once(m_plan_read, [this] {
            Report report = Report::trusting();
            m_parts.plan = read_plan(read_part(m_resource, "plan"), report);
        });
    }
    return m_parts.plan;
}

const StoriesFile& Pack::stories() const
{
    if (!m_resource.isEmpty()) {
        std::call_once(m_stories_read, [this] {
            Report report = Report::trusting();
            m_parts.stories = read_stories(read_part(m_resource, "stories"), report);
        });
    }
    return m_parts.stories;
}

} // namespace deference::content
