// SPDX-License-Identifier: GPL-3.0-or-later
// What fitting the memory model costs: the published log of 40,000 reviews, and 400,000 simulated ones.
//
//     build/bench/tests/bench/bench_fit
#include "app/memory/optimiser.h"
#include "tests/bench/measure_time.h"
#include "tests/support/catch.h"
#include "tests/support/simulated_log.h"

#include <QBuffer>
#include <QFile>
#include <cstdio>
#include <cstdlib>

using namespace deference;
using namespace deference::memory;
using bench::k_runs;
using bench::measure_time;

namespace {

FitOptions with_epochs(int epochs)
{
    FitOptions options;
    options.training.epochs = epochs;
    return options;
}

Histories read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return histories_of(read_review_log(buffer, QTimeZone::utc()).value()).value();
}

// The reference implementation's seconds for 5 and for 8 epochs.
void measure_log(const QByteArray& bytes, double reference_5, double reference_8)
{
    double load = 0.0;
    (void)getloadavg(&load, 1);
    const Histories log = read(bytes);
    std::printf("%zu reviews of %zu cards, %zu items; load %.1f; medians of %zu\n", log.reviews.size(),
                log.cards.size(), log.items, load, k_runs);
    measure_time("read and put in order", [&] { (void)read(bytes); });
    const double five = measure_time("fit, 5 epochs", [&] { REQUIRE_OK(fit_candidate(log)); });
    const double eight =
        measure_time("fit, 8 epochs", [&] { REQUIRE_OK(fit_candidate(log, with_epochs(8))); });
    measure_time("fit, 5 epochs, and choose", [&] { REQUIRE_OK(fit(log)); });
    measure_time("predict and measure", [&] { REQUIRE_OK(measure(predict(log, Parameters()))); });
    measure_time("measure on held-out time", [&] { REQUIRE_OK(measure_held_out(log)); });
    const Metrics before = measure(predict(log, Parameters())).value();
    const Metrics after = measure(predict(log, fit(log)->fitted)).value();
    std::printf("  log loss %.5f -> %.5f, RMSE(bins) %.5f -> %.5f, AUC %.4f -> %.4f\n", before.log_loss,
                after.log_loss, before.rmse_bins, after.rmse_bins, before.auc.value(), after.auc.value());
    std::printf("  reference 5 epochs %.2f s: %.0f times; 8 epochs %.2f s: %.0f times\n", reference_5,
                reference_5 / five, reference_8, reference_8 / eight);
    CHECK(five * 10 < reference_5);
    CHECK(eight * 10 < reference_8);
}

} // namespace

TEST_CASE("fitting to 40,000 reviews")
{
    QFile file(QStringLiteral(DEFERENCE_SOURCE_DIR "/tests/data/memory/revlog-small.csv.gz"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    measure_log(file.readAll(), 0.69, 1.15);
}

TEST_CASE("fitting to 400,000 reviews")
{
    measure_log(tests::to_csv(tests::simulate_log(
                    {.truth = tests::another_learner(), .reviews = 400'000, .cards = 20'000, .seed = 4})),
                6.6, 12.0);
}
