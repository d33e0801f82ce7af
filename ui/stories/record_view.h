// SPDX-License-Identifier: GPL-3.0-or-later
// Examiner mode: six months later somebody reads the record and nothing else, and asks.
#pragma once
#include "app/content/types.h"
#include "app/stories/examiner.h"
#include "ui/stories/desk_page.h"

class QCheckBox;
class QLabel;

namespace deference::ui {

class RecordView : public DeskPage
{
    Q_OBJECT

  public:
    // The file must outlive the view.
    RecordView(const content::StoriesFile& file, QWidget* parent);

    void show_record(const stories::Story& story);

  signals:
    void part_wanted(const QString& part);
    // A reader found no answer to this question, or did.
    void judged(const QString& question, bool is_open);

  private:
    [[nodiscard]] QWidget* make_record();
    [[nodiscard]] QWidget* make_questions(const QString& title, stories::RecordAnswer answer);
    [[nodiscard]] QWidget* make_question(const stories::ExaminerQuestion& question, QWidget* parent);
    // Where no rule can tell, the reader does.
    [[nodiscard]] QCheckBox* make_judgement(const stories::ExaminerQuestion& question, QWidget* parent);
    void fill();
    void show_count();

    const content::StoriesFile& m_file;
    stories::RecordReading m_reading;
    QLabel* m_count = nullptr;
};

} // namespace deference::ui
