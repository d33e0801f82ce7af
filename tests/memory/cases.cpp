// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/memory/cases.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace deference::memory::test {

const QByteArray& vectors_bytes()
{
    static const QByteArray bytes = [] {
        QFile file(QStringLiteral(DEFERENCE_TEST_DATA "/memory/vectors.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return bytes;
}

const QJsonObject& vectors()
{
    static const QJsonObject parsed = QJsonDocument::fromJson(vectors_bytes()).object();
    return parsed;
}

double tolerance(const char* name)
{
    // A missing name gives 0: nothing is forgiven.
    return vectors()[QLatin1String("tolerances")].toObject()[QLatin1String(name)].toDouble(0.0);
}

bool is_close(double value, double expected, double relative, double absolute)
{
    return std::isfinite(value) &&
           std::abs(value - expected) <= std::max(relative * std::abs(expected), absolute);
}

double uniform(Random& random, double low, double high)
{
    return low + random.uniform() * (high - low);
}

Rating any_rating(Random& random)
{
    return k_ratings[random.below(k_ratings.size())];
}

Parameters any_parameters(Random& random)
{
    ParameterValues w{};
    for (std::size_t i = 0; i < w.size(); ++i)
        w[i] = uniform(random, parameter_bounds()[i].low, parameter_bounds()[i].high);
    std::sort(w.begin(), w.begin() + 4);
    return make_parameters(w).value();
}

State any_state(Random& random)
{
    return {std::exp(uniform(random, std::log(k_stability_bounds.low), std::log(k_stability_bounds.high))),
            uniform(random, k_difficulty_bounds.low, k_difficulty_bounds.high)};
}

} // namespace deference::memory::test
