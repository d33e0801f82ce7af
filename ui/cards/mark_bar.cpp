// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/mark_bar.h"

#include "ui/cards/marked_edit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeySequence>

namespace deference::ui {

namespace {

struct Look
{
    QString icon;
    QString text;
};

Look look_of(cards::TextMark mark)
{
    switch (mark) {
    case cards::TextMark::Bold:
        return {QStringLiteral("bold"), MarkBar::tr("Bold")};
    case cards::TextMark::Italic:
        return {QStringLiteral("italic"), MarkBar::tr("Italic")};
    case cards::TextMark::Code:
        return {QStringLiteral("code"), MarkBar::tr("Code")};
    case cards::TextMark::List:
        return {QStringLiteral("list"), MarkBar::tr("List")};
    case cards::TextMark::Link:
        return {QStringLiteral("link"), MarkBar::tr("Link")};
    case cards::TextMark::Gap:
        return {QStringLiteral("gap"), MarkBar::tr("Gap with the next number")};
    case cards::TextMark::SameGap:
        return {QStringLiteral("copy"), MarkBar::tr("Gap with the same number")};
    }
    return {};
}

} // namespace

MarkBar::MarkBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const TextMarkKey& each : text_mark_keys()) {
        const Look look = look_of(each.mark);
        const bool is_gap = each.mark == cards::TextMark::Gap || each.mark == cards::TextMark::SameGap;
        if (each.mark == cards::TextMark::Gap)
            row->addSpacing(8);
        QToolButton* button = add_button(look.icon, look.text, each.keys);
        connect(button, &QToolButton::clicked, this, [this, mark = each.mark] { emit marked(mark); });
        (is_gap ? m_gaps : m_formatting).append(button);
    }
    row->addSpacing(8);
    QToolButton* media = add_button(u"picture", tr("Picture or sound from a file"), k_media_keys);
    connect(media, &QToolButton::clicked, this, &MarkBar::media_wanted);
    m_formatting.append(media);
    row->addStretch();
}

QToolButton* MarkBar::add_button(QStringView icon_name, const QString& text, int keys)
{
    const QString sequence = QKeySequence(keys).toString(QKeySequence::NativeText);
    auto* button =
        make_icon_button(icon_name, tr("%1, key %2", "%1: what a button does").arg(text, sequence), this);
    button->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(button);
    return button;
}

void MarkBar::set_gaps_enabled(bool enabled)
{
    for (QToolButton* button : m_gaps)
        button->setEnabled(enabled);
}

void MarkBar::set_markup(cards::Markup markup)
{
    for (QToolButton* button : m_formatting)
        button->setEnabled(markup != cards::Markup::Plain);
}

} // namespace deference::ui
