// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one block (a YAML map) field by field. Each call both declares a key and reads it, so that a reader
// is a list of its fields; what was never asked for is reported as unknown when the Fields object ends.
#pragma once
#include "app/content/node.h"
#include "app/content/report.h"
#include "app/core/day.h"

#include <QStringList>
#include <array>
#include <map>
#include <optional>

namespace deference::content {

enum class Need { Required, Optional };

struct TextRule
{
    Need need = Need::Required;
    int max = 1200; // characters
};
struct ListRule
{
    Need need = Need::Required;
    bool may_be_empty = false;
};

class Fields
{
  public:
    // `what` names the block in sentences: "a card".
    Fields(const Node& node, Report& report, QString what);
    ~Fields();
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    [[nodiscard]] int line() const { return m_node.line; }
    [[nodiscard]] int line_of(const char* key) const;

    QString text(const char* key, TextRule rule = {});
    // One of `allowed`; empty text after a finding.
    QString word(const char* key, const QStringList& allowed, Need need = Need::Required);
    int number(const char* key, int min, int max);
    std::optional<int> optional_number(const char* key, int min, int max);
    double real(const char* key, double min, double max);
    bool flag(const char* key, std::optional<bool> if_missing = std::nullopt);
    // An ISO date that exists, between 2000 and 2100.
    Day day(const char* key);
    QStringList texts(const char* key, ListRule rule = {});
    // Keys 1 to 5.
    std::array<QString, 5> five_texts(const char* key);

    // The id of this block: lower- or upper-case letters, digits, _ and -.
    QString id(const char* key, Kind kind);
    QString reference(const char* key, Kind kind, Need need = Need::Required);
    QStringList references(const char* key, Kind kind, ListRule rule = {});
    // A map from ids to whole numbers.
    std::map<QString, int> numbers_by_id(const char* key, Kind kind, int min, int max,
                                         Need need = Need::Required);

    // The blocks of a list; the values of a map. Empty after a finding.
    const std::vector<Node>& list(const char* key, ListRule rule = {});
    const std::vector<Node>& map(const char* key, Need need = Need::Required);
    // A block of its own: null after a finding.
    const Node* block(const char* key, Need need = Need::Required);
    // Declared, documented in the file for people, and not used by the program.
    void skip(const char* key) { (void)take(key, Need::Optional); }
    // Somebody else answers for the keys not asked for so far.
    void leave_rest() { m_asked.assign(m_asked.size(), true); }

    // Anything more particular.
    void error(const char* key, const QString& what, const QString& todo);

  private:
    const Node* take(const char* key, Need need);
    const Node* take_kind(const char* key, Need need, Node::Kind kind, const char* name, const char* todo);
    void check_range(const Node& node, double value, double min, double max);

    const Node& m_node;
    Report& m_report;
    QString m_what;
    std::vector<bool> m_asked;
};

} // namespace deference::content
