// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as HTML and as a text with gaps: what comes out is the same again, and holds nothing that loads
// or runs.
#include "app/cards/cloze.h"
#include "app/cards/rich_text.h"
#include "app/exchange/markdown.h"

#include <QRegularExpression>
#include <cstddef>
#include <cstdint>

using namespace deference::cards;

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// By a grammar of what may come out, not by the reader that the sanitiser uses.
void check_safe(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<[^<>]*>"));
    static const QRegularExpression allowed(QStringLiteral(
        "^</"
        "?(b|i|u|s|em|strong|sub|sup|code|pre|p|br|div|span|ul|ol|li|table|tr|td|th|thead|tbody|blockquote|"
        "hr|"
        "h[1-6]|a|img)( href=\"https://[^\"\\s]+\"| src=\"[^\"/:\\\\]+\"| alt=\"[^\"]*\"| class=\"cloze\"|"
        " dir=\"(rtl|ltr|auto)\"| (col|row)span=\"\\d+\"| start=\"\\d+\")*>$"));
    for (auto found = tag.globalMatch(html); found.hasNext();)
        check(allowed.match(found.next().captured(0)).hasMatch());
    check(!QString(html).remove(tag).contains(u'<'));
    check(sanitised_html(html) == html);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const RichText rich = sanitise(text);
    check_safe(rich.html);
    for (const QString& name : rich.media)
        check(is_media_name(name));
    (void)plain_text_of_html(text);
    (void)plain_text_of_html(text, true);
    (void)looks_like_html(text);
    check_safe(deference::exchange::html_of_markdown(text));
    for (const ClozePiece& piece : cloze_pieces(text)) {
        check(piece.whole.start <= piece.text.start && piece.text.end + 2 <= piece.whole.end);
        for (const int number : piece.numbers)
            check(!cloze_question_side(text, number).gaps.empty());
    }
    (void)without_cloze_marks(text);
    return 0;
}
