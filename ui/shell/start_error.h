// SPDX-License-Identifier: GPL-3.0-or-later
// When the library cannot be opened: one sentence, and the way out that fits it.
#pragma once
#include "app/core/error.h"

#include <QDialog>
#include <optional>

namespace deference::ui {

class StartError : public QDialog
{
    Q_OBJECT

  public:
    // For a damaged library the newest good backup in `profile_folder` is offered, with its date.
    StartError(const Error& error, const QString& profile_folder, QWidget* parent = nullptr);
    // The backup that the user wants to open instead.
    [[nodiscard]] const std::optional<QString>& chosen_backup() const { return m_chosen; }

  private:
    std::optional<QString> m_chosen;
};

} // namespace deference::ui
