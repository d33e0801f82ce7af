// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that builds SQL from pieces: the names come from our own schema, never from a user or a
// file.
#include "app/database/change_log.h"

#include "app/database/database.h"
#include "app/database/query.h"

#include <QSqlError>
#include <QSqlQuery>
#include <map>

namespace deference {

namespace {

QString quoted(const QString& name)
{
    return u'"' + name + u'"';
}

QString old_values(const QStringList& columns)
{
    QStringList values;
    for (const QString& column : columns)
        values.append(QStringLiteral("OLD.") + quoted(column));
    return values.join(QStringLiteral(", "));
}

} // namespace

Result<void> ChangeLog::install()
{
    const auto name = [](const Query& row) { return row.text(0); };
    DEFERENCE_TRY_ASSIGN(
        const auto tables,
        Query(m_database,
              // Search indexes and the tables behind them (virtual, shadow) follow from the logged ones.
              QStringLiteral("SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c "
                             "WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'id' AND c.pk = 1 "
                             "ORDER BY t.name"))
            .all(name));
    DEFERENCE_TRY(
        m_database.execute(QStringLiteral("CREATE TEMP TABLE touched (seq INTEGER PRIMARY KEY, tbl TEXT NOT "
                                          "NULL, row INTEGER NOT NULL, existed INTEGER NOT NULL, "
                                          "UNIQUE (tbl, row))")));
    for (const QString& table : tables) {
        DEFERENCE_TRY_ASSIGN(
            const auto columns,
            Query(m_database, QStringLiteral("SELECT name FROM pragma_table_info(:table) ORDER BY cid"))
                .bind(":table", table)
                .all(name));
        m_tables.append(table);
        const QStringList list(columns.begin(), columns.end());
        m_columns.insert(table, list);
        const QString shadow = quoted(QStringLiteral("before_") + table);
        DEFERENCE_TRY(m_database.execute(QStringLiteral("CREATE TEMP TABLE ") + shadow +
                                         QStringLiteral(" AS SELECT * FROM main.") + quoted(table) +
                                         QStringLiteral(" WHERE 0")));
        // Only the first touch matters: what it was before the operation. After INSERT: it was not there.
        const QString first_touch = QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM touched WHERE tbl = '") +
                                    table + QStringLiteral("' AND row = OLD.id)");
        const QString keep = QStringLiteral("INSERT INTO ") + shadow + QStringLiteral(" SELECT ") +
                             old_values(list) + QStringLiteral(" WHERE 1") + first_touch +
                             QStringLiteral("; INSERT OR IGNORE INTO touched (tbl, row, existed) VALUES ('") +
                             table + QStringLiteral("', OLD.id, 1);");
        for (const QString& event : {QStringLiteral("UPDATE"), QStringLiteral("DELETE")}) {
            DEFERENCE_TRY(m_database.execute(
                QStringLiteral("CREATE TEMP TRIGGER ") + quoted(QStringLiteral("log_") + event + table) +
                QStringLiteral(" BEFORE ") + event + QStringLiteral(" ON main.") + quoted(table) +
                QStringLiteral(" BEGIN ") + keep + QStringLiteral(" END")));
        }
        DEFERENCE_TRY(m_database.execute(
            QStringLiteral("CREATE TEMP TRIGGER ") + quoted(QStringLiteral("log_INSERT") + table) +
            QStringLiteral(" AFTER INSERT ON main.") + quoted(table) +
            QStringLiteral(" BEGIN INSERT OR IGNORE INTO touched (tbl, row, existed) VALUES ('") + table +
            QStringLiteral("', NEW.id, 0); END")));
    }
    return {};
}

Result<Changes> ChangeLog::take()
{
    DEFERENCE_TRY_ASSIGN(
        auto changes, Query(m_database, QStringLiteral("SELECT tbl, row, existed FROM touched ORDER BY seq"))
                          .all([](const Query& row) {
                              RowImage image{row.text(0), row.integer(1), std::nullopt};
                              if (row.boolean(2))
                                  image.before.emplace();
                              return image;
                          }));
    // One pass a table: the copies have no index, and looking each up would cost the square of their number.
    QHash<QString, QHash<qint64, RowImage*>> images;
    for (RowImage& image : changes) {
        if (image.before)
            images[image.table].insert(image.id, &image);
    }
    for (auto table = images.begin(); table != images.end(); ++table)
        DEFERENCE_TRY(read_before(table.key(), table.value()));
    DEFERENCE_TRY(clear());
    return changes;
}

Result<void> ChangeLog::read_before(const QString& table, const QHash<qint64, RowImage*>& images)
{
    const int width = static_cast<int>(m_columns.value(table).size());
    const int id_column = static_cast<int>(m_columns.value(table).indexOf(QStringLiteral("id")));
    qsizetype found = 0;
    const auto keep = [&](const Query& row) {
        RowImage* const image = images.value(row.integer(id_column), nullptr);
        if (!image)
            return 0;
        ++found;
        image->before->reserve(static_cast<std::size_t>(width));
        for (int i = 0; i < width; ++i)
            image->before->push_back(row.value(i));
        return 0;
    };
    DEFERENCE_TRY(
        Query(m_database, QStringLiteral("SELECT * FROM temp.") + quoted(QStringLiteral("before_") + table))
            .all(keep));
    if (found != images.size())
        return fail(ErrorCode::Internal, QStringLiteral("the change log lost rows of %1").arg(table));
    return {};
}

Result<void> ChangeLog::clear()
{
    DEFERENCE_TRY_ASSIGN(
        const auto tables,
        Query(m_database, QStringLiteral("SELECT DISTINCT tbl FROM touched")).all([](const Query& row) {
            return row.text(0);
        }));
    for (const QString& table : tables)
        DEFERENCE_TRY(m_database.execute(QStringLiteral("DELETE FROM temp.") +
                                         quoted(QStringLiteral("before_") + table)));
    return m_database.execute(QStringLiteral("DELETE FROM touched"));
}

Result<void> ChangeLog::restore(const Changes& changes)
{
    // Parents and children come back in any order; the constraint is checked at commit.
    DEFERENCE_TRY(m_database.execute(QStringLiteral("PRAGMA defer_foreign_keys=ON")));
    // Prepared once a table: ten thousand rows come back in one step.
    std::map<std::pair<QString, bool>, QSqlQuery> statements;
    for (auto image = changes.rbegin(); image != changes.rend(); ++image) {
        const bool existed = image->before.has_value();
        auto found = statements.find({image->table, existed});
        if (found == statements.end()) {
            QSqlQuery query(m_database.connection());
            query.prepare(existed ? put_back(image->table) : take_away(image->table));
            found = statements.insert({{image->table, existed}, std::move(query)}).first;
        }
        QSqlQuery& query = found->second;
        int place = 0;
        if (existed) {
            for (const QVariant& value : *image->before)
                query.bindValue(place++, value);
        } else {
            query.bindValue(place, image->id);
        }
        if (!query.exec())
            return fail(error_from(query.lastError(), image->table));
    }
    return {};
}

QString ChangeLog::take_away(const QString& table)
{
    return QStringLiteral("DELETE FROM main.") + quoted(table) + QStringLiteral(" WHERE id = ?");
}

// An upsert, not REPLACE: replacing would delete first, and a delete cascades to the row's children.
QString ChangeLog::put_back(const QString& table) const
{
    QStringList names;
    QStringList marks;
    QStringList updates;
    for (const QString& column : m_columns.value(table)) {
        names.append(quoted(column));
        marks.append(QStringLiteral("?"));
        if (column != QStringLiteral("id"))
            updates.append(quoted(column) + QStringLiteral(" = excluded.") + quoted(column));
    }
    return QStringLiteral("INSERT INTO main.") + quoted(table) + QStringLiteral(" (") +
           names.join(QStringLiteral(", ")) + QStringLiteral(") VALUES (") +
           marks.join(QStringLiteral(", ")) + QStringLiteral(") ON CONFLICT (id) DO UPDATE SET ") +
           updates.join(QStringLiteral(", "));
}

} // namespace deference
