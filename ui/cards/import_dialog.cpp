// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/import_dialog.h"

#include "app/exchange/import_operations.h"
#include "ui/cards/import_preview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace deference::ui {

QString card_file_in(const QMimeData& mime)
{
    const QList<QUrl> urls = mime.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

ImportDialog::ImportDialog(Library& library, memory::SchedulerConfig scheduler, QWidget* parent)
    : QDialog(parent), m_library(library), m_scheduler(std::move(scheduler)),
      m_reader(new CardFileReader(this)), m_failure(new NoticeBar(Severity::High, this)),
      m_stack(new QStackedWidget(this)),
      m_start(new EmptyState(tr("Cards from another program"),
                             tr("Anki packages (.apkg, .colpkg), text for Anki, CSV and other text with "
                                "columns. Choose a file, or drop it here. You see what is in it before "
                                "anything is changed."),
                             tr("Choose a file…"), m_stack)),
      m_preview(new ImportPreview(m_stack))
{
    setWindowTitle(tr("Import cards"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_failure);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(make_waiting());
    m_stack->addWidget(m_preview);
    column->addWidget(make_buttons());
    resize(current_theme().scaled(840), current_theme().scaled(560));
    connect(m_start, &EmptyState::action_requested, this, &ImportDialog::choose_file);
    connect(m_preview, &ImportPreview::other_file_requested, this, &ImportDialog::choose_file);
    connect(m_preview, &ImportPreview::text_choices_changed, this, &ImportDialog::read);
    connect(m_preview, &ImportPreview::decided, this, &ImportDialog::show_button);
    connect(m_reader, &CardFileReader::failed, this, &ImportDialog::show_failure);
    connect(m_reader, &CardFileReader::done, this,
            [this](const std::shared_ptr<CardFile>& file) { show_file(*file); });
    connect(m_reader, &CardFileReader::moved, this, [this](double done) {
        m_stack->setCurrentWidget(m_waiting);
        m_bar->setValue(static_cast<int>(done * m_bar->maximum()));
        show_button();
    });
    m_failure->hide();
    show_start();
}

QWidget* ImportDialog::make_waiting()
{
    m_waiting = new QWidget(m_stack);
    auto* column = new QVBoxLayout(m_waiting);
    column->addStretch();
    m_waits_for = make_wrapped_label({}, Role::Body, Token::Ink2, m_waiting);
    m_waits_for->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(m_waiting);
    m_bar->setAccessibleName(tr("How much of the file is read"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(current_theme().scaled(320));
    auto* stop = make_button(tr("Stop reading"), ButtonKind::Secondary, m_waiting);
    column->addWidget(m_waits_for);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(stop, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(stop, &QPushButton::clicked, this, [this] {
        m_reader->cancel();
        show_start();
    });
    return m_waiting;
}

QWidget* ImportDialog::make_buttons()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* cancel = make_button(tr("Cancel"), ButtonKind::Quiet, line);
    cancel->setAutoDefault(false);
    m_import = make_button({}, ButtonKind::Primary, line, u"import");
    m_import->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import_cards);
    return line;
}

void ImportDialog::choose_file()
{
    auto* dialog = new QFileDialog(this, tr("Choose a file with cards"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Files with cards (%1)").arg(QStringLiteral("*.apkg *.colpkg *.txt *.csv *.tsv")),
         tr("All files (%1)").arg(QStringLiteral("*"))});
    dialog->setDirectory(m_path.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                             : QFileInfo(m_path).path());
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::open_file);
    dialog->open();
}

void ImportDialog::open_file(const QString& path)
{
    m_path = path;
    m_preview->forget_choices();
    read();
}

void ImportDialog::read()
{
    m_failure->hide();
    m_waits_for->setText(tr("Reading %1", "name of a file").arg(QFileInfo(m_path).fileName()));
    m_bar->setValue(0);
    m_reader->start(m_path, m_preview->text_choices(), m_library.clock().now());
    m_import->setEnabled(false);
}

void ImportDialog::show_file(const CardFile& file)
{
    auto plan = exchange::plan_import(m_library, file.source);
    if (!plan) {
        show_failure(plan.error());
        return;
    }
    const bool was_shown = m_stack->currentWidget() == m_preview;
    m_preview->show_plan(file, std::move(*plan));
    m_stack->setCurrentWidget(m_preview);
    show_button();
    // Whoever corrects how the text was taken stays at it.
    if (!was_shown)
        m_preview->take_focus();
}

void ImportDialog::show_start()
{
    m_stack->setCurrentWidget(m_start);
    show_button();
    m_start->button()->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::show_failure(const Error& error)
{
    m_failure->set_sentence(error.sentence(), {});
    m_failure->show();
    // A wrong guess about a text can be corrected where it was made.
    if (m_stack->currentWidget() != m_preview)
        show_start();
    m_import->setEnabled(false);
}

void ImportDialog::show_button()
{
    const bool is_ready = m_stack->currentWidget() == m_preview;
    const int cards = is_ready ? m_preview->model().taken() : 0;
    m_import->setVisible(is_ready);
    m_import->setEnabled(cards > 0);
    m_import->setText(cards > 0 ? tr("Import %Ln card(s)", nullptr, cards) : tr("Nothing to import"));
}

void ImportDialog::import_cards()
{
    const auto report = exchange::run_import(m_library, m_preview->model().plan(), m_scheduler);
    if (!report) {
        show_failure(report.error());
        m_import->setEnabled(true);
        return;
    }
    const int cards = report->added + report->changed;
    const int answers = report->answers;
    const QString card_words = tr("%Ln card(s)", nullptr, cards);
    QString said = answers > 0 ? tr("Imported %1 and %2", "%1: 412 cards, %2: 3,021 answers")
                                     .arg(card_words, tr("%Ln answer(s)", nullptr, answers))
                               : tr("Imported %1", "%1: 412 cards").arg(card_words);
    // What the preview could not know yet.
    const QStringList left = report->not_carried.mid(m_preview->model().plan().not_carried.size());
    if (!left.isEmpty())
        said = tr("%1; left out: %2").arg(said, left.join(QStringLiteral(", ")));
    emit happened(said);
    accept();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!card_file_in(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    open_file(card_file_in(*event->mimeData()));
}

} // namespace deference::ui
