// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would do: the file in figures, how its text was taken, its cards beside ours, and what is
// not carried.
#pragma once
#include "ui/cards/card_file.h"
#include "ui/cards/import_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTableView;

namespace deference::ui {

class ElideLabel;
class SegmentedControl;

class ImportPreview : public QWidget
{
    Q_OBJECT

  public:
    explicit ImportPreview(QWidget* parent);

    // The figures are of `file`, whose cards have gone into the plan.
    void show_plan(const CardFile& file, exchange::ImportPlan plan);
    [[nodiscard]] const ImportModel& model() const { return *m_model; }
    [[nodiscard]] const exchange::TextChoices& text_choices() const { return m_choices; }
    // Another file begins without choices.
    void forget_choices() { m_choices = {}; }
    void take_focus();

  signals:
    // The text shall be read anew, with text_choices().
    void text_choices_changed();
    // Another number of cards would be taken.
    void decided();
    void other_file_requested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_head();
    [[nodiscard]] QWidget* make_text_row();
    [[nodiscard]] QWidget* make_decision_row();
    void make_table();
    void show_text_look(const CardFile& file);
    void show_counts();
    void show_left_out();
    void compare(int row);

    ImportModel* m_model;
    exchange::TextChoices m_choices;
    ElideLabel* m_name = nullptr;
    QLabel* m_figures = nullptr;
    QWidget* m_text_row = nullptr;
    QComboBox* m_encoding = nullptr;
    QComboBox* m_separator = nullptr;
    QCheckBox* m_html = nullptr;
    ElideLabel* m_columns = nullptr;
    SegmentedControl* m_filter = nullptr;
    QWidget* m_decision_row = nullptr;
    QComboBox* m_decision = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_compared = nullptr;
    QLabel* m_left_title = nullptr;
    QPlainTextEdit* m_left_out = nullptr;
};

} // namespace deference::ui
