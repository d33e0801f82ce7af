// SPDX-License-Identifier: GPL-3.0-or-later
// Names for everything in resources/theme/tokens.json: colours, type roles, skills and their markers.
#pragma once
#include <QString>
#include <array>
#include <optional>

namespace deference::ui {

// The order is the order of k_token_names; the light and dark values live in the table, nowhere else.
enum class Token {
    // grounds and lines
    Window,
    Sidebar,
    Surface,
    Sunken,
    Hover,
    Selected,
    Line,
    LineStrong,
    LineControl,
    InkOff,
    // text, and fills that carry text
    Ink,
    Ink2,
    Ink3,
    Accent,
    Attn,
    Crit,
    Good,
    Prop,
    OnAccent,
    AccentHover,
    AccentPressed,
    // graphics: 3:1 or more on surface, window and sunken
    AccentMid,
    AttnMid,
    CritMid,
    GoodMid,
    PropMid,
    MuteMid,
    // tints that carry text of the same role
    AccentTint,
    AttnTint,
    CritTint,
    GoodTint,
    PropTint,
    // minutes of study in a day, and flat chart bands
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    BandEstimate,
    BandWeakest,
    BandForecast,
    BandStop,
};
inline constexpr std::array k_token_names = {
    "window",    "sidebar",       "surface",        "sunken",        "hover",     "selected",
    "line",      "line-strong",   "line-control",   "ink-off",       "ink",       "ink-2",
    "ink-3",     "accent",        "attn",           "crit",          "good",      "prop",
    "on-accent", "accent-hover",  "accent-pressed", "accent-mid",    "attn-mid",  "crit-mid",
    "good-mid",  "prop-mid",      "mute-mid",       "accent-tint",   "attn-tint", "crit-tint",
    "good-tint", "prop-tint",     "heat-0",         "heat-1",        "heat-2",    "heat-3",
    "heat-4",    "band-estimate", "band-weakest",   "band-forecast", "band-stop",
};
inline constexpr std::size_t k_token_count = k_token_names.size();

enum class Role {
    Timer,
    CardQuestion,
    PageTitle,
    SectionTitle,
    KeyFigure,
    StoryTitle,
    Cue,
    Answer,
    CardHeading,
    StoryText,
    TaskTitle,
    Body,
    Control,
    BodyStrong,
    Support,
    SupportStrong,
    Axis,
};
inline constexpr std::array k_role_names = {
    "timer",   "card-question", "page-title",   "section-title",  "key-figure", "story-title",
    "cue",     "answer",        "card-heading", "story-text",     "task-title", "body",
    "control", "body-strong",   "support",      "support-strong", "axis",
};
inline constexpr std::size_t k_role_count = k_role_names.size();

enum class Marker { Circle, Diamond, Triangle, Square, Pentagon, Star, Ring };
inline constexpr std::array k_marker_names = {
    "circle", "diamond", "triangle", "square", "pentagon", "star", "ring",
};

// What a task, a story or a series is about. Ids are those of the content packs.
enum class Skill {
    ModelHumility,
    RegulatoryImagination,
    TechnicalDepth,
    SystemsDesign,
    CrossFunctional,
    CompanyConviction,
    Recall,
};
inline constexpr std::array k_skill_ids = {
    "model_humility",   "regulatory_imagination", "technical_depth", "systems_design",
    "cross_functional", "company_conviction",     "recall",
};
inline constexpr std::size_t k_skill_count = k_skill_ids.size();
inline constexpr std::array k_all_skills = {
    Skill::ModelHumility,   Skill::RegulatoryImagination, Skill::TechnicalDepth, Skill::SystemsDesign,
    Skill::CrossFunctional, Skill::CompanyConviction,     Skill::Recall,
};

[[nodiscard]] QString skill_id(Skill skill);
// Empty for an id this version does not know; callers then show the id with Skill::Recall's ring.
[[nodiscard]] std::optional<Skill> skill_from_id(QStringView id);
// "Model humility", translated.
[[nodiscard]] QString skill_name(Skill skill);
// "Humility", translated: for lists and legends that have little room.
[[nodiscard]] QString skill_short_name(Skill skill);

} // namespace deference::ui
