// SPDX-License-Identifier: GPL-3.0-or-later
// durability_child FOLDER SEED: works on a profile until it is killed. After each operation, when the library
// says that it is safe, one line goes to the parent: what was done and what must be found afterwards.
#include "app/cards/media.h"
#include "app/cards/operations.h"
#include "app/cards/store.h"
#include "app/library/settings.h"
#include "tests/durability/small_pack.h"

#include <QCoreApplication>
#include <cstdio>
#include <unistd.h>

using namespace deference;

namespace {

// One write, so that a line is there whole or not at all (PIPE_BUF).
void acknowledge(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    (void)!::write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

[[noreturn]] void give_up(const Error& error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.sentence()));
    std::exit(3);
}

template <class T>
T need(Result<T> result)
{
    if (!result)
        give_up(result.error());
    return std::move(*result);
}

struct Worker
{
    Library& library;
    ManualClock& clock;
    Random& random;
    std::vector<cards::CardId> deck;

    cards::CardId any_card() { return deck[random.below(deck.size())]; }

    void answer()
    {
        clock.advance(std::chrono::minutes(random.below(600)));
        const auto rating = static_cast<cards::Rating>(1 + random.below(4));
        const auto done = need(cards::answer_card(library, any_card(), rating, std::chrono::seconds(9), {}));
        acknowledge(QStringLiteral("review %1").arg(done.review.id.value()));
    }
    void suspend()
    {
        const cards::CardId card = any_card();
        if (const auto done = cards::suspend_cards(library, {card}); !done)
            give_up(done.error());
        acknowledge(QStringLiteral("suspended %1").arg(card.value()));
    }
    void unsuspend()
    {
        const cards::CardId card = any_card();
        if (const auto done = cards::unsuspend_cards(library, {card}); !done)
            give_up(done.error());
        acknowledge(QStringLiteral("active %1").arg(card.value()));
    }
    void edit()
    {
        const cards::CardId card = any_card();
        const QString text = QStringLiteral("Edited %1?").arg(random.next_u64());
        if (const auto done = cards::edit_card(library, card, {text, QStringLiteral("Answer."), {}, {}});
            !done)
            give_up(done.error());
        acknowledge(QStringLiteral("question %1 %2").arg(card.value()).arg(text));
    }
    void set_setting()
    {
        const QString value = QString::number(random.next_u64());
        if (const auto done = change_setting(library, QStringLiteral("counter"), value); !done)
            give_up(done.error());
        acknowledge(QStringLiteral("setting %1").arg(value));
    }
    void add_picture()
    {
        const QByteArray picture = "GIF89a" + QByteArray::number(random.next_u64()).repeated(200);
        const auto added = need(cards::add_media(library, QStringLiteral("picture.gif"), picture));
        acknowledge(QStringLiteral("media %1").arg(added.name));
    }
    void undo_last_answer()
    {
        answer();
        const auto summary = need(library.undo());
        const auto& rows = summary.rows.value(QStringLiteral("reviews"));
        if (!rows.empty())
            acknowledge(QStringLiteral("gone %1").arg(rows.front()));
    }
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    Random random(arguments[2].toULongLong());
    ManualClock clock(instant_from_ms(1'795'424'400'000) +
                      std::chrono::hours(12 * arguments[2].toLongLong()));
    const content::Catalogue catalogue = tests::small_pack();
    const auto library = need(Library::open(arguments[1], clock, random, catalogue));
    need(cards::merge_packs(*library));
    Worker worker{*library, clock, random, {}};
    for (const cards::Candidate& candidate : need(cards::load_candidates(library->database())))
        worker.deck.push_back(candidate.id);
    acknowledge(QStringLiteral("ready"));
    for (;;) {
        using Step = void (Worker::*)();
        constexpr Step steps[] = {&Worker::answer,      &Worker::answer,           &Worker::answer,
                                  &Worker::suspend,     &Worker::unsuspend,        &Worker::edit,
                                  &Worker::set_setting, &Worker::undo_last_answer, &Worker::add_picture};
        (worker.*steps[random.below(std::size(steps))])();
    }
}
