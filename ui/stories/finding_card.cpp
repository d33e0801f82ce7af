// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/finding_card.h"

#include "app/stories/checks.h"
#include "ui/stories/accept_form.h"
#include "ui/stories/examiner_rows.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/severity_pill.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QMouseEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace deference::ui {

namespace {

constexpr int k_link_side = 2; // what links leave beside their words; the words stand below each other

// Parts have long names and the panel is narrow.
class ElideLink final : public QPushButton
{
  public:
    ElideLink(const QString& text, QWidget* parent) : QPushButton(without_mnemonic(text), parent)
    {
        setAutoDefault(false);
        set_button_kind(this, ButtonKind::Link);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize minimumSizeHint() const override { return {48, QPushButton::minimumSizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, width() - 4);
        painter.drawControl(QStyle::CE_PushButton, option);
    }
};

} // namespace

FindingCard::FindingCard(const stories::Finding& finding, const QString& part_label, const QString& why,
                         QWidget* parent)
    : QFrame(parent), m_finding(finding), m_column(new QVBoxLayout),
      m_why(make_flowing_label(why, Role::Support, Token::Ink2, this))
{
    const Severity severity = shown_severity(finding.severity);
    setAccessibleName(
        tr("%1: %2", "how much it matters, what").arg(severity_name(severity), finding.message));
    setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 6);
    row->setSpacing(10);
    row->addWidget(new SeverityPill(severity, this, false), 0, Qt::AlignTop);
    m_column->setSpacing(0);
    row->addLayout(m_column, 1);
    auto* message = make_flowing_label(finding.message, Role::Body, Token::Ink, this);
    message->setContentsMargins(k_link_side, 0, 0, 0);
    m_column->addWidget(message);

    auto* place = new QHBoxLayout;
    place->setSpacing(8);
    auto* go = new ElideLink(part_label.isEmpty() ? tr("Whole story") : part_label, this);
    go->setAccessibleName(tr("Show in %1: %2", "part of the story, finding")
                              .arg(part_label.isEmpty() ? tr("the story") : part_label, finding.message));
    connect(go, &QPushButton::clicked, this, &FindingCard::show_wanted);
    place->addWidget(go);
    place->addStretch(1);
    place->addWidget(make_label(severity_name(severity), Role::Support, Token::Ink3, this));
    m_column->addLayout(place);

    auto* more = new QHBoxLayout;
    more->setSpacing(12);
    if (!why.isEmpty()) {
        auto* ask = make_button(tr("Why it matters"), ButtonKind::Link, this);
        ask->setCheckable(true);
        ask->setAccessibleDescription(finding.message);
        connect(ask, &QPushButton::toggled, m_why, &QWidget::setVisible);
        more->addWidget(ask);
    }
    if (finding.severity != content::Severity::Info && stories::may_be_accepted(finding)) {
        m_accept = make_button(tr("Accept …"), ButtonKind::Link, this);
        m_accept->setAccessibleDescription(finding.message);
        connect(m_accept, &QPushButton::clicked, this, &FindingCard::open_form);
        more->addWidget(m_accept);
    }
    more->addStretch(1);
    m_column->addLayout(more);
    m_column->addWidget(m_why);
    m_why->setContentsMargins(k_link_side, 0, 0, 6);
    m_why->hide();
}

void FindingCard::set_current(bool current)
{
    if (m_is_current == current)
        return;
    m_is_current = current;
    update();
}

void FindingCard::open_form()
{
    m_accept->hide();
    m_form = new AcceptForm(stories::is_confidentiality(m_finding)
                                ? tr("Is it invented, or public? Say which, and where.")
                                : tr("Why is this right for this story?"),
                            this);
    m_column->addWidget(m_form);
    connect(m_form, &AcceptForm::cancelled, this, &FindingCard::close_form);
    connect(m_form, &AcceptForm::accepted, this, &FindingCard::accepted);
    m_form->setFocus(Qt::OtherFocusReason);
}

void FindingCard::close_form()
{
    m_form->deleteLater(); // its button is what brought us here
    m_form = nullptr;
    m_accept->show();
    m_accept->setFocus(Qt::OtherFocusReason);
}

void FindingCard::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const Token edge = m_is_current                                     ? Token::Accent
                       : m_finding.severity == content::Severity::Block ? Token::CritMid
                                                                        : Token::Line;
    draw_box(painter, rect(), 8, theme.color(Token::Surface), theme.color(edge), m_is_current ? 2 : 1);
}

void FindingCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && !m_form)
        emit show_wanted();
}

} // namespace deference::ui
