// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/import_preview.h"

#include "app/cards/plain_words.h"
#include "ui/cards/decision_delegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

using exchange::Decision;
using exchange::Presence;
using exchange::TextEncoding;

constexpr qsizetype k_longest_compared = 220;

QString kind_text(CardFile::Kind kind)
{
    switch (kind) {
    case CardFile::Kind::AnkiPackage:
        return ImportPreview::tr("Anki package");
    case CardFile::Kind::AnkiCollection:
        return ImportPreview::tr("Anki collection");
    case CardFile::Kind::AnkiText:
        return ImportPreview::tr("Text for Anki");
    case CardFile::Kind::Text:
        return ImportPreview::tr("Text with columns");
    }
    return {};
}

QString separator_text(QChar separator)
{
    switch (separator.unicode()) {
    case u'\t':
        return ImportPreview::tr("tab");
    case u'|':
        return ImportPreview::tr("pipe");
    case u';':
        return ImportPreview::tr("semicolon");
    case u',':
        return ImportPreview::tr("comma");
    case u':':
        return ImportPreview::tr("colon");
    case u' ':
        return ImportPreview::tr("space");
    default:
        return separator;
    }
}

QString figures_text(const CardFile& file, const exchange::ImportPlan& plan)
{
    int answers = 0;
    QSet<QString> decks;
    for (const exchange::ImportItem& item : plan.items) {
        answers += static_cast<int>(item.theirs.reviews.size());
        decks.insert(item.theirs.deck);
    }
    const int cards = static_cast<int>(plan.items.size());
    const int deck_count = static_cast<int>(decks.size());
    const int media = static_cast<int>(plan.media.size());
    QStringList figures{kind_text(file.kind), ImportPreview::tr("%Ln note(s)", nullptr, file.notes),
                        ImportPreview::tr("%Ln card(s)", nullptr, cards),
                        ImportPreview::tr("%Ln deck(s)", nullptr, deck_count)};
    if (answers > 0)
        figures.append(ImportPreview::tr("%Ln answer(s)", nullptr, answers));
    if (media > 0)
        figures.append(ImportPreview::tr("%Ln picture(s) or sound(s)", nullptr, media));
    return figures.join(QStringLiteral(" · "));
}

QString in_short(const cards::CardWords& words)
{
    return one_line(cards::plain_question(words) + QStringLiteral(" – ") + cards::plain_answer(words),
                    k_longest_compared);
}

QHBoxLayout* row_in(QWidget* widget)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

ImportPreview::ImportPreview(QWidget* parent) : QWidget(parent), m_model(new ImportModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(make_head());
    m_figures = make_wrapped_label({}, Role::Body, Token::Ink2, this);
    column->addWidget(m_figures);
    column->addWidget(make_text_row());
    column->addWidget(make_decision_row());
    make_table();
    column->addWidget(m_table, 1);
    m_compared = make_wrapped_label({}, Role::Support, Token::Ink2, this);
    column->addWidget(m_compared);
    m_left_title = make_label(tr("To know about this file"), Role::BodyStrong, Token::Ink, this);
    m_left_out = new QPlainTextEdit(this);
    m_left_out->setReadOnly(true);
    m_left_out->setTabChangesFocus(true);
    m_left_out->setAccessibleName(tr("What was guessed, and what is not carried over"));
    m_left_out->setFixedHeight(current_theme().scaled(76));
    column->addWidget(m_left_title);
    column->addWidget(m_left_out);
    connect(m_model, &ImportModel::decided, this, &ImportPreview::decided);
}

QWidget* ImportPreview::make_head()
{
    auto* head = new QWidget(this);
    auto* row = row_in(head);
    m_name = new ElideLabel({}, Role::CardHeading, Token::Ink, head);
    m_name->set_elide_mode(Qt::ElideMiddle);
    auto* other = make_button(tr("Another file…"), ButtonKind::Quiet, head, u"import");
    row->addWidget(m_name, 1);
    row->addWidget(other);
    connect(other, &QPushButton::clicked, this, &ImportPreview::other_file_requested);
    return head;
}

QWidget* ImportPreview::make_text_row()
{
    m_text_row = new QWidget(this);
    auto* row = row_in(m_text_row);
    m_separator = new QComboBox(m_text_row);
    m_separator->setAccessibleName(tr("What separates the columns"));
    for (const QChar separator : exchange::k_separators)
        m_separator->addItem(separator_text(separator), separator);
    m_encoding = new QComboBox(m_text_row);
    m_encoding->setAccessibleName(tr("Encoding of the text"));
    m_encoding->addItem(QStringLiteral("UTF-8"), static_cast<int>(TextEncoding::Utf8));
    m_encoding->addItem(QStringLiteral("UTF-16 LE"), static_cast<int>(TextEncoding::Utf16Le));
    m_encoding->addItem(QStringLiteral("UTF-16 BE"), static_cast<int>(TextEncoding::Utf16Be));
    m_encoding->addItem(QStringLiteral("Windows-1252"), static_cast<int>(TextEncoding::Windows1252));
    m_html = new QCheckBox(tr("HTML"), m_text_row);
    m_html->setToolTip(tr("Tags and entities are markup, not words"));
    m_columns = new ElideLabel({}, Role::Support, Token::Ink2, m_text_row);
    row->addWidget(make_label(tr("Separated by"), Role::Body, Token::Ink2, m_text_row));
    row->addWidget(m_separator);
    row->addWidget(make_label(tr("Encoding"), Role::Body, Token::Ink2, m_text_row));
    row->addWidget(m_encoding);
    row->addWidget(m_html);
    row->addWidget(m_columns, 1);
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_choices.separator = m_separator->currentData().toChar();
        emit text_choices_changed();
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_choices.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
        emit text_choices_changed();
    });
    connect(m_html, &QCheckBox::clicked, this, [this](bool html) {
        m_choices.html = html;
        emit text_choices_changed();
    });
    return m_text_row;
}

