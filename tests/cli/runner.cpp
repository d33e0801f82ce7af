// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/runner.h"

#include "app/cli/run.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTextStream>

namespace deference::tests {

Cli::Cli()
{
    REQUIRE(m_folder.isValid());
    set_now("2026-11-23T09:00:00");
    // Whatever goes wrong, the profile of whoever runs the tests stays out of it.
    qputenv("DEFERENCE_DATA_DIR", path("elsewhere").toUtf8());
}

Cli::~Cli()
{
    qunsetenv("DEFERENCE_NOW");
    qunsetenv("DEFERENCE_DATA_DIR");
}

void Cli::set_now(const char* instant)
{
    qputenv("DEFERENCE_NOW", instant);
}

Outcome Cli::run_bare(const QStringList& words)
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    outcome.code = cli::run(words, out, err);
    out.flush();
    err.flush();
    return outcome;
}

Outcome Cli::run(const QStringList& words) const
{
    return run_bare(QStringList{QStringLiteral("--data-dir"), profile()} + words);
}

QString Cli::done(const QStringList& words) const
{
    const Outcome outcome = run(words);
    INFO(words.join(QLatin1Char(' ')).toStdString());
    CHECK(outcome.err == QString());
    REQUIRE(outcome.code == 0);
    return outcome.out;
}

QJsonDocument Cli::json(const QStringList& words) const
{
    return only_document(done(words + QStringList{QStringLiteral("--json")}));
}

void Cli::set_up() const
{
    done(tests::words("setup --start 2026-11-23 --weeks 6 --self recruiter=4 "
                      "--hours mon=1.5,tue=1.5,wed=1.5,thu=1.5,fri=1.5,sat=3,sun=0"));
}

QString Cli::write(const char* name, const QByteArray& bytes) const
{
    const QString file = path(name);
    REQUIRE(QDir().mkpath(QFileInfo(file).absolutePath()));
    write_file(file, bytes);
    return file;
}

QJsonDocument only_document(const QString& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    INFO(text.left(2000).toStdString());
    INFO(error.errorString().toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    return document;
}

} // namespace deference::tests
