// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/cloze.h"

#include <QStringList>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr QStringView k_open = u"{{c";
constexpr QStringView k_close = u"}}";
constexpr QStringView k_colons = u"::";

struct OpenMark
{
    std::vector<int> numbers;
    qsizetype end = 0; // behind the "::"
};

// The mark that starts at `at`, where "{{c" stands. Digits are ASCII: Anki writes no others.
std::optional<OpenMark> read_open(QStringView text, qsizetype at)
{
    OpenMark mark;
    qsizetype i = at + k_open.size();
    while (true) {
        int number = 0;
        const qsizetype first = i;
        while (i < text.size() && i - first < 4 && text[i] >= u'0' && text[i] <= u'9')
            number = number * 10 + (text[i++].unicode() - u'0');
        if (i == first || number < 1 || number > k_largest_cloze_number)
            return std::nullopt;
        mark.numbers.push_back(number);
        if (i >= text.size() || text[i] != u',')
            break;
        ++i;
    }
    if (!text.mid(i).startsWith(k_colons))
        return std::nullopt;
    mark.end = i + k_colons.size();
    std::ranges::sort(mark.numbers);
    mark.numbers.erase(std::ranges::unique(mark.numbers).begin(), mark.numbers.end());
    return mark;
}

struct Gap
{
    ClozePiece piece;
    bool closed = false;
    bool looking_for_hint = true; // in the stretch that is being read, outside inner gaps
};

// The hint starts at the first "::" that stands in the gap itself and not in a gap inside it.
void find_hint(QStringView text, Gap& gap, TextSpan stretch)
{
    if (!gap.looking_for_hint)
        return;
    const qsizetype colons = text.mid(stretch.start, stretch.end - stretch.start).indexOf(k_colons);
    if (colons < 0)
        return;
    gap.looking_for_hint = false;
    gap.piece.text.end = stretch.start + colons;
    gap.piece.hint = TextSpan{stretch.start + colons + k_colons.size(), stretch.end};
}

