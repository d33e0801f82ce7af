// SPDX-License-Identifier: GPL-3.0-or-later
// The sounds of one side of a card: a button each. Nothing is opened, and no sound system asked for, before
// one is pressed; without a sound device the row says so and everything else works.
#pragma once
#include "app/library/library.h"

#include <QStringList>
#include <QWidget>
#include <memory>

class QLabel;

namespace deference::ui {

class FlowLayout;
class SoundPlayer;

class SoundRow : public QWidget
{
    Q_OBJECT

  public:
    SoundRow(const Library& library, QWidget* parent);
    ~SoundRow() override;

    // Names as cards call them; none hides the row.
    void set_sounds(const QStringList& names);
    // False when there is none.
    bool play_first();

  private:
    void play(const QString& name);
    void say(const QString& text);

    const Library& m_library;
    QStringList m_names;
    FlowLayout* m_buttons;
    QLabel* m_note;
    std::unique_ptr<SoundPlayer> m_player;
};

} // namespace deference::ui
