// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/typed_answer.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr double k_close = 0.85;
constexpr double k_worth_marking = 0.4;
constexpr qsizetype k_by_character = 2'000;
constexpr qsizetype k_longest = 20'000;
constexpr std::size_t k_most_cells = 16'000'000; // of the table; above, everything differs

// What is compared as one: a character as a reader sees it, or a word with the space behind it.
struct Unit
{
    QString text;
    QString key; // what has to be equal
};

QString key_of(QStringView text)
{
    QString key;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case 0x2018:
        case 0x2019:
        case 0x02bc:
            key += u'\'';
            break;
        case 0x201c:
        case 0x201d:
        case 0x00ab:
        case 0x00bb:
            key += u'"';
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            key += u'-';
            break;
        default:
            key += c.isSpace() ? QChar(u' ') : c;
        }
    }
    return key.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

std::vector<Unit> units_of(const QString& text, bool by_character)
{
    std::vector<Unit> units;
    QTextBoundaryFinder finder(by_character ? QTextBoundaryFinder::Grapheme : QTextBoundaryFinder::Word,
                               text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        const QString piece = text.mid(from, to - from);
        units.push_back({piece, key_of(piece)});
        from = to;
    }
    return units;
}

bool is_end_mark(const Unit& unit)
{
    return unit.text.size() == 1 && QStringView(u".!?;:,").contains(unit.text.at(0));
}

// Without the punctuation at the end, unless there is nothing else.
std::size_t counted(const std::vector<Unit>& units)
{
    std::size_t end = units.size();
    while (end > 0 && is_end_mark(units[end - 1]))
        --end;
    return end == 0 ? units.size() : end;
}

// The longest common subsequence by the textbook table (Wagner and Fischer 1974): which units belong to it.
// What both begin and end with belongs to it in any case and needs no table.
void mark_shared(const std::vector<Unit>& a, const std::vector<Unit>& b, std::vector<bool>& in_a,
                 std::vector<bool>& in_b)
{
    std::size_t start = 0;
    while (start < a.size() && start < b.size() && a[start].key == b[start].key)
        in_a[start] = in_b[start] = true, ++start;
    std::size_t end_a = a.size();
    std::size_t end_b = b.size();
    while (end_a > start && end_b > start && a[end_a - 1].key == b[end_b - 1].key)
        in_a[--end_a] = in_b[--end_b] = true;

    const std::size_t rows = end_a - start;
    const std::size_t columns = end_b - start;
    if (rows == 0 || columns == 0 || (rows + 1) * (columns + 1) > k_most_cells)
        return;
    std::vector<quint16> length((rows + 1) * (columns + 1), 0);
    const auto at = [columns](std::size_t i, std::size_t j) { return i * (columns + 1) + j; };
    const auto equal = [&](std::size_t i, std::size_t j) { return a[start + i].key == b[start + j].key; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            length[at(i, j)] = equal(i, j) ? static_cast<quint16>(length[at(i + 1, j + 1)] + 1)
                                           : std::max(length[at(i + 1, j)], length[at(i, j + 1)]);
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (equal(i, j))
            in_a[start + i++] = in_b[start + j++] = true;
        else if (length[at(i + 1, j)] >= length[at(i, j + 1)])
            ++i;
        else
            ++j;
    }
}

std::vector<AnswerPiece> pieces_of(const std::vector<Unit>& units, const std::vector<bool>& shared)
{
    std::vector<AnswerPiece> pieces;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (pieces.empty() || pieces.back().is_shared != shared[i])
            pieces.push_back({{}, shared[i]});
        pieces.back().text += units[i].text;
    }
    return pieces;
}

// One digit more or less is another year, another amount: never a slip.
bool misses_digit(const std::vector<Unit>& units, const std::vector<bool>& shared)
{
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!shared[i] && std::ranges::any_of(units[i].text, [](QChar c) { return c.isDigit(); }))
            return true;
    }
    return false;
}

qsizetype shared_length(const std::vector<Unit>& units, const std::vector<bool>& shared)
{
    qsizetype length = 0;
    for (std::size_t i = 0; i < units.size(); ++i)
        length += shared[i] ? units[i].text.size() : 0;
    return length;
}

} // namespace

TypedComparison compare_typed(const QString& typed_text, const QString& expected_text)
{
    const QString typed = typed_text.left(k_longest).simplified();
    const QString expected = expected_text.left(k_longest).simplified();
    const bool by_character = std::max(typed.size(), expected.size()) <= k_by_character;
    const std::vector<Unit> a = units_of(typed, by_character);
    const std::vector<Unit> b = units_of(expected, by_character);
    std::vector<bool> in_a(a.size(), false);
    std::vector<bool> in_b(b.size(), false);
    mark_shared(a, b, in_a, in_b);
    // Punctuation at the end never counts against anybody.
    std::fill(in_a.begin() + static_cast<std::ptrdiff_t>(counted(a)), in_a.end(), true);
    std::fill(in_b.begin() + static_cast<std::ptrdiff_t>(counted(b)), in_b.end(), true);

    TypedComparison comparison;
    const qsizetype longer = std::max(typed.size(), expected.size());
    const qsizetype shared = std::min(shared_length(a, in_a), shared_length(b, in_b));
    comparison.share = longer == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(longer);
    if (typed.isEmpty())
        comparison.alike = Alike::Nothing;
    else if (std::ranges::count(in_a, false) + std::ranges::count(in_b, false) == 0)
        comparison.alike = Alike::Same;
    else if (comparison.share >= k_close && !misses_digit(a, in_a) && !misses_digit(b, in_b))
        comparison.alike = Alike::Close;
    else
        comparison.alike = Alike::Different;
    // Letters that happen to be in both say nothing.
    if (comparison.share < k_worth_marking) {
        in_a.assign(a.size(), false);
        in_b.assign(b.size(), false);
    }
    comparison.typed = pieces_of(a, in_a);
    comparison.expected = pieces_of(b, in_b);
    return comparison;
}

Rating suggested_rating(Alike alike)
{
    switch (alike) {
    case Alike::Same:
        return Rating::Good;
    case Alike::Close:
        return Rating::Hard;
    case Alike::Nothing:
    case Alike::Different:
        break;
    }
    return Rating::Again;
}

} // namespace deference::cards
