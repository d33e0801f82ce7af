// SPDX-License-Identifier: GPL-3.0-or-later
// `memory fit`: a review log in, parameters and how good they are out.
#include "tests/cli/json_shape.h"
#include "tests/cli/runner.h"
#include "tests/support/files.h"

using namespace deference;
using namespace deference::tests;

namespace {

const QString k_log = QStringLiteral(DEFERENCE_TEST_DATA "/memory/revlog-small.csv.gz");

Outcome fit(const QStringList& more)
{
    return Cli::run_bare(QStringList{QStringLiteral("memory"), QStringLiteral("fit")} + more);
}

double number(const QJsonObject& json, const char* path)
{
    QJsonValue value = json;
    for (const QString& name : QString::fromLatin1(path).split(QLatin1Char('.')))
        value = value.toObject()[name];
    INFO(path);
    REQUIRE(value.isDouble());
    return value.toDouble();
}

// Cards answered Good, and again after two days.
QByteArray short_log(int cards)
{
    QByteArray log("card_id,review_time,rating\n");
    for (const qint64 time : {1'736'155'428'774, 1'736'328'228'774}) {
        for (int card = 1; card <= cards; ++card)
            log += QByteArray::number(card) + ',' + QByteArray::number(time + card) + ",3\n";
    }
    return log;
}

} // namespace

