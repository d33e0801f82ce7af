// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start.h"

#include "app/cards/media.h"
#include "app/cards/operations.h"
#include "app/library/profile_backup.h"
#include "ui/shell/start_error.h"

namespace deference::ui {

namespace {

Result<std::unique_ptr<Library>> open(const QString& folder, const Clock& clock, Random& random,
                                      const content::Catalogue& catalogue, DatabaseOptions::Check check)
{
    DEFERENCE_TRY_ASSIGN(auto library, Library::open(folder, clock, random, catalogue, check));
    DEFERENCE_TRY(cards::merge_packs(*library));
    cards::tidy_media(*library); // nothing can be undone yet
    return library;
}

Result<void> restore(const QString& folder, const QString& backup, Instant now)
{
    DEFERENCE_TRY_ASSIGN(const Profile profile, Profile::hold(folder));
    return restore_profile(profile, backup, now).map([](const RestoredProfile&) {});
}

std::optional<BackupFile> newest_backup(const QString& folder, const QStringList& but_not)
{
    for (const BackupFile& backup : list_backups(folder + QStringLiteral("/backups"))) {
        if (!but_not.contains(backup.path))
            return backup;
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<Library> open_with_help(const QString& folder, const Clock& clock, Random& random,
                                        const content::Catalogue& catalogue, DatabaseOptions::Check check)
{
    QStringList tried; // backups; one that is damaged too must not be offered for ever
    auto library = open(folder, clock, random, catalogue, check);
    while (!library) {
        StartError dialog(library.error(), newest_backup(folder, tried));
        if (dialog.exec() != QDialog::Accepted) // the answer is needed before there is a window
            return nullptr;
        if (const auto& backup = dialog.chosen_backup()) {
            tried.append(*backup);
            if (const auto restored = restore(folder, *backup, clock.now()); !restored) {
                library = fail(restored.error());
                continue;
            }
        }
        library = open(folder, clock, random, catalogue, DatabaseOptions::Check::AtOnce);
    }
    return std::move(*library);
}

} // namespace deference::ui
