// SPDX-License-Identifier: GPL-3.0-or-later
// A group on the page: surface ground, hairline edge, radius 10. Padding 16, or 12 x 14 when compact.
//
//     auto* card = new Card(tr("Readiness by round"), this);
//     card->header()->addWidget(make_icon_button(u"info", tr("How this is worked out")));
//     card->body()->addWidget(...);
#pragma once
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

class QLabel;

namespace deference::ui {

class Card : public QFrame
{
    Q_OBJECT
  public:
    enum class Padding { Normal, Compact, None };

    explicit Card(const QString& title = {}, QWidget* parent = nullptr, Padding padding = Padding::Normal);

    // The row of the title; what is added goes to its far end. Hidden while there is no title and nothing
    // added.
    [[nodiscard]] QHBoxLayout* header() const { return m_header; }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void set_title(const QString& title);

  private:
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
    QLabel* m_title;
};

} // namespace deference::ui
