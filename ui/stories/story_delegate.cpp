// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_delegate.h"

#include "ui/stories/story_list_model.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/completeness_ring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>
#include <QTextLayout>

namespace deference::ui {

namespace {

constexpr int k_pad = 12;
constexpr int k_ring = 30;
constexpr int k_text_left = k_pad + k_ring + 12;
constexpr int k_gap_between_rows = 4;
constexpr int k_chip_marker = 16;
constexpr int k_chip_gap = 12;

const StoryRow& row_of(const QModelIndex& index)
{
    return static_cast<const StoryListModel*>(index.model())->row_at(index.row());
}

// The title's lines, the second one cut when there is more.
QStringList title_lines(const QString& title, const QFont& font, qreal width)
{
    QTextLayout layout(title, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == 1) {
            lines.append(
                QFontMetrics(font).elidedText(title.mid(line.textStart()), Qt::ElideRight, int(width)));
            break;
        }
        lines.append(title.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

struct Chip
{
    QString key;
    QString name;
    QRectF place; // from the left end of the text column and the first row of chips
};

std::vector<Chip> chips_of(const StoryRow& row, const Theme& theme, qreal width)
{
    const QFontMetrics metrics(theme.font(Role::Support));
    const int height = theme.scaled(20);
    std::vector<Chip> chips;
    qreal x = 0;
    qreal y = 0;
    for (const QString& key : row.signal_keys) {
        const QString name = signal_short_name(key);
        const qreal needed = k_chip_marker + metrics.horizontalAdvance(name) + 1;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += height;
        }
        chips.push_back({key, name, QRectF(x, y, std::min(needed, width), height)});
        x += needed + k_chip_gap;
    }
    return chips;
}

int text_width(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - k_text_left - k_pad;
}

} // namespace

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = current_theme();
    const StoryRow& row = row_of(index);
    const int width = text_width(option);
    const auto chips = chips_of(row, theme, width);
    const auto lines = title_lines(row.title, theme.font(Role::BodyStrong), width).size();
    const int height = 2 * k_pad + static_cast<int>(lines) * theme.line_height(Role::BodyStrong) +
                       theme.scaled(18) + (chips.empty() ? 0 : int(chips.back().place.bottom()) + 2);
    return {k_text_left + width + k_pad, height + k_gap_between_rows};
}

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme theme = current_theme();
    const StoryRow& row = row_of(index);
    const QRectF box = QRectF(option.rect).adjusted(0, 0, 0, -k_gap_between_rows);
    const qreal width = text_width(option);
    const auto place = [&](QRectF rect) {
        rect.translate(0, box.top());
        return mirrored(rect, box.width(), option.direction).translated(box.left(), 0);
    };
    const int side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(
        Qt::LayoutDirectionAuto); // as WidgetPainter: words run as their language does
    if (option.state & QStyle::State_Selected)
        draw_box(*painter, box, 8, theme.color(Token::Selected));
    else if (option.state & QStyle::State_MouseOver)
        draw_box(*painter, box, 8, theme.color(Token::Hover));
    if (option.state & QStyle::State_HasFocus)
        draw_box(*painter, box.adjusted(1, 1, -1, -1), 7, {}, theme.color(Token::Accent), 2);

    draw_completeness(*painter, theme, place({k_pad, k_pad, k_ring, k_ring}), row.percent);
    qreal y = k_pad;
    painter->setFont(theme.font(Role::BodyStrong));
    painter->setPen(theme.color(row.archived ? Token::Ink3 : Token::Ink));
    const int line_height = theme.line_height(Role::BodyStrong);
    for (const QString& line : title_lines(row.title, painter->font(), width)) {
        painter->drawText(place({k_text_left, y, width, qreal(line_height)}),
                          side | Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += line_height;
    }
    qreal state_left = k_text_left;
    if (row.is_ready && !row.archived) { // a tick as well as the word
        draw_icon(*painter, u"check", place({state_left - 1, y + theme.scaled(18) / 2.0 - 7, 14, 14}),
                  theme.color(Token::Good));
        state_left += 17;
    }
    painter->setFont(theme.font(Role::Support));
    painter->setPen(theme.color(row.is_ready && !row.archived ? Token::Good : Token::Ink3));
    const QRectF state = place({state_left, y, width - (state_left - k_text_left), qreal(theme.scaled(18))});
    painter->drawText(state, side | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(row.state, Qt::ElideRight, int(state.width())));
    y += theme.scaled(18) + 2;
    painter->setPen(theme.color(Token::Ink2));
    for (const Chip& chip : chips_of(row, theme, width)) {
        const QRectF all = chip.place.translated(k_text_left, y);
        draw_skill_marker(*painter, theme, signal_skill(chip.key),
                          place({all.left() + 1, all.center().y() - 4, 8, 8}).center());
        painter->drawText(place(all.adjusted(k_chip_marker, 0, 2, 0)),
                          side | Qt::AlignVCenter | Qt::TextSingleLine, chip.name);
    }
    painter->restore();
}

} // namespace deference::ui
