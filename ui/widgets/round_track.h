// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds of the process as dots on a line: ticked when over, ringed for the next one, open for those
// ahead.
#pragma once
#include "ui/widgets/painted.h"

#include <QStringList>

namespace deference::ui {

class RoundTrack : public Painted
{
    Q_OBJECT
  public:
    explicit RoundTrack(QWidget* parent = nullptr);

    // `done` of `names` are over; the one after them is next.
    void set_rounds(const QStringList& names, int done);
    [[nodiscard]] QString spoken_name() const override { return tr("Rounds"); }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QPointF centre(int index) const;

    QStringList m_names;
    int m_done = 0;
};

} // namespace deference::ui
