// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start.h"

#include "app/cards/operations.h"
#include "app/database/backup.h"
#include "ui/shell/start_error.h"

namespace deference::ui {

namespace {

Result<void> restore(const QString& folder, const QString& backup, Instant now)
{
    DEFERENCE_TRY_ASSIGN(const Profile profile, Profile::hold(folder));
    return restore_backup(profile, backup, now).map([](const QString&) {});
}

} // namespace

Result<std::unique_ptr<Library>> open_with_help(const QString& folder, const Clock& clock, Random& random,
                                                const content::Catalogue& catalogue)
{
    auto library = Library::open(folder, clock, random, catalogue);
    while (!library) {
        StartError dialog(library.error(), folder);
        if (dialog.exec() != QDialog::Accepted ||
            !dialog.chosen_backup()) // the answer is needed before there is a window
            return std::unique_ptr<Library>();
        DEFERENCE_TRY(restore(folder, *dialog.chosen_backup(), clock.now()));
        library = Library::open(folder, clock, random, catalogue);
    }
    DEFERENCE_TRY(cards::merge_packs(**library));
    return library;
}

} // namespace deference::ui
