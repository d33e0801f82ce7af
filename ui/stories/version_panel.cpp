// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/version_panel.h"

#include "app/core/text.h"
#include "app/stories/difference.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTextEdit>
#include <QtMath>

namespace deference::ui {

namespace {

constexpr int k_rows_shown = 8;
constexpr int k_inset = 12; // about what the style leaves around the text

} // namespace

VersionPanel::VersionPanel(const QTimeZone& zone, QWidget* parent)
    : QWidget(parent), m_zone(zone),
      m_title(new ElideLabel(tr("Versions"), Role::CardHeading, Token::Ink, this)),
      m_empty(make_wrapped_label(tr("No version yet. One is kept each time you leave a part that you "
                                    "changed."),
                                 Role::Body, Token::Ink2, this)),
      m_list(new QListWidget(this)), m_details(new QWidget(this)), m_preview(new QTextEdit(m_details)),
      m_compare(new QCheckBox(tr("Compare with the text now"), m_details)), m_name(new QLineEdit(m_details)),
      m_restore(make_button(tr("Restore this text"), ButtonKind::Secondary, m_details, u"undo")),
      m_note(make_wrapped_label(tr("The text you have now is kept as a version first."), Role::Support,
                                Token::Ink3, m_details))
{
    setAccessibleName(tr("Versions"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 16);
    layout->setSpacing(8);
    auto* head = new QWidget(this);
    head->setFixedHeight(current_theme().scaled(64) - 8);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_title, 1);
    auto* close = make_icon_button(u"close", tr("Close versions"), head);
    connect(close, &QToolButton::clicked, this, &VersionPanel::closed);
    row->addWidget(close);
    layout->addWidget(head);
    layout->addWidget(m_empty);
    m_list->setAccessibleName(tr("Versions of this part"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    layout->addWidget(m_list);

    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 4, 0, 0);
    details->setSpacing(8);
    m_preview->setReadOnly(true);
    m_preview->setAccessibleName(tr("Text of this version"));
    m_preview->setTabChangesFocus(true);
    details->addWidget(m_preview, 10);
    connect(m_preview->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this](const QSizeF& size) { // no higher than its words need
                m_preview->setMaximumHeight(qCeil(size.height()) + 2 * m_preview->frameWidth() + 2 * k_inset);
            });
    m_compare->setChecked(true);
    m_compare->setToolTip(
        tr("Struck out: there now and not in this version. Underlined: only in this version."));
    details->addWidget(m_compare);
    m_name->setPlaceholderText(tr("Name this version"));
    m_name->setAccessibleName(tr("Name of this version"));
    m_name->setMaxLength(80);
    details->addWidget(m_name);
    details->addWidget(m_restore);
    details->addWidget(m_note);
    details->addStretch(1);
    layout->addWidget(m_details, 1);
    layout->addStretch(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionPanel::show_chosen);
    connect(m_compare, &QCheckBox::toggled, this, &VersionPanel::show_chosen);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const stories::Version* version = chosen())
            emit restore_wanted(version->id);
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const stories::Version* version = chosen();
        if (version && m_name->text().simplified() != version->name)
            emit name_wanted(version->id, m_name->text());
    });
}

const stories::Version* VersionPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_versions.size()) ? &m_versions[static_cast<std::size_t>(row)]
                                                                 : nullptr;
}

void VersionPanel::show_versions(const QString& part_label, const std::vector<stories::Version>& versions,
                                 const QString& text)
{
    m_title->set_text(tr("Versions: %1", "part of a story").arg(part_label));
    m_empty->setVisible(versions.empty());
    m_list->setVisible(!versions.empty());
    m_details->setVisible(!versions.empty());
    if (versions == m_versions && text == m_text)
        return;
    const stories::VersionId before = chosen() ? chosen()->id : stories::VersionId{};
    m_versions = versions;
    m_text = text;
    int row = 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const stories::Version& version = versions[i];
            const QString when = moment_text(version.at, m_zone);
            auto* item = new QListWidgetItem(
                version.name.isEmpty() ? when : tr("%1 (%2)", "name, moment").arg(version.name, when),
                m_list);
            item->setToolTip(item->text().toHtmlEscaped());
            row = version.id == before ? static_cast<int>(i) : row;
        }
        m_list->setCurrentRow(row);
    }
    const int rows = std::min(static_cast<int>(versions.size()), k_rows_shown);
    m_list->setFixedHeight(rows * std::max(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth());
    show_chosen();
}

void VersionPanel::show_chosen()
{
    const stories::Version* version = chosen();
    if (!version)
        return;
    show_text(*version);
    m_name->setText(version->name);
    const bool is_present = version->text == m_text;
    m_restore->setEnabled(!is_present);
    const QString words = word_count_text(count_words(version->text));
    m_note->setText(is_present
                        ? tr("%1. This is the text you have now.", "12 words").arg(words)
                        : tr("%1. The text you have now is kept as a version first.", "12 words").arg(words));
}

void VersionPanel::show_text(const stories::Version& version)
{
    m_preview->clear();
    if (!m_compare->isChecked()) {
        m_preview->setPlainText(version.text);
        return;
    }
    const Theme theme = current_theme();
    QTextCursor cursor(m_preview->document());
    for (const stories::Difference& piece : stories::differences(m_text, version.text)) {
        QTextCharFormat format; // never by colour alone
        if (piece.change == stories::Change::Removed) {
            format.setFontStrikeOut(true);
            format.setForeground(theme.color(Token::Ink3));
            format.setBackground(theme.color(Token::CritTint));
        } else if (piece.change == stories::Change::Added) {
            format.setFontUnderline(true);
            format.setBackground(theme.color(Token::AccentTint));
        }
        cursor.insertText(piece.text, format);
    }
    m_preview->moveCursor(QTextCursor::Start);
}

} // namespace deference::ui
