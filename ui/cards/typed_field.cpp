// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/typed_field.h"

#include "ui/cards/passage.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace deference::ui {

namespace {

constexpr int k_longest_typed = 2'000;

FaceText marked(const std::vector<cards::AnswerPiece>& pieces, FaceMark::Kind kind)
{
    FaceText face;
    for (const cards::AnswerPiece& piece : pieces) {
        const qsizetype start = face.text.size();
        face.text += piece.text;
        if (!piece.is_shared)
            face.marks.push_back({{start, face.text.size()}, kind});
    }
    return face;
}

} // namespace

TypedField::TypedField(QWidget* parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Your answer"));
    setPlaceholderText(tr("Type your answer"));
    setMaxLength(k_longest_typed);
    setMinimumWidth(280);
}

void TypedField::keyPressEvent(QKeyEvent* event)
{
    // Both end here: the page would take Return for the button that gets the focus next.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            emit answered();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

TypedResult::TypedResult(QWidget* parent)
    : QWidget(parent), m_verdict(make_wrapped_label({}, Role::SupportStrong, Token::Ink2, this)),
      m_both(new QWidget(this)), m_typed(new Passage(tr("You typed"), Role::StoryText, Token::Ink, m_both)),
      m_expected(new Passage(tr("Expected"), Role::StoryText, Token::Ink, m_both))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_verdict);
    auto* grid = new QGridLayout(m_both);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->addWidget(make_label(tr("You typed"), Role::Support, Token::Ink3, m_both), 0, 0, Qt::AlignTop);
    grid->addWidget(m_typed, 0, 1);
    grid->addWidget(make_label(tr("Expected"), Role::Support, Token::Ink3, m_both), 1, 0, Qt::AlignTop);
    grid->addWidget(m_expected, 1, 1);
    grid->setColumnStretch(1, 1);
    column->addWidget(m_both);
}

void TypedResult::show_comparison(const cards::TypedComparison& comparison)
{
    const auto verdict = [&comparison] {
        switch (comparison.alike) {
        case cards::Alike::Nothing:
            return tr("Nothing typed.");
        case cards::Alike::Same:
            return tr("The same as expected.");
        case cards::Alike::Close:
            return tr("Close: struck out is what should not be there, underlined what is missing.");
        case cards::Alike::Different:
            return tr("Different: struck out is what should not be there, underlined what is missing.");
        }
        return QString();
    };
    m_verdict->setText(verdict());
    m_typed->set_face(marked(comparison.typed, FaceMark::Kind::Wrong));
    m_expected->set_face(marked(comparison.expected, FaceMark::Kind::Missing));
    m_both->setVisible(comparison.alike != cards::Alike::Nothing);
}

} // namespace deference::ui
