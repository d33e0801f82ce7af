// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/names.h"

#include "app/core/text.h"
#include "app/library/library.h"
#include "app/stories/names_store.h"
#include "app/stories/text.h"
#include "app/stories/words.h"

#include <algorithm>

namespace deference::stories {

namespace {

constexpr qsizetype k_longest_name = 100;

Result<QString> checked_name(const QString& name)
{
    QString simple = clean_text(name).simplified();
    while (!simple.isEmpty() && !simple.front().isLetterOrNumber())
        simple.remove(0, 1); // "@work": names are found where a word begins
    if (count_words(simple) == 0)
        return fail(ErrorCode::InvalidInput, StoryWords::tr("a confidential name needs a letter or a digit"),
                    {}, StoryWords::tr("type the name as it would be written in a story"));
    if (simple.size() > k_longest_name)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("this name is longer than %1 characters").arg(k_longest_name), {},
                    StoryWords::tr("type only the name"));
    return simple;
}

} // namespace

QString name_kind(const QString& list)
{
    if (list == QStringLiteral("employers"))
        return StoryWords::tr("Employer");
    if (list == QStringLiteral("customers"))
        return StoryWords::tr("Customer");
    return list == QStringLiteral("products") ? StoryWords::tr("Product") : StoryWords::tr("Person");
}

QString name_substitute(const QString& list)
{
    if (list == QStringLiteral("employers"))
        return StoryWords::tr("[employer]", "instead of a name");
    if (list == QStringLiteral("customers"))
        return StoryWords::tr("[customer]", "instead of a name");
    return list == QStringLiteral("products") ? StoryWords::tr("[product]", "instead of a name")
                                              : StoryWords::tr("[person]", "instead of a name");
}

Result<void> add_name(Library& library, const QString& list, const QString& name, const void* initiator)
{
    if (!name_lists().contains(list))
        return fail(ErrorCode::InvalidInput, StoryWords::tr("there is no list of names called %1").arg(list),
                    {}, StoryWords::tr("use one of %1").arg(name_lists().join(QStringLiteral(", "))));
    DEFERENCE_TRY_ASSIGN(const QString simple, checked_name(name));
    DEFERENCE_TRY_ASSIGN(const auto names, load_names(library.database()));
    const bool known = std::ranges::any_of(names, [&](const ConfidentialName& one) {
        return one.list == list && one.name.compare(simple, Qt::CaseInsensitive) == 0;
    });
    if (known)
        return {};
    return library.run({k_add_name, simple, {}, initiator}, [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY(insert_name(transaction, list, simple));
        return {};
    });
}

Result<void> remove_name(Library& library, NameId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const auto names, load_names(library.database()));
    const auto known = std::ranges::find(names, id, &ConfidentialName::id);
    if (known == names.end())
        return {};
    return library.run({k_remove_name, known->name, {}, initiator},
                       [&](Transaction& transaction) { return delete_name(transaction, id); });
}

} // namespace deference::stories
