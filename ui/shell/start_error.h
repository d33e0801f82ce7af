// SPDX-License-Identifier: GPL-3.0-or-later
// When the library cannot be opened: one sentence, and the way out that fits it.
#pragma once
#include "app/core/error.h"
#include "app/database/backup.h"

#include <QDialog>
#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace deference::ui {

class StartError : public QDialog
{
    Q_OBJECT

  public:
    // For a damaged library `backup` is offered, with its date; what may pass can be tried again.
    StartError(const Error& error, const std::optional<BackupFile>& backup, QWidget* parent = nullptr);
    // Accepted with one: the backup to open instead. Accepted without: try again.
    [[nodiscard]] const std::optional<QString>& chosen_backup() const { return m_chosen; }

  private:
    void offer_backup(const BackupFile& backup, QHBoxLayout* buttons);

    QVBoxLayout* m_words;
    std::optional<QString> m_chosen;
};

} // namespace deference::ui
