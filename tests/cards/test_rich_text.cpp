// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/rich_text.h"
#include "app/core/random.h"
#include "tests/support/catch.h"

#include <QRegularExpression>
#include <array>

using namespace deference;
using namespace deference::cards;

namespace {

struct Pair
{
    const char* in;
    const char* out;
};

} // namespace

TEST_CASE("what a card may hold stays, relatives become it, and the rest goes with its text kept")
{
    const auto [in, out] = GENERATE(values<Pair>({
        {"plain", "plain"},
        {"<b>bold</b> <I>it</I>", "<b>bold</b> <i>it</i>"},
        {"a<br>b<br/>c</br>", "a<br>b<br>c<br>"},
        {"<font color=red>x</font>", "x"},
        {"<section>x</section><del>y</del>", "<div>x</div><s>y</s>"},
        {"<b onclick='run()' style='color:red' class=x>y</b>", "<b>y</b>"},
        {"<span class=\"cloze\">x</span>", "<span class=\"cloze\">x</span>"},
        {"<div dir=rtl>x</div>", "<div dir=\"rtl\">x</div>"},
        {"<table><tr><td colspan=2 width=9>x</td></tr></table>",
         "<table><tr><td colspan=\"2\">x</td></tr></table>"},
        {"[sound:a.mp3]", "[sound:a.mp3]"},
        {"\\( a &lt; b \\)", "\\( a &lt; b \\)"},
        {"{{c1::<b>x</b>::hint}}", "{{c1::<b>x</b>::hint}}"},
    }));
    CHECK(sanitised_html(QString::fromUtf8(in)) == QString::fromUtf8(out));
}

TEST_CASE("nothing that runs, loads or points away stays")
{
    const auto [in, out] = GENERATE(values<Pair>({
        {"a<script>alert(1)</script>b", "ab"},
        {"a<SCRIPT src=x>if (a</b) </scripty></SCRIPT >b", "ab"},
        {"a<style>@import 'http://x'</style>b", "ab"},
        {"a<!-- <b> -->b<!-->c", "abc"},
        {"a<![CDATA[<script>]]>b", "ab"},
        {"<?php x ?><!DOCTYPE html>a", "a"},
        {"<iframe src=https://x>y</iframe>z", "z"},
        {"<svg><svg><script>1</script></svg>x</svg>y", "y"},
        {"<object><p>x</p></object>y", "y"},
        {"<form action=/x><input value=1>x</form>", "<div>x</div>"},
        {"<a href=\"https://example.org/?a=1&amp;b=2\">x</a>",
         "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"},
        {"<a href=\"http://example.org\">x</a>", "<a>x</a>"},
        {"<a href=\"javascript:run()\">x</a>", "<a>x</a>"},
        {"<a href=\"jav&#x09;ascript:run()\">x</a>", "<a>x</a>"},
        {"<a href=\" https://x\">x</a>", "<a>x</a>"},
        {"<a href=\"https://good.example@bad.example/\">x</a>", "<a>x</a>"},
        {"<img src=\"a b.png\" alt=\"x&quot;y\" onerror=run()>", "<img src=\"a b.png\" alt=\"x&quot;y\">"},
        {"<img src=http://x/y.png alt=there>", "there"},
        {"<img src=file:///etc/passwd>", ""},
        {"<img src=//x/y.png>", ""},
        {"<img src=../a.png>", ""},
        {"<img src=..%2fa.png>", ""},
        {"<img src=data:image/png;base64,AAAA>", ""},
        {"<img src=\"con.png\">", ""},
        {"<audio controls src=a.mp3>no sound</audio>b", "[sound:a.mp3]b"},
        {"<video><source src=a.mp4><source src=http://x/b.mp4>old</video>", "[sound:a.mp4]"},
        {"<p style=\"background:url(http://x)\">y</p>", "<p>y</p>"},
    }));
    CHECK(sanitised_html(QString::fromUtf8(in)) == QString::fromUtf8(out));
}

