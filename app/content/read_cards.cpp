// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/card_checks.h"
#include "app/content/readers.h"

namespace deference::content {

namespace {

const QStringList& status_words()
{
    static const QStringList k_words = [] {
        QStringList words;
        for (const LegalStatus status : k_legal_statuses)
            words.push_back(to_key(status));
        return words;
    }();
    return k_words;
}

const QStringList& skill_words()
{
    static const QStringList k_words = [] {
        QStringList words;
        for (const char* key : k_skill_keys)
            words.push_back(QLatin1String(key));
        return words;
    }();
    return k_words;
}

const QStringList& kind_words()
{
    static const QStringList k_words = [] {
        QStringList words;
        for (const CardKind kind : k_card_kinds)
            words.push_back(to_key(kind));
        return words;
    }();
    return k_words;
}

CardText read_card(const Node& node, Report& report, const QString& area, bool law)
{
    Fields fields(node, report, QStringLiteral("a card"));
    CardText card;
    card.key = fields.id("id", Kind::Card);
    card.area = area;
    card.question = fields.text("question", {.max = 220});
    card.answer = fields.text("answer", {.max = 420});
    card.if_pressed = fields.text("if_pressed", {.need = Need::Optional, .max = 300});
    card.skill = fields.word("skill", skill_words());
    card.rounds = fields.references("rounds", Kind::Round);
    if (card.rounds.size() > 4)
        fields.error("rounds", QStringLiteral("a card serves %1 rounds").arg(card.rounds.size()),
                     QStringLiteral("name the four that need it most"));
    card.status =
        legal_status_from_key(fields.word("status", status_words(), law ? Need::Required : Need::Optional));
    card.citation = fields.text("citation", {.max = 400});
    if (const Node* source = fields.block("source")) {
        Fields source_fields(*source, report, QStringLiteral("the source of a card"));
        card.source_title = source_fields.text("title", {.max = 300});
        // Our own arithmetic stands on no page.
        card.source_url = source_fields.text("url", {.need = Need::Optional, .max = 600});
        if (!card.source_url.isEmpty() && !card.source_url.startsWith(QLatin1String("https://")) &&
            !card.source_url.startsWith(QLatin1String("http://")))
            source_fields.error("url",
                                QStringLiteral("the address \"%1\" is no web address").arg(card.source_url),
                                QStringLiteral("begin it with https://"));
    }
    card.as_of = fields.day("as_of");
    card.verified = fields.flag("verified");
    card.fact = fields.reference("fact", Kind::Fact);
    card.kind =
        card_kind_from_key(fields.word("kind", kind_words(), Need::Optional)).value_or(CardKind::Recall);
    if (!report.trusts())
        check_card(card, fields, report);
    return card;
}

} // namespace

void read_cards(const Node& root, Report& report, CardsFile& into)
{
    Fields top(root, report, QStringLiteral("a cards file"));
    read_file_header(top, "cards");
    AreaInfo area;
    area.key = top.id("area", Kind::CardArea);
    area.title = top.text("title", {.max = 80});
    area.law = top.flag("law");
    into.areas.push_back(area);
    for (const Node& node : top.list("cards"))
        into.cards.push_back(read_card(node, report, area.key, area.law));
}

} // namespace deference::content
