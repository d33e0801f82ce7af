// SPDX-License-Identifier: GPL-3.0-or-later
// The confidential names of the profile: add one, take one away. Both can be undone.
#pragma once
#include "app/library/library.h"
#include "app/stories/types.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace deference::ui {

class NoticeBar;

class NamesDialog : public QDialog
{
    Q_OBJECT

  public:
    NamesDialog(Library& library, QWidget* parent);

  private:
    [[nodiscard]] QLayout* make_adding();
    void refresh();
    void add();
    void remove();
    // Says what failed, or shows the list again.
    void follow(const Result<void>& done);

    Library& m_library;
    std::vector<stories::ConfidentialName> m_names; // as the list shows them
    QLineEdit* m_name;
    QComboBox* m_kind;
    QPushButton* m_add;
    QListWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_remove;
    NoticeBar* m_failure = nullptr;
};

} // namespace deference::ui
