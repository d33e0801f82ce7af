// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/stories/text.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace deference;
using namespace deference::stories;

namespace {

QStringList sentences(const QString& text)
{
    const QString normal = normalised(text);
    QStringList list;
    for (const TextSpan span : find_sentences(normal))
        list.append(text.mid(span.start, span.end - span.start));
    return list;
}

} // namespace

TEST_CASE("sentences end where a reader would pause")
{
    CHECK(sentences(QStringLiteral("It worked. It cost one day.")) ==
          QStringList{QStringLiteral("It worked."), QStringLiteral("It cost one day.")});
}
