// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_export_dialog.h"

#include "ui/stories/examiner_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QTextBrowser>

namespace deference::ui {

namespace {

constexpr int k_most_findings = 6; // shown; the rest is counted

QString format_name(PaperFormat format)
{
    switch (format) {
    case PaperFormat::Pdf:
        return StoryExportDialog::tr("PDF");
    case PaperFormat::OpenDocument:
        return StoryExportDialog::tr("OpenDocument text");
    case PaperFormat::Markdown:
        break;
    }
    return StoryExportDialog::tr("Markdown");
}

// With the words that it is about.
QString finding_text(const stories::Finding& finding)
{
    return finding.words.isEmpty() || finding.message.contains(finding.words)
               ? finding.message
               : StoryExportDialog::tr("“%1”: %2", "words, what is wrong with them")
                     .arg(finding.words, finding.message);
}

} // namespace

StoryExportDialog::StoryExportDialog(stories::Story story, const content::StoriesFile& file,
                                     stories::ConfidentialNames names, Day today, QWidget* parent)
    : QDialog(parent), m_story(std::move(story)), m_file(file), m_names(std::move(names)), m_today(today),
      m_preview(new QTextBrowser(this)), m_findings(new QVBoxLayout),
      m_with_names(new QCheckBox(tr("Leave the names of my list in the text"), this)),
      m_confirm(new QCheckBox(tr("I have read this, and these words may go out"), this))
{
    setWindowTitle(tr("Export story"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(make_choices());
    m_preview->setAccessibleName(tr("What will leave"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    column->addWidget(m_preview, 1);
    m_findings->setSpacing(4);
    column->addLayout(m_findings);
    column->addWidget(m_with_names);
    column->addWidget(m_confirm);
    column->addWidget(make_buttons());
    m_with_names->setVisible(!m_names.empty());
    connect(m_with_names, &QCheckBox::toggled, this, &StoryExportDialog::show_offer);
    connect(m_confirm, &QCheckBox::toggled, this, &StoryExportDialog::allow);
    resize(current_theme().scaled(640), current_theme().scaled(600));
    show_offer();
}

QWidget* StoryExportDialog::make_choices()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_form = new SegmentedControl(line);
    m_form->add_segment(tr("Whole story"));
    m_form->add_segment(tr("Decision memo"));
    m_form->setAccessibleName(tr("What to export"));
    m_format = new QComboBox(line);
    m_format->setAccessibleName(tr("File format"));
    for (const PaperFormat format : {PaperFormat::Markdown, PaperFormat::OpenDocument, PaperFormat::Pdf})
        m_format->addItem(format_name(format), static_cast<int>(format));
    row->addWidget(m_form);
    row->addStretch(1);
    row->addWidget(make_label(tr("File as", "Markdown, PDF …"), Role::Body, Token::Ink2, line));
    row->addWidget(m_format);
    connect(m_form, &SegmentedControl::current_changed, this, &StoryExportDialog::show_offer);
    return line;
}

QWidget* StoryExportDialog::make_buttons()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString& text, ButtonKind kind, QStringView icon, auto run) {
        QPushButton* button = make_button(text, kind, line, icon);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        m_ways_out.push_back(button);
        return button;
    };
    add(tr("Copy"), ButtonKind::Secondary, u"copy", &StoryExportDialog::copy);
    add(tr("Print preview …"), ButtonKind::Secondary, u"print", &StoryExportDialog::preview_print);
    row->addStretch(1);
    auto* close = make_button(tr("Close"), ButtonKind::Quiet, line);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    add(tr("Save as …"), ButtonKind::Primary, u"export", &StoryExportDialog::choose_place)->setDefault(true);
    return line;
}

void StoryExportDialog::set_form(stories::ExportForm form)
{
    m_form->set_current(form == stories::ExportForm::Memo ? 1 : 0);
}

stories::ExportForm StoryExportDialog::form() const
{
    return m_form->current() == 1 ? stories::ExportForm::Memo : stories::ExportForm::Story;
}

PaperFormat StoryExportDialog::format() const
{
    return static_cast<PaperFormat>(m_format->currentData().toInt());
}

void StoryExportDialog::show_offer()
{
    m_offer = stories::offer_export(m_story, m_file, m_names, form(), m_today, m_with_names->isChecked());
    set_story_markdown(*m_preview->document(), m_offer.markdown);
    m_preview->moveCursor(QTextCursor::Start);
    m_confirm->setChecked(false); // what was read is another text now
    show_findings();
    allow();
}

void StoryExportDialog::show_findings()
{
    clear_layout(*m_findings);
    if (m_offer.left_out > 0)
        m_findings->addWidget(
            make_mark_row(u"check", Token::Good,
                          tr("%n name(s) of your list are left out.", nullptr, m_offer.left_out), this));
    if (m_offer.is_clean())
        m_findings->addWidget(make_mark_row(u"check", Token::Good,
                                            tr("The rules found nothing confidential in this text. They know "
                                               "patterns and your list, not what is "
                                               "secret."),
                                            this));
    int shown = 0;
    for (const stories::Finding& finding : m_offer.findings) {
        if (++shown > k_most_findings)
            break;
        m_findings->addWidget(make_mark_row(
            u"warning", finding.severity == content::Severity::Block ? Token::Crit : Token::Attn,
            finding_text(finding), this));
    }
    if (const int more = static_cast<int>(m_offer.findings.size()) - k_most_findings; more > 0)
        m_findings->addWidget(
            make_mark_row(u"warning", Token::Attn, tr("%n more of this kind", nullptr, more), this));
    m_confirm->setVisible(!m_offer.is_clean());
}

void StoryExportDialog::allow()
{
    for (QPushButton* button : m_ways_out)
        button->setEnabled(m_offer.is_clean() || m_confirm->isChecked());
}

void StoryExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_offer.markdown);
    say(tr("Copied as Markdown"));
}

void StoryExportDialog::preview_print()
{
    // The dialog does not own a printer that it is given.
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintPreviewDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [printer, markdown = m_offer.markdown](QPrinter* page) {
                make_story_document(markdown, page->pageLayout().fullRectPoints().size())->print(page);
            });
    dialog->open();
}

void StoryExportDialog::choose_place()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = paper_name(m_offer.title, form() == stories::ExportForm::Memo, format());
    auto* dialog =
        new QFileDialog(this, tr("Export story"), folder.filePath(name),
                        QStringLiteral("%1 (*.%2)").arg(format_name(format()), paper_suffix(format())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(paper_suffix(format()));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &StoryExportDialog::write);
    dialog->open();
}

void StoryExportDialog::write(const QString& path)
{
    if (const auto written = write_paper(path, m_offer.markdown, m_offer.title, format()); written)
        say(tr("Exported as %1").arg(QFileInfo(path).fileName()));
    else {
        delete m_notice;
        m_notice = new NoticeBar(Severity::High, this);
        m_notice->set_sentence(written.error().sentence(), {});
        static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_notice);
    }
}

void StoryExportDialog::say(const QString& sentence)
{
    emit exported(sentence);
    accept();
}

} // namespace deference::ui
