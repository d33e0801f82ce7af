// SPDX-License-Identifier: GPL-3.0-or-later
// Computes everything that a file of known cases asks for, so that the model can be compared with other
// programs from outside. The only part of the memory model that reads a file format.
//
// In: an object with any of these six sections, at least one. Unknown names are ignored, so that the expected
// values may stay in. P names a parameter set.
//   memory      [{id, params: P, seq: [[rating 1..4, elapsed whole days], ...]}]
//   curve       [{params: P, t, s, desired_retention}]
//   sm2_bridge  [{params: P, ease, interval, retention}]
//   migrate     [{name, input: [17, 19 or 21 numbers], num_relearning_steps, enable_short_term}]
//   fuzz_bounds [{interval, elapsed, maximum}]
//   scheduler   [{id, params: P, config, events: [{at_ms, rating}]}], where config is
//               {learning_steps: ["10m", ...], relearning_steps, request_retention,
//                enable_short_term = true, maximum_interval = 36500}
// and beside them
//   format             "fsrs-vectors-1", may be missing
//   params             {P: {w: [17, 19 or 21 numbers]}}
//   desired_retentions [0.9, ...], for the intervals of `memory`
//
// Out: always all six, in the order of the input.
//   memory      [{id, steps: [{s, d, r, ivl_raw: [one a retention]}]}], r null for a first review
//   curve       [{r, ivl_raw}]
//   sm2_bridge  [{s, d}]
//   migrate     [{name, output: [21 numbers]}]
//   fuzz_bounds [{min_ivl, max_ivl}]
//   scheduler   [{id, events: [{state, learning_step, due_ms, scheduled_days, elapsed_days, s, d, reps,
//               lapses}]}]
//
// Fuzz bounds and the scheduler follow ts-fsrs (its button rule, UTC dates), since that is what such files
// record; `migrate` keeps w19 of 21 values at 0.01 or above with the short-term terms on, as ts-fsrs does.
#pragma once
#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace deference::memory {

// InvalidInput that names the place, "memory[3].seq[0][1]", when anything cannot be read or computed.
[[nodiscard]] Result<QJsonObject> replay(const QByteArray& json);

} // namespace deference::memory
