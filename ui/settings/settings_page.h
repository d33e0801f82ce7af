// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark, dates and hours, where the data is, its backups, its pictures and sounds.
#pragma once
#include "ui/shell/page.h"

class QLabel;
class QPushButton;

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
        return summary.touches("settings") || summary.touches("media") || summary.touches("cards");
    }

  private:
    [[nodiscard]] QWidget* make_appearance();
    [[nodiscard]] QWidget* make_preparation();
    [[nodiscard]] QWidget* make_data();
    [[nodiscard]] QWidget* make_privacy();
    void make_backup();
    void show_backups();
    void show_media();
    void remove_media();

    Library& m_library;
    SegmentedControl* m_scheme = nullptr;
    QLabel* m_backups = nullptr;
    QLabel* m_media = nullptr;
    QPushButton* m_remove_media = nullptr;
};

} // namespace deference::ui