TEST_CASE("tags are closed, in order, and what closes nothing is left out")
{
    const auto [in, out] = GENERATE(values<Pair>({
        {"<b>x", "<b>x</b>"},
        {"<b><i>x</b>y</i>", "<b><i>x</i></b>y"},
        {"x</b></div>", "x"},
        {"<p>a<p>b", "<p>a</p><p>b</p>"},
        {"<p>a<div>b</div>", "<p>a</p><div>b</div>"},
        {"<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"},
        {"<li>a<li>b", "<div>a<div>b</div></div>"},
        {"<table><tr><td>a<td>b<tr><td>c</table>d",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"},
        {"<table><td>a</table>", "<table><tr><td>a</td></tr></table>"},
        {"<td>a</td>", "a"},
        {"<b><table><tr><td>x</b>y</table>z", "<b><table><tr><td>xy</td></tr></table>z</b>"},
        {"<a href=https://a.example>x<a href=https://b.example>y",
         "<a href=\"https://a.example\">x</a><a href=\"https://b.example\">y</a>"},
    }));
    CHECK(sanitised_html(QString::fromUtf8(in)) == QString::fromUtf8(out));
}

TEST_CASE("text stays text")
{
    const auto [in, out] = GENERATE(values<Pair>({
        {"a < b > c & d", "a &lt; b &gt; c &amp; d"},
        {"I </3 you <3", "I &lt;/3 you &lt;3"},
        {"x <b", "x &lt;b"},
        {"x <script", "x &lt;script"},
        {"&lt;b&gt; &eacute; &#233; &#xE9; &nope; &#0; &",
         "&lt;b&gt; \u00e9 \u00e9 \u00e9 &amp;nope; &amp;#0; &amp;"},
        {"&amp;lt;", "&amp;lt;"},
        {"a\r\nb\x01\x7f", "a\nb"},
        {"&#xD800;&#x110000;", "\ufffd\ufffd"},
        {"<b title=\"a>b\">x</b>", "<b>x</b>"},
    }));
    CHECK(sanitised_html(QString::fromUtf8(in)) == QString::fromUtf8(out));
}

TEST_CASE("what was left out is counted, and media are named")
{
    const RichText rich = sanitise(u"<img src='a%20b.png'><img src=http://x/y.png>[sound:c.mp3]"
                                   u"<img src='a%20b.png'><script>1</script>[sound:../d.mp3]");
    CHECK(rich.media == QStringList{QStringLiteral("a b.png"), QStringLiteral("c.mp3")});
    CHECK(rich.remote_pictures == 1);
    CHECK(rich.embedded == 1);
}

TEST_CASE("HTML reads as plain text in the lines that a browser shows")
{
    const auto [in, out] = GENERATE(values<Pair>({
        {"a<br>b", "a\nb"},
        {"<div>a</div><div>b</div>", "a\nb"},
        {"<p>a</p>\n\n<p>b  c\nd</p>", "a\nb c d"},
        {"<ul><li>a</li><li>b</li></ul>", "- a\n- b"},
        {"<pre>a\n  b</pre>", "a\n  b"},
        {"a&nbsp;b &lt;c&gt;", "a b <c>"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\t\nc"},
        {"a<script>x</script><b>b</b>", "ab"},
        {"x [sound:a.mp3] <img src=a.png> y", "x y"},
        {"", ""},
    }));
    CHECK(plain_text_of_html(QString::fromUtf8(in)) == QString::fromUtf8(out));
    CHECK(plain_text_of_html(u"x [sound:a.mp3] <img src=a.png>", true) ==
          QStringLiteral("x [sound:a.mp3] a.png"));
}

TEST_CASE("plain text becomes HTML and comes back")
{
    const QString text = QStringLiteral("a < b & \"c\"\nd");
    CHECK(html_of_plain_text(text) == QStringLiteral("a &lt; b &amp; &quot;c&quot;<br>d"));
    CHECK(plain_text_of_html(html_of_plain_text(text)) == text);
    CHECK(!looks_like_html(u"a < b & c > d {{c1::x}}"));
    CHECK(looks_like_html(u"a<br>b"));
    CHECK(looks_like_html(u"a&nbsp;b"));
    CHECK(looks_like_html(u"</div>"));
}

TEST_CASE("names of media are bare")
{
    for (const char16_t* good :
         {u"a.png", u"a b (1).JPG", u"\u00e9.mp3", u".hidden", u"console.png", u"100%.png"})
        CHECK(is_media_name(QString::fromUtf16(good)));
    for (const char16_t* bad :
         {u"", u".", u"..", u"a/b", u"a\\b", u"C:a", u"a\n", u"NUL", u"com1.txt", u"a?b", u"a\"b"})
        CHECK(!is_media_name(QString::fromUtf16(bad)));
    CHECK(!is_media_name(QString(256, u'a')));
}

TEST_CASE("random tag soup: safe, closed, and the same again when read again")
{
    static const std::array<QString, 44> pieces{QStringLiteral("<b>"),
                                                QStringLiteral("</b>"),
                                                QStringLiteral("<p>"),
                                                QStringLiteral("</p>"),
                                                QStringLiteral("<table>"),
                                                QStringLiteral("</table>"),
                                                QStringLiteral("<tr>"),
                                                QStringLiteral("<td>"),
                                                QStringLiteral("</td>"),
                                                QStringLiteral("<li>"),
                                                QStringLiteral("<ul>"),
                                                QStringLiteral("</ul>"),
                                                QStringLiteral("<script>"),
                                                QStringLiteral("</script>"),
                                                QStringLiteral("<svg/onload=run()>"),
                                                QStringLiteral("<svg>"),
                                                QStringLiteral("</svg>"),
                                                QStringLiteral("<!--"),
                                                QStringLiteral("-->"),
                                                QStringLiteral("<img src="),
                                                QStringLiteral("<a href="),
                                                QStringLiteral("javascript:"),
                                                QStringLiteral("https://x.example/"),
                                                QStringLiteral("file:///etc/passwd"),
                                                QStringLiteral("http://x"),
                                                QStringLiteral("\""),
                                                QStringLiteral("'"),
                                                QStringLiteral(">"),
                                                QStringLiteral("<"),
                                                QStringLiteral("/"),
                                                QStringLiteral(" "),
                                                QStringLiteral("&"),
                                                QStringLiteral("&lt;"),
                                                QStringLiteral("&#60;"),
                                                QStringLiteral("="),
                                                QStringLiteral("a.png"),
                                                QStringLiteral("[sound:"),
                                                QStringLiteral("]"),
                                                QStringLiteral("<style>"),
                                                QStringLiteral("<![CDATA["),
                                                QStringLiteral("<audio src="),
                                                QStringLiteral("<h1>"),
                                                QStringLiteral("<tbody>"),
                                                QStringLiteral("text")};
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-z0-9]+)([^<>]*)>"));
    static const QRegularExpression attributes(
        QStringLiteral("^( href=\"https://[^\"]*\"| src=\"[^\"/:\\\\]+\"| alt=\"[^\"]*\"| class=\"cloze\"| "
                       "dir=\"(rtl|ltr|auto)\""
                       "| (col|row)span=\"\\d+\"| start=\"\\d+\")*$"));
    static const QStringList allowed =
        QStringLiteral("b i u s em strong sub sup code pre p br div span ul ol li table tr td th thead tbody "
                       "blockquote hr h1 h2 h3 h4 h5 h6 a img")
            .split(u' ');
    const std::uint64_t seed = GENERATE(range(1U, 6U));
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 1500; ++round) {
        QString soup;
        for (std::uint64_t i = random.below(30); i > 0; --i)
            soup += pieces[random.below(pieces.size())];
        CAPTURE(soup);
        const QString safe = sanitised_html(soup);
        REQUIRE(sanitised_html(safe) == safe);
        QString rest = safe;
        REQUIRE(!rest.remove(tag).contains(u'<'));
        QStringList open;
        for (auto found = tag.globalMatch(safe); found.hasNext();) {
            const auto one = found.next();
            CAPTURE(one.captured(0));
            REQUIRE(allowed.contains(one.captured(2)));
            REQUIRE(attributes.match(one.captured(3)).hasMatch());
            if (!one.captured(1).isEmpty()) {
                REQUIRE(!open.isEmpty());
                REQUIRE(open.takeLast() == one.captured(2));
            } else if (!QStringList{QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("img")}
                            .contains(one.captured(2))) {
                open.append(one.captured(2));
            }
        }
        REQUIRE(open.isEmpty());
    }
}

TEST_CASE("tags nest to a limit, and hostile text takes no more time than its length")
{
    const QString deep = sanitised_html(QStringLiteral("<div>").repeated(5000) + u'x');
    CHECK(deep.count(QStringLiteral("<div>")) == 64);
    CHECK(deep.contains(u'x'));
    for (const char16_t* piece : {u"<a", u"<a b=\"", u"<!x", u"<", u"&", u"<p><table>", u"</", u"[sound:",
                                  u"<title>", u"<td>", u"<!--", u"<a <b "}) {
        const QString text = QString::fromUtf16(piece).repeated(100'000);
        CHECK(sanitised_html(text).size() <= text.size() * 8);
        (void)looks_like_html(text);
    }
}
