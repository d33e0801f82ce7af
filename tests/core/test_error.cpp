// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/result.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace deference;

TEST_CASE("an error is one sentence: where, what, what to do")
{
    const Error error{ErrorCode::InvalidInput, QStringLiteral("'x' is not a date"), QStringLiteral("--round"),
                      QStringLiteral("write it like 2026-11-23")};
    CHECK(error.sentence() == QStringLiteral("--round: 'x' is not a date; write it like 2026-11-23."));
    CHECK(error.in(QStringLiteral("setup")).sentence().startsWith(QStringLiteral("setup: --round: ")));
}

TEST_CASE("every code has advice and a name of its own")
{
    QStringList names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const Error error{static_cast<ErrorCode>(code), QStringLiteral("what")};
        CHECK(error.sentence().contains(QStringLiteral("; ")));
        CHECK_FALSE(names.contains(to_string(error.code)));
        names.append(to_string(error.code));
    }
}

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is odd").arg(number));
    return number / 2;
}

Result<int> quarter(int number)
{
    DEFERENCE_TRY_ASSIGN(const int once, half(number));
    return half(once);
}

} // namespace

TEST_CASE("the first error is passed on unchanged")
{
    CHECK(*quarter(8) == 2);
    CHECK(quarter(6).error().what == QStringLiteral("3 is odd"));
    CHECK(quarter(5).error().what == QStringLiteral("5 is odd"));
}
