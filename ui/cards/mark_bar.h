// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the card editor above its texts: marks, gaps, a picture or sound. They leave the focus where
// it is; each has a key, named in its tool tip.
#pragma once
#include "app/cards/text_marks.h"

#include <QWidget>

class QToolButton;

namespace deference::ui {

// Puts in a picture or a sound from a file.
inline constexpr int k_media_keys = static_cast<int>(Qt::CTRL | Qt::SHIFT) | Qt::Key_P;

class MarkBar : public QWidget
{
    Q_OBJECT

  public:
    explicit MarkBar(QWidget* parent);

    // Plain text knows gaps only.
    void set_markup(cards::Markup markup);
    void set_gaps_enabled(bool enabled);

  signals:
    void marked(deference::cards::TextMark mark);
    void media_wanted();

  private:
    QToolButton* add_button(QStringView icon_name, const QString& text, int keys);

    QList<QToolButton*> m_formatting;
    QList<QToolButton*> m_gaps;
};

} // namespace deference::ui
