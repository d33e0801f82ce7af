// SPDX-License-Identifier: GPL-3.0-or-later
// The published review log (tests/data/memory/revlog-small.csv.gz): 40,000 reviews of 2,000 cards.
#pragma once
#include "app/memory/histories.h"
#include "tests/support/catch.h"

#include <QFile>

namespace deference::memory::test {

inline const Histories& small_log()
{
    static const Histories histories = [] {
        QFile file(QStringLiteral(DEFERENCE_TEST_DATA "/memory/revlog-small.csv.gz"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return histories_of(read_review_log(file, QTimeZone::utc()).value()).value();
    }();
    return histories;
}

} // namespace deference::memory::test
