// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/database/query.h"
#include "app/practice/operations.h"
#include "app/practice/store.h"
#include "tests/practice/practice_builders.h"
#include "tests/support/test_library.h"

#include <algorithm>

using namespace deference;
using namespace deference::practice;
using namespace deference::practice::tests;
using deference::tests::TestLibrary;
using std::chrono::seconds;

namespace {

struct Desk
{
    std::shared_ptr<const content::Pack> pack = small_pack();
    TestLibrary library{content::Catalogue({pack})};

    AttemptId start(const char* prompt = "r1_p2")
    {
        const auto id = start_attempt(*library, *pack, text(prompt));
        REQUIRE_OK(id);
        return *id;
    }
    Attempt stored(AttemptId id)
    {
        const auto attempt = load_attempt(library.database(), id);
        REQUIRE_OK(attempt);
        return *attempt;
    }
    // Every row, as text: what undo has to bring back.
    QString dump()
    {
        const auto rows =
            Query(library.database(), text("SELECT * FROM attempts ORDER BY id")).all([](const Query& row) {
                QStringList values;
                for (int column = 0; column < 12; ++column)
                    values.append(row.is_null(column) ? text("null") : row.text(column));
                return values.join(u'|');
            });
        REQUIRE_OK(rows);
        QString all;
        for (const QString& row : *rows)
            all += row + u'\n';
        return all;
    }
};

const Finish k_finish{text("Drift first."), seconds(90), 4, text(" slower ")};

} // namespace

TEST_CASE("an answer is started, written, finished and kept")
{
    Desk desk;
    const AttemptId id = desk.start();
    CHECK(desk.stored(id).state == State::Running);
    CHECK(desk.stored(id).pack == text("small"));
    CHECK(desk.stored(id).round == text("r1"));
    REQUIRE_OK(save_draft(*desk.library, id, text("Drift"), seconds(20)));
    desk.library.clock().advance(std::chrono::hours(24));
    REQUIRE_OK(finish_attempt(*desk.library, id, k_finish));
    desk.library.reopen();
    const Attempt attempt = desk.stored(id);
    CHECK(attempt.state == State::Finished);
    CHECK(attempt.answer == text("Drift first."));
    CHECK(attempt.note == text("slower"));
    CHECK(attempt.spent == seconds(90));
    CHECK(attempt.self_rating == 4);
    CHECK(attempt.finished_at == desk.library.clock().now());
    CHECK(to_iso(attempt.study_day) == text("2026-11-24"));
}

TEST_CASE("each operation can be undone and redone, and survives a restart")
{
    struct Row
    {
        const OperationKind* kind;
        std::function<Result<void>(Desk&, AttemptId running, AttemptId parked)> act;
    };
    const std::vector<Row> rows{
        {&k_start_attempt,
         [](Desk& d, AttemptId, AttemptId) -> Result<void> {
             DEFERENCE_TRY(start_attempt(*d.library, *d.pack, text("r2_p1")));
             return {};
         }},
        {&k_save_draft, [](Desk& d, AttemptId id,
                           AttemptId) { return save_draft(*d.library, id, text("More"), seconds(50)); }},
        {&k_park_attempt, [](Desk& d, AttemptId id, AttemptId) { return park_attempt(*d.library, id); }},
        {&k_resume_attempt,
         [](Desk& d, AttemptId, AttemptId parked) { return resume_attempt(*d.library, parked); }},
        {&k_finish_attempt,
         [](Desk& d, AttemptId id, AttemptId) { return finish_attempt(*d.library, id, k_finish); }},
        {&k_record_attempt,
         [](Desk& d, AttemptId, AttemptId) -> Result<void> {
             DEFERENCE_TRY(record_attempt(*d.library, *d.pack, text("r2_p1"), k_finish));
             return {};
         }},
        {&k_delete_draft,
         [](Desk& d, AttemptId, AttemptId parked) { return delete_draft(*d.library, parked); }},
    };
    CHECK(rows.size() == k_operations.size());
    for (const OperationKind* kind : k_operations) {
        CAPTURE(kind->id);
        CHECK(std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.kind == kind; }) == 1);
    }
    for (const Row& row : rows) {
        CAPTURE(row.kind->id);
        Desk desk;
        REQUIRE_OK(record_attempt(*desk.library, *desk.pack, text("r1_p1"), k_finish));
        const AttemptId parked = desk.start("r1_p1");
        const AttemptId running = desk.start("r1_p2");
        REQUIRE_OK(save_draft(*desk.library, running, text("Some"), seconds(10)));
        desk.library->close_undo_step();
        desk.library.clock().advance(std::chrono::minutes(5));

        const QString before = desk.dump();
        REQUIRE_OK(row.act(desk, running, parked));
        const QString after = desk.dump();
        CHECK(after != before);
        CHECK(desk.library->undo_text().startsWith(text(row.kind->text)));
        REQUIRE_OK(desk.library->undo());
        CHECK(desk.dump() == before);
        REQUIRE_OK(desk.library->redo());
        CHECK(desk.dump() == after);
        desk.library.reopen();
        CHECK(desk.dump() == after);
    }
}

