// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/sound_player.h"

#ifdef DEFERENCE_HAS_MULTIMEDIA
#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>
#endif

namespace deference::ui {

#ifdef DEFERENCE_HAS_MULTIMEDIA

struct SoundPlayer::Parts
{
    QAudioOutput output;
    QMediaPlayer player;
};

namespace {

// GStreamer, which Qt 6.4 takes first, needs plugins of its own for most formats; FFmpeg comes with Qt's
// module and reads all that cards may hold.
void choose_backend()
{
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
}

} // namespace

SoundPlayer::SoundPlayer(QObject* parent) : QObject(parent)
{
    choose_backend();
    m_parts = std::make_unique<Parts>();
    m_parts->player.setAudioOutput(&m_parts->output);
    connect(&m_parts->player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString& text) { emit failed(text); });
}

bool SoundPlayer::has_device()
{
    choose_backend();
    return !QMediaDevices::audioOutputs().isEmpty();
}

void SoundPlayer::play(const QString& path)
{
    m_parts->player.stop();
    m_parts->player.setSource(QUrl());
    m_parts->player.setSource(QUrl::fromLocalFile(path));
    m_parts->player.play();
}

void SoundPlayer::stop()
{
    m_parts->player.stop();
}

#else

struct SoundPlayer::Parts
{
};

SoundPlayer::SoundPlayer(QObject* parent) : QObject(parent) {}

bool SoundPlayer::has_device()
{
    return false;
}

void SoundPlayer::play(const QString&) {}

void SoundPlayer::stop() {}

#endif

SoundPlayer::~SoundPlayer() = default;

} // namespace deference::ui
