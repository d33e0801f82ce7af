// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/rich_text.h"

#include "app/cards/html_reader.h"

#include <QHash>
#include <QUrl>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr int k_deepest = 64;
constexpr qsizetype k_longest_link = 2048;

// What becomes of an element. Block ones end an open paragraph.
enum class Element {
    Unknown, // the tag goes, its text stays
    Inline,
    Block,
    Void,     // br, hr, img
    Embedded, // goes with all it contains
    Sound,    // audio and video: their sources become [sound:name], their text goes
    Source,
};

struct Kept
{
    Element element = Element::Unknown;
    const char* as = ""; // the name it is written with
};

const QHash<QString, Kept>& elements()
{
    static const QHash<QString, Kept> known = [] {
        QHash<QString, Kept> map;
        const auto add = [&map](const char* names, Element element, const char* as = nullptr) {
            const auto list = QString::fromLatin1(names).split(u' ');
            for (const QString& name : list)
                map.insert(name, {element, as});
        };
        add("b i u s em strong sub sup code span a", Element::Inline);
        add("del strike", Element::Inline, "s");
        add("ins", Element::Inline, "u");
        add("tt kbd samp", Element::Inline, "code");
        add("cite dfn var", Element::Inline, "i");
        add("pre p div ul ol li table tr td th thead tbody blockquote h1 h2 h3 h4 h5 h6", Element::Block);
        add("section article center main header footer nav aside figure figcaption dl dt dd address details "
            "summary fieldset legend form caption",
            Element::Block, "div");
        add("tfoot", Element::Block, "tbody");
        add("br hr img", Element::Void);
        add("image", Element::Void, "img");
        add("script style title xmp iframe noembed noframes noscript plaintext textarea object embed applet "
            "template svg math canvas select frameset frame",
            Element::Embedded);
        add("audio video", Element::Sound);
        add("source", Element::Source);
        return map;
    }();
    return known;
}

bool is_one_of(QStringView name, std::initializer_list<QStringView> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool is_small_number(const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 1 && number <= 1000 && text.at(0).isDigit();
}

// Only https, nothing hidden in it, no user name that makes one site look like another.
bool is_link(const QString& href)
{
    const bool odd = std::ranges::any_of(href, [](QChar c) {
        return c.unicode() <= 0x20 || c == u'<' || c == u'>' || c == u'"' || c == u'\\';
    });
    if (odd || href.size() > k_longest_link ||
        !href.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive))
        return false;
    const QString host = href.mid(8).section(u'/', 0, 0);
    return !host.isEmpty() && !host.contains(u'@');
}

class Sanitiser
{
  public:
    explicit Sanitiser(QStringView html) : m_reader(html) {}

    RichText run()
    {
        HtmlPiece piece;
        while (m_reader.next(piece)) {
            if (!m_skipped.isEmpty())
                skip(piece);
            else if (piece.kind == HtmlPiece::Kind::Text)
                m_out.html += html_escaped(piece.text);
            else if (piece.kind == HtmlPiece::Kind::Open)
                open(piece);
            else
                close(piece.name);
        }
        close_down_to(0);
        m_out.media = media_names_in(m_out.html);
        return std::move(m_out);
    }

  private:
    // Inside an element that goes with its content: to its end tag.
    void skip(const HtmlPiece& piece)
    {
        if (m_skipping_sound && piece.kind == HtmlPiece::Kind::Open && piece.name == u"source")
            add_sound(piece.attribute(u"src"));
        if (piece.name != m_skipped || piece.closes_itself)
            return;
        m_skipped_depth += piece.kind == HtmlPiece::Kind::Open ? 1 : -1;
        if (m_skipped_depth == 0)
            m_skipped.clear();
    }

    void open(const HtmlPiece& piece)
    {
        const Kept kept = elements().value(piece.name);
        switch (kept.element) {
        case Element::Unknown:
            return;
        case Element::Source:
            return add_sound(piece.attribute(u"src"));
        case Element::Sound:
        case Element::Embedded:
            m_skipping_sound = kept.element == Element::Sound;
            if (m_skipping_sound && !piece.attribute(u"src").isEmpty())
                add_sound(piece.attribute(u"src"));
            m_out.embedded += m_skipping_sound || is_one_of(piece.name, {u"style", u"title"}) ? 0 : 1;
            if (!piece.closes_itself && !is_one_of(piece.name, {u"embed", u"frame"})) {
                m_skipped = piece.name;
                m_skipped_depth = 1;
            }
            return;
        case Element::Void:
            return add_void(piece, kept);
        case Element::Inline:
        case Element::Block:
            return push(piece, kept);
        }
    }

    void add_void(const HtmlPiece& piece, const Kept& kept)
    {
        const QString name = kept.as ? QString::fromLatin1(kept.as) : piece.name;
        if (name == u"hr")
            close_implied({u"p"}, {u"td", u"th", u"table"});
        if (name == u"img")
            return add_picture(piece);
        m_out.html += u'<' + name + u'>';
    }

    void add_picture(const HtmlPiece& piece)
    {
        const QString source = piece.attribute(u"src");
        const QString alt = piece.attribute(u"alt");
        if (!is_media_name(source) || !is_media_name(media_name_of_source(source))) {
            m_out.remote_pictures += source.isEmpty() ? 0 : 1;
            m_out.html += html_escaped(alt);
            return;
        }
        m_out.html += QStringLiteral("<img src=\"") + html_escaped(source) + u'"';
        if (!alt.isEmpty())
            m_out.html += QStringLiteral(" alt=\"") + html_escaped(alt) + u'"';
        m_out.html += u'>';
    }

