// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/calibration.h"

#include <algorithm>
#include <cmath>

namespace deference::cards {

namespace {

constexpr double k_surest = 1e-7; // a prediction of exactly 0 or 1 would cost infinitely much

double loss(double predicted, bool recalled)
{
    const double chance = std::clamp(predicted, k_surest, 1.0 - k_surest);
    return -std::log(recalled ? chance : 1.0 - chance);
}

} // namespace

void CalibrationTally::add(double predicted, bool recalled)
{
    const auto above =
        std::upper_bound(k_calibration_edges.begin() + 1, k_calibration_edges.end() - 1, predicted);
    Bin& bin = m_bins[static_cast<std::size_t>(above - k_calibration_edges.begin() - 1)];
    bin.sum += predicted;
    bin.actual.recalled += recalled ? 1 : 0;
    ++bin.actual.total;
    m_loss += loss(predicted, recalled);
}

Calibration CalibrationTally::result() const
{
    Calibration result;
    double squares = 0.0;
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const Bin& bin = m_bins[i];
        if (bin.actual.total == 0)
            continue;
        const double mean = bin.sum / bin.actual.total;
        const double share = static_cast<double>(bin.actual.recalled) / bin.actual.total;
        squares += bin.actual.total * (mean - share) * (mean - share);
        result.bins.push_back({{k_calibration_edges[i], k_calibration_edges[i + 1]}, mean, bin.actual});
        result.mean += bin.sum;
        result.actual.recalled += bin.actual.recalled;
        result.actual.total += bin.actual.total;
    }
    if (result.actual.total == 0)
        return result;
    const double total = result.actual.total;
    const double share = result.actual.recalled / total;
    result.mean /= total;
    result.log_loss = m_loss / total;
    result.constant_loss = share * loss(share, true) + (1.0 - share) * loss(share, false);
    result.gap = std::sqrt(squares / total);
    return result;
}

} // namespace deference::cards
