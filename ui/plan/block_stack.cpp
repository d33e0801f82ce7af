// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/block_stack.h"

#include "app/core/text.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

namespace deference::ui {

namespace {

constexpr int k_gap = 3;
constexpr int k_one_line = 24;
constexpr int k_two_lines = 40;
constexpr int k_day_least = 84;
constexpr std::chrono::minutes k_two_lines_from{30};
constexpr int k_line_room = 22; // below the last block: the line and its words

// Lies over the blocks, so that what does not fit is seen through its hatch. Takes no clicks.
class CapacityLine final : public QWidget
{
  public:
    explicit CapacityLine(QWidget* parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

    void set_line(double y, double end_of_work, const QString& text)
    {
        m_y = y;
        m_end = end_of_work;
        m_text = text;
        update();
    }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_text.isEmpty())
            return;
        const Theme theme = current_theme();
        QPainter painter(this);
        if (m_end > m_y + 1) {
            QColor stripe = theme.color(Token::AttnMid);
            stripe.setAlphaF(0.22F);
            QColor clear = stripe;
            clear.setAlpha(0);
            draw_hatch(painter, QRectF(0, m_y, width(), m_end - m_y), 0, stripe, clear, 9);
        }
        draw_line(painter, {0, m_y}, {double(width()), m_y},
                  theme.color(m_end > m_y + 1 ? Token::Attn : Token::Ink3), 1, {4, 3});
        painter.setFont(theme.font(Role::Axis));
        painter.setPen(theme.color(Token::Ink3));
        const QFontMetricsF metrics(painter.font());
        const QRectF below(2, std::max(m_y, m_end) + 3, width() - 4, metrics.height());
        painter.drawText(below,
                         int(Qt::AlignTop) |
                             int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                         metrics.elidedText(m_text, Qt::ElideRight, below.width()));
    }

  private:
    double m_y = 0;
    double m_end = 0;
    QString m_text;
};

} // namespace

BlockStack::BlockStack(QWidget* parent) : QWidget(parent), m_line(new CapacityLine(this)) {}

void BlockStack::set_column(const BoardColumn& column, bool is_by_day)
{
    m_column = column;
    m_is_by_day = is_by_day;
    for (PlanBlock* block : m_blocks) {
        block->hide();
        block->deleteLater(); // one of them may be the sender of what brought us here
    }
    m_blocks.clear();
    for (const BoardBlock& each : column.blocks) {
        auto* block = new PlanBlock(each.text, this);
        block->show();
        m_blocks.push_back(block);
    }
    m_line->raise();
    updateGeometry();
    arrange();
}

void BlockStack::set_pixels_per_hour(double pixels)
{
    m_pixels = pixels;
    updateGeometry();
    arrange();
}

int BlockStack::block_height(std::size_t index, double pixels_per_hour) const
{
    const PlanBlockText& text = m_column.blocks[index].text;
    const Theme theme = current_theme();
    // Half an hour and more has its title on a line of its own; what is behind us is kept short.
    const bool is_short = text.is_past || text.minutes < k_two_lines_from;
    const int least = theme.scaled(m_is_by_day ? k_day_least : is_short ? k_one_line : k_two_lines);
    if (!m_is_by_day && text.is_past)
        return least;
    return std::max(least, qRound(double(text.minutes.count()) / 60.0 * pixels_per_hour));
}

int BlockStack::height_at(double pixels_per_hour) const
{
    int height = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        height += block_height(i, pixels_per_hour) + k_gap;
    const int spare = m_column.capacity_minutes - m_column.planned_minutes;
    if (!m_column.is_past && spare > 0)
        height += qRound(spare / 60.0 * pixels_per_hour);
    return height + k_line_room;
}

double BlockStack::y_of(int minutes) const
{
    double y = 0;
    int before = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const int height = block_height(i, m_pixels);
        const int length = static_cast<int>(m_column.blocks[i].text.minutes.count());
        if (minutes < before + length)
            return y + height * double(minutes - before) / length;
        before += length;
        y += height + k_gap;
    }
    return y + std::max(0, minutes - before) / 60.0 * m_pixels;
}

void BlockStack::arrange()
{
    int y = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const int height = block_height(i, m_pixels);
        m_blocks[i]->setGeometry(0, y, width(), height);
        y += height + k_gap;
    }
    m_line->setGeometry(rect());
    const bool has_line = !m_column.is_past && m_column.capacity_minutes > 0;
    const QString text =
        has_line ? tr("%1 capacity").arg(duration_text(std::chrono::minutes(m_column.capacity_minutes)))
                 : QString();
    static_cast<CapacityLine*>(m_line)->set_line(y_of(m_column.capacity_minutes), std::max(0, y - k_gap),
                                                 text);
}

QSize BlockStack::sizeHint() const
{
    return {160, height_at(m_pixels)};
}

QSize BlockStack::minimumSizeHint() const
{
    return {100, height_at(m_pixels)};
}

void BlockStack::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace deference::ui
