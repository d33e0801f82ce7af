// SPDX-License-Identifier: GPL-3.0-or-later
// Plays one sound at a time through Qt Multimedia; the only file that knows it. The program builds without
// the module, and then says that it cannot play.
#pragma once
#include <QObject>
#include <memory>

namespace deference::ui {

class SoundPlayer : public QObject
{
    Q_OBJECT

  public:
    explicit SoundPlayer(QObject* parent = nullptr);
    ~SoundPlayer() override;

    [[nodiscard]] static bool has_device();
    // From the beginning, ending what is playing. A file on this computer.
    void play(const QString& path);
    void stop();

  signals:
    void failed(const QString& why);

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace deference::ui
