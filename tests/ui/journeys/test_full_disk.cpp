// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fills up while somebody works: one sentence, nothing lost, and it goes on by itself afterwards.
#include "app/practice/store.h"
#include "tests/ui/journeys/pages.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QSqlQuery>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

qint64 pragma(const Database& database, const QString& statement)
{
    QSqlQuery query(database.connection());
    REQUIRE(query.exec(statement));
    REQUIRE(query.next());
    return query.value(0).toLongLong();
}

// No page may be added, and those that are free are used up.
void fill_disk(const Database& database)
{
    pragma(database, QStringLiteral("PRAGMA max_page_count = %1")
                         .arg(pragma(database, QStringLiteral("PRAGMA page_count"))));
    QSqlQuery filler(database.connection());
    for (const int bytes : {3000, 300, 30}) {
        for (int i = 0;; ++i) {
            filler.prepare(QStringLiteral(
                "INSERT INTO settings (id, key, value) VALUES (:id, :key, zeroblob(0) || :value)"));
            const qint64 id = bytes * 100'000LL + i;
            filler.bindValue(QStringLiteral(":id"), id);
            filler.bindValue(QStringLiteral(":key"), QStringLiteral("filler%1").arg(id));
            filler.bindValue(QStringLiteral(":value"), QString(bytes, u'x'));
            if (!filler.exec())
                break;
        }
    }
}

void free_disk(const Database& database)
{
    pragma(database, QStringLiteral("PRAGMA max_page_count = 1000000"));
}

QList<NoticeBar*> notices(Desk& desk)
{
    QList<NoticeBar*> shown;
    for (NoticeBar* bar : desk.window().findChildren<NoticeBar*>()) {
        if (bar->isVisible())
            shown.append(bar);
    }
    return shown;
}

practice::Attempt newest(Desk& desk)
{
    auto all = practice::load_attempts(desk.database());
    REQUIRE_OK(all);
    return all->front();
}

} // namespace

TEST_CASE("a full disk while an answer is typed costs nothing")
{
    Desk desk;
    desk.go(Qt::Key_5);
    desk.click(QStringLiteral("Answer: "));
    auto* field = find_visible<QPlainTextEdit>(desk.page(), QStringLiteral("Your answer"));
    REQUIRE(field);
    fill_disk(desk.database());
    QString text;
    while (text.size() < 12'000)
        text += QStringLiteral("Sentence %1 of a long answer. ").arg(text.size());
    const QString whole = text + QStringLiteral(" And more");
    QApplication::clipboard()->setText(text);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    WAIT_FOR(notices(desk).size() == 1);
    CHECK(notices(desk).front()->accessibleName().contains(u"space"));
    desk.type(QStringLiteral(" And more"));
    CHECK(field->toPlainText() == whole);
    // It is tried again, and says so no second time.
    CHECK(newest(desk).answer.isEmpty());

    // Closing would lose it, and says that instead.
    desk.press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(desk.window().isVisible());
    WAIT_FOR(notices(desk).size() == 2);

    free_disk(desk.database());
    WAIT_FOR(newest(desk).answer == whole); // without another key
    desk.reopen();
    CHECK(newest(desk).answer == whole);
}

TEST_CASE("a full disk while reviewing keeps the card on the table")
{
    Desk desk;
    fill_disk(desk.database());
    desk.go(Qt::Key_4);
    desk.press(Qt::Key_Space);
    int reviews = count(desk, QStringLiteral("reviews"));
    for (int i = 0; i < 80 && notices(desk).isEmpty(); ++i) {
        reviews = count(desk, QStringLiteral("reviews"));
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_3);
    }
    REQUIRE(notices(desk).size() == 1);
    CHECK(count(desk, QStringLiteral("reviews")) == reviews);
    REQUIRE_OK(desk.database().verify());
    free_disk(desk.database());
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_3);
    CHECK(count(desk, QStringLiteral("reviews")) == reviews + 1);
    desk.reopen();
    CHECK(count(desk, QStringLiteral("reviews")) == reviews + 1);
}

TEST_CASE("a full disk does not keep a window open against its owner")
{
    Desk desk;
    desk.go(Qt::Key_5);
    desk.click(QStringLiteral("Answer: "));
    fill_disk(desk.database());
    QApplication::clipboard()->setText(QString(12'000, u'x'));
    desk.press(Qt::Key_V, Qt::ControlModifier);
    desk.press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(desk.window().isVisible());
    desk.press(Qt::Key_Q, Qt::ControlModifier);
    CHECK_FALSE(desk.window().isVisible());
}
