// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/gallery_page.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/capacity_bar.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/heatmap_strip.h"
#include "ui/widgets/hours_strip.h"
#include "ui/widgets/interval_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/legal_badge.h"
#include "ui/widgets/plan_block.h"
#include "ui/widgets/rating_button.h"
#include "ui/widgets/rating_scale.h"
#include "ui/widgets/word_budget_bar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QFocusFrame>
#include <QPushButton>
#include <QTest>

using namespace deference;
using namespace deference::ui;
using namespace std::chrono_literals;

namespace {

QString name_of(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

QString value_of(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Value);
}

} // namespace

TEST_CASE("an interval is read as a sentence")
{
    IntervalBar bar;
    bar.setAccessibleName(QStringLiteral("ML systems design"));
    bar.set_estimate({31, 53}, 42, IntervalMark::Kind::Weakest);
    CHECK(name_of(bar) == u"ML systems design, estimate 42, 31 to 53 per cent, weakest");
    bar.set_before(Range{18, 58});
    CHECK(value_of(bar) == u"estimate 42, 31 to 53 per cent, weakest, before: 18 to 58");
    bar.set_too_little(QStringLiteral("not enough yet: 2 of 5 reviews"));
    CHECK(value_of(bar).startsWith(u"not enough yet"));
}

TEST_CASE("bars, badges and strips say their values")
{
    CapacityBar capacity;
    capacity.set_minutes(720min, 570min);
    CHECK(value_of(capacity) == u"12 h, over by 2 h 30 min");
    capacity.set_minutes(360min, 570min, 60min);
    CHECK(value_of(capacity) == u"6 h of 9 h 30 min, 1 h done");
    WordBudgetBar words;
    words.set_words(45, 40);
    CHECK(value_of(words) == u"45 of 40 words, 5 words over");
    LegalBadge badge(LegalStatus::Withdrawn);
    CHECK(name_of(badge) == u"Withdrawn");
    badge.set_status(LegalStatus::InForce, false);
    CHECK(name_of(badge) == u"In force, not verified");
    badge.set_status(LegalStatus::Stayed);
    CHECK(name_of(badge) == u"Stayed");
    badge.set_status(LegalStatus::Pending);
    CHECK(name_of(badge) == u"Pending");
    for (const auto id : {u"in_force", u"proposed", u"stayed", u"withdrawn", u"vacated", u"guidance",
                          u"pending", u"settled_order", u"report"})
        CHECK(legal_status_from_id(id));
    CHECK_FALSE(legal_status_from_id(u"rumour"));
    HeatmapStrip heat;
    heat.set_days(
        {{QDate(2026, 3, 2), 60min, false, false, {}}, {QDate(2026, 3, 3), 0min, false, false, {}}});
    CHECK(value_of(heat) == u"1 of 2 days, 1 h");
    RatingButton good(RatingButton::Grade::Good);
    good.set_outcome(QStringLiteral("6 days"), QStringLiteral("on 24 Mar"), QStringLiteral("83–91 %"));
    CHECK(name_of(good) == u"Good, comes back in 6 days, recall on 24 Mar 83–91 %");
    PlanBlock block({QStringLiteral("Patent filings"), Skill::CompanyConviction, 90min,
                     QStringLiteral("proposed cut"), false, true, true});
    CHECK(name_of(block) ==
          u"Patent filings, Company and conviction, 1 h 30 min, proposed cut, overridden by you");
}

TEST_CASE("controls offer their number to assistive software, to read and to set")
{
    RatingScale scale;
    scale.setAccessibleName(QStringLiteral("Recruiter screen"));
    auto* interface = QAccessible::queryAccessibleInterface(&scale);
    REQUIRE(interface->valueInterface());
    CHECK(interface->role() == QAccessible::Slider);
    CHECK(interface->text(QAccessible::Name) == u"Recruiter screen");
    CHECK(interface->text(QAccessible::Value) == u"no answer");
    interface->valueInterface()->setCurrentValue(4);
    CHECK(scale.value() == 4);
    CHECK(interface->text(QAccessible::Value) == u"4 of 5");
    CHECK(interface->valueInterface()->maximumValue().toInt() == 5);

    HoursStrip strip;
    auto* monday = QAccessible::queryAccessibleInterface(strip.bar(1));
    CHECK(monday->text(QAccessible::Name) == QLocale().standaloneDayName(1));
    monday->valueInterface()->setCurrentValue(95);
    CHECK(strip.bar(1)->minutes() == 90min);
    CHECK(monday->text(QAccessible::Value) == u"1 h 30 min");
    CHECK(monday->valueInterface()->minimumStepSize().toInt() == 15);
}

TEST_CASE("nothing that takes the focus is without a name")
{
    apply_theme(*qApp, Scheme::Light);
    const std::unique_ptr<QWidget> page(make_gallery_page());
    for (QWidget* widget : page->findChildren<QWidget*>()) {
        const bool is_ours = qobject_cast<Painted*>(widget) || qobject_cast<QAbstractButton*>(widget);
        if (!is_ours || widget->focusPolicy() == Qt::NoFocus || qobject_cast<RatingScale*>(widget))
            continue; // a page names its scales by what they rate
        INFO(widget->metaObject()->className());
        CHECK_FALSE(name_of(*widget).isEmpty());
    }
}

TEST_CASE("labels show text as it is, also when it looks like HTML")
{
    for (QLabel* label :
         {make_label(QStringLiteral("<b>x</b>")), make_wrapped_label(QStringLiteral("<b>x</b>"))}) {
        CHECK(label->textFormat() == Qt::PlainText);
        CHECK(name_of(*label) == u"<b>x</b>");
        delete label;
    }
    ElideLabel cut(QStringLiteral("<i>a rather long line that cannot fit</i>"));
    cut.resize(40, 20);
    cut.show();
    CHECK(cut.toolTip().startsWith(u"&lt;i&gt;"));
    CHECK(name_of(cut) == cut.text());
}

TEST_CASE("the focus ring follows the keyboard and outlives the page it was on")
{
    apply_theme(*qApp, Scheme::Light);
    auto window = std::make_unique<QWidget>();
    auto* button = new QPushButton(QStringLiteral("Start"), window.get());
    button->move(20, 20);
    window->resize(200, 100);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    QApplication::setActiveWindow(window.get());
    button->setFocus(Qt::TabFocusReason);
    auto* frame = window->findChild<QFocusFrame*>();
    REQUIRE(frame);
    CHECK(frame->widget() == button);
    CHECK(frame->geometry() ==
          button->geometry().adjusted(-k_focus_margin, -k_focus_margin, k_focus_margin, k_focus_margin));
    window.reset();
    QWidget next;
    auto* other = new QPushButton(QStringLiteral("Next"), &next);
    next.show();
    REQUIRE(QTest::qWaitForWindowExposed(&next));
    QApplication::setActiveWindow(&next);
    other->setFocus(Qt::TabFocusReason);
    REQUIRE(next.findChild<QFocusFrame*>());
}

TEST_CASE("the gallery paints in both themes, mirrored, and at any scale of font")
{
    const auto scheme = GENERATE(Scheme::Light, Scheme::Dark);
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    apply_theme(*qApp, scheme);
    QApplication::setLayoutDirection(direction);
    const std::unique_ptr<QWidget> page(make_gallery_page());
    page->resize(1280, 1600);
    const QImage picture = page->grab().toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    const QColor ground = picture.pixelColor(2, 2);
    CHECK(ground == current_theme().color(Token::Window));
    apply_theme(*qApp, Scheme::Light);
}
