// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/round_list.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace deference::ui {

namespace {

enum DataRole { k_key = Qt::UserRole, k_support };

class RoundDelegate : public QStyledItemDelegate
{
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, current_theme().scaled(52)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = current_theme();
        const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            draw_box(*painter, row, 6, theme.color(Token::Selected));
        else if (option.state & QStyle::State_MouseOver)
            draw_box(*painter, row, 6, theme.color(Token::Hover));
        if ((option.state & QStyle::State_HasFocus) && selected)
            draw_box(*painter, row.adjusted(1, 1, -1, -1), 6, {}, theme.color(Token::Accent), 2);
        const int side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        const QRectF text = row.adjusted(12, 7, -12, -7);
        painter->setFont(theme.font(selected ? Role::BodyStrong : Role::Body));
        painter->setPen(theme.color(Token::Ink));
        painter->drawText(text, side | Qt::AlignTop, index.data().toString());
        painter->setFont(theme.font(Role::Support));
        painter->setPen(theme.color(Token::Ink3));
        painter->drawText(text, side | Qt::AlignBottom, index.data(k_support).toString());
        painter->restore();
    }
};

} // namespace

RoundList::RoundList(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Rounds"));
    setItemDelegate(new RoundDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit chosen_changed(chosen());
    });
}

void RoundList::show_rounds(const content::RoundsFile& rounds,
                            const std::vector<practice::RoundOverview>& overview)
{
    const QString before = chosen();
    const QSignalBlocker quiet(this);
    clear();
    for (const practice::RoundOverview& round : overview) {
        const content::RoundInfo* info = rounds.find(round.round);
        auto* item = new QListWidgetItem(round.name, this);
        const QString support = tr("%1 min, %2 of %n prompt(s) answered", nullptr, round.prompts)
                                    .arg(info ? info->minutes : 0)
                                    .arg(round.answered);
        item->setData(k_key, round.round);
        item->setData(k_support, support);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2", "round, what was done").arg(round.name, support));
    }
    choose(before);
}

QString RoundList::chosen() const
{
    return currentItem() ? currentItem()->data(k_key).toString() : QString();
}

void RoundList::choose(const QString& round)
{
    int row = 0;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(k_key).toString() == round)
            row = i;
    }
    setCurrentRow(row);
}

} // namespace deference::ui
