// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/export_dialog.h"

#include "app/cards/browse.h"
#include "app/cards/search.h"
#include "app/exchange/anki_export.h"
#include "app/exchange/export_cards.h"
#include "app/exchange/text_export.h"
#include "app/exchange/whole_file.h"
#include "ui/cards/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

namespace deference::ui {

namespace {

constexpr int k_scope_role = Qt::UserRole;
constexpr int k_name_role = Qt::UserRole + 1;

QString form_name(ExportDialog::Form form)
{
    switch (form) {
    case ExportDialog::Form::AnkiPackage:
        return ExportDialog::tr("Anki package (.apkg)");
    case ExportDialog::Form::AnkiText:
        return ExportDialog::tr("Text for Anki (.txt)");
    case ExportDialog::Form::SpreadsheetCsv:
        return ExportDialog::tr("CSV for spreadsheets (.csv)");
    case ExportDialog::Form::ExactCsv:
        return ExportDialog::tr("CSV, exactly the words (.csv)");
    }
    return {};
}

QString form_explained(ExportDialog::Form form)
{
    switch (form) {
    case ExportDialog::Form::AnkiPackage:
        return ExportDialog::tr(
            "Cards, decks, tags, pictures and sounds, for every version of Anki. Exporting "
            "again updates the cards there and does not double them.");
    case ExportDialog::Form::AnkiText:
        return ExportDialog::tr("One line a note with its deck and tags, formatting kept. Without pictures, "
                                "sounds and history.");
    case ExportDialog::Form::SpreadsheetCsv:
        return ExportDialog::tr(
            "Opens in a spreadsheet. Words that begin with =, +, - or @ get an apostrophe "
            "before them, so that the spreadsheet does not run them as a formula. Without "
            "formatting and history.");
    case ExportDialog::Form::ExactCsv:
        return ExportDialog::tr(
            "The words as they are, for other programs. Do not open it in a spreadsheet if "
            "others wrote the cards: a cell that begins with = would be run as a formula. "
            "Without formatting and history.");
    }
    return {};
}

bool is_in_deck(const QString& deck, const QString& wanted)
{
    return deck == wanted || deck.startsWith(wanted + QStringLiteral("::"));
}

} // namespace

ExportDialog::ExportDialog(const Library& library, const QString& search, QWidget* parent)
    : QDialog(parent), m_library(library), m_search(search), m_failure(new NoticeBar(Severity::High, this)),
      m_result(new NoticeBar(Severity::Pass, this))
{
    setWindowTitle(tr("Export cards"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(make_choices());
    column->addWidget(make_forms());
    column->addWidget(m_failure);
    column->addWidget(m_result);
    column->addStretch();
    column->addWidget(make_buttons());
    m_failure->hide();
    m_result->hide();
    fill_scopes();
    show_form();
    resize(current_theme().scaled(560), current_theme().scaled(430));
}

QWidget* ExportDialog::make_choices()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_scope = new QComboBox(line);
    m_scope->setAccessibleName(tr("Which cards"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(30);
    row->addWidget(make_label(tr("Which cards"), Role::BodyStrong, Token::Ink, line));
    row->addWidget(m_scope, 1);
    return line;
}

QWidget* ExportDialog::make_forms()
{
    auto* group = new QWidget(this);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(make_label(tr("As"), Role::BodyStrong, Token::Ink, group));
    m_forms = new QButtonGroup(this);
    for (const Form form : {Form::AnkiPackage, Form::AnkiText, Form::SpreadsheetCsv, Form::ExactCsv}) {
        auto* button = new QRadioButton(form_name(form), group);
        button->setAccessibleDescription(form_explained(form));
        m_forms->addButton(button, static_cast<int>(form));
        column->addWidget(button);
    }
    m_explained = make_wrapped_label({}, Role::Support, Token::Ink2, group);
    // Room for the longest, so that nothing jumps while choosing.
    m_explained->setMinimumHeight(current_theme().line_height(Role::Support) * 3);
    m_explained->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_explained);
    m_history = new QCheckBox(tr("With all answers and what is remembered"), group);
    m_history->setChecked(true);
    column->addWidget(m_history);
    m_forms->button(0)->setChecked(true);
    connect(m_forms, &QButtonGroup::idToggled, this, &ExportDialog::show_form);
    return group;
}

QWidget* ExportDialog::make_buttons()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* close = make_button(tr("Close"), ButtonKind::Quiet, line);
    close->setAutoDefault(false);
    m_save = make_button(tr("Export to…"), ButtonKind::Primary, line, u"export");
    m_save->setDefault(true);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::choose_place);
    return line;
}

void ExportDialog::fill_scopes()
{
    const auto rows = cards::find_cards(m_library, {});
    if (!rows) {
        show_failure(rows.error());
        m_save->setEnabled(false);
        return;
    }
    std::map<QString, int> areas;
    std::map<QString, int> decks;
    for (const cards::CardRow& row : *rows) {
        ++areas[row.area];
        if (!row.deck.isEmpty())
            ++decks[row.deck];
    }
    const QLocale locale;
    const auto add = [&](const QString& text, int count, Scope scope, const QString& name) {
        m_scope->addItem(tr("%1 (%2)", "%2: number of cards").arg(text, locale.toString(count)));
        m_scope->setItemData(m_scope->count() - 1, static_cast<int>(scope), k_scope_role);
        m_scope->setItemData(m_scope->count() - 1, name, k_name_role);
    };
    add(tr("All cards"), static_cast<int>(rows->size()), Scope::All, {});
    const auto found = m_search.trimmed().isEmpty() ? Result<std::vector<cards::CardRow>>{}
                                                    : cards::find_cards(m_library, m_search);
    if (found && !found->empty()) {
        add(tr("Found: %1").arg(m_search.simplified().left(60)), static_cast<int>(found->size()),
            Scope::Found, m_search);
        m_scope->setCurrentIndex(1);
    }
    for (const auto& [area, count] : areas)
        add(area_title(m_library.catalogue(), area), count, Scope::Area, area);
    for (const auto& [deck, count] : decks)
        add(tr("Deck %1").arg(deck), count, Scope::Deck, deck);
    m_save->setEnabled(!rows->empty());
    if (rows->empty())
        show_failure({ErrorCode::NotFound, tr("there are no cards to export yet"), {}, {}});
}

ExportDialog::Form ExportDialog::form() const
{
    return static_cast<Form>(m_forms->checkedId());
}

void ExportDialog::set_form(Form form)
{
    m_forms->button(static_cast<int>(form))->setChecked(true);
}

void ExportDialog::show_form()
{
    m_explained->setText(form_explained(form()));
    m_history->setEnabled(form() == Form::AnkiPackage);
}

QString ExportDialog::suffix() const
{
    switch (form()) {
    case Form::AnkiPackage:
        return QStringLiteral("apkg");
    case Form::AnkiText:
        return QStringLiteral("txt");
    default:
        return QStringLiteral("csv");
    }
}

void ExportDialog::choose_place()
{
    const QString day =
        QDateTime::fromMSecsSinceEpoch(to_ms(m_library.clock().now()), m_library.clock().zone())
            .date()
            .toString(Qt::ISODate);
    auto* dialog = new QFileDialog(this, tr("Export cards"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix());
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix().toUpper(), suffix()));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("Deference cards %1", "file name with a date").arg(day) + u'.' + suffix());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

