// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/foreign_database.h"

#include "app/exchange/limits.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <sqlite3.h>

namespace deference::exchange {

namespace {

constexpr int k_steps_between_questions = 20'000;

struct Finalizer
{
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

// Reading tables is all that is asked of a database of others, and all that it may cause.
int authorize(void*, int action, const char* what, const char* detail, const char*, const char*)
{
    if (action == SQLITE_SELECT || action == SQLITE_READ)
        return SQLITE_OK;
    if (action == SQLITE_FUNCTION && detail && std::strcmp(detail, "count") == 0)
        return SQLITE_OK;
    if (action == SQLITE_PRAGMA && what && std::strcmp(what, "quick_check") == 0)
        return SQLITE_OK;
    return SQLITE_DENY;
}

// Anki declares names COLLATE unicase; without one of that name such tables cannot be read at all.
int compare_unicase(void*, int left_size, const void* left, int right_size, const void* right)
{
    const auto folded = [](const void* text, int size) {
        return QString::fromUtf8(static_cast<const char*>(text), size).toCaseFolded();
    };
    return folded(left, left_size).compare(folded(right, right_size));
}

void harden(sqlite3* database)
{
    constexpr std::array switches{std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                  std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0}};
    for (const auto& [name, value] : switches)
        sqlite3_db_config(database, name, value, nullptr);
    constexpr std::array limits{std::pair{SQLITE_LIMIT_LENGTH, static_cast<int>(k_longest_json)},
                                std::pair{SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
                                std::pair{SQLITE_LIMIT_COLUMN, 200},
                                std::pair{SQLITE_LIMIT_EXPR_DEPTH, 50},
                                std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 3},
                                std::pair{SQLITE_LIMIT_VDBE_OP, 250'000},
                                std::pair{SQLITE_LIMIT_ATTACHED, 0},
                                std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 1}};
    for (const auto& [name, value] : limits)
        sqlite3_limit(database, name, value);
}

} // namespace

qint64 ForeignRow::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

int ForeignRow::small_number(int column) const
{
    return static_cast<int>(
        std::clamp<qint64>(number(column), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

QString ForeignRow::text(int column) const
{
    const auto* text = sqlite3_column_text(m_statement, column); // before asking for the size
    return QString::fromUtf8(reinterpret_cast<const char*>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray ForeignRow::bytes(int column) const
{
    const void* blob = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char*>(blob), sqlite3_column_bytes(m_statement, column));
}

struct ForeignDatabase::State
{
    QString name;
    QByteArray file; // SQLite reads from it
    Progress progress;
    double done = 0.0;
    bool stopped = false;
    sqlite3* database = nullptr;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sqlite3_close(database); }

    static int ask(void* self)
    {
        auto& state = *static_cast<State*>(self);
        state.stopped = state.stopped || !report(state.progress, state.done);
        return state.stopped ? 1 : 0;
    }
    [[nodiscard]] Statement prepare(const char* sql) const
    {
        sqlite3_stmt* statement = nullptr;
        (void)sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
        return Statement(statement);
    }
};

ForeignDatabase::ForeignDatabase(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ForeignDatabase::ForeignDatabase(ForeignDatabase&&) noexcept = default;
ForeignDatabase& ForeignDatabase::operator=(ForeignDatabase&&) noexcept = default;
ForeignDatabase::~ForeignDatabase() = default;

Result<ForeignDatabase> ForeignDatabase::open(const QByteArray& database, const QString& name,
                                              const Progress& progress, double done)
{
    constexpr qsizetype header = 100;
    if (database.size() < header || !database.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fail(ErrorCode::Corrupt, QStringLiteral("the collection in it is no database"), name,
                    QStringLiteral("download or export it again; nothing was imported"));
    auto state = std::make_unique<State>();
    state->name = name;
    state->file = database;
    // A file that says it has a write-ahead log cannot be read from memory; it has none, so it says that
    // instead.
    state->file[18] = state->file[19] = 1;
    state->progress = progress;
    state->done = done;
    if (sqlite3_open_v2(":memory:", &state->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr) !=
        SQLITE_OK)
        return fail(ErrorCode::Io, QStringLiteral("there is not enough memory to read the collection"), name);
    harden(state->database);
    sqlite3_create_collation(state->database, "unicase", SQLITE_UTF8, nullptr, compare_unicase);
    const auto size = static_cast<sqlite3_int64>(state->file.size());
    auto* bytes = reinterpret_cast<unsigned char*>(state->file.data());
    if (sqlite3_deserialize(state->database, "main", bytes, size, size, SQLITE_DESERIALIZE_READONLY) !=
        SQLITE_OK)
        return fail(ErrorCode::Io, QStringLiteral("there is not enough memory to read the collection"), name);
    sqlite3_set_authorizer(state->database, authorize, nullptr);
    sqlite3_progress_handler(state->database, k_steps_between_questions, State::ask, state.get());
    ForeignDatabase opened(std::move(state));
    QString verdict;
    DEFERENCE_TRY(opened.each("PRAGMA quick_check(1)", [&verdict](const ForeignRow& row) -> Result<void> {
        verdict = row.text(0);
        return {};
    }));
    if (verdict != QStringLiteral("ok"))
        return fail(ErrorCode::Corrupt, QStringLiteral("the collection in it is damaged"), name,
                    QStringLiteral("in Anki, use Check Database and export it again; nothing was imported"));
    return opened;
}

Result<ForeignDatabase> ForeignDatabase::make()
{
    auto state = std::make_unique<State>();
    if (sqlite3_open_v2(":memory:", &state->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr) !=
        SQLITE_OK)
        return fail(ErrorCode::Io, QStringLiteral("there is not enough memory to write a collection"));
    sqlite3_create_collation(state->database, "unicase", SQLITE_UTF8, nullptr, compare_unicase);
    return ForeignDatabase(std::move(state));
}

Failure ForeignDatabase::failed() const
{
    if (m_state->stopped)
        return fail(ErrorCode::Cancelled, QStringLiteral("stopped; nothing was changed"));
    return fail(ErrorCode::Corrupt,
                QStringLiteral("the collection in it cannot be read (%1)")
                    .arg(QString::fromUtf8(sqlite3_errmsg(m_state->database))),
                m_state->name,
                QStringLiteral("in Anki, use Check Database and export it again; nothing was imported"));
}

void ForeignDatabase::set_done(double done)
{
    m_state->done = done;
}

Result<void> ForeignDatabase::each(const char* sql, const std::function<Result<void>(const ForeignRow&)>& row)
{
    const Statement statement = m_state->prepare(sql);
    if (!statement)
        return failed();
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement.get())) == SQLITE_ROW)
        DEFERENCE_TRY(row(ForeignRow(statement.get())));
    if (code != SQLITE_DONE)
        return failed();
    return {};
}

Result<void> ForeignDatabase::run(const char* sql)
{
    if (sqlite3_exec(m_state->database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failed();
    return {};
}

Result<void> ForeignDatabase::run(const char* sql, const std::vector<std::vector<Value>>& rows)
{
    const Statement statement = m_state->prepare(sql);
    if (!statement)
        return failed();
    for (const std::vector<Value>& row : rows) {
        int place = 0;
        for (const Value& value : row) {
            ++place;
            if (const auto* number = std::get_if<qint64>(&value)) {
                sqlite3_bind_int64(statement.get(), place, *number);
                continue;
            }
            const QByteArray text = std::get<QString>(value).toUtf8();
            sqlite3_bind_text(statement.get(), place, text.constData(), static_cast<int>(text.size()),
                              SQLITE_TRANSIENT);
        }
        if (sqlite3_step(statement.get()) != SQLITE_DONE)
            return failed();
        sqlite3_reset(statement.get());
    }
    return {};
}

Result<QByteArray> ForeignDatabase::file() const
{
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(m_state->database, "main", &size, 0);
    if (!bytes)
        return fail(ErrorCode::Io, QStringLiteral("there is not enough memory to write a collection"));
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> keeper(bytes, &sqlite3_free);
    return QByteArray(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
}

} // namespace deference::exchange