TEST_CASE("one answer runs at a time")
{
    Desk desk;
    const AttemptId first = desk.start("r1_p1");
    const AttemptId second = desk.start("r1_p2");
    CHECK(desk.stored(first).state == State::Parked);
    CHECK(desk.stored(second).state == State::Running);
    REQUIRE_OK(resume_attempt(*desk.library, first));
    CHECK(desk.stored(first).state == State::Running);
    CHECK(desk.stored(second).state == State::Parked);
    REQUIRE_OK(park_attempt(*desk.library, first));
    CHECK(load_drafts(desk.library.database())->size() == 2);
}

TEST_CASE("typing an answer is one undo step, and a clock that jumps back takes no time away")
{
    Desk desk;
    const AttemptId id = desk.start();
    const QString before = desk.dump();
    REQUIRE_OK(save_draft(*desk.library, id, text("D"), seconds(3)));
    REQUIRE_OK(save_draft(*desk.library, id, text("Drift"), seconds(40)));
    REQUIRE_OK(save_draft(*desk.library, id, text("Drift and cash"), seconds(5)));
    CHECK(desk.stored(id).spent == seconds(40));
    CHECK(desk.library->undo_text() == text("Write answer (Question 2 of round 1, which is too lon…)"));
    const QString undo_before = desk.library->undo_text();
    REQUIRE_OK(save_draft(*desk.library, id, text("Drift and cash"), seconds(5)));
    CHECK(desk.library->undo_text() == undo_before);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.dump() == before);
}

TEST_CASE("a finished answer is history")
{
    Desk desk;
    const AttemptId id = desk.start();
    REQUIRE_OK(finish_attempt(*desk.library, id, k_finish));
    const QString before = desk.dump();
    CHECK(save_draft(*desk.library, id, text("better"), seconds(1)).error().code == ErrorCode::Conflict);
    CHECK(finish_attempt(*desk.library, id, k_finish).error().code == ErrorCode::Conflict);
    CHECK(park_attempt(*desk.library, id).error().code == ErrorCode::Conflict);
    CHECK(resume_attempt(*desk.library, id).error().code == ErrorCode::Conflict);
    CHECK(delete_draft(*desk.library, id).error().code == ErrorCode::Conflict);
    // The database itself refuses, should a later store forget.
    desk.start("r2_p1");
    CHECK_FALSE(desk.library.database()
                    .execute(text("UPDATE attempts SET answer = 'x' WHERE finished_at IS NOT NULL"))
                    .has_value());
    CHECK_FALSE(desk.library.database()
                    .execute(text("DELETE FROM attempts WHERE finished_at IS NOT NULL"))
                    .has_value());
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.dump() == before);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.stored(id).state == State::Running);
    CHECK(desk.stored(id).answer.isEmpty());
}

