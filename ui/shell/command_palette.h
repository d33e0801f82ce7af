// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl K: type to find a page, card, story or task, or to do an action. Up, Down, Enter; Esc leaves.
#pragma once
#include "ui/shell/palette_model.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QLabel;

namespace deference::ui {

class CommandPalette : public QFrame
{
    Q_OBJECT

  public:
    // Floats above `window`; hidden until open().
    explicit CommandPalette(QWidget* window);
    void add_source(PaletteSource source) { m_sources.push_back(std::move(source)); }
    void open();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void search(const QString& query);
    void move_selection(int by);
    void choose();
    void close_palette();
    void place();

    QLineEdit* m_query;
    QListView* m_list;
    QLabel* m_nothing;
    PaletteModel* m_model;
    std::vector<PaletteSource> m_sources;
    QPointer<QWidget> m_before; // had the focus before
};

} // namespace deference::ui
