// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the side navigation: icon, name, a count; only the icon on the narrow rail.
#pragma once
#include <QAbstractButton>

namespace deference::ui {

class NavButton : public QAbstractButton
{
    Q_OBJECT

  public:
    NavButton(const QString& icon_name, const QString& text, QWidget* parent);
    // Zero hides it; on the rail it is a badge.
    void set_count(int count);
    void set_rail(bool rail);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void paint_count(QPainter& painter) const;

    QString m_icon_name;
    int m_count = 0;
    bool m_rail = false;
};

} // namespace deference::ui
