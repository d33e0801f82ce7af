// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scheme.h"

#include <QGuiApplication>
#ifdef DEFERENCE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace deference::ui {
namespace {

constexpr QLatin1StringView k_group("org.freedesktop.appearance");
constexpr QLatin1StringView k_key("color-scheme");

// The portal's answer: 1 dark, 2 light, 0 no preference. Nothing when there is no portal.
std::optional<Theme::Kind> portal_kind()
{
#ifdef DEFERENCE_HAS_DBUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return std::nullopt;
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
    question << QString(k_group) << QString(k_key);
    // Asked once before the window shows: a portal that has to be started first may not hold that up.
    const QDBusMessage answer = bus.call(question, QDBus::Block, 200);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return std::nullopt;
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) // Read wraps its variant in a variant
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return Theme::Kind::Dark;
    case 2:
        return Theme::Kind::Light;
    default:
        break;
    }
#endif
    return std::nullopt;
}

} // namespace

bool looks_dark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

Theme::Kind system_kind(const QPalette& platform_palette)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme hint = QGuiApplication::styleHints()->colorScheme();
    if (hint != Qt::ColorScheme::Unknown)
        return hint == Qt::ColorScheme::Dark ? Theme::Kind::Dark : Theme::Kind::Light;
#endif
    if (const auto answer = portal_kind())
        return *answer;
    return looks_dark(platform_palette) ? Theme::Kind::Dark : Theme::Kind::Light;
}

SystemScheme::SystemScheme(QObject* parent) : QObject(parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SystemScheme::changed);
#elif defined(DEFERENCE_HAS_DBUS)
    // QtDBus takes slots only by name.
    QDBusConnection::sessionBus().connect(QString(), QStringLiteral("/org/freedesktop/portal/desktop"),
                                          QStringLiteral("org.freedesktop.portal.Settings"),
                                          QStringLiteral("SettingChanged"), this,
                                          SLOT(setting_changed(QString, QString)));
#endif
}

void SystemScheme::setting_changed(const QString& group, const QString& key)
{
    if (group == k_group && key == k_key)
        emit changed();
}

} // namespace deference::ui
