// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library.h"

#include "app/database/query.h"
#include "app/library/profile_backup.h"

#include <QCoreApplication>
#include <QLocale>
#include <set>

namespace deference {

namespace {

constexpr std::size_t k_undo_limit = 500;

ChangeSummary summarise(const Changes& changes, const QString& text, const void* initiator)
{
    ChangeSummary summary{text, {}, initiator};
    for (const RowImage& image : changes)
        summary.rows[image.table].push_back(image.id);
    return summary;
}

QString step_text(const Operation& operation)
{
    const QString text = QCoreApplication::translate("Operations", operation.kind.text);
    return operation.object.isEmpty()
               ? text
               : QCoreApplication::translate("Operations", "%1 (%2)").arg(text, operation.object);
}

} // namespace

Library::Library(Profile profile, std::unique_ptr<Database> database, const Clock& clock, Random& random,
                 const content::Catalogue& catalogue)
    : m_profile(std::move(profile)), m_database(std::move(database)), m_clock(clock), m_catalogue(catalogue),
      m_ids(random), m_log(*m_database)
{
}

Library::~Library()
{
    if (m_changed)
        (void)make_backup(); // on closing, if anything changed; the library itself is safe already
}

Result<std::unique_ptr<Library>> Library::open(const QString& folder, const Clock& clock, Random& random,
                                               const content::Catalogue& catalogue,
                                               DatabaseOptions::Check check)
{
    DEFERENCE_TRY_ASSIGN(Profile profile, Profile::hold(folder));
    DEFERENCE_TRY_ASSIGN(
        auto database, Database::open({profile.library_path(), profile.backup_folder(), clock.now(), check}));
    std::unique_ptr<Library> library(
        new Library(std::move(profile), std::move(database), clock, random, catalogue));
    DEFERENCE_TRY(library->prepare());
    return library;
}

Result<void> Library::prepare()
{
    DEFERENCE_TRY(m_log.install());
    DEFERENCE_TRY(look_at_clock());
    if (!m_database->migration_backup().isEmpty())
        m_notices.append(
            QCoreApplication::translate(
                "Library", "The library was brought to this version. The copy from before is %1.")
                .arg(m_database->migration_backup()));
    return {};
}

Result<void> Library::look_at_clock()
{
    // Ids must rise even when the clock was set back since the last session.
    DEFERENCE_TRY_ASSIGN(
        const auto newest,
        Query(
            *m_database,
            QStringLiteral(
                "SELECT max((SELECT coalesce(max(id), 0) FROM reviews), (SELECT coalesce(max(id), 0) FROM "
                "task_log), (SELECT coalesce(max(id), 0) FROM overrides), (SELECT coalesce(max(id), 0) FROM "
                "cards), (SELECT coalesce(max(id), 0) FROM story_versions), (SELECT coalesce(max(id), 0) "
                "FROM attempts), (SELECT coalesce(max(id), 0) FROM media))"))
            .first([](const Query& row) { return row.integer(0); }));
    const qint64 floor = newest.value_or(0);
    m_ids.raise_floor(floor);
    constexpr int random_bits = 22;
    const Instant last = instant_from_ms(floor >> random_bits);
    if (last > m_clock.now() + std::chrono::hours(1)) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(to_ms(last), m_clock.zone());
        m_notices.append(
            QCoreApplication::translate(
                "Library", "This computer's clock is behind your last entry (%1). Nothing is lost; until it "
                           "catches up, answers count as given on the same day. Check the date and time.")
                .arg(QLocale().toString(when, QLocale::ShortFormat)));
    }
    return {};
}

Result<Changes> Library::transact(const std::function<Result<void>(Transaction&)>& body)
{
    DEFERENCE_TRY(m_database->check()); // a damaged file is never written to
    const auto attempt = [&]() -> Result<Changes> {
        Transaction transaction(*m_database, m_clock, m_ids);
        DEFERENCE_TRY(transaction.begin());
        DEFERENCE_TRY(body(transaction));
        DEFERENCE_TRY_ASSIGN(auto changes, m_log.take());
        DEFERENCE_TRY(transaction.commit());
        return changes;
    };
    auto changes = attempt();
    if (!changes)
        DEFERENCE_TRY(m_log.clear()); // temporary tables roll back too; this is for failures after take()
    else if (!changes->empty())
        m_changed = true;
    return changes;
}

Result<void> Library::run(const Operation& operation, const std::function<Result<void>(Transaction&)>& body)
{
    DEFERENCE_TRY_ASSIGN(const auto changes, transact(body));
    if (changes.empty())
        return {};
    const QString text = step_text(operation);
    const ChangeSummary summary = summarise(changes, text, operation.initiator);
    m_redo.clear();
    if (operation.kind.undo == Undo::None)
        m_undo.clear(); // what lies below can no longer be reached in order
    else
        remember({text, operation.merge_key, changes}, !operation.merge_key.isEmpty());
    emit m_notifier.changed(summary);
    return {};
}

void Library::remember(Step step, bool may_merge)
{
    if (may_merge && !m_undo.empty() && m_undo.back().merge_key == step.merge_key) {
        // The older image of a row wins: it is what was there before the first keystroke.
        Step& last = m_undo.back();
        std::set<std::pair<QString, qint64>> known;
        for (const RowImage& image : last.inverse)
            known.insert({image.table, image.id});
        for (RowImage& image : step.inverse) {
            if (!known.contains({image.table, image.id}))
                last.inverse.push_back(std::move(image));
        }
        return;
    }
    m_undo.push_back(std::move(step));
    if (m_undo.size() > k_undo_limit)
        m_undo.erase(m_undo.begin());
}

void Library::close_undo_step()
{
    if (!m_undo.empty())
        m_undo.back().merge_key.clear();
}

QString Library::undo_text() const
{
    return m_undo.empty() ? QString() : m_undo.back().text;
}

QString Library::redo_text() const
{
    return m_redo.empty() ? QString() : m_redo.back().text;
}

Result<ChangeSummary> Library::travel(std::vector<Step>& from, std::vector<Step>& to)
{
    if (from.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is nothing to undo or redo"), {},
                    QStringLiteral("go on working"));
    Step step = std::move(from.back());
    from.pop_back();
    auto inverse = transact([&](Transaction&) { return m_log.restore(step.inverse); });
    if (!inverse) {
        m_undo.clear();
        m_redo.clear();
        return fail(inverse.error().in(step.text));
    }
    const ChangeSummary summary = summarise(*inverse, step.text, nullptr);
    to.push_back({step.text, {}, std::move(*inverse)});
    emit m_notifier.changed(summary);
    return summary;
}

Result<ChangeSummary> Library::undo()
{
    return travel(m_undo, m_redo);
}

Result<ChangeSummary> Library::redo()
{
    return travel(m_redo, m_undo);
}

Result<QString> Library::make_backup()
{
    return make_profile_backup(*m_database, m_profile, m_clock.now());
}

} // namespace deference
