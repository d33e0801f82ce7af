// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation that the program has is taken back and done again through the window: the library is, row
// for row, what it was. An operation that is added without an example fails the first test.
#include "app/cards/operations.h"
#include "app/cards/price_store.h"
#include "app/library/drafts.h"
#include "tests/support/files.h"
#include "tests/ui/journeys/pages.h"
#include "tests/ui/journeys/undo_examples.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using namespace deference;
using namespace deference::tests;

namespace {

QSet<QString> operations_in_source()
{
    static const QRegularExpression kind(QStringLiteral("OperationKind\\s+k_\\w+\\s*\\{\\s*\"([a-z_.]+)\""));
    QSet<QString> ids;
    QDirIterator headers(QStringLiteral(DEFERENCE_SOURCE_DIR "/app"),
                         {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        const QString text = QString::fromUtf8(read_file(headers.next()));
        for (auto match = kind.globalMatch(text); match.hasNext();)
            ids.insert(match.next().captured(1));
    }
    return ids;
}

// Taking over a pack happens before there is a window; a draft's keystrokes are undone where they are typed;
// a price is nobody's doing.
QSet<QString> not_undone()
{
    return {QLatin1String(cards::k_merge_pack.id), QLatin1String(k_keep_draft.id),
            QLatin1String(cards::k_keep_price.id)};
}

} // namespace

TEST_CASE("every operation has an example of how it is undone")
{
    const QSet<QString> ids = operations_in_source();
    REQUIRE(ids.size() > 30);
    for (const QString& id : ids) {
        CAPTURE(id);
        CHECK((undo_examples().contains(id) || not_undone().contains(id)));
    }
    CHECK(undo_examples().size() + static_cast<std::size_t>(not_undone().size()) ==
          static_cast<std::size_t>(ids.size()));
}

TEST_CASE("every operation is undone and done again")
{
    Desk desk;
    for (const auto& [id, example] : undo_examples()) {
        CAPTURE(id);
        At at{desk, desk.library(), {}};
        const Dump at_first = dump(desk.database());
        if (example.prepare)
            example.prepare(at);
        desk.library().close_undo_step();
        const Dump before = dump(desk.database());
        example.run(at);
        const Dump after = dump(desk.database());
        REQUIRE(difference(before, after) != QString()); // it did something at all
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(difference(before, dump(desk.database())) == QString());
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(difference(after, dump(desk.database())) == QString());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(difference(before, dump(desk.database())) == QString());
        for (int i = 0; i < 5 && difference(at_first, dump(desk.database())) != QString(); ++i)
            desk.press(Qt::Key_Z, Qt::ControlModifier); // what was prepared
    }
    REQUIRE_OK(desk.database().verify());
}
