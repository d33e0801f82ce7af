// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/bulk.h"

#include "app/cards/store_bulk.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr int k_last_flag = 7;
constexpr qsizetype k_object_length = 40;
constexpr qsizetype k_longest_deck = 200;

// "Undo suspend card (An interviewer cites the SEC's 2023...)".
Result<QString> name_of(const Database& database, const CardIds& ids)
{
    const int count = static_cast<int>(ids.size()); // inside translate(), lupdate would not see the text
    if (count != 1)
        return QCoreApplication::translate("Operations", "%n card(s)", nullptr, count);
    return load_plain_question(database, ids.front()).map([](const QString& line) {
        return line.size() <= k_object_length ? line : line.left(k_object_length).trimmed() + u'\u2026';
    });
}

CardIds each_once(CardIds ids)
{
    std::ranges::sort(ids);
    const auto rest = std::ranges::unique(ids);
    ids.erase(rest.begin(), rest.end());
    return ids;
}

// One operation on cards that are all there.
Result<void> change(Library& library, const OperationKind& kind, const CardIds& chosen, const void* initiator,
                    const std::function<Result<void>(Transaction&, const CardIds&)>& body)
{
    const CardIds ids = each_once(chosen);
    DEFERENCE_TRY_ASSIGN(const int known, count_cards(library.database(), ids));
    if (known != static_cast<int>(ids.size())) {
        const int missing = static_cast<int>(ids.size()) - known;
        return fail(ErrorCode::NotFound,
                    ids.size() == 1 ? QStringLiteral("there is no card %1").arg(ids.front().to_string())
                                    : QStringLiteral("%1 of the cards are no longer there").arg(missing),
                    {}, QStringLiteral("look for them with 'cards list'"));
    }
    DEFERENCE_TRY_ASSIGN(const QString name, name_of(library.database(), ids));
    return library.run({kind, name, {}, initiator},
                       [&](Transaction& transaction) { return body(transaction, ids); });
}

Failure only_pack_cards(const QString& todo)
{
    return fail(ErrorCode::Conflict, QStringLiteral("cards of a pack stay in their pack"), {}, todo);
}

Result<void> check_tags(const QStringList& tags)
{
    if (tags.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("no tag was given"), {},
                    QStringLiteral("write one or more, with blanks between them"));
    return {};
}

// Cards whose tags become others, with the new ones.
Result<void> change_tags(Library& library, const OperationKind& kind, const CardIds& cards,
                         const void* initiator, const std::function<void(QStringList&)>& edit)
{
    return change(library, kind, cards, initiator,
                  [&](Transaction& transaction, const CardIds& ids) -> Result<void> {
                      DEFERENCE_TRY_ASSIGN(const auto before, load_tags(transaction.database(), ids));
                      std::vector<CardTags> changed;
                      for (const CardTags& card : before) {
                          CardTags after = card;
                          edit(after.tags);
                          after.tags.sort();
                          if (after.tags != card.tags)
                              changed.push_back(std::move(after));
                      }
                      return put_tags(transaction, changed);
                  });
}

} // namespace

Result<void> suspend_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    return change(
        library, k_suspend_cards, cards, initiator,
        [](Transaction& transaction, const CardIds& ids) { return set_suspended(transaction, ids, true); });
}

Result<void> unsuspend_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    return change(
        library, k_unsuspend_cards, cards, initiator,
        [](Transaction& transaction, const CardIds& ids) { return set_suspended(transaction, ids, false); });
}

Result<void> bury_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    const Day tomorrow = study_day(library.clock()) + std::chrono::days(1);
    return change(library, k_bury_cards, cards, initiator,
                  [tomorrow](Transaction& transaction, const CardIds& ids) {
                      return set_buried_until(transaction, ids, tomorrow);
                  });
}

Result<void> unbury_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    return change(library, k_unbury_cards, cards, initiator,
                  [](Transaction& transaction, const CardIds& ids) {
                      return set_buried_until(transaction, ids, std::nullopt);
                  });
}

Result<void> flag_cards(Library& library, const std::vector<CardId>& cards, int flag, const void* initiator)
{
    if (flag < 0 || flag > k_last_flag)
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no flag %1").arg(flag), {},
                    QStringLiteral("take 1 to 7, or 0 for none"));
    return change(
        library, k_flag_cards, cards, initiator,
        [flag](Transaction& transaction, const CardIds& ids) { return set_flag(transaction, ids, flag); });
}

Result<void> mark_cards(Library& library, const std::vector<CardId>& cards, bool must_know,
                        const void* initiator)
{
    return change(library, must_know ? k_mark_cards : k_unmark_cards, cards, initiator,
                  [must_know](Transaction& transaction, const CardIds& ids) {
                      return set_marked(transaction, ids, must_know);
                  });
}

