// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/signals_card.h"

#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/painted.h"

#include <QPainterPath>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr qreal k_pill_width = 20;
constexpr qreal k_pill_height = 7;
constexpr qreal k_pill_gap = 6;

class SignalRow final : public Painted
{
  public:
    SignalRow(const stories::SignalCoverage& coverage, QWidget* parent)
        : Painted(parent), m_coverage(coverage)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setToolTip(QStringLiteral("%1: %2").arg(coverage.name, spoken_value()).toHtmlEscaped());
    }

    QString spoken_name() const override { return m_coverage.name; }
    QString spoken_value() const override
    {
        return SignalsCard::tr("%1 of %2 ready, drafts: %3")
            .arg(m_coverage.ready)
            .arg(m_coverage.wanted)
            .arg(m_coverage.drafts);
    }
    QSize sizeHint() const override { return {180, current_theme().scaled(24)}; }
    QSize minimumSizeHint() const override { return {120, current_theme().scaled(24)}; }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = current_theme();
        WidgetPainter painter(this);
        const qreal pills = m_coverage.wanted * (k_pill_width + k_pill_gap) - k_pill_gap;
        const auto place = [&](const QRectF& rect) { return mirrored(rect, width(), layoutDirection()); };
        draw_skill_marker(painter, theme, signal_skill(m_coverage.key),
                          place({1, height() / 2.0 - 4, 8, 8}).center());
        painter.setFont(theme.font(Role::Body));
        painter.setPen(theme.color(Token::Ink));
        const QRectF name = place(QRectF(18, 0, width() - pills - 24, height()));
        QString words = signal_name(m_coverage.key, m_coverage.name);
        if (painter.fontMetrics().horizontalAdvance(words) > name.width())
            words = signal_short_name(m_coverage.key, m_coverage.name);
        painter.drawText(name,
                         int(Qt::AlignVCenter | Qt::TextSingleLine) |
                             int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, int(name.width())));
        for (int i = 0; i < m_coverage.wanted; ++i) {
            const QRectF pill = place({width() - pills + i * (k_pill_width + k_pill_gap),
                                       (height() - k_pill_height) / 2.0, k_pill_width, k_pill_height});
            draw_pill(painter, theme, pill, i);
        }
    }

  private:
    void draw_pill(QPainter& painter, const Theme& theme, const QRectF& pill, int index) const
    {
        const bool ready = index < m_coverage.ready;
        const bool draft = !ready && index < m_coverage.ready + m_coverage.drafts;
        if (ready) {
            draw_box(painter, pill, k_pill_height / 2, theme.color(Token::AccentMid));
            return;
        }
        draw_box(painter, pill, k_pill_height / 2, theme.color(Token::Surface),
                 theme.color(draft ? Token::AccentMid : Token::LineControl));
        if (!draft)
            return;
        QPainterPath shape;
        shape.addRoundedRect(pill, k_pill_height / 2, k_pill_height / 2);
        painter.save();
        painter.setClipPath(shape);
        QRectF half = pill;
        half.setWidth(pill.width() / 2);
        if (layoutDirection() == Qt::RightToLeft)
            half.moveRight(pill.right());
        painter.fillRect(half, theme.color(Token::AccentMid));
        painter.restore();
    }

    stories::SignalCoverage m_coverage;
};

} // namespace

SignalsCard::SignalsCard(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 16);
    layout->setSpacing(0);
    layout->addWidget(make_label(tr("Signals you can prove"), Role::BodyStrong, Token::Ink, this));
    layout->addSpacing(2);
    layout->addWidget(make_wrapped_label(tr("Ready stories, of two wanted. Half a mark is a draft."),
                                         Role::Support, Token::Ink3, this));
    layout->addSpacing(8);
    m_rows->setSpacing(0);
    layout->addLayout(m_rows);
    layout->addSpacing(4);
    auto* set = make_button(tr("What the set lacks"), ButtonKind::Link, this);
    set->setToolTip(tr("What is missing for the interview, and which story answers which prompt (Alt+S)"));
    connect(set, &QPushButton::clicked, this, &SignalsCard::set_wanted);
    layout->addWidget(set, 0, Qt::AlignLeft);
}

void SignalsCard::show_coverage(const std::vector<stories::SignalCoverage>& coverage)
{
    const auto same = [](const stories::SignalCoverage& a, const stories::SignalCoverage& b) {
        return a.key == b.key && a.ready == b.ready && a.drafts == b.drafts && a.wanted == b.wanted;
    };
    if (std::equal(coverage.begin(), coverage.end(), m_shown.begin(), m_shown.end(), same))
        return;
    m_shown = coverage;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const stories::SignalCoverage& signal : coverage)
        m_rows->addWidget(new SignalRow(signal, this));
}

} // namespace deference::ui
