// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/part_editor.h"

#include "ui/stories/examiner_rows.h"
#include "ui/stories/part_text.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/word_budget_bar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStyle>
#include <QToolButton>

namespace deference::ui {

namespace {

constexpr int k_another = 26;
constexpr int k_bar = 72;
constexpr int k_bar_narrow = 44;
constexpr int k_narrow = 470; // names are long; the bar gives way first

} // namespace

PartEditor::PartEditor(const content::StoryPart& part, QWidget* parent)
    : QFrame(parent), m_part(part), m_measure(make_label({}, Role::Support, Token::Ink2, this)),
      m_measure_over(make_label({}, Role::SupportStrong, Token::Attn, this)), m_bar(new WordBudgetBar(this)),
      m_question(make_flowing_label({}, Role::Support, Token::Ink3, this)), m_text(new PartText(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    auto* name = new ElideLabel(part.label, part.core ? Role::TaskTitle : Role::BodyStrong, Token::Ink, this);
    name->setBuddy(m_text);
    head->addWidget(name, 1);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(4);
    figures->addWidget(m_measure_over);
    figures->addWidget(m_measure);
    head->addLayout(figures);
    m_bar->setFixedWidth(k_bar);
    m_bar->setAccessibleName(tr("Length of %1").arg(part.label));
    head->addWidget(m_bar);
    layout->addLayout(head);

    layout->addSpacing(1);
    auto* ask = new QHBoxLayout;
    ask->setContentsMargins(0, 0, k_another, 0);
    ask->addWidget(m_question, 1);
    layout->addLayout(ask);
    layout->addSpacing(7);
    layout->addWidget(m_text);
    if (part.prompts.size() > 1)
        make_another();
    m_text->setAccessibleName(part.label);
    setAccessibleName(part.label);
    show_prompt();
    connect(m_text, &PartText::entered, this, qOverload<>(&QWidget::update));
    connect(m_text, &PartText::left, this, qOverload<>(&QWidget::update));
}

void PartEditor::make_another()
{
    // Beside the question rather than in its row: a target of 26 pixels would push the text away.
    m_another = make_icon_button(u"redo", tr("Another question about %1").arg(m_part.label), this);
    m_another->setToolTip(tr("Another question"));
    m_another->setIconSize({12, 12});
    connect(m_another, &QToolButton::clicked, this, [this] {
        m_prompt = (m_prompt + 1) % static_cast<std::size_t>(m_part.prompts.size());
        show_prompt();
    });
    setTabOrder(m_another, m_text);
    m_question->installEventFilter(this);
}

bool PartEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_question && (event->type() == QEvent::Move || event->type() == QEvent::Resize)) {
        const QRect line(0, m_question->y(), width(), m_question->fontMetrics().height());
        QRect place(0, 0, k_another, k_another);
        place.moveCenter({width() - contentsRect().left() - 14 - k_another / 2, line.center().y()});
        m_another->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
    return QFrame::eventFilter(watched, event);
}

void PartEditor::show_prompt()
{
    const QString question =
        m_part.prompts.isEmpty() ? m_part.purpose : m_part.prompts.at(static_cast<qsizetype>(m_prompt));
    m_question->setText(question);
    m_text->setAccessibleDescription(question);
}

void PartEditor::show_measure(const stories::PartMeasure& measure)
{
    const QString spoken = spoken_text(measure.spoken);
    m_measure_over->setVisible(measure.over() > 0);
    m_bar->setVisible(measure.budget > 0);
    if (measure.over() > 0)
        m_measure_over->setText(tr("%1 over,", "12 words").arg(word_count_text(measure.over())));
    if (measure.budget > 0)
        m_measure->setText(tr("%1 of %2, %3", "written, 30 words, minutes and seconds aloud")
                               .arg(QString::number(measure.words), word_count_text(measure.budget), spoken));
    else
        m_measure->setText(measure.words == 0
                               ? tr("left out at this length")
                               : tr("%1, %2, left out at this length", "12 words, minutes and seconds")
                                     .arg(word_count_text(measure.words), spoken));
    m_bar->set_words(measure.words, measure.budget);
}

void PartEditor::paintEvent(QPaintEvent*)
{
    if (!m_text->hasFocus())
        return;
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    draw_box(painter, rect(), 8, {}, theme.color(Token::Accent), 2);
}

void PartEditor::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_bar->setFixedWidth(width() < k_narrow ? k_bar_narrow : k_bar);
}

void PartEditor::mousePressEvent(QMouseEvent*)
{
    m_text->setFocus(Qt::MouseFocusReason); // the frame is part of the target
}

} // namespace deference::ui
