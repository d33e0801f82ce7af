// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/lead_label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/severity_pill.h"

#include <QHBoxLayout>

namespace deference::ui {

NoticeBar::NoticeBar(Severity severity, QWidget* parent)
    : QFrame(parent), m_severity(severity), m_words(new QVBoxLayout), m_actions(new QHBoxLayout),
      m_lead(new LeadLabel({}, {}, this, Role::Body))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(10);
    row->addWidget(new SeverityPill(severity, this, false), 0, Qt::AlignVCenter);
    m_words->setSpacing(2);
    m_words->addWidget(m_lead);
    row->addLayout(m_words, 1);
    m_actions->setSpacing(8);
    row->addLayout(m_actions);
}

void NoticeBar::set_text(const QString& lead, const QStringList& lines)
{
    while (m_words->count() > 1) {
        QLayoutItem* item = m_words->takeAt(1);
        delete item->widget();
        delete item;
    }
    m_lead->set_text(lead, lines.size() == 1 ? lines.first() : QString());
    if (lines.size() > 1)
        for (const QString& line : lines)
            m_words->addWidget(make_wrapped_label(line, Role::Body, Token::Ink2, this));
    setAccessibleName(lead + u' ' + lines.join(u' '));
}

void NoticeBar::set_sentence(const QString& sentence, const QString& advice)
{
    const auto colon = sentence.indexOf(QStringLiteral(": "));
    const QString lead = colon < 0 ? sentence : sentence.left(colon + 1);
    QStringList rest{colon < 0 ? QString() : sentence.mid(colon + 2), advice};
    rest.removeAll(QString());
    set_text(lead, rest.isEmpty() ? QStringList() : QStringList{rest.join(u' ')});
}

QPushButton* NoticeBar::add_action(const QString& text, ButtonKind kind)
{
    auto* button = make_button(text, kind, this);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    Token edge = Token::AccentMid;
    if (m_severity == Severity::High)
        edge = Token::CritMid;
    else if (m_severity == Severity::Medium)
        edge = Token::AttnMid;
    else if (m_severity == Severity::Pass)
        edge = Token::GoodMid;
    draw_box(painter, rect(), 8, theme.color(Token::Surface), theme.color(edge));
}

} // namespace deference::ui
