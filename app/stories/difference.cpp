// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/difference.h"

#include <QStringList>
#include <dtl/dtl.hpp>

namespace deference::stories {

namespace {

// The comparison takes time and memory with the product of the length and the number of changes.
constexpr std::size_t k_most_tokens = 6'000;

// Words with the white space behind them, or lines.
struct Token
{
    QString text;
    QString key; // what is compared: without the space, but with the line breaks
};
using Tokens = std::vector<Token>;

// operator== is what dtl::Compare asks.
bool operator==(const Token& a, const Token& b)
{
    return a.key == b.key;
}

Token as_token(const QString& text)
{
    return {text, text.trimmed() + QString(text.count(u'\n'), u'\n')};
}

Tokens words_of(const QString& text)
{
    Tokens tokens;
    qsizetype start = 0;
    for (qsizetype at = 1; at <= text.size(); ++at) {
        const bool begins = at == text.size() || (text[at - 1].isSpace() && !text[at].isSpace());
        if (!begins)
            continue;
        tokens.push_back(as_token(text.mid(start, at - start)));
        start = at;
    }
    return tokens;
}

Tokens lines_of(const QString& text)
{
    Tokens tokens;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        tokens.push_back(as_token(text.mid(start, next - start)));
        start = next;
    }
    return tokens;
}

void append(std::vector<Difference>& pieces, Change change, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!pieces.empty() && pieces.back().change == change)
        pieces.back().text += text;
    else
        pieces.push_back({change, text});
}

std::vector<Difference> compare(const Tokens& before, const Tokens& after)
{
    dtl::Diff<Token, Tokens> diff(before, after);
    diff.onHuge();
    diff.compose();
    std::vector<Difference> pieces;
    QString removed;
    QString added;
    const auto flush = [&] {
        append(pieces, Change::Removed, removed);
        append(pieces, Change::Added, added);
        removed.clear();
        added.clear();
    };
    for (const auto& [token, info] : diff.getSes().getSequence()) {
        switch (info.type) {
        case dtl::SES_DELETE:
            removed += token.text;
            break;
        case dtl::SES_ADD:
            added += token.text;
            break;
        default:
            flush();
            // The text that there is now: its white space may be another.
            append(pieces, Change::Same, after[static_cast<std::size_t>(info.afterIdx - 1)].text);
        }
    }
    flush();
    return pieces;
}

} // namespace

std::vector<Difference> differences(const QString& before, const QString& after)
{
    for (const auto split : {words_of, lines_of}) {
        const Tokens old_tokens = split(before);
        const Tokens new_tokens = split(after);
        if (old_tokens.size() + new_tokens.size() <= k_most_tokens)
            return compare(old_tokens, new_tokens);
    }
    std::vector<Difference> whole;
    append(whole, before == after ? Change::Same : Change::Removed, before);
    if (before != after)
        append(whole, Change::Added, after);
    return whole;
}

QString differences_as_text(const std::vector<Difference>& pieces)
{
    QString text;
    for (const Difference& piece : pieces) {
        if (piece.change == Change::Same) {
            text += piece.text;
            continue;
        }
        const bool removed = piece.change == Change::Removed;
        const QString words = piece.text.trimmed();
        text += (removed ? QStringLiteral("[-") : QStringLiteral("{+")) + words +
                (removed ? QStringLiteral("-]") : QStringLiteral("+}"));
        text += piece.text.back().isSpace() ? QString(piece.text.back()) : QString();
    }
    return text;
}

} // namespace deference::stories