    void add_sound(const QString& source)
    {
        if (is_media_name(source) && !source.contains(u']') && !source.contains(u'['))
            m_out.html += QStringLiteral("[sound:") + html_escaped(source) + u']';
        else
            ++m_out.remote_pictures;
    }

    void push(const HtmlPiece& piece, const Kept& kept)
    {
        QString name = kept.as ? QString::fromLatin1(kept.as) : piece.name;
        if (name == u"tr" || name == u"td" || name == u"th" || name == u"thead" || name == u"tbody") {
            if (prepare_table(name))
                write_open(name, piece);
            return;
        }
        if (name == u"li") {
            close_implied({u"li"}, {u"ul", u"ol", u"td", u"th", u"table"});
            if (find_open({u"ul", u"ol"}, {u"td", u"th", u"table"}) < 0)
                name = QStringLiteral("div");
        } else if (name == u"a") {
            close_implied({u"a"}, {u"td", u"th", u"table"});
        }
        if (kept.element == Element::Block)
            close_implied({u"p", u"h1", u"h2", u"h3", u"h4", u"h5", u"h6"}, {u"td", u"th", u"table", u"li"});
        write_open(name, piece);
    }

    // Cells stand in rows and rows in tables; what does not is only text.
    bool prepare_table(const QString& name)
    {
        const auto table = find_open({u"table"}, {});
        if (table < 0)
            return false;
        auto parent = table;
        if (name == u"tr") {
            parent = find_open({u"table", u"thead", u"tbody"}, {});
        } else if (name == u"td" || name == u"th") {
            parent = find_open({u"tr"}, {u"table"});
            if (parent < 0) {
                close_down_to(static_cast<std::size_t>(find_open({u"table", u"thead", u"tbody"}, {})) + 1);
                write_open(QStringLiteral("tr"), {});
                return true;
            }
        }
        close_down_to(static_cast<std::size_t>(parent) + 1);
        return true;
    }

    void write_open(const QString& name, const HtmlPiece& piece)
    {
        if (std::ssize(m_open) >= k_deepest)
            return;
        m_out.html += u'<' + name;
        for (const auto& [key, value] : piece.attributes) {
            if (keeps(name, key, value))
                m_out.html += u' ' + key + QStringLiteral("=\"") + html_escaped(value) + u'"';
        }
        m_out.html += u'>';
        m_open.push_back(name);
    }

    static bool keeps(const QString& name, const QString& key, const QString& value)
    {
        if (key == u"href")
            return name == u"a" && is_link(value);
        if (key == u"class")
            return name == u"span" && value == u"cloze";
        if (key == u"dir")
            return value == u"rtl" || value == u"ltr" || value == u"auto";
        if (key == u"colspan" || key == u"rowspan")
            return (name == u"td" || name == u"th") && is_small_number(value);
        return key == u"start" && name == u"ol" && is_small_number(value);
    }

    void close(const QString& raw_name)
    {
        const Kept kept = elements().value(raw_name);
        if (raw_name == u"br") {
            m_out.html += QStringLiteral("<br>"); // as browsers do
            return;
        }
        if (kept.element != Element::Inline && kept.element != Element::Block)
            return;
        const QString name = kept.as ? QString::fromLatin1(kept.as) : raw_name;
        // An end tag inside a cell closes nothing outside of it, unless it belongs to the table.
        const bool of_table = is_one_of(name, {u"table", u"thead", u"tbody", u"tr", u"td", u"th"});
        const auto at =
            of_table ? find_open({name}, name == u"table" ? std::initializer_list<QStringView>{}
                                                          : std::initializer_list<QStringView>{u"table"})
                     : find_open({name}, {u"td", u"th", u"table"});
        if (at >= 0)
            close_down_to(static_cast<std::size_t>(at));
    }

    // The innermost open element of these names, not looking outside of `limits`; -1 when there is none.
    std::ptrdiff_t find_open(std::initializer_list<QStringView> names,
                             std::initializer_list<QStringView> limits) const
    {
        for (std::ptrdiff_t i = std::ssize(m_open) - 1; i >= 0; --i) {
            const QString& name = m_open[static_cast<std::size_t>(i)];
            if (is_one_of(name, names))
                return i;
            if (is_one_of(name, limits))
                return -1;
        }
        return -1;
    }

    void close_implied(std::initializer_list<QStringView> names, std::initializer_list<QStringView> limits)
    {
        if (const auto at = find_open(names, limits); at >= 0)
            close_down_to(static_cast<std::size_t>(at));
    }

    void close_down_to(std::size_t depth)
    {
        while (m_open.size() > depth) {
            m_out.html += QStringLiteral("</") + m_open.back() + u'>';
            m_open.pop_back();
        }
    }

    HtmlReader m_reader;
    RichText m_out;
    std::vector<QString> m_open;
    QString m_skipped; // the element whose content is passed over; empty outside
    int m_skipped_depth = 0;
    bool m_skipping_sound = false;
};

} // namespace

RichText sanitise(QStringView html)
{
    return Sanitiser(html).run();
}

QString sanitised_html(QStringView html)
{
    return sanitise(html).html;
}

} // namespace deference::cards
