// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/charts/chart_legend.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/too_little_note.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace deference::ui {
namespace {

// Which page of the stack is shown.
enum Shown { k_plot, k_table, k_missing };

QTableView* make_table(QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(current_theme().scaled(26));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setMinimumSize(1, 1);
    return table;
}

} // namespace

ChartPanel::ChartPanel(QWidget* parent, Role heading)
    : QFrame(parent), m_note(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_stack(new QStackedWidget(this)), m_view(new ChartView), m_legend(new ChartLegend(this)),
      m_model(new ChartTableModel(this)), m_menu(new QMenu(this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    make_heading(heading);
    m_table = make_table(m_model, this);
    m_stack->insertWidget(k_plot, m_view);
    m_stack->insertWidget(k_table, m_table);
    m_stack->insertWidget(k_missing, make_missing());
    all->addWidget(m_stack, 1);
    all->addWidget(m_legend);
    all->addWidget(m_note);
    make_menu();
    set_data({});
}

void ChartPanel::make_heading(Role heading)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* title = new ElideLabel({}, heading, Token::Ink, this);
    auto* subtitle = new ElideLabel({}, Role::Support, Token::Ink3, this);
    m_title = title;
    m_subtitle = subtitle;
    words->addWidget(title);
    words->addWidget(subtitle);
    row->addLayout(words, 1);
    auto* button = make_icon_button(u"more", tr("Table and export"), this);
    button->setMenu(m_menu);
    button->setPopupMode(QToolButton::InstantPopup);
    m_menu_button = button;
    row->addWidget(button, 0, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

QWidget* ChartPanel::make_missing()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_missing = new TooLittleNote(page);
    m_missing_action = make_button({}, ButtonKind::Secondary, page);
    m_missing_action->hide();
    connect(m_missing_action, &QPushButton::clicked, this, &ChartPanel::action_requested);
    column->addStretch(2);
    column->addWidget(m_missing);
    column->addWidget(m_missing_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void ChartPanel::set_missing_action(const QString& text)
{
    m_missing_action->setText(text);
    m_missing_action->setVisible(!text.isEmpty() && !m_data.missing.isEmpty());
}

void ChartPanel::set_note_shown(bool shown)
{
    m_is_note_shown = shown;
    m_note->setVisible(shown && !m_data.note.isEmpty());
}

void ChartPanel::make_menu()
{
    m_table_action = m_menu->addAction(tr("Show as table"));
    m_table_action->setCheckable(true);
    connect(m_table_action, &QAction::toggled, this, &ChartPanel::show_table);
    m_menu->addSeparator();
    const auto add = [this](const QString& text, ChartFormat format) {
        QAction* action = m_menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, format] { ask_where_to_save(format); });
        m_save_actions.append(action);
    };
    add(tr("Save picture as PNG…"), ChartFormat::Png);
    add(tr("Save picture as SVG…"), ChartFormat::Svg);
    add(tr("Save numbers as CSV…"), ChartFormat::Csv);
}

void ChartPanel::set_data(const progress::ChartData& data)
{
    m_data = data;
    m_view->set_data(data);
    m_legend->set_data(data);
    m_model->set_data(data);
    const bool has_plot = !data.is_empty();

    m_title->setText(data.title);
    m_title->setVisible(!data.title.isEmpty());
    m_subtitle->setText(data.subtitle);
    m_subtitle->setVisible(!data.subtitle.isEmpty());
    m_note->setText(data.note);
    m_note->setVisible(m_is_note_shown && !data.note.isEmpty());
    m_missing->set_text(data.missing);
    // Without a reason the values are still on their way: then nothing stands there for the moment.
    m_missing->setVisible(!data.missing.isEmpty());
    m_missing_action->setVisible(!data.missing.isEmpty() && !m_missing_action->text().isEmpty());
    m_missing->setAccessibleName(data.summary);
    m_menu->setTitle(data.title);
    m_menu->setEnabled(has_plot);
    m_menu_button->setVisible(has_plot);
    m_menu_button->setAccessibleName(tr("%1: table and export").arg(data.title));
    m_table->setAccessibleName(tr("%1, as a table").arg(data.title));
    setAccessibleName(data.title);
    if (!has_plot)
        m_stack->setCurrentIndex(k_missing);
    else
        show_table(m_table_action->isChecked());
}

bool ChartPanel::is_table_shown() const
{
    return m_stack->currentIndex() == k_table;
}

void ChartPanel::show_table(bool table)
{
    m_table_action->setChecked(table);
    if (m_data.is_empty())
        return;
    const bool had_focus = m_view->hasFocus() || m_table->hasFocus();
    m_stack->setCurrentIndex(table ? k_table : k_plot);
    m_legend->setVisible(!table && m_legend->heightForWidth(m_legend->width()) > 0);
    if (had_focus)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChartPanel::ask_where_to_save(ChartFormat format)
{
    const QString suffix = suffix_of(format);
    auto* dialog = new QFileDialog(this, tr("Save “%1”").arg(m_data.title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(file_name_for(m_data.title, format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
        if (const auto done = save_chart(*m_view, path, format); done)
            emit saved(path);
        else
            emit failed(done.error());
    });
    dialog->open();
}

} // namespace deference::ui
