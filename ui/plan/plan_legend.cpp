// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_legend.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/skill_tag.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace deference::ui {

namespace {

// The folded corner of a block, and what it means.
class FoldKey final : public Painted
{
  public:
    explicit FoldKey(QWidget* parent) : Painted(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QString spoken_value() const override
    {
        return PlanLegend::tr("Folded corner: overridden by you");
    }
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme theme = current_theme();
        const QFontMetrics metrics(theme.font(Role::Support));
        return {metrics.horizontalAdvance(words()) + 20, theme.line_height(Role::Support) + 2};
    }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = current_theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const double left = rtl ? width() - 12 : 0;
        const double top = height() / 2.0 - 6;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Accent));
        if (rtl)
            painter.drawPolygon(QPolygonF({{left, top}, {left + 12, top}, {left, top + 12}}));
        else
            painter.drawPolygon(QPolygonF({{left, top}, {left + 12, top}, {left + 12, top + 12}}));
        painter.setPen(theme.color(Token::Ink2));
        painter.setFont(theme.font(Role::Support));
        painter.drawText(mirrored({18, 0, width() - 18.0, double(height())}, width(), layoutDirection()),
                         Qt::AlignVCenter | Qt::TextSingleLine, words());
    }

  private:
    [[nodiscard]] static QString words() { return PlanLegend::tr("overridden by you"); }
};

} // namespace

PlanLegend::PlanLegend(QWidget* parent) : QFrame(parent)
{
    setProperty("ground", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(18);
    auto* skills = new QWidget(this);
    auto* flow = new FlowLayout(skills, 18, 4);
    for (const Skill skill : k_all_skills)
        flow->addWidget(new SkillTag(skill, skills));
    row->addWidget(skills, 1);
    row->addWidget(new FoldKey(this));
}

} // namespace deference::ui
