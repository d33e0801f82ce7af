// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of import and export as pictures, for looking at; not a test. GALLERY_DIR says where to.
#include "app/cards/own_cards.h"
#include "app/exchange/anki_export.h"
#include "tests/support/export_sample.h"
#include "tests/support/files.h"
#include "tests/support/test_library.h"
#include "ui/cards/export_dialog.h"
#include "ui/cards/import_dialog.h"
#include "ui/cards/import_preview.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QDir>
#include <QTableView>
#include <QTest>

using namespace deference;
using namespace deference::ui;

namespace {

void shoot_import(Library& library, const QString& file, const QString& picture, int row)
{
    ImportDialog dialog(library, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    if (!file.isEmpty())
        dialog.open_file(file);
    QTest::qWait(900);
    if (row >= 0)
        dialog.findChild<QTableView*>()->setCurrentIndex(dialog.preview().model().index(row, 0));
    QTest::qWait(50);
    dialog.grab().save(picture);
}

} // namespace

TEST_CASE("import and export as pictures")
{
    const QString out = qEnvironmentVariable("GALLERY_DIR", QStringLiteral("."));
    QDir().mkpath(out);
    QTemporaryDir folder;
    deference::tests::TestLibrary library;
    cards::CardDraft draft;
    draft.words.question = QStringLiteral("How long are records of an adviser kept?");
    draft.words.answer = QStringLiteral("Five years, two of them in the office.");
    REQUIRE_OK(cards::add_cards(*library, draft));
    const QString package = folder.filePath(QStringLiteral("Securities law (spring).apkg"));
    REQUIRE_OK(exchange::write_anki_package(deference::tests::export_sample(), package));
    const QString text = folder.filePath(QStringLiteral("from a spreadsheet.csv"));
    deference::tests::write_file(
        text, "Question;Answer;Deck\nHow long are records of an adviser kept?;Six years;Rules\n"
              "What is a wrap fee?;One fee for advice and trades;Rules\nAlone?;;Rules\n");
    const QString damaged = folder.filePath(QStringLiteral("damaged.apkg"));
    deference::tests::write_file(damaged, "PK\x03\x04 no");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        apply_theme(*qApp, scheme);
        const QString look =
            scheme == Scheme::Light ? QStringLiteral("-light.png") : QStringLiteral("-dark.png");
        shoot_import(*library, {}, out + QStringLiteral("/import-start") + look, -1);
        shoot_import(*library, package, out + QStringLiteral("/import-package") + look, -1);
        shoot_import(*library, text, out + QStringLiteral("/import-text") + look, 0);
        shoot_import(*library, damaged, out + QStringLiteral("/import-damaged") + look, -1);
        ExportDialog dialog(*library, QStringLiteral("adviser"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.set_form(ExportDialog::Form::SpreadsheetCsv);
        dialog.show();
        QTest::qWait(50);
        dialog.write(folder.filePath(QStringLiteral("out.csv")));
        QTest::qWait(100);
        dialog.grab().save(out + QStringLiteral("/export") + look);
    }
}
