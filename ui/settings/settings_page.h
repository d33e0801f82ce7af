// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark, dates and hours, where the data is and its backups.
#pragma once
#include "ui/shell/page.h"

class QLabel;

namespace deference::ui {

class SegmentedControl;

class SettingsPage : public Page
{
    Q_OBJECT

  public:
    SettingsPage(Library& library, QWidget* parent);
    void refresh() override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override
    {
        return summary.touches("settings");
    }

  private:
    [[nodiscard]] QWidget* make_appearance();
    [[nodiscard]] QWidget* make_preparation();
    [[nodiscard]] QWidget* make_data();
    [[nodiscard]] QWidget* make_privacy();
    void make_backup();
    void show_backups();

    Library& m_library;
    SegmentedControl* m_scheme = nullptr;
    QLabel* m_backups = nullptr;
};

} // namespace deference::ui
