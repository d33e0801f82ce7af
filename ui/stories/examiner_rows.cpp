// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/examiner_rows.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace deference::ui {

namespace {

// An icon that follows the theme.
class Mark final : public QWidget
{
  public:
    Mark(QStringView icon_name, Token tone, int size, QWidget* parent)
        : QWidget(parent), m_icon(icon_name.toString()), m_tone(tone)
    {
        setFixedSize(size, current_theme().scaled(18));
    }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        WidgetPainter painter(this);
        draw_icon(painter, m_icon, QRectF(0, (height() - width()) / 2.0, width(), width()),
                  current_theme().color(m_tone));
    }

  private:
    QString m_icon;
    Token m_tone;
};

} // namespace

QWidget* make_panel_head(QStringView icon_name, const QString& title, QWidget* end, QWidget* parent)
{
    auto* head = new QWidget(parent);
    head->setFixedHeight(current_theme().scaled(64));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(new Mark(icon_name, Token::Accent, 16, head));
    row->addWidget(new ElideLabel(title, Role::CardHeading, Token::Ink, head), 1);
    if (end)
        row->addWidget(end);
    return head;
}

QWidget* make_mark_row(QStringView icon_name, Token tone, const QString& text, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Mark(icon_name, tone, 14, box), 0, Qt::AlignTop);
    row->addWidget(
        make_flowing_label(text, Role::Support, tone == Token::Ink3 ? Token::Ink3 : Token::Ink2, box), 1);
    return box;
}

QLabel* make_flowing_label(const QString& text, Role role, Token tone, QWidget* parent)
{
    QLabel* label = make_wrapped_label(text, role, tone, parent);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void keep_margin(QScrollArea& area, QLayout& layout)
{
    const QMargins margins = layout.contentsMargins();
    QObject::connect(area.verticalScrollBar(), &QScrollBar::rangeChanged, &area,
                     [&area, &layout, margins](int, int maximum) {
                         const int bar = maximum > 0 ? area.verticalScrollBar()->sizeHint().width() : 0;
                         QMargins rest = margins;
                         if (area.layoutDirection() == Qt::RightToLeft)
                             rest.setLeft(std::max(0, margins.left() - bar));
                         else
                             rest.setRight(std::max(0, margins.right() - bar));
                         layout.setContentsMargins(rest);
                     });
}

void clear_layout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may hold the button that brought us here
        delete item;
    }
}

AcceptedRow::AcceptedRow(const QString& title, const QString& reason, bool stands, QWidget* parent)
    : QFrame(parent)
{
    setProperty("ground", QStringLiteral("quote"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 2, 0, 2);
    layout->setSpacing(2);
    layout->addWidget(
        make_flowing_label(stands ? title : tr("%1 (no longer found)", "title of a check").arg(title),
                           Role::SupportStrong, Token::Ink2, this));
    layout->addWidget(make_flowing_label(reason, Role::Support, Token::Ink2, this));
    auto* back = make_button(tr("Take back"), ButtonKind::Link, this);
    back->setAccessibleDescription(title);
    connect(back, &QPushButton::clicked, this, &AcceptedRow::withdrawn);
    layout->addWidget(back);
}

} // namespace deference::ui
