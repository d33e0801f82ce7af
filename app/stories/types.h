// SPDX-License-Identifier: GPL-3.0-or-later
// A story of one decision about a model, as values.
#pragma once
#include "app/content/types.h"
#include "app/core/clock.h"
#include "app/core/id.h"

#include <QString>
#include <QStringList>
#include <map>
#include <vector>

namespace deference::stories {

using StoryId = Id<struct StoryTag>;
using VersionId = Id<struct VersionTag>;
using AcceptanceId = Id<struct AcceptanceTag>;
using NameId = Id<struct NameTag>;
using content::Severity;

// What was done with the model's recommendation.
enum class Decision { Untold, Override, Follow, Escalate };
// Where the decision moved the line; None also where nothing moved.
enum class Direction { None, Stricter, Looser };

// "override" and so on; "" for Untold and None.
[[nodiscard]] QString to_key(Decision decision);
[[nodiscard]] QString to_key(Direction direction);
[[nodiscard]] std::optional<Decision> decision_from_key(const QString& key);
// "none" is read as "".
[[nodiscard]] std::optional<Direction> direction_from_key(const QString& key);
// "block", "warn", "info".
[[nodiscard]] QString to_key(Severity severity);

// Names that must not be told: list ("employers", "customers", "products", "people") -> names.
using ConfidentialNames = std::map<QString, QStringList>;

// One of them as it is kept in the profile.
struct ConfidentialName
{
    NameId id;
    QString list;
    QString name;
    [[nodiscard]] bool operator==(const ConfidentialName&) const = default;
};
// The lists, in the order in which they are shown.
[[nodiscard]] QStringList name_lists();

// A warning that the user decided to live with. It covers the words it was about, in the part they stood in.
struct Acceptance
{
    AcceptanceId id;
    QString check;
    QString part;   // empty: the whole story
    QString words;  // empty: something absent or measured
    QString reason; // at least k_min_reason_words
    Instant at;
    [[nodiscard]] bool operator==(const Acceptance&) const = default;
};
inline constexpr int k_min_reason_words = 8;

// What tags a story: what it is about, not what it says.
struct Tags
{
    QString domain; // "payments"; free text
    Decision decision = Decision::Untold;
    Direction direction = Direction::None;
    QStringList signal_keys; // content::SignalInfo::key
    QStringList prompt_keys; // content::PromptKind::key, where the teller says that the story answers it
    [[nodiscard]] bool operator==(const Tags&) const = default;
};

struct Story
{
    StoryId id; // null: not stored yet
    QString title;
    Tags tags;
    std::map<QString, QString> parts;    // content::StoryPart::key -> text; absent is empty
    std::map<QString, QString> tellings; // content::Telling::key -> text; absent is empty
    std::vector<Acceptance> accepted;    // oldest first
    QStringList gaps;                    // content::FollowUp::key: a reader found no answer in the record
    bool ready = false; // as the user marked it; is_ready() in checks.h also asks whether that still holds
    bool archived = false;
    Instant created_at;
    Instant updated_at;

    // Empty where the part was never written.
    [[nodiscard]] QString part(const QString& key) const;
    [[nodiscard]] QString telling(const QString& key) const;
    [[nodiscard]] bool operator==(const Story&) const = default;
};

// The text of one part as it was left after an edit.
struct Version
{
    VersionId id;
    StoryId story;
    QString part;
    QString text;
    QString name; // given by the user; mostly empty
    Instant at;
    [[nodiscard]] bool operator==(const Version&) const = default;
};

// What a check has to say. Offsets are UTF-16 units in the text of `part` as it is stored; start == end where
// no words are meant.
struct Finding
{
    QString check; // content::CheckInfo::key
    Severity severity = Severity::Info;
    QString part; // empty: the whole story, or a telling
    qsizetype start = 0;
    qsizetype end = 0;
    QString message;
    QString words; // the words between start and end when the finding is about them, else empty
    [[nodiscard]] bool operator==(const Finding&) const = default;
};

} // namespace deference::stories
