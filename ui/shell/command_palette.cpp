// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr int k_width = 600;
constexpr std::size_t k_most = 40;

class ItemDelegate : public QStyledItemDelegate
{
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {k_width - 40, current_theme().scaled(32)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = current_theme();
        const QRect row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            draw_box(*painter, row, 6, theme.color(Token::Selected));
        const bool reversed = option.direction == Qt::RightToLeft;
        const auto place = [&](QRectF box) {
            return mirrored(box, row.width(), option.direction).translated(row.topLeft());
        };
        draw_icon(*painter, index.data(PaletteModel::IconRole).toString(),
                  place({10, (row.height() - 16) / 2.0, 16, 16}), theme.color(Token::Ink2));
        const QString kind = index.data(PaletteModel::KeyRole).toString().isEmpty()
                                 ? index.data(PaletteModel::KindRole).toString()
                                 : index.data(PaletteModel::KeyRole).toString();
        painter->setFont(theme.font(Role::Support));
        painter->setPen(theme.color(Token::Ink3));
        painter->drawText(place({row.width() - 130.0, 0, 120, double(row.height())}),
                          (reversed ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, kind);
        painter->setFont(theme.font(Role::Body));
        painter->setPen(theme.color(Token::Ink));
        const QRectF text = place({36, 0, row.width() - 176.0, double(row.height())});
        painter->drawText(
            text, (reversed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, int(text.width())));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* window) : QFrame(window), m_model(new PaletteModel(this))
{
    setAccessibleName(tr("Find or do"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    m_query = new QLineEdit(this);
    m_query->setPlaceholderText(tr("Find a card, story, task or page, or do something"));
    m_query->setAccessibleName(tr("Find or do"));
    m_query->setClearButtonEnabled(false);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ItemDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Results"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing =
        make_wrapped_label(tr("Nothing is called that. Try fewer letters, or a word of the card's answer."),
                           Role::Body, Token::Ink2, this);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    m_query->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    hide();
}

void CommandPalette::open()
{
    if (isVisible()) {
        m_query->selectAll();
        return;
    }
    m_before = QApplication::focusWidget();
    m_query->clear();
    search({});
    place();
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::place()
{
    const QSize window = parentWidget()->size();
    const int width = std::min(k_width, window.width() - 40);
    const int height = std::min(460, window.height() - 80);
    setGeometry((window.width() - width) / 2, 56, width, height);
}

void CommandPalette::search(const QString& query)
{
    struct Scored
    {
        int score;
        PaletteItem item;
    };
    std::vector<Scored> scored;
    for (const PaletteSource& source : m_sources) {
        for (PaletteItem& item : source(query.trimmed())) {
            const int score = palette_score(query, item.title);
            scored.push_back(
                {std::max(score, 5), std::move(item)}); // a source may know better than the title
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<PaletteItem> items;
    for (Scored& entry : scored) {
        if (items.size() < k_most)
            items.push_back(std::move(entry.item));
    }
    const bool any = !items.empty();
    m_model->set_items(std::move(items));
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::move_selection(int by)
{
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + by + rows) % rows));
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const std::function<void()> run = m_model->item(index.row()).run;
    close_palette();
    run();
}

void CommandPalette::close_palette()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_query)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide(); // clicked elsewhere
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        move_selection(1);
        return true;
    case Qt::Key_Up:
        move_selection(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close_palette();
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme theme = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw_box(painter, rect(), 8, theme.color(Token::Surface), theme.color(Token::LineStrong));
}

} // namespace deference::ui
