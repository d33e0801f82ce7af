// SPDX-License-Identifier: GPL-3.0-or-later
// deference-cli as a person or a script meets it: words in; exit code, output and errors out.
#pragma once
#include "tests/support/catch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace deference::tests {

struct Outcome
{
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QStringList err_lines() const { return err.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
};

// A profile in a temporary folder at 2026-11-23T09:00, a Monday, and the commands on it. Each call opens and
// closes the profile, as each start of the program does.
class Cli
{
  public:
    Cli();
    ~Cli();
    Cli(const Cli&) = delete;
    Cli& operator=(const Cli&) = delete;

    // Runs with --data-dir in front.
    [[nodiscard]] Outcome run(const QStringList& words) const;
    // Without it.
    [[nodiscard]] static Outcome run_bare(const QStringList& words);
    // Requires exit 0 and no errors; the output.
    QString done(const QStringList& words) const;
    // The same with --json: exactly one document.
    QJsonDocument json(const QStringList& words) const;
    // Six weeks from today with an hour and a half a day, and more on Saturdays.
    void set_up() const;

    [[nodiscard]] QString profile() const { return path("profile"); }
    [[nodiscard]] QString library() const { return path("profile/library.deference"); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString write(const char* name, const QByteArray& bytes) const; // the path
    static void set_now(const char* instant);

  private:
    QTemporaryDir m_folder;
};

// Parses with no mercy: one document, nothing before or after it.
[[nodiscard]] QJsonDocument only_document(const QString& text);

// "override --reason" without quotes and commas: words by blanks.
[[nodiscard]] inline QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace deference::tests
