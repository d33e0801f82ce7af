// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/version_panel.h"

#include "app/core/text.h"
#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextEdit>

namespace deference::ui {

namespace {

constexpr int k_rows_shown = 8;

} // namespace

VersionPanel::VersionPanel(const QTimeZone& zone, QWidget* parent)
    : QWidget(parent), m_zone(zone),
      m_title(new ElideLabel(tr("Versions"), Role::CardHeading, Token::Ink, this)),
      m_empty(make_wrapped_label(tr("No version yet. One is kept each time you leave a part that you "
                                    "changed."),
                                 Role::Body, Token::Ink2, this)),
      m_list(new QListWidget(this)), m_details(new QWidget(this)), m_preview(new QTextEdit(m_details)),
      m_name(new QLineEdit(m_details)),
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
    details->addWidget(m_preview, 1);
    m_name->setPlaceholderText(tr("Name this version"));
    m_name->setAccessibleName(tr("Name of this version"));
    m_name->setMaxLength(80);
    details->addWidget(m_name);
    details->addWidget(m_restore);
    details->addWidget(m_note);
    layout->addWidget(m_details, 1);
    layout->addStretch(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionPanel::show_chosen);
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
    m_preview->setPlainText(version->text);
    m_name->setText(version->name);
    const bool is_present = version->text == m_text;
    m_restore->setEnabled(!is_present);
    const QString words = word_count_text(count_words(version->text));
    m_note->setText(is_present
                        ? tr("%1. This is the text you have now.", "12 words").arg(words)
                        : tr("%1. The text you have now is kept as a version first.", "12 words").arg(words));
}

} // namespace deference::ui
