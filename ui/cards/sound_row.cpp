// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/sound_row.h"

#include "app/cards/media.h"
#include "ui/cards/key_button.h"
#include "ui/cards/sound_player.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace deference::ui {

SoundRow::SoundRow(const Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_buttons(new FlowLayout(nullptr, 8, 8)),
      m_note(make_wrapped_label({}, Role::Support, Token::Attn, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_buttons);
    column->addWidget(m_note);
    m_note->hide();
    hide();
}

SoundRow::~SoundRow() = default;

void SoundRow::set_sounds(const QStringList& names)
{
    if (names == m_names)
        return;
    m_names = names;
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool is_first = true;
    for (const QString& name : names) {
        const QString text = tr("Play %1", "%1: the name of a sound").arg(name);
        QPushButton* button = is_first
                                  ? new KeyButton(without_mnemonic(text), QStringLiteral("R"),
                                                  ButtonKind::Secondary, this, u"play", ButtonSize::Small)
                                  : make_button(without_mnemonic(text), ButtonKind::Secondary, this, u"play",
                                                ButtonSize::Small);
        connect(button, &QPushButton::clicked, this, [this, name] { play(name); });
        m_buttons->addWidget(button);
        is_first = false;
    }
    if (m_player)
        m_player->stop();
    m_note->hide();
    setVisible(!names.isEmpty());
}

bool SoundRow::play_first()
{
    if (m_names.isEmpty())
        return false;
    play(m_names.front());
    return true;
}

void SoundRow::play(const QString& name)
{
    const auto file = cards::find_media(m_library, name);
    if (!file || !*file || (*file)->path.isEmpty()) {
        say(tr("The sound %1 is gone.").arg(name));
        return;
    }
    if (!SoundPlayer::has_device()) {
        say(tr("There is no sound device to play it on."));
        return;
    }
    if (!m_player) {
        m_player = std::make_unique<SoundPlayer>();
        connect(m_player.get(), &SoundPlayer::failed, this,
                [this] { say(tr("This sound cannot be played.")); });
    }
    m_note->hide();
    m_player->play((*file)->path);
}

void SoundRow::say(const QString& text)
{
    m_note->setText(text);
    m_note->show();
}

} // namespace deference::ui
