// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/passage.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <cmath>

namespace deference::ui {

namespace {

bool is_reading_key(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy) || event.matches(QKeySequence::SelectAll))
        return true;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return event.modifiers().testFlag(Qt::ShiftModifier);
    default:
        return false;
    }
}

} // namespace

Passage::Passage(const QString& name, Role role, Token tone, QWidget* parent)
    : QTextEdit(parent), m_role(role), m_tone(tone), m_document(new CardDocument({}, this)),
      m_measure(new CardDocument({}, this))
{
    setDocument(m_document);
    setProperty("ground", QStringLiteral("plain"));
    setAccessibleName(name);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    want_focus_ring(this, 4);
    rebuild();
}

void Passage::set_pictures(LoadPicture load)
{
    m_document->set_pictures(load);
    m_measure->set_pictures(std::move(load));
}

void Passage::set_text(const QString& text)
{
    set_face({text, cards::Markup::Plain, {}});
}

void Passage::set_face(const FaceText& face)
{
    if (face == m_face)
        return;
    m_face = face;
    rebuild();
}

void Passage::rebuild()
{
    m_rebuilding = true;
    setFont(current_theme().font(m_role));
    m_document->build(m_face, m_role, m_tone);
    m_measure->build(m_face, m_role, m_tone);
    m_document->fit_pictures(viewport()->width());
    moveCursor(QTextCursor::Start);
    updateGeometry();
    m_rebuilding = false;
}

int Passage::heightForWidth(int width) const
{
    m_measure->fit_pictures(width);
    m_measure->setTextWidth(width);
    return static_cast<int>(std::ceil(m_measure->size().height()));
}

QSize Passage::sizeHint() const
{
    return {320, heightForWidth(std::max(width(), 120))};
}

QSize Passage::minimumSizeHint() const
{
    return {60, current_theme().line_height(m_role)};
}

void Passage::keyPressEvent(QKeyEvent* event)
{
    const QString link = textCursor().charFormat().anchorHref();
    if (!link.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit link_chosen(link);
        return;
    }
    // A card is rated with plain keys wherever the focus is; a text that nobody can type into must not eat
    // them.
    if (is_reading_key(*event))
        QTextEdit::keyPressEvent(event);
    else
        event->ignore();
}

void Passage::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    const QString link = anchorAt(event->position().toPoint());
    viewport()->setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    viewport()->setToolTip(link.toHtmlEscaped());
}

void Passage::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QString link = anchorAt(event->position().toPoint());
    if (!link.isEmpty() && event->button() == Qt::LeftButton && !textCursor().hasSelection())
        emit link_chosen(link);
}

void Passage::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    m_document->fit_pictures(viewport()->width());
}

void Passage::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

void Passage::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_rebuilding)
        rebuild();
}

} // namespace deference::ui
