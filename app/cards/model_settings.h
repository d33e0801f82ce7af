// SPDX-License-Identifier: GPL-3.0-or-later
// The memory model's parameters in use: the usual ones, or those fitted to this library's answers, with what
// they were fitted to and how well they did. Kept as one setting.
#pragma once
#include "app/cards/review_history.h"
#include "app/cards/schedule.h"
#include "app/memory/optimiser.h"

namespace deference::cards {

// Reviews on a later day than the answer before, below which fitting is refused: with fewer, only the first
// intervals can be told from luck, and there is nothing to hold the result against.
inline constexpr std::size_t k_reviews_to_fit = memory::k_items_for_all;

struct ModelFit
{
    int reviews = 0; // that the parameters were fitted to
    Day fitted_on;
    // On answers that fitted parameters had not seen: the usual parameters, and those fitted to what came
    // before.
    memory::Metrics usual;
    memory::Metrics fitted;
    [[nodiscard]] bool operator==(const ModelFit&) const = default;
};

struct MemoryModel
{
    memory::Parameters parameters;
    std::optional<ModelFit> fit; // none: the usual parameters
    [[nodiscard]] bool operator==(const MemoryModel&) const = default;
};

// The usual model where none is stored, or none that this version can read.
[[nodiscard]] Result<MemoryModel> load_model(const Library& library);
// The usual one leaves no trace.
[[nodiscard]] Result<void> put_model(Transaction& transaction, const MemoryModel& model);
void apply(const MemoryModel& model, StudyConfig& config);

// ---- fitting; in a worker, on values
struct ModelOffer
{
    enum class Verdict { TooFew, NoBetter, Better };
    Verdict verdict = Verdict::TooFew;
    std::size_t items = 0;         // reviews on a later day than the answer before
    ModelFit figures;              // unless there were too few
    MemoryModel model;             // with Better: to use from now on
    std::vector<CardState> states; // with Better: where the cards stand under it
};
// Better: than the parameters in use on the whole log, and than the usual ones on answers it had not seen
// (those in use may have seen them). Cancelled when keep_going said so.
[[nodiscard]] Result<ModelOffer> fit_model(const StatisticsSource& source, const MemoryModel& current,
                                           Day today, const memory::KeepGoing& keep_going = {});

} // namespace deference::cards
