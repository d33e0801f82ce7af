// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/migrations.h"

#include "app/database/database.h"
#include "app/database/file_header.h"
#include "app/database/query.h"

#include <QFile>
#include <QUuid>

namespace deference {

namespace {

// The list is the order; a step is never edited after a release.
constexpr const char* k_steps[] = {":/deference/migrations/0001_initial.sql"};

bool is_word(QStringView statement, qsizetype at, QLatin1String word)
{
    const auto edge = [&](qsizetype i) {
        return i < 0 || i >= statement.size() || !(statement[i].isLetterOrNumber() || statement[i] == u'_');
    };
    return statement.mid(at, word.size()).compare(word, Qt::CaseInsensitive) == 0 && edge(at - 1) &&
           edge(at + word.size());
}

// Where a quoted text, quoted name or comment that starts at `at` ends; `at` itself when none starts there.
qsizetype skip_quoted(QStringView script, qsizetype at)
{
    const auto closing = [&](QStringView mark, qsizetype from) {
        const qsizetype end = script.indexOf(mark, from);
        return end < 0 ? script.size() : end + mark.size();
    };
    if (script[at] == u'\'' || script[at] == u'"')
        return closing(script.mid(at, 1), at + 1);
    if (script.mid(at).startsWith(u"--"))
        return closing(u"\n", at);
    if (script.mid(at).startsWith(u"/*"))
        return closing(u"*/", at + 2);
    return at;
}

Result<void> run_step(const Database& database, int version)
{
    QFile file(QLatin1String(k_steps[version - 1]));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, QStringLiteral("migration %1 is not in the program").arg(version));
    for (const QString& statement : split_statements(QString::fromUtf8(file.readAll()))) {
        if (const auto done = database.execute(statement); !done)
            return fail(done.error().in(QStringLiteral("migration %1").arg(version)));
    }
    // A pragma takes no parameters; the number is ours.
    return database.execute(QStringLiteral("PRAGMA user_version=") + QString::number(version));
}

Result<void> run_first_setup(const Database& database, Instant now)
{
    DEFERENCE_TRY(
        database.execute(QStringLiteral("PRAGMA application_id=") + QString::number(k_application_id)));
    Query insert(database, QStringLiteral("INSERT INTO meta (key, value) VALUES (:key, :value)"));
    const std::pair<const char*, QString> rows[] = {
        {"library_uuid", QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {"created_by", QStringLiteral(DEFERENCE_VERSION)},
        {"created_at", QString::number(to_ms(now))},
        {"oldest_schema_that_may_write", QStringLiteral("1")},
    };
    for (const auto& [key, value] : rows)
        DEFERENCE_TRY(insert.bind(":key", QString(QLatin1String(key))).bind(":value", value).run());
    return {};
}

} // namespace

int newest_schema()
{
    return static_cast<int>(std::size(k_steps));
}

Result<int> schema_version(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(const auto version,
                         Query(database, QStringLiteral("PRAGMA user_version")).first([](const Query& row) {
                             return row.number(0);
                         }));
    return version.value_or(0);
}

Result<void> migrate(const Database& database, Instant now)
{
    DEFERENCE_TRY_ASSIGN(const int from, schema_version(database));
    for (int version = from + 1; version <= newest_schema(); ++version) {
        DEFERENCE_TRY(database.execute(QStringLiteral("BEGIN IMMEDIATE")));
        auto done = run_step(database, version);
        if (done && version == 1)
            done = run_first_setup(database, now);
        if (done)
            done = database.execute(QStringLiteral("COMMIT"));
        if (!done) {
            (void)database.execute(
                QStringLiteral("ROLLBACK")); // after SQLITE_FULL there is nothing left to roll back
            return done;
        }
    }
    return from == newest_schema() ? Result<void>() : database.verify();
}

QStringList split_statements(const QString& script)
{
    QStringList statements;
    const QStringView view(script);
    qsizetype start = 0;
    bool in_trigger = false; // inside BEGIN ... END a semicolon does not end the statement
    bool has_text = false;
    for (qsizetype i = 0; i < view.size();) {
        if (const qsizetype end = skip_quoted(view, i); end != i) {
            has_text = has_text || view[i] == u'\'' || view[i] == u'"';
            i = end;
            continue;
        }
        if (is_word(view, i, QLatin1String("BEGIN")))
            in_trigger = true;
        else if (in_trigger && is_word(view, i, QLatin1String("END")))
            in_trigger = false;
        if (view[i] == u';' && !in_trigger) {
            if (has_text)
                statements.append(view.mid(start, i - start).trimmed().toString());
            start = i + 1;
            has_text = false;
        } else if (!view[i].isSpace()) {
            has_text = true;
        }
        ++i;
    }
    if (has_text)
        statements.append(view.mid(start).trimmed().toString());
    return statements;
}

} // namespace deference
