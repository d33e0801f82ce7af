// SPDX-License-Identifier: GPL-3.0-or-later
// Puts items side by side and goes on in the next row when the width is used up; mirrors for right-to-left.
#pragma once
#include <QLayout>

namespace deference::ui {

class FlowLayout : public QLayout
{
    Q_OBJECT
  public:
    explicit FlowLayout(QWidget* parent = nullptr, int across = 8, int down = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    [[nodiscard]] QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

  private:
    int arrange(const QRect& rect, bool apply) const;

    QList<QLayoutItem*> m_items; // owned, as layouts do
    int m_across;
    int m_down;
};

} // namespace deference::ui
