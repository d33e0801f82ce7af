// SPDX-License-Identifier: GPL-3.0-or-later
// What every check family shares: the text under examination and how findings are written. Private to checks.
#pragma once
#include "app/stories/checks.h"
#include "app/stories/scope_text.h"
#include "app/stories/text.h"
#include "app/stories/types.h"

#include <QHash>
#include <map>
#include <optional>
#include <span>

namespace deference::stories {

// One part, read once for all checks.
struct PartText
{
    const content::StoryPart* info = nullptr;
    QString text;   // as stored
    QString normal; // same offsets
    std::vector<TextSpan> words;
    std::vector<TextSpan> sentences;

    [[nodiscard]] int word_count() const { return static_cast<int>(words.size()); }
};

// The parts of a story in canonical order, empty ones too.
class Examined
{
  public:
    Examined(const Story& story, const content::StoriesFile& file, const ConfidentialNames& names);

    [[nodiscard]] const content::StoriesFile& file() const { return m_file; }
    [[nodiscard]] std::span<const PartText> parts() const { return m_parts; }
    // Null for a key that the file does not have.
    [[nodiscard]] const PartText* find(const QString& key) const;
    // The parts that a `scope` or `parts` value names, in canonical order: a list of keys, or "all".
    [[nodiscard]] std::vector<const PartText*> scope(const QVariant& value) const;
    [[nodiscard]] int total_words() const;
    // The same parts as one text; made once for each scope.
    [[nodiscard]] const ScopeText& scope_text(const QVariant& value) const;
    [[nodiscard]] content::TextSelection select(const QVariant& any_of) const;
    [[nodiscard]] const ConfidentialNames& names() const { return m_names; }
    // Keys of patterns that were given up because they needed too many steps.
    [[nodiscard]] QStringList slow_patterns() const;

  private:
    const content::StoriesFile& m_file;
    const ConfidentialNames& m_names;
    std::vector<PartText> m_parts;
    mutable std::map<std::vector<const PartText*>, ScopeText> m_scopes;
};

// Whether a condition holds (`when` and `need` of when_need): enough words in the scope, enough distinct
// entries.
[[nodiscard]] bool condition_holds(const Examined& story, const QVariantMap& condition);

// One evaluator a check type; it appends what it finds.
using Evaluate = void (*)(const content::CheckInfo& check, const Examined& story,
                          std::vector<Finding>& findings);

// Structure (checks_structure.cpp).
void evaluate_part_empty(const content::CheckInfo& check, const Examined& story,
                         std::vector<Finding>& findings);
void evaluate_part_thin(const content::CheckInfo& check, const Examined& story,
                        std::vector<Finding>& findings);
void evaluate_parts_filled(const content::CheckInfo& check, const Examined& story,
                           std::vector<Finding>& findings);
void evaluate_share(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings);
// Words (checks_words.cpp).
void evaluate_requires(const content::CheckInfo& check, const Examined& story,
                       std::vector<Finding>& findings);
void evaluate_forbids(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings);
void evaluate_ratio(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings);
void evaluate_rate(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings);
void evaluate_sentence_share(const content::CheckInfo& check, const Examined& story,
                             std::vector<Finding>& findings);
void evaluate_when_need(const content::CheckInfo& check, const Examined& story,
                        std::vector<Finding>& findings);
// Names (checks_names.cpp).
void evaluate_acronym(const content::CheckInfo& check, const Examined& story, std::vector<Finding>& findings);
void evaluate_denylist(const content::CheckInfo& check, const Examined& story,
                       std::vector<Finding>& findings);
// Delivery (checks_delivery.cpp).
void evaluate_long_sentence(const content::CheckInfo& check, const Examined& story,
                            std::vector<Finding>& findings);
[[nodiscard]] std::optional<Finding> evaluate_spoken_length(const content::CheckInfo& check,
                                                            const content::Telling& telling,
                                                            const content::StoriesFile& file,
                                                            const QString& text, int words_a_minute);

// The check's message with its {placeholders} filled.
[[nodiscard]] QString filled(const QString& message, const QHash<QString, QString>& values);
// A finding about the whole story, about a whole part, and about words in a part.
[[nodiscard]] Finding about_story(const content::CheckInfo& check, const QString& message);
[[nodiscard]] Finding about_part(const content::CheckInfo& check, const PartText& part,
                                 const QString& message);
[[nodiscard]] Finding about_words(const content::CheckInfo& check, const PartText& part, TextSpan span,
                                  const QString& message);
// A number of the check; nothing where the file has none or null.
[[nodiscard]] std::optional<double> number(const content::CheckInfo& check, const char* key);

} // namespace deference::stories
