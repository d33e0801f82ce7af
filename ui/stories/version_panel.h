// SPDX-License-Identifier: GPL-3.0-or-later
// The kept texts of one part: when, by which name, what it said, and how that differs from now; restore it,
// or name it.
#pragma once
#include "app/stories/types.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextEdit;

namespace deference::ui {

class ElideLabel;

class VersionPanel : public QWidget
{
    Q_OBJECT

  public:
    VersionPanel(const QTimeZone& zone, QWidget* parent);

    // Newest first. `text` is what the part says now. The chosen version stays chosen.
    void show_versions(const QString& part_label, const std::vector<stories::Version>& versions,
                       const QString& text);

  signals:
    void restore_wanted(deference::stories::VersionId id);
    void name_wanted(deference::stories::VersionId id, const QString& name);
    void closed();

  private:
    [[nodiscard]] const stories::Version* chosen() const;
    void show_chosen();
    // The version's text; with the changes that restoring it makes, when they are wanted.
    void show_text(const stories::Version& version);

    QTimeZone m_zone;
    std::vector<stories::Version> m_versions;
    QString m_text;
    ElideLabel* m_title;
    QLabel* m_empty;
    QListWidget* m_list;
    QWidget* m_details;
    QTextEdit* m_preview;
    QCheckBox* m_compare;
    QLineEdit* m_name;
    QPushButton* m_restore;
    QLabel* m_note;
};

} // namespace deference::ui
