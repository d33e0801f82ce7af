// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style_sheet.h"

#include <QFile>
#include <QRegularExpression>

namespace deference::ui {
namespace {

template <std::size_t N>
std::optional<std::size_t> find_name(const std::array<const char*, N>& names, QStringView name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1StringView(names[i]))
            return i;
    return std::nullopt;
}

QString value_of(QStringView name, QStringView argument, const Theme& theme)
{
    if (name == u"px")
        return u"%1px"_qs.arg(theme.scaled(argument.toDouble()));
    if (name == u"font") {
        const auto role = find_name(k_role_names, argument);
        Q_ASSERT_X(role, "style.qss", "unknown type role");
        const QFont font = theme.font(static_cast<Role>(role.value_or(0)));
        return u"font-size: %1px; font-weight: %2"_qs.arg(font.pixelSize()).arg(int(font.weight()));
    }
    const auto token = find_name(k_token_names, name);
    Q_ASSERT_X(token, "style.qss", "unknown colour token");
    return theme.color(static_cast<Token>(token.value_or(0))).name();
}

} // namespace

QString fill_template(const QString& text, const Theme& theme)
{
    static const QRegularExpression place(QStringLiteral("@([a-z][a-z0-9-]*)(?:\\(([^)]*)\\))?"));
    QString filled;
    filled.reserve(text.size() * 5 / 4);
    qsizetype from = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        filled += QStringView(text).mid(from, found.capturedStart() - from);
        filled += value_of(found.capturedView(1), found.capturedView(2), theme);
        from = found.capturedEnd();
    }
    return filled += QStringView(text).mid(from);
}

QString make_style_sheet(const Theme& theme)
{
    QFile file(QStringLiteral(":/deference/theme/style.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? fill_template(QString::fromUtf8(file.readAll()), theme) : QString();
}

QPalette make_palette(const Theme& theme)
{
    struct Entry
    {
        QPalette::ColorRole role;
        Token token;
        Token disabled;
    };
    constexpr Entry k_entries[] = {
        {QPalette::Window, Token::Window, Token::Window},
        {QPalette::WindowText, Token::Ink, Token::InkOff},
        {QPalette::Base, Token::Surface, Token::Sunken},
        {QPalette::AlternateBase, Token::Sunken, Token::Sunken},
        {QPalette::Text, Token::Ink, Token::InkOff},
        {QPalette::Button, Token::Surface, Token::Sunken},
        {QPalette::ButtonText, Token::Ink, Token::InkOff},
        {QPalette::PlaceholderText, Token::Ink3, Token::InkOff},
        {QPalette::BrightText, Token::OnAccent, Token::InkOff},
        {QPalette::Highlight, Token::Selected, Token::Sunken},
        {QPalette::HighlightedText, Token::Ink, Token::InkOff},
        {QPalette::Link, Token::Accent, Token::InkOff},
        {QPalette::LinkVisited, Token::Accent, Token::InkOff},
        {QPalette::ToolTipBase, Token::Surface, Token::Surface},
        {QPalette::ToolTipText, Token::Ink, Token::Ink},
        {QPalette::Light, Token::Surface, Token::Surface},
        {QPalette::Midlight, Token::Line, Token::Line},
        {QPalette::Mid, Token::LineStrong, Token::Line},
        {QPalette::Dark, Token::LineControl, Token::LineStrong},
        {QPalette::Shadow, Token::LineStrong, Token::Line},
    };
    QPalette palette;
    for (const Entry& entry : k_entries) {
        palette.setColor(QPalette::Active, entry.role, theme.color(entry.token));
        palette.setColor(QPalette::Inactive, entry.role, theme.color(entry.token));
        palette.setColor(QPalette::Disabled, entry.role, theme.color(entry.disabled));
    }
    return palette;
}

} // namespace deference::ui
