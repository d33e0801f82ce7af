// SPDX-License-Identifier: GPL-3.0-or-later
// Computes everything that a file of known cases asks for, so that the model can be compared with other
// programs from outside. The only part of the memory model that reads a file format.
//
// In, all sections optional but at least one there (unknown names are ignored, so expected values may stay
// in):
//   format             "fsrs-vectors-1"
//   desired_retentions [0.9, ...]
//   params             {NAME: {w: [17, 19 or 21 numbers]}}
//   memory             [{id, params: NAME, seq: [[rating 1..4, elapsed whole days], ...]}]
//   curve              [{params, t, s, desired_retention}]
//   sm2_bridge         [{params, ease, interval, retention}]
//   migrate            [{name, input: [...], num_relearning_steps, enable_short_term}]
//   fuzz_bounds        [{interval, elapsed, maximum}]
//   scheduler          [{id, params, config: {learning_steps: ["10m", ...], relearning_steps,
//   request_retention,
//                        enable_short_term = true, maximum_interval = 36500}, events: [{at_ms, rating}]}]
// Out, always all six sections:
//   memory [{id, steps: [{s, d, r, ivl_raw: [one a retention]}]}]   r is null for the first review
//   curve [{r, ivl_raw}]   sm2_bridge [{s, d}]   migrate [{name, output: [21]}]   fuzz_bounds [{min_ivl,
//   max_ivl}] scheduler [{id, events: [{state, learning_step, due_ms, scheduled_days, elapsed_days, s, d,
//   reps, lapses}]}]
// Fuzz bounds and the scheduler follow ts-fsrs (its button rule, UTC dates), since that is what such files
// record; `migrate` keeps w19 at 0.01 or above in 21 values with the short-term terms on, as ts-fsrs does.
#pragma once
#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace deference::memory {

// InvalidInput with the place in the document ("memory[3].seq[0][1]") when anything cannot be read or
// computed.
[[nodiscard]] Result<QJsonObject> replay(const QByteArray& json);

} // namespace deference::memory
