// SPDX-License-Identifier: GPL-3.0-or-later
// Any order of operations can be taken back, and done again.
#include "app/core/random.h"
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "app/stories/store.h"
#include "tests/stories/story_rows.h"

using namespace deference;
using namespace deference::stories;
using namespace deference::stories::tests;

TEST_CASE("any walk through the operations can be walked back")
{
    const std::uint64_t seed = GENERATE(101U, 102U, 103U, 104U, 105U, 106U);
    CAPTURE(seed);
    Random random(seed);
    TestLibrary library;
    const auto& file = pack().stories();
    std::vector<StoryId> ids{add(library), add(library, full_story(file))};
    library.reopen(); // the walk starts with an empty stack
    const QString start = dump(library.database());
    const QStringList part_keys{text("outcome"), text("documentation"), text("threshold")};
    const QStringList texts{{}, text("One."), text("Two words."), words(25)};
    const auto pick = [&](const auto& list) {
        return list[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(list.size())))];
    };

    int done = 0;
    for (int step = 0; step < 150; ++step) {
        library.clock().advance(std::chrono::milliseconds(random.below(3)));
        const StoryId id = ids[random.below(ids.size())];
        const QString part = pick(part_keys);
        Result<void> result;
        switch (random.below(18)) {
        case 0:
        case 1:
        case 2:
        case 3:
            result = save_part(*library, id, part, pick(texts));
            break;
        case 4:
        case 5:
            result = leave_part(*library, id, part);
            break;
        case 6:
            result = rename_story(*library, id, pick(texts));
            break;
        case 7:
            if (const auto versions = load_versions(library.database(), id); versions && !versions->empty())
                result = random.below(2) == 0
                             ? restore_version(*library, (*versions)[random.below(versions->size())].id)
                             : name_version(*library, versions->front().id, pick(texts));
            break;
        case 8:
            if (const auto copy = duplicate_story(*library, id))
                ids.push_back(*copy);
            break;
        case 9:
            result = random.below(2) == 0 ? archive_story(*library, id) : unarchive_story(*library, id);
            break;
        case 10:
            if (ids.size() > 1) {
                result = delete_story(*library, id);
                std::erase(ids, id);
            }
            break;
        case 11:
            result = random.below(2) == 0 ? mark_ready(*library, id, file) : unmark_ready(*library, id);
            break;
        case 12:
            result =
                accept_finding(*library, id, warning("ST5", "", random.below(2) == 0 ? "a" : "b"), k_reason);
            break;
        case 13: {
            Tags tags;
            tags.domain = pick(texts);
            tags.decision = random.below(2) == 0 ? Decision::Override : Decision::Follow;
            result = tag_story(*library, id, tags);
            break;
        }
        case 14:
            result = random.below(2) == 0 ? save_telling(*library, id, text("s90"), pick(texts))
                                          : judge_record(*library, id, text("fq28"), random.below(2) == 0);
            break;
        case 15:
            result =
                followed(answer_followup(*library, file, answer(id, 1 + static_cast<int>(random.below(5)))));
            break;
        case 16:
            if (const auto names = load_names(library.database()); names && names->size() > 2)
                result = remove_name(*library, names->front().id);
            else
                result = add_name(*library, text("people"),
                                  QString(3, QChar(static_cast<char16_t>(u'a' + random.below(26)))));
            break;
        default:
            // Undo and redo in the middle of it, as people do.
            if (!library->undo_text().isEmpty()) {
                const QString before = dump(library.database());
                REQUIRE_OK(library->undo());
                if (random.below(2) == 0) {
                    REQUIRE_OK(library->redo());
                    REQUIRE(dump(library.database()) == before);
                }
            }
            break;
        }
        done += result.has_value() ? 1 : 0;
    }
    CHECK(done > 75);
    const QString end = dump(library.database());
    int undone = 0;
    while (!library->undo_text().isEmpty()) {
        REQUIRE_OK(library->undo());
        ++undone;
    }
    CHECK(dump(library.database()) == start);
    while (undone-- > 0)
        REQUIRE_OK(library->redo());
    CHECK(dump(library.database()) == end);
    REQUIRE_OK(library.database().verify());
}
