// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/parts_view.h"

#include "ui/stories/examiner_rows.h"
#include "ui/stories/part_editor.h"
#include "ui/stories/part_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace deference::ui {

PartsView::PartsView(const content::StoriesFile& file, QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(this);
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(16, 4, 16, 24);
    m_layout->setSpacing(14);
    for (const content::StoryPart& part : file.parts) {
        if (part.core)
            add_part(part, m_layout);
    }
    m_fold = make_button({}, ButtonKind::Link, page, u"chevron-down");
    m_fold->setCheckable(true);
    auto* fold_row = new QHBoxLayout;
    fold_row->setContentsMargins(12, 0, 12, 0);
    fold_row->addWidget(m_fold);
    fold_row->addWidget(make_label(tr("Follow-up questions go here"), Role::Support, Token::Ink3, page), 1);
    m_layout->addLayout(fold_row);
    m_more = new QWidget(page);
    auto* more = new QVBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(14);
    for (const content::StoryPart& part : file.parts) {
        if (!part.core)
            add_part(part, more);
    }
    m_layout->addWidget(m_more);
    m_layout->addStretch(1);
    setWidget(page);
    keep_margin(*this, *m_layout);
    page->setAutoFillBackground(false); // the ground is that of the editor
    connect(m_fold, &QPushButton::clicked, this, &PartsView::set_unfolded);
    set_unfolded(false);
}

void PartsView::add_part(const content::StoryPart& info, QVBoxLayout* layout)
{
    auto* part = new PartEditor(info, layout->parentWidget());
    layout->addWidget(part);
    m_parts.push_back(part);
    const QString key = info.key;
    connect(part->text(), &QTextEdit::textChanged, this, [this, key] {
        if (m_is_showing)
            return;
        show_fold_text();
        emit edited(key);
    });
    connect(part->text(), &PartText::entered, this, [this, key, part] {
        emit entered(key);
        show_caret(part);
    });
    connect(part->text(), &PartText::left, this,
            [this, key](bool window_too) { emit left(key, window_too); });
    connect(part->text(), &PartText::caret_moved, this, [this, part] {
        if (part->text()->hasFocus())
            show_caret(part);
    });
}

void PartsView::add_on_top(QWidget* widget)
{
    m_layout->insertWidget(0, widget);
}

void PartsView::set_unfolded(bool unfolded)
{
    m_fold->setChecked(unfolded);
    set_button_icon(m_fold, unfolded ? u"chevron-up" : u"chevron-down");
    m_more->setVisible(unfolded);
    show_fold_text();
}

void PartsView::show_fold_text()
{
    int written = 0;
    int all = 0;
    for (const PartEditor* part : m_parts) {
        if (part->is_core())
            continue;
        ++all;
        written += part->text()->document()->isEmpty() ? 0 : 1;
    }
    m_fold->setText(tr("More parts: %1 of %2 written").arg(written).arg(all));
}

void PartsView::show_story(const stories::Story& story, bool afresh)
{
    const QScopedValueRollback<bool> showing(m_is_showing, true);
    for (PartEditor* part : m_parts) {
        part->text()->set_text(story.part(part->key()));
        if (afresh)
            part->text()->put_caret(0);
        if (afresh)
            part->text()->document()->clearUndoRedoStacks(); // undo never brings another story's text
    }
    if (afresh) {
        set_unfolded(false);
        verticalScrollBar()->setValue(0);
    }
    show_fold_text();
}

void PartsView::show_measure(const stories::Measure& measure)
{
    for (const stories::PartMeasure& one : measure.parts) {
        if (PartEditor* editor = part(one.part))
            editor->show_measure(one);
    }
}

void PartsView::show_findings(const std::vector<stories::Finding>& findings)
{
    for (PartEditor* editor : m_parts) {
        std::vector<stories::Finding> marks;
        for (const stories::Finding& finding : findings) {
            if (finding.part == editor->key())
                marks.push_back(finding);
        }
        editor->text()->set_marks(std::move(marks));
    }
}

PartEditor* PartsView::part(const QString& key) const
{
    const auto found =
        std::find_if(m_parts.begin(), m_parts.end(), [&](PartEditor* one) { return one->key() == key; });
    return found == m_parts.end() ? nullptr : *found;
}

QString PartsView::current() const
{
    for (const PartEditor* part : m_parts) {
        if (part->text()->hasFocus())
            return part->key();
    }
    return {};
}

void PartsView::go_to(const QString& key, qsizetype offset)
{
    PartEditor* target = part(key);
    if (!target)
        return;
    if (!target->is_core())
        set_unfolded(true);
    if (offset >= 0)
        target->text()->put_caret(offset);
    target->text()->setFocus(Qt::OtherFocusReason);
    show_caret(target);
}

void PartsView::go_by(int step)
{
    const QString from = current();
    qsizetype at = from.isEmpty() ? -1 : 0;
    while (at >= 0 && m_parts[static_cast<std::size_t>(at)]->key() != from)
        ++at;
    const qsizetype to = at < 0 ? 0 : at + step;
    if (to >= 0 && to < std::ssize(m_parts))
        go_to(m_parts[static_cast<std::size_t>(to)]->key(), -1);
}

void PartsView::show_caret(PartEditor* part)
{
    // After the layout has followed the text.
    QTimer::singleShot(0, part, [this, part] {
        widget()->layout()->activate();
        const QRect caret = part->text()->cursorRect();
        const QPoint middle = part->text()->viewport()->mapTo(widget(), caret.center());
        // The head of the part too, where that fits.
        const int head = part->text()->mapTo(part, QPoint()).y();
        const bool near_top = caret.top() + head < viewport()->height() / 2;
        if (near_top)
            ensureVisible(middle.x(), part->mapTo(widget(), QPoint()).y(), 0, 8);
        ensureVisible(middle.x(), middle.y(), 0, caret.height() + 12);
    });
}

} // namespace deference::ui
