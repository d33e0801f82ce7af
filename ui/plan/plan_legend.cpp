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

constexpr int k_between = 12;

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

PlanLegend::PlanLegend(QWidget* parent) : QFrame(parent), m_skills(new QWidget(this))
{
    setProperty("ground", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(k_between);
    auto* flow = new FlowLayout(m_skills, k_between, 4);
    for (const Skill skill : k_all_skills) {
        m_tags.append(new SkillTag(skill, m_skills));
        flow->addWidget(m_tags.last());
    }
    row->addWidget(m_skills, 1);
    row->addWidget(new FoldKey(this));
}

// Full names where they fit in one line.
void PlanLegend::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    int needed = 0;
    for (int i = 0; i < m_tags.size(); ++i) {
        m_tags[i]->set_skill(k_all_skills[static_cast<std::size_t>(i)], SkillTag::Length::Full);
        needed += m_tags[i]->sizeHint().width() + k_between;
    }
    if (needed - k_between <= m_skills->width())
        return;
    for (int i = 0; i < m_tags.size(); ++i)
        m_tags[i]->set_skill(k_all_skills[static_cast<std::size_t>(i)], SkillTag::Length::Short);
}

} // namespace deference::ui
