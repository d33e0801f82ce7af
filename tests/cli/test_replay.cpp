// SPDX-License-Identifier: GPL-3.0-or-later
// `memory replay` against the published cases. Compared here on its own, without the code of tests/memory:
// two readers of one file are two chances to notice a slip.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"
#include "tests/support/files.h"

#include <cmath>

using namespace deference;
using namespace deference::tests;

namespace {

const QString k_vectors = QStringLiteral(DEFERENCE_TEST_DATA "/memory/vectors.json");

struct Tolerances
{
    double relative = 0;    // of s and intervals
    double absolute = 0;    // of d
    double recall = 0;      // of r
    double single = 0;      // relative, against single-precision values
    double rounding = 2e-8; // ts-fsrs rounds to 8 decimals on the way
};

struct Comparison
{
    Tolerances tolerances;
    int compared = 0;
    QStringList wrong = {};

    bool near(const QString& key, double ours, double theirs, bool single) const
    {
        const double gap = std::abs(ours - theirs);
        if (single)
            return gap <= tolerances.single * std::abs(theirs);
        if (key == QStringLiteral("d"))
            return gap <= tolerances.absolute;
        if (key == QStringLiteral("r"))
            return gap <= tolerances.recall;
        return gap <= std::max(tolerances.relative * std::abs(theirs), tolerances.rounding);
    }

    void compare(const QString& path, const QString& key, const QJsonValue& ours, const QJsonValue& theirs,
                 bool single = false)
    {
        if (ours.isObject()) {
            const QJsonObject fields = ours.toObject();
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                // Some values were only recorded by one package.
                QString name = it.key();
                bool rough = false;
                const QJsonObject expected = theirs.toObject();
                if (!expected.contains(name)) {
                    rough = expected.contains(name + QStringLiteral("_rs"));
                    name += rough ? QStringLiteral("_rs") : QStringLiteral("_ts");
                }
                compare(path + u'.' + it.key(), it.key(), it.value(), expected[name], rough);
            }
        } else if (ours.isArray()) {
            if (ours.toArray().size() != theirs.toArray().size())
                wrong.append(path + QStringLiteral(": another length"));
            for (qsizetype i = 0; i < std::min(ours.toArray().size(), theirs.toArray().size()); ++i)
                compare(QStringLiteral("%1[%2]").arg(path).arg(i), key, ours.toArray()[i],
                        theirs.toArray()[i], single);
        } else {
            ++compared;
            const bool same = ours.isDouble() && theirs.isDouble()
                                  ? near(key, ours.toDouble(), theirs.toDouble(), single)
                                  : ours == theirs;
            if (!same)
                wrong.append(QStringLiteral("%1: %2, expected %3")
                                 .arg(path, ours.toVariant().toString(), theirs.toVariant().toString()));
        }
    }
};

} // namespace

TEST_CASE("memory replay --json equals the published cases within their tolerances")
{
    const QJsonObject published = only_document(QString::fromUtf8(read_file(k_vectors))).object();
    const Outcome outcome = Cli::run_bare(
        {QStringLiteral("memory"), QStringLiteral("replay"), k_vectors, QStringLiteral("--json")});
    CHECK(outcome.code == 0);
    CHECK(outcome.err == QString());
    const QJsonObject ours = only_document(outcome.out).object();

    const QJsonObject given = published[QStringLiteral("tolerances")].toObject();
    Comparison comparison{
        {given[QStringLiteral("s_relative")].toDouble(), given[QStringLiteral("d_absolute")].toDouble(),
         given[QStringLiteral("r_absolute")].toDouble(), given[QStringLiteral("vs_rs_relative")].toDouble()}};
    REQUIRE(comparison.tolerances.relative > 0);
    REQUIRE(comparison.tolerances.single < 1e-3);
    for (const char* section : {"memory", "curve", "sm2_bridge", "migrate", "fuzz_bounds", "scheduler"}) {
        const QString name = QString::fromLatin1(section);
        REQUIRE(published[name].toArray().size() > 5);
        REQUIRE(ours[name].toArray().size() == published[name].toArray().size());
        const int before = comparison.compared;
        comparison.compare(name, {}, ours[name], published[name]);
        CHECK(comparison.compared > before + 5);
    }
    CHECK(comparison.compared > 10'000);
    CHECK(comparison.wrong.mid(0, 20).join(QLatin1Char('\n')) == QString());
}

TEST_CASE("memory replay in text counts what was replayed")
{
    const Outcome outcome = Cli::run_bare({QStringLiteral("memory"), QStringLiteral("replay"), k_vectors});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.contains(QStringLiteral("memory: 240 replayed\n")));
    CHECK(outcome.out.count(QLatin1Char('\n')) == 6);
}