// Of a gap that is never closed the text stands on its own, and the gaps in it move out; in a hint are none.
std::vector<ClozePiece> closed_pieces(std::vector<Gap>& gaps)
{
    std::vector<ClozePiece> pieces;
    std::vector<std::size_t> around; // places in `pieces`
    for (Gap& gap : gaps) {
        if (!gap.closed)
            continue;
        ClozePiece& piece = gap.piece;
        while (!around.empty() && pieces[around.back()].whole.end <= piece.whole.start)
            around.pop_back();
        if (!around.empty() && pieces[around.back()].text.end <= piece.whole.start)
            continue;
        piece.depth = static_cast<int>(around.size());
        around.push_back(pieces.size());
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

bool has_number(const ClozePiece& piece, int number)
{
    return std::ranges::binary_search(piece.numbers, number);
}

// Writes one side of a card. Gaps inside a hidden gap are not written; a hint is written only in a question.
class SideWriter
{
  public:
    SideWriter(QStringView text, int number, bool hide) : m_text(text), m_number(number), m_hide(hide) {}

    ClozeSide write()
    {
        m_pieces = cloze_pieces(m_text);
        m_any = std::ranges::any_of(m_pieces,
                                    [this](const ClozePiece& piece) { return has_number(piece, m_number); });
        if (m_any || m_number == 0)
            write_stretch({0, m_text.size()});
        std::ranges::sort(m_side.gaps, {}, &TextSpan::start);
        return std::move(m_side);
    }

  private:
    // Everything in the stretch; m_next is the first gap that may begin in it.
    void write_stretch(TextSpan stretch)
    {
        qsizetype at = stretch.start;
        while (m_next < m_pieces.size() && m_pieces[m_next].whole.start < stretch.end) {
            const ClozePiece& piece = m_pieces[m_next++];
            write_text({at, piece.whole.start});
            write_gap(piece);
            at = piece.whole.end;
        }
        write_text({at, stretch.end});
    }

    void write_gap(const ClozePiece& piece)
    {
        const qsizetype start = m_side.text.size();
        const bool asked = has_number(piece, m_number);
        if (asked && m_hide) {
            const TextSpan hint = piece.hint.value_or(TextSpan{});
            m_side.text += u'[';
            if (hint.start == hint.end)
                m_side.text += QChar(0x2026);
            write_text(hint);
            m_side.text += u']';
        } else {
            write_stretch(piece.text);
        }
        // The gaps in a hidden gap.
        while (m_next < m_pieces.size() && m_pieces[m_next].whole.start < piece.whole.end)
            ++m_next;
        if (asked)
            m_side.gaps.push_back({start, m_side.text.size()});
    }

    void write_text(TextSpan span) { m_side.text += m_text.mid(span.start, span.end - span.start); }

    QStringView m_text;
    int m_number;
    bool m_hide;
    bool m_any = false;
    std::vector<ClozePiece> m_pieces;
    std::size_t m_next = 0;
    ClozeSide m_side;
};

} // namespace

std::vector<ClozePiece> cloze_pieces(QStringView text)
{
    std::vector<Gap> gaps;
    std::vector<std::size_t> open; // the gaps that are being read, by place in `gaps`
    qsizetype stretch = 0;         // where the text behind the last mark starts
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = text.mid(i);
        if (rest.startsWith(k_open) && std::ssize(open) < k_cloze_depth) {
            if (auto mark = read_open(text, i)) {
                if (!open.empty())
                    find_hint(text, gaps[open.back()], {stretch, i});
                Gap gap;
                gap.piece.numbers = std::move(mark->numbers);
                gap.piece.whole.start = i;
                gap.piece.text = {mark->end, mark->end};
                gap.piece.depth = static_cast<int>(open.size());
                open.push_back(gaps.size());
                gaps.push_back(std::move(gap));
                i = stretch = mark->end;
                continue;
            }
        }
        if (!open.empty() && rest.startsWith(k_close)) {
            Gap& gap = gaps[open.back()];
            gap.closed = true;
            gap.piece.text.end = gap.looking_for_hint ? i : gap.piece.text.end;
            find_hint(text, gap, {stretch, i});
            if (gap.piece.hint)
                gap.piece.hint->end = i; // whatever stands in a hint is the hint
            gap.piece.whole.end = i + k_close.size();
            open.pop_back();
            i = stretch = gap.piece.whole.end;
            continue;
        }
        ++i;
    }
    return closed_pieces(gaps);
}

std::vector<int> cloze_numbers(QStringView text)
{
    std::vector<int> numbers;
    for (const ClozePiece& piece : cloze_pieces(text))
        numbers.insert(numbers.end(), piece.numbers.begin(), piece.numbers.end());
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    return numbers;
}

int next_cloze_number(QStringView text)
{
    const std::vector<int> numbers = cloze_numbers(text);
    return numbers.empty() ? 1 : std::min(numbers.back() + 1, k_largest_cloze_number);
}

ClozeSide cloze_question_side(QStringView text, int number)
{
    return number < 1 ? ClozeSide{} : SideWriter(text, number, true).write();
}

ClozeSide cloze_answer_side(QStringView text, int number)
{
    return number < 1 ? ClozeSide{} : SideWriter(text, number, false).write();
}

QString cloze_question(QStringView text, int number)
{
    return cloze_question_side(text, number).text;
}

QString cloze_answer(QStringView text, int number)
{
    return cloze_answer_side(text, number).text;
}

QString cloze_hidden(QStringView text, int number)
{
    const ClozeSide side = cloze_answer_side(text, number);
    QStringList hidden;
    qsizetype end = 0;
    for (const TextSpan& gap : side.gaps) {
        if (gap.start < end)
            continue; // the same number inside itself
        hidden.append(side.text.mid(gap.start, gap.end - gap.start));
        end = gap.end;
    }
    return hidden.join(QStringLiteral(", "));
}

QString without_cloze_marks(QStringView text)
{
    return SideWriter(text, 0, false).write().text;
}

} // namespace deference::cards