QWidget* ImportPreview::make_decision_row()
{
    auto* line = new QWidget(this);
    auto* row = row_in(line);
    m_filter = new SegmentedControl(line);
    m_filter->setAccessibleName(tr("Which cards to show"));
    for (int i = 0; i < 4; ++i)
        m_filter->add_segment(QString());
    connect(m_filter, &SegmentedControl::current_changed, this, [this](int index) {
        m_model->set_filter(static_cast<ImportModel::Filter>(index));
        compare(-1);
    });
    m_decision_row = new QWidget(line);
    auto* all = row_in(m_decision_row);
    m_decision = new QComboBox(m_decision_row);
    m_decision->setAccessibleName(tr("What happens with cards that are here already"));
    for (const Decision decision : {Decision::KeepOurs, Decision::TakeTheirs, Decision::KeepBoth})
        m_decision->addItem(ImportModel::decision_text(decision), static_cast<int>(decision));
    all->addWidget(make_label(tr("Cards that are here:"), Role::Body, Token::Ink2, m_decision_row));
    all->addWidget(m_decision);
    connect(m_decision, &QComboBox::activated, this,
            [this] { m_model->decide_all(static_cast<Decision>(m_decision->currentData().toInt())); });
    row->addWidget(m_filter);
    row->addStretch();
    row->addWidget(m_decision_row);
    return line;
}

void ImportPreview::make_table()
{
    const Theme theme = current_theme();
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Cards of the file"));
    m_table->setAccessibleDescription(tr("Space changes what happens with a card that is here already"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ImportModel::Becomes, new DecisionDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(30));
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ImportModel::Question, QHeaderView::Stretch);
    header->setSectionResizeMode(ImportModel::Answer, QHeaderView::Stretch);
    const std::array widths{std::pair(ImportModel::Deck, 120), std::pair(ImportModel::Tags, 90),
                            std::pair(ImportModel::Status, 120), std::pair(ImportModel::Becomes, 124)};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, theme.scaled(width));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { compare(current.isValid() ? current.row() : -1); });
}

void ImportPreview::show_plan(const CardFile& file, exchange::ImportPlan plan)
{
    m_name->set_text(file.source.name);
    m_figures->setText(figures_text(file, plan));
    show_text_look(file);
    m_model->set_plan(std::move(plan));
    m_decision->setCurrentIndex(0);
    show_counts();
    show_left_out();
    compare(-1);
    emit decided();
}

void ImportPreview::show_text_look(const CardFile& file)
{
    m_text_row->setVisible(file.text.has_value());
    if (!file.text)
        return;
    if (m_separator->findData(file.text->separator) < 0)
        m_separator->addItem(separator_text(file.text->separator), file.text->separator);
    m_separator->setCurrentIndex(m_separator->findData(file.text->separator));
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(file.text->encoding)));
    m_html->setChecked(file.text->html);
    m_columns->set_text(file.text->columns.isEmpty()
                            ? tr("Columns: question, answer")
                            : tr("Columns: %1").arg(file.text->columns.join(QStringLiteral(", "))));
}

void ImportPreview::show_counts()
{
    const exchange::ImportCounts counts = exchange::count(m_model->plan());
    const QLocale locale;
    const auto name = [this, &locale](int segment, const QString& text, int number) {
        m_filter->segment(segment)->setText(text.arg(locale.toString(number)));
        m_filter->set_segment_enabled(segment, segment == 0 || number > 0);
    };
    name(0, tr("All %1", "cards, in a filter"), counts.new_cards + counts.changed + counts.same);
    name(1, tr("New %1", "cards, in a filter"), counts.new_cards);
    name(2, tr("Changed %1", "cards, in a filter"), counts.changed);
    name(3, tr("Here already %1", "cards, in a filter"), counts.same);
    m_filter->set_current(0);
    m_decision_row->setVisible(counts.changed + counts.same > 0);
}

void ImportPreview::show_left_out()
{
    const exchange::ImportPlan& plan = m_model->plan();
    QStringList lines = plan.remarks;
    for (const QString& each : plan.not_carried)
        lines.append(tr("Not carried over: %1").arg(each));
    m_left_out->setPlainText(lines.join(u'\n'));
    m_left_out->setVisible(!lines.isEmpty());
    m_left_title->setVisible(!lines.isEmpty());
}

void ImportPreview::compare(int row)
{
    QString text;
    if (row >= 0 && row < m_model->rowCount()) {
        const exchange::ImportItem& item = m_model->item(row);
        if (item.presence == Presence::Changed && item.ours)
            text = tr("Mine: %1\nTheirs: %2").arg(in_short(item.ours->words), in_short(item.theirs.words));
    }
    m_compared->setText(text);
    m_compared->setVisible(!text.isEmpty());
}

void ImportPreview::take_focus()
{
    // First the row, then the focus: a table that gets the focus without a row takes one and does not mark it.
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, ImportModel::Becomes));
    m_table->setFocus(Qt::OtherFocusReason);
}

bool ImportPreview::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentIndex().isValid() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        m_model->decide_next(m_table->currentIndex().row());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace deference::ui
