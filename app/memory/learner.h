// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated learners: how a person's memory really behaves, against which policies are compared that believe
// in FSRS-6 with its default parameters. One learner holds the deck of one simulated run.
#pragma once
#include "app/core/random.h"
#include "app/memory/session_model.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace deference::memory {

enum class LearnerKind {
    Assumed,          // as the policies believe
    RandomParameters, // each run draws its own FSRS-6 parameters
    HiddenCards,      // each card's stability is off by a factor, sd 0.5 in ln S
    ForgetsTwice,     // stabilities half of what is believed
    ForgetsHalf,      // and double
    Exponential,      // recall 0.9^(t / S)
    Fsrs7,            // the later model with its published default parameters
    SlowAnswers,      // answers take 1.5 times as long
    MissesDays,       // 15 % of the days are missed; the rate is known
};

struct LearnerName
{
    LearnerKind kind;
    const char* name; // for the command line
    const char* says; // one line
};
[[nodiscard]] const std::vector<LearnerName>& learner_names();
[[nodiscard]] Result<LearnerKind> parse_learner(const QString& name);

// What a sitting came to. `ratings` in order, the first answer first; one to three.
struct Sitting
{
    std::array<Rating, 1 + k_re_asks> ratings{};
    int answers = 0;
    double seconds = 0.0;
};

class Learner
{
  public:
    virtual ~Learner() = default;

    // A sitting with a card on a study day, drawn from what the learner really knows.
    [[nodiscard]] Sitting study(std::size_t card, int day, Random& random);
    // True recall on a day, before anything is done on it; 0 for a card never studied.
    [[nodiscard]] double recall(std::size_t card, int day) const;
    // How many times the believed seconds an answer takes.
    [[nodiscard]] virtual double slowness() const { return 1.0; }
    [[nodiscard]] virtual double missed_days() const { return 0.0; }

  protected:
    explicit Learner(std::size_t cards) : m_last_day(cards, k_never) {}
    // Memory of one card, seen `days` > 0 ago.
    [[nodiscard]] virtual double recall_after(std::size_t card, int days) const = 0;
    // `days` is 0 for a re-ask; `first` for the first answer of all.
    virtual void answered(std::size_t card, int days, bool first, Rating rating) = 0;

  private:
    static constexpr int k_never = -1;
    std::vector<int> m_last_day;
};

[[nodiscard]] std::unique_ptr<Learner> make_learner(LearnerKind kind, std::size_t cards, Random& random);

} // namespace deference::memory
