// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace deference::ui {

namespace {

constexpr int k_patience_ms = 1000;
constexpr char k_raise[] = "raise\n";

} // namespace

SingleInstance::SingleInstance(const QString& profile_folder, QObject* parent) : QObject(parent)
{
    // Through links, so that two ways to one profile are one; a folder that is not there yet has only its
    // name.
    const QFileInfo folder(profile_folder);
    const QString canonical = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const QByteArray hash =
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = QStringLiteral("deference-") + QString::fromLatin1(hash);
}

bool SingleInstance::raise_other() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(k_patience_ms))
        return false;
    socket.write(k_raise);
    return socket.waitForBytesWritten(k_patience_ms) && socket.waitForReadyRead(k_patience_ms);
}

void SingleInstance::listen()
{
    if (m_server.isListening())
        return;
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_name); // we hold the profile, so whoever left this behind is gone
    if (!m_server.listen(m_name))
        return; // raising is a convenience; the lock is what keeps the profile safe
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            // One short, fixed message; anything else is ignored.
            if (socket->read(64) == QByteArray(k_raise)) {
                socket->write("ok\n");
                socket->flush();
                emit raise_wanted();
            }
            socket->disconnectFromServer();
        });
    });
}

} // namespace deference::ui
