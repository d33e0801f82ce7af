// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON value that knows its place in the document, "memory[3].seq[0]", so that a wrong one can be named.
#pragma once
#include "app/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <vector>

namespace deference::memory {

// All readers fail with InvalidInput, `where` being the place of the value.
class JsonAt
{
  public:
    JsonAt(QJsonValue value, QString path) : m_value(std::move(value)), m_path(std::move(path)) {}

    [[nodiscard]] const QString& path() const { return m_path; }
    // An object's member that must be there, and whether it is; false also for what is no object.
    [[nodiscard]] Result<JsonAt> member(const QString& key) const;
    [[nodiscard]] bool has(const QString& key) const { return m_value.toObject().contains(key); }
    [[nodiscard]] Result<std::vector<JsonAt>> items() const;
    [[nodiscard]] Result<QJsonObject> object() const;
    [[nodiscard]] Result<double> number() const;
    // A number without a fraction, low to high.
    [[nodiscard]] Result<qint64> integer(qint64 low, qint64 high) const;
    [[nodiscard]] Result<bool> boolean() const;
    [[nodiscard]] Result<QString> text() const;

    [[nodiscard]] Result<double> number(const QString& key) const;
    [[nodiscard]] Result<qint64> integer(const QString& key, qint64 low, qint64 high) const;
    [[nodiscard]] Result<QString> text(const QString& key) const;
    [[nodiscard]] Result<std::vector<JsonAt>> items(const QString& key) const;
    [[nodiscard]] Result<std::vector<double>> numbers(const QString& key) const;

    [[nodiscard]] Failure error(const QString& what, const QString& todo = {}) const;

  private:
    [[nodiscard]] Failure expected(const QString& what) const;

    QJsonValue m_value;
    QString m_path; // empty for the document itself
};

} // namespace deference::memory