TEST_CASE("what cannot be used is refused with a sentence and changes nothing")
{
    Desk desk;
    const AttemptId id = desk.start();
    const QString before = desk.dump();
    const auto with = [](const char* answer, int rating, int spent) {
        return Finish{text(answer), seconds(spent), rating, {}};
    };
    const std::vector<std::pair<ErrorCode, Error>> refused{
        {ErrorCode::NotFound, start_attempt(*desk.library, *desk.pack, text("r9_p1")).error()},
        {ErrorCode::NotFound, record_attempt(*desk.library, *desk.pack, text("r9_p1"), k_finish).error()},
        {ErrorCode::NotFound, save_draft(*desk.library, AttemptId(3), text("x"), seconds(1)).error()},
        {ErrorCode::InvalidInput, finish_attempt(*desk.library, id, with(" \n", 3, 1)).error()},
        {ErrorCode::InvalidInput, finish_attempt(*desk.library, id, with("x", 0, 1)).error()},
        {ErrorCode::InvalidInput, finish_attempt(*desk.library, id, with("x", 6, 1)).error()},
        {ErrorCode::InvalidInput, finish_attempt(*desk.library, id, with("x", 3, -1)).error()},
        {ErrorCode::InvalidInput, save_draft(*desk.library, id, QString(200'001, u'x'), seconds(1)).error()},
    };
    for (const auto& [code, error] : refused) {
        CAPTURE(error);
        CHECK(error.code == code);
        CHECK(error.sentence().size() > 20);
    }
    CHECK(desk.dump() == before);
}

TEST_CASE("an attempt outlives its prompt")
{
    Desk desk;
    const AttemptId id = desk.start();
    content::PackParts emptied;
    emptied.info.key = text("small");
    desk.pack = std::make_shared<const content::Pack>(std::move(emptied));
    REQUIRE_OK(finish_attempt(*desk.library, id, k_finish));
    CHECK(load_attempts(desk.library.database(), text("r1"))->size() == 1);
    CHECK(start_attempt(*desk.library, *desk.pack, text("r1_p2")).error().code == ErrorCode::NotFound);
}

TEST_CASE("any walk through the operations can be walked back")
{
    const std::uint64_t seed = GENERATE(201U, 202U, 203U, 204U, 205U, 206U);
    CAPTURE(seed);
    Random random(seed);
    Desk desk;
    std::vector<AttemptId> ids{desk.start("r1_p1"), desk.start("r2_p1")};
    desk.library.reopen(); // the walk starts with an empty stack
    const QString start = desk.dump();
    const QStringList prompts{text("r1_p1"), text("r1_p2"), text("r2_p3")};
    const QStringList answers{{}, text("One."), text("Two words.")};
    int done = 0;
    for (int step = 0; step < 120; ++step) {
        desk.library.clock().advance(std::chrono::milliseconds(random.below(3)));
        const AttemptId id = ids[random.below(ids.size())];
        const QString prompt = prompts[static_cast<qsizetype>(random.below(3))];
        const QString answer = answers[static_cast<qsizetype>(random.below(3))];
        const Finish finish{answer, seconds(random.below(90)), static_cast<int>(random.below(5)) + 1, answer};
        Result<void> result = fail(ErrorCode::NotFound, text("not done"));
        switch (random.below(8)) {
        case 0:
            if (const auto added = start_attempt(*desk.library, *desk.pack, prompt)) {
                ids.push_back(*added);
                result = {};
            }
            break;
        case 1:
        case 2:
            result = save_draft(*desk.library, id, answer, seconds(random.below(60)));
            break;
        case 3:
            result = park_attempt(*desk.library, id);
            break;
        case 4:
            result = resume_attempt(*desk.library, id);
            break;
        case 5:
            result = finish_attempt(*desk.library, id, finish);
            break;
        case 6:
            if (random.below(2) == 0 && record_attempt(*desk.library, *desk.pack, prompt, finish))
                result = {};
            else
                result = delete_draft(*desk.library, id);
            break;
        default:
            if (!desk.library->undo_text().isEmpty()) {
                const QString before = desk.dump();
                REQUIRE_OK(desk.library->undo());
                if (random.below(2) == 0) {
                    REQUIRE_OK(desk.library->redo());
                    REQUIRE(desk.dump() == before);
                }
            }
            break;
        }
        done += result.has_value() ? 1 : 0;
    }
    CHECK(done > 20);
    const QString end = desk.dump();
    int undone = 0;
    while (!desk.library->undo_text().isEmpty()) {
        REQUIRE_OK(desk.library->undo());
        ++undone;
    }
    CHECK(undone > 10);
    CHECK(desk.dump() == start);
    while (undone-- > 0)
        REQUIRE_OK(desk.library->redo());
    CHECK(desk.dump() == end);
}
