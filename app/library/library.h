// SPDX-License-Identifier: GPL-3.0-or-later
// An open profile: the database, the clock, the content, the undo stack and the notifier.
#pragma once
#include "app/content/catalogue.h"
#include "app/core/clock.h"
#include "app/core/id.h"
#include "app/database/change_log.h"
#include "app/database/database.h"
#include "app/database/profile.h"
#include "app/database/transaction.h"
#include "app/library/change.h"
#include "app/library/notifier.h"
#include "app/library/operation.h"

#include <functional>
#include <memory>
#include <vector>

namespace deference {

class Library
{
  public:
    // Holds the profile, opens its library. The clock, the random source and the catalogue must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Library>>
    open(const QString& folder, const Clock& clock, Random& random, const content::Catalogue& catalogue,
         DatabaseOptions::Check check = DatabaseOptions::Check::AtOnce);
    ~Library();

    [[nodiscard]] const Database& database() const { return *m_database; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const content::Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] Notifier& notifier() { return m_notifier; }
    // Sentences worth showing after opening: a clock set back, a backup made before a migration.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }

    // One call = one transaction = one undo step = one ChangeSummary. When body fails, nothing happened.
    [[nodiscard]] Result<void> run(const Operation& operation,
                                   const std::function<Result<void>(Transaction&)>& body);

    // Empty when there is nothing to undo or redo.
    [[nodiscard]] QString undo_text() const;
    [[nodiscard]] QString redo_text() const;
    // Undoes the newest step. A failure clears the stack and says so; it never half-applies.
    [[nodiscard]] Result<ChangeSummary> undo();
    [[nodiscard]] Result<ChangeSummary> redo();
    // Ends the merging of typing: the next operation starts a step of its own.
    void close_undo_step();

    // With its pictures and sounds; the path of the copy.
    [[nodiscard]] Result<QString> make_backup();

  private:
    struct Step
    {
        QString text;
        QString merge_key;
        Changes inverse;
    };

    Library(Profile profile, std::unique_ptr<Database> database, const Clock& clock, Random& random,
            const content::Catalogue& catalogue);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> look_at_clock();
    [[nodiscard]] Result<Changes> transact(const std::function<Result<void>(Transaction&)>& body);
    [[nodiscard]] Result<ChangeSummary> travel(std::vector<Step>& from, std::vector<Step>& to);
    void remember(Step step, bool may_merge);

    Profile m_profile;
    std::unique_ptr<Database> m_database;
    const Clock& m_clock;
    const content::Catalogue& m_catalogue;
    IdSource m_ids;
    ChangeLog m_log;
    Notifier m_notifier;
    QStringList m_notices;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    bool m_changed = false;
};

} // namespace deference
