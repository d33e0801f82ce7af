// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/names_dialog.h"

#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

namespace deference::ui {

NamesDialog::NamesDialog(Library& library, QWidget* parent)
    : QDialog(parent), m_library(library), m_name(new QLineEdit(this)), m_kind(new QComboBox(this)),
      m_add(make_button(tr("Add"), ButtonKind::Secondary, this)), m_list(new QListWidget(this)),
      m_empty(
          make_wrapped_label(tr("No name yet. Employers, customers, products and people that you would not "
                                "name in an interview belong here."),
                             Role::Support, Token::Ink3, this)),
      m_remove(make_button(tr("Remove"), ButtonKind::Secondary, this))
{
    setWindowTitle(tr("Confidential names"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(make_wrapped_label(tr("The Examiner’s eye points at these names in every story, and "
                                            "exports leave them out unless you say "
                                            "otherwise. The list stays in this profile."),
                                         Role::Body, Token::Ink2, this));
    column->addLayout(make_adding());
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_list->setAccessibleName(tr("Confidential names"));
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* close = make_button(tr("Close"), ButtonKind::Primary, this);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(m_remove, &QPushButton::clicked, this, &NamesDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    resize(current_theme().scaled(460), current_theme().scaled(420));
    refresh();
    m_name->setFocus();
}

QLayout* NamesDialog::make_adding()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_name->setPlaceholderText(tr("A name as it is written"));
    m_name->setAccessibleName(tr("Name to add"));
    m_name->setMaxLength(100);
    m_kind->setAccessibleName(tr("What the name is of"));
    for (const QString& list : stories::name_lists())
        m_kind->addItem(stories::name_kind(list), list);
    m_add->setDefault(true); // Return adds; closing is for Escape and the button
    m_add->setEnabled(false);
    row->addWidget(m_name, 1);
    row->addWidget(m_kind);
    row->addWidget(m_add);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &NamesDialog::add);
    return row;
}

void NamesDialog::refresh()
{
    const auto names = stories::load_names(m_library.database());
    if (!names)
        return follow(fail(names.error()));
    m_names = *names;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const stories::ConfidentialName& one : m_names)
        m_list->addItem(tr("%1 (%2)", "name, what it is of").arg(one.name, stories::name_kind(one.list)));
    m_list->setVisible(!m_names.empty());
    m_empty->setVisible(m_names.empty());
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void NamesDialog::add()
{
    const auto done = stories::add_name(m_library, m_kind->currentData().toString(), m_name->text());
    if (done)
        m_name->clear();
    follow(done);
    m_name->setFocus();
}

void NamesDialog::remove()
{
    const int row = m_list->currentRow();
    if (row >= 0)
        follow(stories::remove_name(m_library, m_names[static_cast<std::size_t>(row)].id));
}

void NamesDialog::follow(const Result<void>& done)
{
    delete m_failure;
    m_failure = nullptr;
    if (done)
        return refresh();
    m_failure = new NoticeBar(Severity::High, this);
    m_failure->set_sentence(done.error().sentence(), {});
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_failure);
}

} // namespace deference::ui
