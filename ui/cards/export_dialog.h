// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting cards: which, in what form, with their history or without. The dialog stays and says what was
// written, so that another form can follow.
#pragma once
#include "app/cards/types.h"
#include "app/exchange/exported.h"
#include "app/library/library.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace deference::ui {

class NoticeBar;

class ExportDialog : public QDialog
{
    Q_OBJECT

  public:
    enum class Form { AnkiPackage, AnkiText, SpreadsheetCsv, ExactCsv };

    // `search` is what the deck is searched for now; may be empty.
    ExportDialog(const Library& library, const QString& search, QWidget* parent);

    void set_form(Form form);
    // Writes what is chosen there and says how it went.
    void write(const QString& path);

  private:
    enum class Scope { All, Found, Area, Deck };

    [[nodiscard]] QWidget* make_choices();
    [[nodiscard]] QWidget* make_forms();
    [[nodiscard]] QWidget* make_buttons();
    void fill_scopes();
    void show_form();
    void choose_place();
    [[nodiscard]] Form form() const;
    [[nodiscard]] QString suffix() const;
    [[nodiscard]] Result<exchange::ExportSource> source() const;
    [[nodiscard]] Result<void> write_file(const exchange::ExportSource& source, const QString& path) const;
    void show_failure(const Error& error);

    const Library& m_library;
    QString m_search;
    QComboBox* m_scope = nullptr;
    QButtonGroup* m_forms = nullptr;
    QLabel* m_explained = nullptr;
    QCheckBox* m_history = nullptr;
    NoticeBar* m_failure;
    NoticeBar* m_result;
    QPushButton* m_save = nullptr;
};

} // namespace deference::ui
