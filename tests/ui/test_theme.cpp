// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QWidget>
#include <cmath>

using namespace deference::ui;

namespace {

// WCAG 2.2 relative luminance and contrast.
double luminance(const QColor& color)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QString name(Token token)
{
    return QString::fromLatin1(k_token_names[static_cast<std::size_t>(token)]);
}

void check_contrast(const Theme& theme, Token front, Token back, double least)
{
    const double ratio = contrast(theme.color(front), theme.color(back));
    INFO(name(front).toStdString() << " on " << name(back).toStdString() << ": " << ratio);
    CHECK(ratio >= least);
}

} // namespace

TEST_CASE("every token, role and skill is in the table, for both schemes")
{
    for (const auto kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
        const Theme theme = Theme::load(kind);
        for (std::size_t i = 0; i < k_token_count; ++i) {
            INFO(k_token_names[i]);
            CHECK(theme.color(static_cast<Token>(i)).isValid());
        }
        for (const Skill skill : k_all_skills) {
            CHECK(theme.skill_color(skill).isValid());
            CHECK(theme.skill_tint(skill).isValid());
            CHECK(skill_from_id(skill_id(skill)) == skill);
            CHECK_FALSE(skill_name(skill).isEmpty());
        }
        CHECK(theme.skill_dash(Skill::ModelHumility).isEmpty());
        CHECK(theme.skill_dash(Skill::SystemsDesign).size() == 4);
        CHECK(theme.font(Role::Timer).pixelSize() > theme.font(Role::PageTitle).pixelSize());
    }
    CHECK_FALSE(skill_from_id(u"juggling"));
}

TEST_CASE("text is readable on every ground it may stand on")
{
    const auto kind = GENERATE(Theme::Kind::Light, Theme::Kind::Dark);
    const Theme theme = Theme::load(kind);
    for (const Token text : {Token::Ink, Token::Ink2, Token::Ink3, Token::Accent, Token::Attn, Token::Crit,
                             Token::Good, Token::Prop})
        for (const Token ground :
             {Token::Surface, Token::Window, Token::Sidebar, Token::Sunken, Token::Hover, Token::Selected})
            check_contrast(theme, text, ground, 4.5);
    for (const Token fill : {Token::Accent, Token::AccentHover, Token::AccentPressed})
        check_contrast(theme, Token::OnAccent, fill, 4.5);
    check_contrast(theme, Token::Accent, Token::AccentTint, 4.5);
    check_contrast(theme, Token::Attn, Token::AttnTint, 4.5);
    check_contrast(theme, Token::Crit, Token::CritTint, 4.5);
    check_contrast(theme, Token::Good, Token::GoodTint, 4.5);
    check_contrast(theme, Token::Prop, Token::PropTint, 4.5);
    check_contrast(theme, Token::Ink2, Token::AttnTint, 4.5);
    check_contrast(theme, Token::Surface, Token::Ink, 4.5); // the undo bar is inverted
    check_contrast(theme, Token::Line, Token::Ink, 4.5);
}

TEST_CASE("graphics stand out from their ground by three to one")
{
    const auto kind = GENERATE(Theme::Kind::Light, Theme::Kind::Dark);
    const Theme theme = Theme::load(kind);
    for (const Token ground : {Token::Surface, Token::Window, Token::Sunken}) {
        for (const Token fill : {Token::AccentMid, Token::AttnMid, Token::CritMid, Token::GoodMid,
                                 Token::PropMid, Token::MuteMid, Token::LineControl})
            check_contrast(theme, fill, ground, 3.0);
    }
    for (const Skill skill : k_all_skills) {
        INFO(skill_id(skill).toStdString());
        CHECK(contrast(theme.skill_color(skill), theme.color(Token::Surface)) >= 3.0);
        CHECK(contrast(theme.color(Token::Ink), theme.skill_tint(skill)) >= 9.0);
        CHECK(contrast(theme.color(Token::Ink3), theme.skill_tint(skill)) >= 4.5);
    }
}

TEST_CASE("the heat ramp changes at its stated minutes")
{
    using namespace std::chrono_literals;
    const Theme theme = Theme::load(Theme::Kind::Light);
    CHECK(theme.heat(0min) == theme.color(Token::Heat0));
    CHECK(theme.heat(1min) == theme.color(Token::Heat1));
    CHECK(theme.heat(44min) == theme.color(Token::Heat1));
    CHECK(theme.heat(45min) == theme.color(Token::Heat2));
    CHECK(theme.heat(75min) == theme.color(Token::Heat3));
    CHECK(theme.heat(105min) == theme.color(Token::Heat4));
    CHECK(theme.heat(600min) == theme.color(Token::Heat4));
}

TEST_CASE("type grows with the platform font")
{
    QFont platform = QApplication::font();
    platform.setPixelSize(13);
    const Theme usual = Theme::load(Theme::Kind::Light, platform);
    platform.setPixelSize(26);
    const Theme large = Theme::load(Theme::Kind::Light, platform);
    CHECK(usual.font(Role::Body).pixelSize() == 13);
    CHECK(large.font(Role::Body).pixelSize() > 22);
    CHECK(large.scaled(30) > usual.scaled(30));
}

TEST_CASE("the style sheet has no place left unfilled")
{
    const QString sheet = make_style_sheet(Theme::load(Theme::Kind::Dark));
    REQUIRE(sheet.size() > 1000);
    CHECK_FALSE(sheet.contains(u'@'));
    const Theme light = Theme::load(Theme::Kind::Light);
    CHECK(fill_template(QStringLiteral("color: @ink; a: @ink-2;"), light) ==
          u"color: %1; a: %2;"_qs.arg(light.color(Token::Ink).name(), light.color(Token::Ink2).name()));
}

TEST_CASE("every icon loads, in the colour asked for")
{
    const QStringList names = icon_names();
    REQUIRE(names.size() >= 45);
    const QColor color = Theme::load(Theme::Kind::Light).color(Token::Accent);
    for (const QString& each : names) {
        INFO(each.toStdString());
        const QImage image = icon_pixmap(each, color, 16, 2.0).toImage();
        CHECK(image.size() == QSize(32, 32));
        bool has_color = false;
        for (int y = 0; y < image.height() && !has_color; ++y)
            for (int x = 0; x < image.width() && !has_color; ++x)
                has_color = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).blue() > 90;
        CHECK(has_color);
        CHECK_FALSE(icon(each).isNull());
    }
}

TEST_CASE("switching the theme repaints what is open and keeps the platform's font size")
{
    class Probe : public QWidget
    {
      public:
        int paints = 0;

      protected:
        void paintEvent(QPaintEvent*) override { ++paints; }
    };
    apply_theme(*qApp, Scheme::Light);
    const int size = QApplication::font().pixelSize();
    Probe probe;
    probe.resize(40, 40);
    probe.show();
    QApplication::processEvents();
    const int before = probe.paints;
    apply_theme(*qApp, Scheme::Dark);
    QApplication::processEvents();
    CHECK(probe.paints > before);
    CHECK(current_theme().is_dark());
    CHECK(looks_dark(QApplication::palette()));
    CHECK(QApplication::font().pixelSize() == size);
    apply_theme(*qApp, Scheme::Light);
    CHECK_FALSE(current_theme().is_dark());
    CHECK_FALSE(looks_dark(QApplication::palette()));
}
