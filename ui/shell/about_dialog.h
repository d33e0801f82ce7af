// SPDX-License-Identifier: GPL-3.0-or-later
// What this program is, its version, its licences, and what it never does.
#pragma once
#include <QDialog>

namespace deference::ui {

class AboutDialog : public QDialog
{
    Q_OBJECT

  public:
    // `profile_folder` is shown, so that people know where their data lives.
    AboutDialog(const QString& profile_folder, QWidget* parent);
};

} // namespace deference::ui
