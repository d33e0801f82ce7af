// SPDX-License-Identifier: GPL-3.0-or-later
// Below the parts: how long the story takes aloud, the length it is written for, and what to do with it.
#pragma once
#include "app/content/types.h"
#include "app/stories/completeness.h"
#include "app/stories/export_offer.h"

#include <QFrame>

class QPushButton;

namespace deference::ui {

class LeadLabel;
class SegmentedControl;

class StoryBar : public QFrame
{
    Q_OBJECT

  public:
    StoryBar(const content::StoriesFile& file, QWidget* parent);

    [[nodiscard]] const content::Telling* telling() const;
    void show_measure(const stories::Measure& measure);
    void show_ready(bool ready);
    void show_versions_open(bool open);
    void set_narrow(bool narrow);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  signals:
    void telling_changed();
    void export_wanted(deference::stories::ExportForm form);
    void versions_wanted(bool open);
    void card_wanted();
    void drill_wanted();
    void ready_wanted(bool ready);

  private:
    void show_length();

    const content::StoriesFile& m_file;
    stories::Measure m_measure;
    LeadLabel* m_length;
    SegmentedControl* m_tellings;
    QPushButton* m_export;
    QPushButton* m_versions;
    QPushButton* m_drill;
    QPushButton* m_ready;
    bool m_is_ready = false;
};

} // namespace deference::ui
