// SPDX-License-Identifier: GPL-3.0-or-later
// What takes the place of the desk for a while: a head with a way back, and a page that scrolls.
#pragma once
#include <QWidget>
#include <functional>

class QScrollArea;
class QVBoxLayout;

namespace deference::ui {

class ElideLabel;

class DeskPage : public QWidget
{
    Q_OBJECT

  public:
    DeskPage(const QString& title, QWidget* parent);

  signals:
    void closed();

  protected:
    // The column that scrolls; it ends with a stretch.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] QWidget* page() const { return m_page; }
    // Everything in the column goes and `fill` puts in what is true now. Where it was scrolled to stays, and
    // the keyboard stays with the button that does the same.
    void refill(const std::function<void()>& fill);
    void set_title(const QString& title);
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void focus_again(const QString& key);

    ElideLabel* m_title;
    QScrollArea* m_scroll;
    QWidget* m_page;
    QVBoxLayout* m_column;
};

} // namespace deference::ui
