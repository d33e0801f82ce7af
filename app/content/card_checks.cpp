// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/card_checks.h"

#include <QRegularExpression>
#include <QSet>

namespace deference::content {

namespace {

// Text up to and including sentence `count`, or all of it.
QString first_sentences(const QString& text, int count)
{
    static const QRegularExpression k_end(QStringLiteral(
        R"((?<!\bv)(?<!\bvs)(?<!\bU\.S)(?<!\bs)(?<!\bss)(?<!\bNo)(?<!\bNos)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\be\.g)(?<!\bi\.e)(?<!\bart)(?<!\bsec)(?<!\bpar)(?<!\bU\.S\.C)(?<!\bStat)(?<!\bReg)(?<!\bFed)(?<!\bapprox)[.!?]["')\]]*(?=\s+["'(\[]?[A-Z0-9]|\s*$))"));
    int from = 0;
    for (int i = 0; i < count; ++i) {
        const QRegularExpressionMatch match = k_end.match(text, from);
        if (!match.hasMatch())
            return text;
        from = static_cast<int>(match.capturedEnd());
    }
    return text.left(from);
}

QSet<QString> telling_words(const QString& text)
{
    static const QSet<QString> k_common{
        QStringLiteral("that"),  QStringLiteral("this"),    QStringLiteral("with"),
        QStringLiteral("from"),  QStringLiteral("what"),    QStringLiteral("which"),
        QStringLiteral("when"),  QStringLiteral("where"),   QStringLiteral("does"),
        QStringLiteral("have"),  QStringLiteral("must"),    QStringLiteral("they"),
        QStringLiteral("them"),  QStringLiteral("their"),   QStringLiteral("there"),
        QStringLiteral("than"),  QStringLiteral("then"),    QStringLiteral("only"),
        QStringLiteral("also"),  QStringLiteral("into"),    QStringLiteral("will"),
        QStringLiteral("would"), QStringLiteral("could"),   QStringLiteral("should"),
        QStringLiteral("about"), QStringLiteral("because"), QStringLiteral("under"),
        QStringLiteral("over"),  QStringLiteral("each"),    QStringLiteral("every"),
        QStringLiteral("some"),  QStringLiteral("such"),    QStringLiteral("before"),
        QStringLiteral("after"), QStringLiteral("were"),    QStringLiteral("been"),
        QStringLiteral("your"),  QStringLiteral("says"),    QStringLiteral("said"),
        QStringLiteral("more"),  QStringLiteral("most"),    QStringLiteral("not"),
        QStringLiteral("name"),  QStringLiteral("why"),
    };
    static const QRegularExpression k_word(QStringLiteral(R"([^\W_]+(?:[.,\-][^\W_]+)*)"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (auto it = k_word.globalMatch(text); it.hasNext();) {
        const QString word = it.next().captured().toLower();
        const bool is_figure = word.at(0).isDigit();
        if ((word.size() >= 4 || is_figure) && !k_common.contains(word))
            words.insert(word);
    }
    return words;
}

} // namespace

int count_sentences(const QString& text)
{
    int count = 0;
    QString rest = text.trimmed();
    while (!rest.isEmpty()) {
        ++count;
        rest = rest.mid(first_sentences(rest, 1).size()).trimmed();
    }
    return count;
}

bool states_status(const QString& answer, LegalStatus status)
{
    using enum LegalStatus;
    // An accusation is not a finding: it has words of its own.
    static const QRegularExpression k_undecided(
        QStringLiteral(R"(\b(?:pending|undecided|not (?:yet )?decided|alleg\w+|complaint)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (status == Pending)
        return k_undecided.match(first_sentences(answer, 2)).hasMatch();
    if (status != Proposed && status != Stayed && status != Withdrawn && status != Vacated)
        return true;
    static const QRegularExpression k_status(
        QStringLiteral(
            R"(\b(?:withdr[ae]w\w*|withdrawn|propos\w+|vacat\w+|rescind\w*|rescission|never|superseded|replaced|)"
            R"(revoked|repealed|struck down|set aside|overturned|no longer|not (?:yet )?(?:law|final|adopted|in force)|)"
            R"(dropped|pending|lapsed|expired|former|draft|bill|dead|stayed|request for comment|binds nobody|abandoned|terminated|disapproved|gone)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return k_status.match(first_sentences(answer, 2)).hasMatch();
}

bool gives_itself_away(const QString& question, const QString& answer)
{
    static const QRegularExpression k_yes_no(
        QStringLiteral(R"(^\s*(?:yes|no|neither|both|it depends|true|false)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (k_yes_no.match(answer).hasMatch())
        return false;
    const QSet<QString> in_answer = telling_words(answer);
    if (in_answer.size() < 3)
        return false;
    const auto shared = QSet<QString>(in_answer).intersect(telling_words(question)).size();
    return shared * 10 >= in_answer.size() * 8;
}

void check_card(const CardText& card, Fields& fields, Report& report)
{
    if (const int sentences = count_sentences(card.answer); sentences > k_max_answer_sentences)
        fields.error("answer", QStringLiteral("the answer has %1 sentences and 4 are allowed").arg(sentences),
                     QStringLiteral("shorten it or make two cards"));
    if (card.status && !card.answer.isEmpty() && !states_status(card.answer, *card.status))
        fields.error("answer",
                     QStringLiteral("the answer does not say that this is %1").arg(to_key(*card.status)),
                     QStringLiteral("say its legal status in the first two sentences"));
    if (card.kind == CardKind::Status && !card.status)
        fields.error("kind", QStringLiteral("the card asks for a legal status and has none"),
                     QStringLiteral("add status, or make it a recall card"));
    if (gives_itself_away(card.question, card.answer))
        report.warning(fields.line_of("question"), QStringLiteral("the question gives its answer away"),
                       QStringLiteral("ask without the answer's words"));
}

} // namespace deference::content
