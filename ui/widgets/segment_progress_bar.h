// SPDX-License-Identifier: GPL-3.0-or-later
// How a session went so far: one 6 px bar made of short runs, one colour for each kind of answer, the rest
// grey. The kinds also differ in order and in the words read out.
#pragma once
#include "ui/widgets/painted.h"
#include "ui/widgets/tokens.h"

#include <QList>

namespace deference::ui {

class SegmentProgressBar : public Painted
{
    Q_OBJECT
  public:
    struct Part
    {
        int count = 0;
        Token token = Token::AccentMid;
        QString name; // "good", for assistive software and the tool tip
    };

    explicit SegmentProgressBar(QWidget* parent = nullptr);

    // `total` counts everything, done or not.
    void set_parts(const QList<Part>& parts, int total);
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QList<Part> m_parts;
    int m_total = 0;
};

} // namespace deference::ui