Result<exchange::ExportSource> ExportDialog::source() const
{
    const auto scope = static_cast<Scope>(m_scope->currentData(k_scope_role).toInt());
    const QString name = m_scope->currentData(k_name_role).toString();
    DEFERENCE_TRY_ASSIGN(auto source,
                         exchange::load_export(m_library, scope == Scope::Found ? name : QString()));
    std::erase_if(source.cards, [&](const exchange::ExportCard& each) {
        return (scope == Scope::Area && each.card.facts.area != name) ||
               (scope == Scope::Deck && !is_in_deck(each.card.deck, name));
    });
    if (!m_history->isChecked()) {
        for (exchange::ExportCard& each : source.cards) {
            each.memory.reset();
            each.reviews.clear();
        }
    }
    return source;
}

Result<void> ExportDialog::write_file(const exchange::ExportSource& source, const QString& path) const
{
    if (form() == Form::AnkiPackage)
        return exchange::write_anki_package(source, path);
    const QByteArray bytes = form() == Form::AnkiText
                                 ? exchange::anki_text_of(source)
                                 : exchange::csv_of(source, {form() == Form::SpreadsheetCsv});
    return exchange::write_whole_file(path, [&](const QString& beside) -> Result<void> {
        QFile file(beside);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Io,
                        QStringLiteral("the file cannot be written (%1)").arg(file.errorString()), path);
        return {};
    });
}

void ExportDialog::write(const QString& path)
{
    m_failure->hide();
    m_result->hide();
    const auto loaded = source();
    if (!loaded) {
        show_failure(loaded.error());
        return;
    }
    if (const auto written = write_file(*loaded, path); !written) {
        show_failure(written.error());
        return;
    }
    const int cards = static_cast<int>(loaded->cards.size());
    const QString size = QLocale().formattedDataSize(QFileInfo(path).size(), 1);
    m_result->set_text(tr("Exported %Ln card(s).", nullptr, cards),
                       {tr("%1, %2", "path of a file, its size").arg(QDir::toNativeSeparators(path), size)});
    m_result->show();
}

void ExportDialog::show_failure(const Error& error)
{
    m_failure->set_sentence(error.sentence(), {});
    m_failure->show();
}

} // namespace deference::ui
