// SPDX-License-Identifier: GPL-3.0-or-later
// big_profile FOLDER: a profile of the size that start-up is measured with: 5,000 cards, 100,000 reviews, 20
// stories, a plan under way. Ends where the clock says (DEFERENCE_NOW).
#include "app/cards/operations.h"
#include "app/plan/operations.h"
#include "app/stories/operations.h"
#include "tests/support/big_library.h"

#include <QCoreApplication>
#include <cstdio>

using namespace deference;

namespace {

Result<void> add_stories(Library& library, int count)
{
    for (int i = 0; i < count; ++i) {
        stories::Story story;
        story.title = QStringLiteral("Story %1, of an override nobody made").arg(i + 1);
        for (const content::StoryPart& part : library.catalogue().first()->stories().parts)
            story.parts[part.key] =
                QStringLiteral("In March 2025 precision fell from 0.78 to 0.31 in twelve days. ").repeated(6);
        DEFERENCE_TRY(stories::create_story(library, story));
    }
    return {};
}

Result<void> make(const QString& folder)
{
    DEFERENCE_TRY_ASSIGN(const auto clock, make_clock());
    Random random(1);
    const content::Catalogue catalogue = content::Catalogue::load();
    DEFERENCE_TRY_ASSIGN(const auto library, Library::open(folder, *clock, random, catalogue));
    DEFERENCE_TRY(cards::merge_packs(*library));
    const int pack_cards = static_cast<int>(catalogue.first()->cards().cards.size());
    DEFERENCE_TRY(tests::fill(*library, {5'000 - pack_cards, 100'000, 0.8, 120, 1}));
    plan::SetupAnswers answers;
    answers.weeks = 6;
    answers.started_on = study_day(*clock);
    plan::Availability availability;
    availability.minutes = {90, 105, 75, 90, 60, 150, 0};
    answers.availability = availability;
    DEFERENCE_TRY(plan::set_up(*library, answers));
    return add_stories(*library, 20);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const auto made = make(QCoreApplication::arguments().at(1));
    if (!made)
        std::fprintf(stderr, "%s\n", qUtf8Printable(made.error().sentence()));
    return made ? 0 : 3;
}
