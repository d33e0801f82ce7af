// SPDX-License-Identifier: GPL-3.0-or-later
// Formatted text of cards that others wrote: HTML brought down to what a card may hold. Nothing in it runs,
// loads, or points anywhere but to a https page (shown, and opened only after a question) or to a name in our
// own media store. Whoever stores or shows HTML of others passes it through here.
//
// Kept: b i u s em strong sub sup code pre p br div span ul ol li table thead tbody tr td th blockquote hr h1
// to h6, a with a https href, img with a bare media name, span class="cloze", dir, colspan and rowspan. Close
// relatives become these (del is s, section is div). Sound is "[sound:name]" in the text, as in Anki.
// Everything else is left out: other tags with their text kept; scripts, styles, frames, drawings and forms
// with all they contain; every other attribute.
#pragma once
#include <QString>
#include <QStringList>
#include <QStringView>

namespace deference::cards {

struct RichText
{
    QString html;
    QStringList media; // bare names of pictures and sounds in it, in order, each once
    // What was left out and would have been seen or heard.
    int remote_pictures = 0; // pictures and sounds that are not in the media store: remote, inline or by path
    int embedded = 0;        // scripts, frames, drawings, forms
};
// At most 64 elements deep; deeper tags are left out and their text stays. The same again gives the same.
[[nodiscard]] RichText sanitise(QStringView html);
[[nodiscard]] QString sanitised_html(QStringView html);

// What a reader sees: lines for blocks and list items, white space as in a browser, no marks. Sounds and
// pictures are left out unless `with_media`, which gives them as their names in a line of text.
[[nodiscard]] QString plain_text_of_html(QStringView html, bool with_media = false);
// Text that stands for itself in HTML, between tags and in double quotes.
[[nodiscard]] QString html_escaped(QStringView text);
// Plain text as HTML: escaped, line breaks as <br>.
[[nodiscard]] QString html_of_plain_text(const QString& text);
// Whether a text has tags or entities in it: a guess for files that do not say.
[[nodiscard]] bool looks_like_html(QStringView text);

// A name that can stand for a file in a media store: not empty, at most 255 bytes, no separator, colon, quote
// or control character, not "." or "..", no name that Windows keeps for devices.
[[nodiscard]] bool is_media_name(QStringView name);
// The name that an <img src> stands for: percent escapes read.
[[nodiscard]] QString media_name_of_source(const QString& source);
// Bare names in <img src> and [sound:...], in order, each once.
[[nodiscard]] QStringList media_names_in(QStringView html);

} // namespace deference::cards
