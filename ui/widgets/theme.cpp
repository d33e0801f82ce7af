// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

// Resources of a static library are dropped by the linker unless named; the macro must sit outside any
// namespace.
static void register_resources()
{
    Q_INIT_RESOURCE(deference);
}

namespace deference::ui {

struct SkillLook
{
    QColor color;
    QColor tint;
    Marker marker = Marker::Circle;
    QList<qreal> dash;
};

struct TypeRole
{
    double pixels = 13;
    double line = 18;
    int weight = QFont::Normal;
};

struct Theme::Data
{
    Kind kind = Kind::Light;
    std::array<QColor, k_token_count> colors;
    std::array<SkillLook, k_skill_count> skills;
    std::array<TypeRole, k_role_count> roles;
    std::array<int, 4> heat_below{};
    QString family;
    double scale = 1.0;
};

namespace {

// What a desktop means by its usual 10 pt; roles keep the design's sizes at exactly that size.
constexpr double k_reference_pixels = 10.0 * 96.0 / 72.0;

// Without a platform theme Qt asks for an alias at 9 pt, which means that nobody chose.
bool is_nobodys_choice(const QFont& platform_font)
{
    const QString asked = platform_font.family();
    return asked.isEmpty() || asked.compare(u"Sans Serif", Qt::CaseInsensitive) == 0 ||
           asked.compare(u"Sans", Qt::CaseInsensitive) == 0;
}

QString usable_family(const QFont& platform_font)
{
    const QString family = QFontInfo(platform_font).family();
    const QStringList known = QFontDatabase::families();
    // Bitmap families do not scale to our sizes.
    if (!is_nobodys_choice(platform_font) && known.contains(family) &&
        QFontDatabase::isSmoothlyScalable(family))
        return family;
    for (const QString& candidate :
         {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")})
        if (known.contains(candidate))
            return candidate;
    return family;
}

double platform_scale(const QFont& platform_font)
{
    const int pixels = QFontInfo(platform_font).pixelSize();
    if (is_nobodys_choice(platform_font) && pixels <= 12)
        return 1.0;
    // Below 0.85 the smallest role would be unreadable; above 3 no page fits.
    return pixels > 0 ? std::clamp(pixels / k_reference_pixels, 0.85, 3.0) : 1.0;
}

template <std::size_t N>
std::size_t position(const std::array<const char*, N>& names, const QString& name)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const char* each) { return name == QLatin1StringView(each); });
    Q_ASSERT_X(found != names.end(), "Theme", "unknown name in tokens.json");
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

QJsonObject read_table()
{
    register_resources();
    QFile file(QStringLiteral(":/deference/theme/tokens.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

Theme Theme::load(Kind kind, const QFont& platform_font)
{
    const QJsonObject table = read_table();
    const qsizetype side = kind == Kind::Light ? 0 : 1;
    const auto pick = [side](const QJsonValue& pair) { return QColor(pair.toArray().at(side).toString()); };

    auto data = std::make_shared<Data>();
    data->kind = kind;
    data->family = usable_family(platform_font);
    data->scale = platform_scale(platform_font);
    const QJsonObject colours = table[u"colours"].toObject();
    for (std::size_t i = 0; i < k_token_count; ++i)
        data->colors[i] = pick(colours[QLatin1StringView(k_token_names[i])]);
    const QJsonArray heat = table[u"heat_below_minutes"].toArray();
    for (std::size_t i = 0; i < data->heat_below.size(); ++i)
        data->heat_below[i] = heat.at(static_cast<qsizetype>(i)).toInt();
    for (const QJsonValue& row : table[u"skills"].toArray()) {
        SkillLook& look = data->skills[position(k_skill_ids, row[u"id"].toString())];
        look.color = pick(row[u"colour"]);
        look.tint = pick(row[u"tint"]);
        look.marker = static_cast<Marker>(position(k_marker_names, row[u"marker"].toString()));
        for (const QJsonValue& length : row[u"dash"].toArray())
            look.dash.append(length.toDouble());
    }
    const QJsonObject roles = table[u"type"].toObject();
    for (std::size_t i = 0; i < k_role_count; ++i) {
        const QJsonObject role = roles[QLatin1StringView(k_role_names[i])].toObject();
        data->roles[i] = {role[u"px"].toDouble(13), role[u"line"].toDouble(18), role[u"weight"].toInt(400)};
    }
    Theme theme;
    theme.m_data = std::move(data);
    return theme;
}

Theme::Kind Theme::kind() const
{
    return m_data->kind;
}

QColor Theme::color(Token token) const
{
    return m_data->colors[static_cast<std::size_t>(token)];
}

QColor Theme::heat(std::chrono::minutes studied) const
{
    int step = 0;
    while (step < 4 && studied.count() >= m_data->heat_below[static_cast<std::size_t>(step)])
        ++step;
    return m_data->colors[static_cast<std::size_t>(Token::Heat0) + static_cast<std::size_t>(step)];
}

QColor Theme::skill_color(Skill skill) const
{
    return m_data->skills[static_cast<std::size_t>(skill)].color;
}

QColor Theme::skill_tint(Skill skill) const
{
    return m_data->skills[static_cast<std::size_t>(skill)].tint;
}

Marker Theme::skill_marker(Skill skill) const
{
    return m_data->skills[static_cast<std::size_t>(skill)].marker;
}

QList<qreal> Theme::skill_dash(Skill skill) const
{
    return m_data->skills[static_cast<std::size_t>(skill)].dash;
}

QFont Theme::font(Role role) const
{
    const TypeRole& type = m_data->roles[static_cast<std::size_t>(role)];
    QFont font(m_data->family);
    font.setPixelSize(std::max(8, qRound(type.pixels * m_data->scale)));
    font.setWeight(static_cast<QFont::Weight>(type.weight));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1); // older Qt has no way to ask; Noto Sans has tabular digits by default
#endif
    return font;
}

int Theme::line_height(Role role) const
{
    return scaled(m_data->roles[static_cast<std::size_t>(role)].line);
}

int Theme::scaled(double pixels) const
{
    return qRound(pixels * m_data->scale);
}

Theme current_theme()
{
    const QVariant applied = qApp->property("deference_theme");
    if (applied.isValid())
        return applied.value<Theme>();
    const Theme light = Theme::load(Theme::Kind::Light, QApplication::font());
    qApp->setProperty("deference_theme", QVariant::fromValue(light));
    return light;
}

} // namespace deference::ui