TEST_CASE("memory fit --json gives parameters, metrics before and after, counts and seconds")
{
    const Outcome outcome =
        fit({k_log, QStringLiteral("--zone"), QStringLiteral("UTC"), QStringLiteral("--json")});
    CHECK(outcome.code == 0);
    CHECK(outcome.err == QString());
    const QJsonObject json = only_document(outcome.out).object();
    require_fields(
        json, "outcome:string is_better:bool parameters:array metrics:object entries:number reviews:number "
              "cards:number items:number items_used:number items_needed:number epochs:number "
              "seconds:number seconds_reading:number");
    CHECK(json[QStringLiteral("outcome")] == QStringLiteral("fitted"));
    CHECK(json[QStringLiteral("is_better")].toBool());
    CHECK(array(json, "parameters").size() == 21);
    for (const QJsonValue& value : array(json, "parameters"))
        CHECK(value.isDouble());
    const QJsonObject metrics = json[QStringLiteral("metrics")].toObject();
    for (const char* which : {"all", "held_out"}) {
        for (const char* when : {"before", "after"})
            require_fields(metrics[QLatin1String(which)].toObject()[QLatin1String(when)],
                           "log_loss:number rmse_bins:number auc:number items:number");
    }
    CHECK(std::abs(number(json, "metrics.all.before.log_loss") - 0.40865) < 1e-5);
    CHECK(std::abs(number(json, "metrics.all.before.rmse_bins") - 0.04851) < 1e-5);
    CHECK(std::abs(number(json, "metrics.all.before.auc") - 0.6636) < 1e-4);
    CHECK(number(json, "metrics.all.after.log_loss") <= 0.40261);
    CHECK(number(json, "metrics.held_out.after.log_loss") <= 0.40415);
    CHECK(number(json, "metrics.held_out.after.log_loss") < number(json, "metrics.held_out.before.log_loss"));
    CHECK(number(json, "entries") == 40'000);
    CHECK(number(json, "reviews") == 40'000);
    CHECK(number(json, "cards") == 2'000);
    CHECK(number(json, "items") == 30'806);
    CHECK(number(json, "items_used") > 29'000);
    CHECK(number(json, "items_needed") == 64);
    CHECK(number(json, "epochs") == 5);
    CHECK(number(json, "seconds") >= 0);
}

TEST_CASE("memory fit in text says the same in words, and more epochs change the parameters")
{
    const Outcome outcome = fit({k_log, QStringLiteral("--zone=UTC")});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.startsWith(QStringLiteral("40,000 reviews of 2,000 cards, 30,806 on a later day; ")));
    CHECK(outcome.out.contains(QStringLiteral("The fitted parameters predict this log better.\n")));
    CHECK(
        outcome.out.contains(QStringLiteral("all reviews, default           0.40865     0.04851  0.6636\n")));
    CHECK(outcome.out.contains(QStringLiteral("later than fitted to, fitted   0.")));
    const QString parameters = outcome.out.trimmed().section(QLatin1Char('\n'), -1);
    CHECK(parameters.count(QStringLiteral(", ")) == 20);
    const Outcome longer = fit({k_log, QStringLiteral("--zone=UTC"), QStringLiteral("--epochs=8")});
    CHECK(longer.out.trimmed().section(QLatin1Char('\n'), -1) != parameters);
}

TEST_CASE("memory fit on too few reviews says how many there were and fits nothing")
{
    const Cli cli;
    const QString path = cli.write("short.csv", short_log(7));
    const Outcome text = fit({path, QStringLiteral("--zone=UTC")});
    CHECK(text.code == 1);
    CHECK(text.out.contains(QStringLiteral("Nothing was fitted: 0 of the 8 reviews that are needed.")));
    const Outcome outcome = fit({path, QStringLiteral("--zone=UTC"), QStringLiteral("--json")});
    CHECK(outcome.code == 1);
    const QJsonObject json = only_document(outcome.out).object();
    CHECK(json[QStringLiteral("outcome")] == QStringLiteral("refused"));
    CHECK_FALSE(json[QStringLiteral("is_better")].toBool());
    CHECK(number(json, "items") == 7);
    const QJsonObject metrics = json[QStringLiteral("metrics")].toObject();
    const QJsonObject all = metrics[QStringLiteral("all")].toObject();
    CHECK(all[QStringLiteral("before")].isObject());
    CHECK(all[QStringLiteral("after")].isNull());
    CHECK(metrics[QStringLiteral("held_out")].toObject()[QStringLiteral("after")].isNull());
    CHECK(array(json, "parameters")[0] == 0.212);

    // Not even one to predict.
    const QString one = cli.write("one.csv", "card_id,review_time,rating\n1,1736155428774,3\n");
    const Outcome nothing = fit({one, QStringLiteral("--json")});
    CHECK(nothing.code == 1);
    CHECK(only_document(nothing.out)
              .object()[QStringLiteral("metrics")]
              .toObject()[QStringLiteral("all")]
              .toObject()[QStringLiteral("before")]
              .isNull());
}

TEST_CASE("memory fit on a few reviews fits the initial stabilities alone")
{
    const Cli cli;
    const Outcome text = fit({cli.write("log.csv", short_log(40)), QStringLiteral("--zone=UTC")});
    CHECK(text.code == 0);
    CHECK(
        text.out.contains(QStringLiteral("Only the four initial stabilities were fitted: 40 of the 64 reviews that all parameters need.")));
}

TEST_CASE("memory fit refuses what it cannot read, in one line that names it")
{
    const Cli cli;
    const QByteArray packed = read_file(k_log);
    struct Row
    {
        QString path;
        QStringList more;
        int code;
        const char* says;
    };
    const std::vector<Row> rows{
        {cli.path("none.csv"), {}, 3, "none.csv: the file cannot be read"},
        {cli.path(""), {}, 3, "this is a folder"},
        {cli.write("empty.csv", ""), {}, 3, "empty.csv: the file is empty; give a review log"},
        {cli.write("cut.csv.gz", packed.left(packed.size() / 2)),
         {},
         3,
         "cut.csv.gz: the compressed file breaks off"},
        {cli.write("bad.csv", "card_id,review_time,rating\n1,5,3\n"),
         {},
         3,
         "bad.csv: line 2: the time 5 is not between"},
        {cli.write("rate.csv", "card_id,review_time,rating\n1,1736155428774,7\n"),
         {},
         3,
         "rate.csv: line 2: the rating is 7"},
        {k_log, {QStringLiteral("--epochs=0")}, 2, "--epochs: '0' is no number from 1 to 1000"},
        {k_log, {QStringLiteral("--zone=Nowhere/City")}, 2, "--zone: there is no time zone 'Nowhere/City'"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        for (const QStringList& json : {QStringList{}, QStringList{QStringLiteral("--json")}}) {
            const Outcome outcome = fit(QStringList{row.path} + row.more + json);
            INFO(outcome.err.toStdString());
            CHECK(outcome.code == row.code);
            CHECK(outcome.out == QString());
            CHECK(outcome.err_lines().size() == 1);
            CHECK(outcome.err.contains(QString::fromLatin1(row.says)));
        }
    }
}