QStringList tidy_tags(const QString& typed)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    static const QRegularExpression unfit(QStringLiteral("[\"*\\p{Cc}]"));
    QStringList tags;
    for (const QString& piece : QString(typed).split(between, Qt::SkipEmptyParts)) {
        const QString tag = QString(piece).remove(unfit);
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    tags.sort();
    return tags;
}

Result<void> add_tags(Library& library, const std::vector<CardId>& cards, const QStringList& tags,
                      const void* initiator)
{
    const QStringList tidy = tidy_tags(tags.join(u' '));
    DEFERENCE_TRY(check_tags(tidy));
    return change_tags(library, k_add_tags, cards, initiator, [&tidy](QStringList& have) {
        for (const QString& tag : tidy) {
            if (!have.contains(tag, Qt::CaseInsensitive))
                have.append(tag);
        }
    });
}

Result<void> remove_tags(Library& library, const std::vector<CardId>& cards, const QStringList& tags,
                         const void* initiator)
{
    const QStringList tidy = tidy_tags(tags.join(u' '));
    DEFERENCE_TRY(check_tags(tidy));
    return change_tags(library, k_remove_tags, cards, initiator, [&tidy](QStringList& have) {
        have.removeIf([&](const QString& tag) { return tidy.contains(tag, Qt::CaseInsensitive); });
    });
}

Result<QString> tidy_deck_name(const QString& typed)
{
    static const QRegularExpression unfit(QStringLiteral("[\"*]"));
    QStringList parts;
    for (const QString& part : typed.split(QStringLiteral("::"))) {
        const QString tidy = QString(part).remove(unfit).simplified();
        if (tidy.isEmpty())
            return fail(ErrorCode::InvalidInput, QStringLiteral("a deck needs a name"), typed,
                        QStringLiteral("write one, with '::' between a deck and one inside it"));
        parts.append(tidy);
    }
    const QString name = parts.join(QStringLiteral("::"));
    if (name.size() > k_longest_deck)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the name of a deck has at most %1 letters").arg(k_longest_deck),
                    name.left(k_object_length), QStringLiteral("write a shorter one"));
    return name;
}

Result<BulkReport> move_cards(Library& library, const std::vector<CardId>& cards, const QString& deck,
                              const void* initiator)
{
    QString name;
    if (!deck.isEmpty()) {
        DEFERENCE_TRY_ASSIGN(name, tidy_deck_name(deck));
    }
    BulkReport report;
    DEFERENCE_TRY(change(library, k_move_cards, cards, initiator,
                         [&](Transaction& transaction, const CardIds& ids) -> Result<void> {
                             DEFERENCE_TRY_ASSIGN(report.packs,
                                                  count_pack_cards(transaction.database(), ids));
                             if (report.packs == static_cast<int>(ids.size()))
                                 return only_pack_cards(QStringLiteral("give them tags to sort them"));
                             DEFERENCE_TRY_ASSIGN(report.changed, set_own_deck(transaction, ids, name));
                             return {};
                         }));
    return report;
}

Result<BulkReport> forget_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    BulkReport report;
    DEFERENCE_TRY(change(library, k_forget_cards, cards, initiator,
                         [&](Transaction& transaction, const CardIds& ids) -> Result<void> {
                             DEFERENCE_TRY_ASSIGN(report.changed, delete_memory(transaction, ids));
                             return {};
                         }));
    return report;
}

Result<BulkReport> delete_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    BulkReport report;
    DEFERENCE_TRY(change(library, k_delete_cards, cards, initiator,
                         [&](Transaction& transaction, const CardIds& ids) -> Result<void> {
                             DEFERENCE_TRY_ASSIGN(report.packs,
                                                  count_pack_cards(transaction.database(), ids));
                             if (report.packs == static_cast<int>(ids.size()))
                                 return only_pack_cards(QStringLiteral("suspend them to see them no more"));
                             DEFERENCE_TRY_ASSIGN(report.changed, delete_own_unanswered(transaction, ids));
                             DEFERENCE_TRY_ASSIGN(report.kept, set_own_retired(transaction, ids, true));
                             return {};
                         }));
    return report;
}

Result<BulkReport> bring_back_cards(Library& library, const std::vector<CardId>& cards, const void* initiator)
{
    BulkReport report;
    DEFERENCE_TRY(change(
        library, k_bring_back_cards, cards, initiator,
        [&](Transaction& transaction, const CardIds& ids) -> Result<void> {
            DEFERENCE_TRY_ASSIGN(report.packs, count_pack_cards(transaction.database(), ids));
            if (report.packs == static_cast<int>(ids.size()))
                return only_pack_cards(QStringLiteral("a new version of the pack may bring them back"));
            DEFERENCE_TRY_ASSIGN(report.changed, set_own_retired(transaction, ids, false));
            return {};
        }));
    return report;
}

} // namespace deference::cards
