// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/recurrence.h"

#include "app/memory/recurrence_step.h"

#include <algorithm>

namespace deference::memory {

namespace {

constexpr double k_ln_09 = -0.105360515657826301; // R(S, S) = 0.9
constexpr std::size_t k_tape_step = k_kept_count * k_lanes;

DEFERENCE_LANE std::size_t first_rating(const LaneReviews& cards, std::size_t lane)
{
    return static_cast<std::size_t>(cards.grade[lane]) - 1;
}

DEFERENCE_LANE void run_forward(const RecurrenceCoefficients& c, const LaneReviews& cards, double* tape)
{
    double stability[k_lanes];
    double difficulty[k_lanes];
    for (std::size_t lane = 0; lane < k_lanes; ++lane) {
        const std::size_t rating = first_rating(cards, lane);
        stability[lane] = c.w[rating];
        difficulty[lane] = clamped(c.first_difficulty[rating], k_difficulty_bounds);
    }
    for (std::size_t step = 1; step < cards.steps; ++step) {
        const double* elapsed = cards.elapsed + step * k_lanes;
        const double* grade = cards.grade + step * k_lanes;
        double* kept = tape + step * k_tape_step;
#pragma omp simd
        for (std::size_t lane = 0; lane < k_lanes; ++lane) {
            const LaneState after =
                step_forward(c, {stability[lane], difficulty[lane]}, elapsed[lane], grade[lane], kept + lane);
            stability[lane] = after.stability;
            difficulty[lane] = after.difficulty;
        }
    }
}

DEFERENCE_LANE void run_backward(const RecurrenceCoefficients& c, const LaneReviews& cards,
                                 const double* tape, double* sums)
{
    double by_stability[k_lanes] = {};
    double by_difficulty[k_lanes] = {};
    for (std::size_t step = cards.steps - 1; step > 0; --step) {
        const double* elapsed = cards.elapsed + step * k_lanes;
        const double* grade = cards.grade + step * k_lanes;
        const double* weight = cards.weight + step * k_lanes;
        const double* kept = tape + step * k_tape_step;
#pragma omp simd
        for (std::size_t lane = 0; lane < k_lanes; ++lane) {
            const LaneState before =
                step_backward(c, {by_stability[lane], by_difficulty[lane]}, elapsed[lane], grade[lane],
                              weight[lane], kept + lane, sums + lane);
            by_stability[lane] = before.stability;
            by_difficulty[lane] = before.difficulty;
        }
    }
    for (std::size_t lane = 0; lane < k_lanes; ++lane) {
        const std::size_t rating = first_rating(cards, lane);
        const double by_first =
            is_inside(c.first_difficulty[rating], k_difficulty_bounds) ? by_difficulty[lane] : 0.0;
        sums[rating * k_lanes + lane] += by_stability[lane];
        // D0(G) = w4 - e^(w5 (G - 1)) + 1
        sums[4 * k_lanes + lane] += by_first;
        sums[5 * k_lanes + lane] -=
            by_first * static_cast<double>(rating) * (c.w[4] + 1.0 - c.first_difficulty[rating]);
    }
}

DEFERENCE_LANE void run(const RecurrenceCoefficients& c, const LaneReviews& cards, double* tape, double* sums)
{
    run_forward(c, cards, tape);
    if (sums)
        run_backward(c, cards, tape, sums);
}

void run_plain(const RecurrenceCoefficients& c, const LaneReviews& cards, double* tape, double* sums)
{
    run(c, cards, tape, sums);
}

#if defined(__x86_64__)
// No fused multiply-add: its single rounding would give other numbers than the plain form.
[[gnu::target("avx2")]] void run_avx2(const RecurrenceCoefficients& c, const LaneReviews& cards, double* tape,
                                      double* sums)
{
    run(c, cards, tape, sums);
}

[[gnu::target("avx512f,avx512dq,avx512vl")]] void
run_avx512(const RecurrenceCoefficients& c, const LaneReviews& cards, double* tape, double* sums)
{
    run(c, cards, tape, sums);
}
#endif

using Run = void (*)(const RecurrenceCoefficients&, const LaneReviews&, double*, double*);

Run run_of([[maybe_unused]] Recurrence::Width width)
{
#if defined(__x86_64__)
    using Width = Recurrence::Width;
    const bool has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                            __builtin_cpu_supports("avx512vl");
    if (has_avx512 && (width == Width::Avx512 || width == Width::Widest))
        return run_avx512;
    if (__builtin_cpu_supports("avx2") && width != Width::Plain)
        return run_avx2;
#endif
    return run_plain;
}

} // namespace

Recurrence::Recurrence(const ParameterValues& parameters, Width width) : m_width(width)
{
    restart(parameters);
}

void Recurrence::restart(const ParameterValues& w)
{
    m_coefficients.w = w;
    m_coefficients.factor = lanes::exp(-k_ln_09 / w[20]) - 1.0;
    m_coefficients.lapse_ceiling = lanes::exp(-w[17] * w[18]);
    for (std::size_t i = 0; i < m_coefficients.first_difficulty.size(); ++i)
        m_coefficients.first_difficulty[i] = w[4] - lanes::exp(w[5] * static_cast<double>(i)) + 1.0;
    m_sums.fill(0.0);
}

void Recurrence::predict(const LaneReviews& cards, double* recall)
{
    m_tape.resize(std::max(m_tape.size(), cards.steps * k_tape_step));
    run_of(m_width)(m_coefficients, cards, m_tape.data(), nullptr);
    std::fill_n(recall, k_lanes, 1.0);
    for (std::size_t step = 1; step < cards.steps; ++step)
        std::copy_n(m_tape.data() + step * k_tape_step + k_recall * k_lanes, k_lanes,
                    recall + step * k_lanes);
}

void Recurrence::add_gradient(const LaneReviews& cards)
{
    m_tape.resize(std::max(m_tape.size(), cards.steps * k_tape_step));
    run_of(m_width)(m_coefficients, cards, m_tape.data(), m_sums.data());
}

ParameterValues Recurrence::gradient() const
{
    std::array<double, k_sum_count> sums{};
    for (std::size_t i = 0; i < k_sum_count; ++i) {
        for (std::size_t lane = 0; lane < k_lanes; ++lane)
            sums[i] += m_sums[i * k_lanes + lane];
    }
    const ParameterValues& w = m_coefficients.w;
    ParameterValues by{};
    std::copy_n(sums.begin(), by.size(), by.begin());
    by[4] += sums[k_by_reversion];
    by[5] -= sums[k_by_reversion] * 3.0 * (w[4] + 1.0 - m_coefficients.first_difficulty[3]);
    by[17] += w[18] * (sums[k_by_same_day] - sums[k_by_ceiling]);
    by[18] += w[17] * (sums[k_by_same_day] - sums[k_by_ceiling]);
    by[20] += sums[k_by_factor] * (m_coefficients.factor + 1.0) * k_ln_09 / (w[20] * w[20]);
    return by;
}

} // namespace deference::memory
