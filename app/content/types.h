// SPDX-License-Identifier: GPL-3.0-or-later
// What a content pack holds, as values. Keys are the pack's own stable ids.
#pragma once
#include "app/core/day.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace deference::content {

struct PackInfo
{
    QString key;     // "betterment-ai-pm"
    QString title;   // "AI/ML product manager, Betterment"
    QString company; // "Betterment"
    QString version;
    QString language; // BCP 47
    QString licence;
    Day updated;
    QString content_hash; // of every file, hexadecimal
};

// Where a rule, order or document stands. Law is read status first. Stayed: adopted, but not in effect.
// Pending: a complaint that is filed and not decided.
enum class LegalStatus {
    InForce,
    Proposed,
    Stayed,
    Withdrawn,
    Vacated,
    Guidance,
    Pending,
    SettledOrder,
    Report
};
inline constexpr std::array k_legal_statuses{
    LegalStatus::InForce,   LegalStatus::Proposed,     LegalStatus::Stayed,
    LegalStatus::Withdrawn, LegalStatus::Vacated,      LegalStatus::Guidance,
    LegalStatus::Pending,   LegalStatus::SettledOrder, LegalStatus::Report};
// "in_force" and so on.
[[nodiscard]] QString to_key(LegalStatus status);
[[nodiscard]] std::optional<LegalStatus> legal_status_from_key(const QString& key);

// The six skills of the design language.
inline constexpr std::array<const char*, 6> k_skill_keys{"model_humility",   "regulatory_imagination",
                                                         "technical_depth",  "systems_design",
                                                         "cross_functional", "company_conviction"};

// ------------------------------------------------------------------ cards
// What a card trains: remembering a fact, telling how a law stands, drawing the product requirement from it,
// or saying it so that a client understands.
enum class CardKind { Recall, Status, Requirement, Explain };
inline constexpr std::array k_card_kinds{CardKind::Recall, CardKind::Status, CardKind::Requirement,
                                         CardKind::Explain};
// "recall", "status", "requirement", "explain".
[[nodiscard]] QString to_key(CardKind kind);
[[nodiscard]] std::optional<CardKind> card_kind_from_key(const QString& key);

struct CardText
{
    QString key;
    QString area;
    QString question;
    QString answer;     // one to four sentences
    QString if_pressed; // may be empty
    QString skill;      // one of k_skill_keys
    QStringList rounds; // round keys it serves
    std::optional<LegalStatus> status;
    QString citation;
    QString source_title;
    QString source_url;
    Day as_of;
    bool verified = true; // false: from knowledge, shown as such
    QString fact;         // key of the fact it was written from
    CardKind kind = CardKind::Recall;
    [[nodiscard]] bool operator==(const CardText&) const = default;
};
struct AreaInfo
{
    QString key;
    QString title;
    bool law = false;
};
struct CardsFile
{
    std::vector<AreaInfo> areas;
    std::vector<CardText> cards;
};

// ------------------------------------------------------------------ rounds
struct Criterion
{
    QString key;
    QString name;
    QString signal;
    std::array<QString, 5> anchors; // for scores 1 to 5
};
struct RedFlag
{
    QString key;
    QString text;
    QString why;
};
struct TimeSlot
{
    int from = 0; // minutes from the start
    int to = 0;
    QString text;
};
struct AnswerStep
{
    QString label;
    int seconds = 0;
    QString text;
};
struct Prompt
{
    QString key;
    QString round;
    QString text;
    QString kind;
    int minutes = 0;
    QStringList must_name;
    QStringList followups;
    QString trap;
};
struct RoundInfo
{
    QString key;
    int order = 0; // 1 to 6
    QString name;
    int minutes = 0;
    QString who;
    QString really_tests;
    QStringList pass_signals;
    QStringList fail_signals;
    QStringList primary_signals;
    std::vector<Criterion> criteria;
    std::vector<RedFlag> red_flags;
    std::vector<TimeSlot> time_plan;
    QString structure_name;
    std::vector<AnswerStep> structure;
    std::vector<Prompt> prompts;
};
struct SignalInfo
{
    QString key;
    QString name;
    QString article;
    QStringList observable;
    QStringList fails_like;
    std::array<QString, 5> anchors;
    QStringList drills;
};
// How to rate, for people.
struct RatingRule
{
    QString key;
    QString rule;
    QString why;
};
// An authority that is easily cited wrongly, and how to speak of it.
struct AuthorityStatus
{
    QString cite;
    QString status; // current, replaced, withdrawn
    Day since;
    QString replaced_by; // may be empty
    QString say_instead;
};
struct RoundsFile
{
    double pass_line = 0.0; // on the 1 to 5 scale
    std::array<QString, 5> scale_labels;
    QString scale_note;
    std::vector<RatingRule> rating_rules;
    std::vector<AuthorityStatus> authorities;
    std::vector<SignalInfo> signal_list;
    std::vector<RoundInfo> rounds; // in order
    [[nodiscard]] const RoundInfo* find(const QString& key) const;
    [[nodiscard]] const Prompt* find_prompt(const QString& key) const;
};

