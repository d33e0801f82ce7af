// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/widgets/buttons.h"

#include <QPainter>
#include <QStyle>
#include <QVariant>

namespace deference::ui {
namespace {

QString role_name(Role role)
{
    return QString::fromLatin1(k_role_names[static_cast<std::size_t>(role)]);
}

QString tone_name(Token tone)
{
    return QString::fromLatin1(k_token_names[static_cast<std::size_t>(tone)]);
}

// QLabel asks for the height it would need with one word a line, which makes pages far too tall before they
// are laid out.
class WrappedLabel final : public QLabel
{
  public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {1, fontMetrics().lineSpacing()}; }
};

void prepare(QLabel* label, const QString& text, Role role, Token tone)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role_name(role));
    label->setProperty("tone", tone_name(tone));
    label->setText(text);
}

} // namespace

QLabel* make_label(const QString& text, Role role, Token tone, QWidget* parent)
{
    auto* label = new QLabel(parent);
    prepare(label, text, role, tone);
    return label;
}

QLabel* make_wrapped_label(const QString& text, Role role, Token tone, QWidget* parent)
{
    auto* label = new WrappedLabel(parent);
    prepare(label, text, role, tone);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void set_role(QLabel* label, Role role)
{
    set_look(label, "role", role_name(role));
}

void set_tone(QLabel* label, Token tone)
{
    set_look(label, "tone", tone_name(tone));
}

QFrame* make_line(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("ground", QStringLiteral("line"));
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

ElideLabel::ElideLabel(const QString& text, Role role, Token tone, QWidget* parent) : QLabel(parent)
{
    prepare(this, text, role, tone);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElideLabel::set_text(const QString& text)
{
    setText(text);
    refresh_tool_tip();
}

void ElideLabel::set_elide_mode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElideLabel::minimumSizeHint() const
{
    const int narrow = fontMetrics().horizontalAdvance(QStringLiteral("Mm\u2026"));
    return {std::min(narrow, QLabel::minimumSizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElideLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(),
                          int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                          palette(), isEnabled(), shown, foregroundRole());
}

void ElideLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    refresh_tool_tip();
}

void ElideLabel::refresh_tool_tip()
{
    const bool is_cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    // Tool tips guess HTML as labels do.
    setToolTip(is_cut ? text().toHtmlEscaped() : QString());
}

} // namespace deference::ui
