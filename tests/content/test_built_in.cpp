// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/catalogue.h"
#include "app/content/folder.h"
#include "app/content/yaml.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace deference;
using namespace deference::content;

namespace {

const QString k_pack_folder = QStringLiteral(DEFERENCE_SOURCE_DIR "/content/betterment-ai-pm");

} // namespace

TEST_CASE("the pack that ships has no findings")
{
    QStringList texts;
    for (const Finding& finding : check_folder(k_pack_folder))
        texts.push_back(finding.text());
    INFO(texts.join(QLatin1Char('\n')).toStdString());
    CHECK(texts.isEmpty());
}

TEST_CASE("the built-in pack is the folder it was made from")
{
    const Catalogue catalogue = Catalogue::load();
    REQUIRE(catalogue.packs().size() == 1);
    CHECK(catalogue.problems().isEmpty());
    const Pack& built_in = *catalogue.first();
    const Result<PackParts> folder = load_folder(k_pack_folder);
    REQUIRE_OK(folder);

    CHECK(built_in.info().key == QStringLiteral("betterment-ai-pm"));
    CHECK(built_in.info().version == folder->info.version);
    CHECK(built_in.info().updated == folder->info.updated);
    CHECK(built_in.info().content_hash == folder->info.content_hash);
    CHECK(built_in.info().content_hash.size() == 64);
    CHECK(built_in.cards().cards == folder->cards.cards);
    CHECK(built_in.cards().areas.size() == folder->cards.areas.size());
    CHECK(built_in.rounds().rounds.size() == 6);
    CHECK(built_in.rounds().find(QStringLiteral("r4_ml_systems"))->prompts.size() == 14);
    CHECK(built_in.rounds().pass_line == 3.5);
    CHECK(built_in.plan().tasks.size() == folder->plan.tasks.size());
    CHECK(built_in.plan().templates.size() == 3);
    CHECK(built_in.plan().scheduling.round_offsets == folder->plan.scheduling.round_offsets);
    CHECK(built_in.stories().parts.size() == 13);
    CHECK(built_in.stories().lexicons == folder->stories.lexicons);
    CHECK(built_in.stories().regexes.size() == folder->stories.regexes.size());
    REQUIRE(built_in.stories().checks.size() == folder->stories.checks.size());
    for (std::size_t i = 0; i < built_in.stories().checks.size(); ++i)
        CHECK(built_in.stories().checks[i].parameters == folder->stories.checks[i].parameters);
}

TEST_CASE("every fact of the pack is asked by a card")
{
    const Catalogue catalogue = Catalogue::load();
    QSet<QString> asked;
    for (const CardText& card : catalogue.first()->cards().cards)
        asked.insert(card.fact);

    const QDir facts(k_pack_folder + QStringLiteral("/facts"));
    QStringList unasked;
    int count = 0;
    for (const QString& name : facts.entryList({QStringLiteral("*.yaml")}, QDir::Files)) {
        QFile file(facts.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto tree = read_yaml(file.readAll(), name);
        REQUIRE(tree.has_value());
        for (const Node& fact : tree->children) {
            const Node* id = fact.find(QLatin1String("id"));
            REQUIRE(id);
            ++count;
            if (!asked.contains(id->text))
                unasked.push_back(id->text);
        }
    }
    INFO(unasked.join(u' ').toStdString());
    CHECK(unasked.isEmpty());
    CHECK(count > 150); // regulation, products and methods were all found
}

TEST_CASE("the pack trains more than recall, and a status card answers with the status")
{
    const Catalogue catalogue = Catalogue::load();
    const auto& all = catalogue.first()->cards().cards;
    const auto of_kind = [&all](CardKind kind) { return std::ranges::count(all, kind, &CardText::kind); };
    CHECK(of_kind(CardKind::Status) >= 45);
    CHECK(of_kind(CardKind::Requirement) >= 60);
    CHECK(of_kind(CardKind::Explain) >= 45);

    static const QRegularExpression k_lead(
        QStringLiteral(
            R"(^[^.:;]*\b(in force|proposed|proposals?|request for comment|stayed|withdrawn|replaced|)"
            R"(superseded|repealed|enacted|vacated|guidance|pending|settled|report)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const CardText& card : all) {
        if (card.kind != CardKind::Status)
            continue;
        INFO(card.key.toStdString() << ": " << card.answer.toStdString());
        CHECK(card.status.has_value());
        CHECK(k_lead.match(card.answer).hasMatch());
    }
}

TEST_CASE("a key that no pack has finds nothing")
{
    CHECK(Pack::built_in(QStringLiteral("no-such-pack")) == nullptr);
    CHECK(Catalogue::load().find(QStringLiteral("no-such-pack")) == nullptr);
}