// ------------------------------------------------------------------ plan
// One thing the article asks for; tasks say which of them they serve.
struct ChecklistItem
{
    QString key;
    QString text;
};
// Why the plan is shaped as it is, with the strength of the evidence.
struct LearningRule
{
    QString key;
    QString rule;
    QString shapes;
    QString strength; // strong, moderate, mixed, weak
    QString source;
};
struct TaskInfo
{
    QString key;
    QString title;
    QString area;
    QString tier; // core, standard, extended
    int minutes = 0;
    int min_minutes = 0; // the short form
    QString kind;
    QStringList rounds;
    QStringList checklist;
    QStringList prereq; // task keys
    QString evidence;
    QString how;
    int min_gap_days = 0; // days after the last prerequisite
    QString partner;      // empty: alone
};
struct RecurringInfo
{
    QString key;
    QString title;
    QString kind;
    QString area;
    QStringList rounds;
    QStringList checklist;
    std::map<QString, int> minutes_per_week; // template key -> minutes
    int min_minutes_per_week = 0;
    int sessions_target = 1;
    int sessions_min = 1;
    QString evidence;
    QString how;
};
struct RepeatableInfo
{
    QString key;
    QString title;
    int minutes = 0;
    int per_day_max = 1;
    QString note;
};
struct TemplateWeek
{
    int week = 1;
    QString theme;
    QStringList ready_for;
    QStringList tasks;
    QStringList extended;
    QStringList recurring;
    QStringList checkpoint;
};
struct PlanTemplate
{
    QString key; // six_weeks
    int weeks = 6;
    double suggested_weekly_hours = 0.0;
    std::vector<TemplateWeek> weeks_plan;
};
struct Scheduling
{
    int weekly_hours_min = 4;
    int weekly_hours_max = 20;
    int weekly_hours_default = 8;
    double capacity_factor = 0.85;
    int block_target = 50;
    int block_max = 90;
    int weekday_max = 150; // minutes a day
    int weekend_max = 270;
    QStringList never_drop;
    int taper_days = 3;
    double taper_factor = 0.5;
    int taper_last_day_max = 45;
    int no_full_mock_within_hours = 48;
    int interleave_from_week = 3;
    int interleave_exempt_below = 20;     // minutes
    std::map<QString, int> round_offsets; // days from the first round, a usual loop
};
struct PlanFile
{
    std::vector<ChecklistItem> checklist;
    std::vector<LearningRule> learning_rules;
    Scheduling scheduling;
    QStringList areas;
    std::vector<TaskInfo> tasks;
    std::vector<RecurringInfo> recurring;
    std::vector<RepeatableInfo> repeatable;
    std::vector<PlanTemplate> templates;
    [[nodiscard]] const TaskInfo* find(const QString& key) const;
};

// ------------------------------------------------------------------ stories
struct StoryPart
{
    QString key;
    QString label;
    QString star; // S, T, A or R
    bool core = false;
    QString purpose;
    int min_words = 0;
    QStringList prompts;
};
struct Telling
{
    QString key;
    QString label;
    int seconds = 0;
    int words_at_default = 0;
    QString use;
    std::map<QString, int> part_budget; // words
};
enum class Severity { Block, Warn, Info };
struct CheckInfo
{
    QString key;
    QString title;
    Severity severity = Severity::Info;
    QString type;
    QString message; // with {placeholders}
    QString why;
    QVariantMap parameters; // every other key of the check, as read
};
struct FollowUp
{
    QString key;
    QString part;
    QString weakness; // check key; empty: none
    int push = 1;
    QString question;
    QString listens_for;
};
class TextRules;
struct RegexInfo
{
    QString pattern;
    bool case_sensitive = false;
};
// An invented story, strong or weak, with what the checks must and must not say about it.
struct StoryExample
{
    QString key;
    QString quality; // strong, flawed
    QString title;
    QString fictional_company;
    QString domain;
    QString decision;                        // override, follow
    QString direction;                       // stricter, looser, none
    std::map<QString, QStringList> denylist; // employers, customers, products, people
    std::map<QString, QString> parts;        // part key -> text
    std::map<QString, QString> tellings;     // telling key -> text
    QStringList must_fire;                   // check keys
    QStringList must_not_fire;
    std::map<QString, QStringList> telling_must_fire;
};
// One sentence and whether one check fires on it.
struct CheckFixture
{
    QString check;
    QString part;
    QString text;
    bool fires = false;
};
// Which stories answer a kind of prompt. All that is stated must hold; where nothing is stated a story is
// tagged by hand.
struct PromptKind
{
    QString key;           // Prompt::kind
    QString label;         // what such a prompt asks to hear of
    QStringList decisions; // one of them
    QStringList parts;     // each with its minimum of words
    QStringList checks;    // none fires
    QVariantMap mentions;  // a condition, as `need` of when_need
    [[nodiscard]] bool is_by_hand() const
    {
        return decisions.isEmpty() && parts.isEmpty() && checks.isEmpty() && mentions.isEmpty();
    }
};
// What a reader of the record has, six months later, and asks.
struct ExaminerMode
{
    QStringList record;    // part keys
    QStringList questions; // FollowUp::key
};
struct StoriesFile
{
    int speaking_rate = 140; // words a minute
    double warn_over = 1.10; // share of a telling's time
    double warn_under = 0.70;
    int set_target = 3;
    QString set_coverage;   // what a set should span, for people
    QVariantMap went_wrong; // a condition: the story tells of an override that turned out wrong
    std::vector<PromptKind> prompt_kinds;
    ExaminerMode examiner;
    QString honesty_note;
    std::vector<StoryPart> parts; // canonical order
    std::vector<Telling> tellings;
    std::map<QString, QStringList> lexicons;
    std::map<QString, RegexInfo> regexes;
    std::vector<CheckInfo> checks;
    std::vector<CheckInfo> set_checks;
    std::vector<FollowUp> followups;
    std::vector<StoryExample> examples;
    std::vector<CheckFixture> fixtures;
    // The lexicons and regexes above, compiled; there once the file was read.
    std::shared_ptr<const TextRules> rules;
    [[nodiscard]] const StoryPart* find(const QString& key) const;
};

// Everything a pack holds.
struct PackParts
{
    PackInfo info;
    CardsFile cards;
    RoundsFile rounds;
    PlanFile plan;
    StoriesFile stories;
};

} // namespace deference::content
