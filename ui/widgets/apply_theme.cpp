// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/apply_theme.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QPixmapCache>
#include <QVariant>

namespace deference::ui {
namespace {

constexpr auto k_scheme_property = "deference_scheme";
constexpr auto k_font_property = "deference_platform_font";
constexpr auto k_palette_property = "deference_platform_palette";

// Our font and palette replace the platform's, so what the platform chose is kept for the next call.
void prepare(QApplication& app)
{
    if (app.property(k_font_property).isValid())
        return;
    app.setProperty(k_font_property, QApplication::font());
    app.setProperty(k_palette_property, QApplication::palette());
    new FocusRing(&app);
    auto* system = new SystemScheme(&app);
    QObject::connect(system, &SystemScheme::changed, &app, [&app] {
        if (app.property(k_scheme_property).toInt() == static_cast<int>(Scheme::System))
            apply_theme(app, Scheme::System);
    });
    QApplication::setStyle(new ProxyStyle);
}

Theme::Kind kind_for(const QApplication& app, Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return Theme::Kind::Light;
    case Scheme::Dark:
        return Theme::Kind::Dark;
    case Scheme::System:
        break;
    }
    return system_kind(app.property(k_palette_property).value<QPalette>());
}

} // namespace

void apply_theme(QApplication& app, Scheme scheme)
{
    prepare(app);
    app.setProperty(k_scheme_property, static_cast<int>(scheme));
    const Theme theme = Theme::load(kind_for(app, scheme), app.property(k_font_property).value<QFont>());
    // The application carries the theme as a property: painted widgets read it through current_theme(),
    // nothing writes it but this function, and each QApplication of a test has its own.
    app.setProperty("deference_theme", QVariant::fromValue(theme));
    QApplication::setFont(theme.font(Role::Body));
    QApplication::setPalette(make_palette(theme));
    app.setStyleSheet(make_style_sheet(theme)); // last: it re-polishes every widget, which then repaints
}

} // namespace deference::ui
