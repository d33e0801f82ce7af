// SPDX-License-Identifier: GPL-3.0-or-later
// Before a story leaves: what it will look like, which names are left out, and what the checks of
// confidentiality say about it. Then to the clipboard, to paper, or into a file.
#pragma once
#include "app/content/types.h"
#include "app/core/day.h"
#include "app/stories/export_offer.h"
#include "ui/stories/story_document.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTextBrowser;
class QVBoxLayout;

namespace deference::ui {

class NoticeBar;
class SegmentedControl;

class StoryExportDialog : public QDialog
{
    Q_OBJECT

  public:
    // The file must outlive the dialog.
    StoryExportDialog(stories::Story story, const content::StoriesFile& file,
                      stories::ConfidentialNames names, Day today, QWidget* parent);

    void set_form(stories::ExportForm form);

  signals:
    // "Exported as memo.md".
    void exported(const QString& sentence);

  private:
    [[nodiscard]] QWidget* make_choices();
    [[nodiscard]] QWidget* make_buttons();
    [[nodiscard]] stories::ExportForm form() const;
    [[nodiscard]] PaperFormat format() const;
    void show_offer();
    void show_findings();
    void allow();
    void copy();
    void preview_print();
    void choose_place();
    void write(const QString& path);
    void say(const QString& sentence);

    stories::Story m_story;
    const content::StoriesFile& m_file;
    stories::ConfidentialNames m_names;
    Day m_today;
    stories::ExportOffer m_offer;
    SegmentedControl* m_form = nullptr;
    QComboBox* m_format = nullptr;
    QTextBrowser* m_preview;
    QVBoxLayout* m_findings;
    QCheckBox* m_with_names;
    QCheckBox* m_confirm;
    NoticeBar* m_notice = nullptr;
    std::vector<QPushButton*> m_ways_out;
};

} // namespace deference::ui
