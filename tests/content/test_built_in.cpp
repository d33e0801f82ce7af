// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/catalogue.h"
#include "app/content/folder.h"
#include "tests/support/catch.h"

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

TEST_CASE("a key that no pack has finds nothing")
{
    CHECK(Pack::built_in(QStringLiteral("no-such-pack")) == nullptr);
    CHECK(Catalogue::load().find(QStringLiteral("no-such-pack")) == nullptr);
}
