// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence that needs an answer, with what is proposed, what it may cost, and up to three actions.
// An edge in the colour of the severity and its shape; never a filled band.
#pragma once
#include "ui/widgets/buttons.h"
#include "ui/widgets/markers.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace deference::ui {

class LeadLabel;
class SeverityPill;

class NoticeBar : public QFrame
{
    Q_OBJECT
  public:
    explicit NoticeBar(Severity severity, QWidget* parent = nullptr);

    // `lead` is set in bold; `lines` follow below it, one each. With a single short line both share a
    // paragraph.
    void set_text(const QString& lead, const QStringList& lines);
    // One sentence and perhaps a second one of advice. A list behind a colon is not set in bold.
    void set_sentence(const QString& sentence, const QString& advice);
    // The button belongs to the bar; connect to its clicked().
    QPushButton* add_action(const QString& text, ButtonKind kind = ButtonKind::Secondary);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Severity m_severity;
    QVBoxLayout* m_words;
    QHBoxLayout* m_actions;
    LeadLabel* m_lead;
};

} // namespace deference::ui
