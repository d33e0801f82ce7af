// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keys, read from the same table that the actions use.
#pragma once
#include <QDialog>

namespace deference::ui {

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

  public:
    explicit ShortcutsDialog(QWidget* parent);
};

} // namespace deference::ui
