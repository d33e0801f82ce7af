// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a text file: refused with a sentence, or read to cards whose rows are where they say.
#include "app/cards/rich_text.h"
#include "app/exchange/text_import.h"

#include <QBuffer>
#include <cstddef>
#include <cstdint>

using namespace deference;
using namespace deference::exchange;

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    check(buffer.open(QIODevice::ReadOnly));
    const auto notes = read_text(buffer, QStringLiteral("fuzz.txt"));
    if (!notes) {
        check(!notes.error().what.isEmpty());
        return 0;
    }
    int line = 0;
    for (const TextRow& row : notes->rows) {
        check(row.line > line && !row.cells.isEmpty());
        line = row.line;
    }
    const ImportSource source = cards_of_text(*notes);
    for (const ImportedCard& card : source.cards) {
        check(!card.words.question.isEmpty());
        check(card.words.form == cards::CardForm::Cloze || !card.words.answer.isEmpty());
        if (card.words.markup == cards::Markup::Html)
            check(cards::sanitised_html(card.words.question) == card.words.question);
    }
    return 0;
}
