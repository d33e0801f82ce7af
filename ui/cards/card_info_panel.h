// SPDX-License-Identifier: GPL-3.0-or-later
// All there is to tell about one card: figures, the curve of its recall, and every answer.
#pragma once
#include "app/cards/card_info.h"
#include "app/core/error.h"

#include <QWidget>

class QGridLayout;
class QTreeWidget;
class QVBoxLayout;

namespace deference::ui {

class ChartPanel;

class CardInfoPanel : public QWidget
{
    Q_OBJECT

  public:
    explicit CardInfoPanel(QWidget* parent);

    void show_info(const cards::CardInfo& info, Day today, const content::Catalogue& catalogue);

  signals:
    void failed(const deference::Error& error);

  private:
    void add_fact(const QString& name, const QString& value);
    void show_facts(const cards::CardInfo& info, Day today, const content::Catalogue& catalogue);
    void show_answers(const std::vector<cards::Review>& reviews);

    QWidget* m_facts = nullptr;
    QGridLayout* m_grid = nullptr;
    QVBoxLayout* m_column;
    ChartPanel* m_curve;
    QTreeWidget* m_answers;
};

} // namespace deference::ui
