// SPDX-License-Identifier: GPL-3.0-or-later
// How to study: what decides the day's cards, how long, with which steps. Saved as one step that can be
// undone; nothing is taken that cannot be planned with.
#pragma once
#include "app/cards/study_settings.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace deference::ui {

class StudySettingsDialog : public QDialog
{
    Q_OBJECT

  public:
    StudySettingsDialog(Library& library, const cards::StudySettings& settings, QWidget* parent);

  signals:
    void happened(const QString& text);

  private:
    [[nodiscard]] QWidget* make_policy();
    [[nodiscard]] QWidget* make_minutes();
    void show_settings(const cards::StudySettings& settings);
    [[nodiscard]] Result<cards::StudySettings> read() const;
    void save();

    Library& m_library;
    cards::StudySettings m_before;
    QRadioButton* m_plan = nullptr;
    QRadioButton* m_fsrs = nullptr;
    QCheckBox* m_as_planned = nullptr;
    QSpinBox* m_minutes = nullptr;
    QSpinBox* m_retention = nullptr;
    QLineEdit* m_learning = nullptr;
    QLineEdit* m_relearning = nullptr;
    QSpinBox* m_cap = nullptr;
    QLabel* m_error = nullptr;
};

} // namespace deference::ui
