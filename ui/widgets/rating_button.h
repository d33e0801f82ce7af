// SPDX-License-Identifier: GPL-3.0-or-later
// One of the four answers to a card: key, name, when the card comes back and, if known, the chance of
// recalling it on the day of the round. Two lines; the second is left out where there is no forecast and the
// interval moves there.
#pragma once
#include <QAbstractButton>

namespace deference::ui {

class RatingButton : public QAbstractButton
{
    Q_OBJECT
  public:
    // The order is that of the keys 1 to 4.
    enum class Grade { Again, Hard, Good, Easy };

    explicit RatingButton(Grade grade, QWidget* parent = nullptr);

    // `interval`: "6 days", "2–3 days". `day`: "on 24 Mar", `recall`: "83–91 %"; both empty when not known.
    void set_outcome(const QString& interval, const QString& day = {}, const QString& recall = {});
    [[nodiscard]] Grade grade() const { return m_grade; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Grade m_grade;
    QString m_interval;
    QString m_day;
    QString m_recall;
};

} // namespace deference::ui
