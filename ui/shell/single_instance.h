// SPDX-License-Identifier: GPL-3.0-or-later
// One window per profile: a second start asks the first window to come forward and ends.
#pragma once
#include <QLocalServer>
#include <QObject>
#include <QString>

namespace deference::ui {

class SingleInstance : public QObject
{
    Q_OBJECT

  public:
    // The name is made from the profile folder, so two profiles have two windows.
    explicit SingleInstance(const QString& profile_folder, QObject* parent = nullptr);
    // True when a window has the profile open and was asked to come forward.
    [[nodiscard]] bool raise_other() const;
    // From now on other starts are answered; called once the profile is held.
    void listen();

  signals:
    void raise_wanted();

  private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace deference::ui
