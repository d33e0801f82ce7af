// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/pseudo_locale.h"

#include <QDate>
#include <QLocale>

using namespace deference::tests;

TEST_CASE("a pseudo text is longer, and keeps what a program reads")
{
    const QString cards = pseudo_text(QStringLiteral("Cards"));
    CHECK(cards.size() >= 5 * 14 / 10);
    CHECK(cards.startsWith(k_pseudo_open));
    CHECK(cards.endsWith(k_pseudo_close));
    CHECK_FALSE(cards.contains(QStringLiteral("Cards")));
    CHECK(pseudo_text(QStringLiteral("&Save %1 of %n")).contains(QStringLiteral("&S")));
    CHECK(pseudo_text(QStringLiteral("&Save %1 of %n")).contains(QStringLiteral("%1 ")));
    CHECK(pseudo_text(QStringLiteral("a <b>b</b>")).contains(QStringLiteral("<b>b</b>")));
    CHECK(pseudo_text(QString()).isEmpty());
    const QString day =
        QLocale(QLocale::English).toString(QDate(2026, 11, 23), pseudo_text(QStringLiteral("ddd d MMMM")));
    CHECK(day == k_pseudo_open + QStringLiteral("Mon 23 November") + k_pseudo_close);
}
