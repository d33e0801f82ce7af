// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/question.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/theme.h"

#include <QLocale>

namespace deference::ui {

namespace {

class NumberBadge final : public Painted
{
  public:
    NumberBadge(int number, QWidget* parent) : Painted(parent), m_text(QLocale().toString(number))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QString spoken_value() const override { return m_text; }
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = current_theme().scaled(22);
        return {side, side};
    }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = current_theme();
        QPainter painter(this);
        draw_box(painter, rect(), height() / 2.0, theme.color(Token::AccentTint));
        painter.setPen(theme.color(Token::Accent));
        painter.setFont(theme.font(Role::SupportStrong));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

  private:
    QString m_text;
};

} // namespace

Question::Question(int number, const QString& text, QWidget* parent)
    : QWidget(parent), m_header(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    m_header->setSpacing(10);
    m_header->addWidget(new NumberBadge(number, this));
    QLabel* question = make_wrapped_label(text, Role::CardHeading, Token::Ink, this);
    question->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_header->addWidget(question, 1);
    m_body->setSpacing(8);
    all->addLayout(m_header);
    all->addLayout(m_body);
}

} // namespace deference::ui
