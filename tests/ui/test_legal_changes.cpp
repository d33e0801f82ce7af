// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/cards/legal_changes_panel.h"
#include "ui/cards/side_panels.h"
#include "ui/cards/unverified_dialog.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/legal_badge.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace deference;
using namespace deference::ui;
using Legal = content::LegalStatus;

namespace {

cards::LegalChange change(qint64 id, const char* citation, std::optional<Legal> after = Legal::Withdrawn)
{
    cards::LegalChange made;
    made.id = cards::CardId(id);
    made.question = QStringLiteral("Question %1?").arg(id);
    made.citation = QLatin1String(citation);
    made.before = Legal::InForce;
    made.after = after;
    made.learned = true;
    made.is_open = true;
    return made;
}

struct Panel
{
    Panel()
    {
        apply_theme(*qApp, Scheme::Light);
        host.resize(700, 400);
    }
    [[nodiscard]] QString notice() { return panel.findChild<NoticeBar*>()->accessibleName(); }
    [[nodiscard]] QPushButton* button(const QString& text)
    {
        for (QPushButton* each : panel.findChildren<QPushButton*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    QWidget host;
    LegalChangesPanel panel{&host};
};

} // namespace

TEST_CASE("what was withdrawn since it was learned is announced with its citation and its cards")
{
    Panel shown;
    CHECK(shown.panel.isHidden());
    shown.panel.show_changes({change(1, "SR 11-7"), change(2, "SR 11-7")});
    CHECK_FALSE(shown.panel.isHidden());
    CHECK(shown.notice() ==
          QStringLiteral("Withdrawn since you learned it: SR 11-7. 2 cards are due again."));

    auto answered = change(1, "SR 11-7");
    answered.is_open = false;
    shown.panel.show_changes({answered, change(2, "SR 11-7")});
    CHECK(shown.notice() == QStringLiteral("Withdrawn since you learned it: SR 11-7. 1 card is due again."));
    shown.panel.show_changes({answered});
    CHECK(shown.panel.isHidden());
}

TEST_CASE("laws that went different ways share one announcement, and many are counted")
{
    Panel shown;
    shown.panel.show_changes({change(1, "A"), change(2, "B", Legal::InForce)});
    CHECK(shown.notice() ==
          QStringLiteral("The law has changed since you learned it: A; B. 2 cards are due again."));
    shown.panel.show_changes({change(1, "A"), change(2, "B"), change(3, "C"), change(4, "D")});
    CHECK(shown.notice() ==
          QStringLiteral("Withdrawn since you learned it: A; B; 2 more. 4 cards are due again."));
}

TEST_CASE("the changed cards can be studied, shown one by one and opened")
{
    Panel shown;
    shown.panel.show_changes({change(1, "A"), change(7, "B", Legal::Stayed)});
    QSignalSpy study(&shown.panel, &LegalChangesPanel::study_requested);
    shown.button(QStringLiteral("Study them"))->click();
    CHECK(study.count() == 1);

    REQUIRE(shown.panel.findChildren<LegalBadge*>().isEmpty());
    shown.button(QStringLiteral("Show them"))->click();
    CHECK(shown.panel.findChildren<LegalBadge*>().size() == 2);
    CHECK(shown.button(QStringLiteral("Hide them")));
    cards::CardId opened;
    QObject::connect(&shown.panel, &LegalChangesPanel::card_requested, &shown.panel,
                     [&](cards::CardId card) { opened = card; });
    for (QPushButton* each : shown.panel.findChildren<QPushButton*>()) {
        if (each->accessibleName() == QStringLiteral("Open the card: Question 7?"))
            each->click();
    }
    CHECK(opened == cards::CardId(7));
    shown.button(QStringLiteral("Hide them"))->click();
    CHECK(shown.button(QStringLiteral("Show them")));
}

TEST_CASE("a changed law is told in one line for every status")
{
    CHECK(law_changed_text(Legal::InForce, Legal::Withdrawn) ==
          QStringLiteral("Withdrawn since you learned it, in force then"));
    CHECK(law_changed_text(std::nullopt, std::nullopt) ==
          QStringLiteral("Not told as law since you learned it, no law then"));
    QStringList lines;
    for (const Legal before : content::k_legal_statuses) {
        for (const Legal after : content::k_legal_statuses)
            lines.append(law_changed_text(before, after));
    }
    CHECK(lines.removeDuplicates() == 0);
}

TEST_CASE("the legal panel lists what nobody has checked, and a card is opened from there")
{
    apply_theme(*qApp, Scheme::Light);
    QWidget host;
    LegalPanel panel(&host);
    panel.show_counts({{Legal::InForce, 3}});
    const content::Catalogue catalogue;
    auto* link = panel.findChild<QPushButton*>();
    REQUIRE(link);
    CHECK(link->isHidden());
    cards::UnverifiedCard card;
    card.id = cards::CardId(9);
    card.question = QStringLiteral("Who <b>says</b>?");
    card.citation = QStringLiteral("Rule 1");
    card.area = QStringLiteral("rules");
    card.status = Legal::Guidance;
    panel.show_unverified({card}, catalogue);
    CHECK_FALSE(link->isHidden());
    CHECK(link->text() == QStringLiteral("1 not checked"));

    cards::CardId opened;
    QObject::connect(&panel, &LegalPanel::card_requested, &panel, [&](cards::CardId id) { opened = id; });
    link->click();
    auto* dialog = host.findChild<UnverifiedDialog*>();
    REQUIRE(dialog);
    auto* tree = dialog->findChild<QTreeWidget*>();
    REQUIRE(tree->topLevelItemCount() == 1);
    QTreeWidgetItem* row = tree->topLevelItem(0)->child(0);
    CHECK(row->text(0) == card.question);
    CHECK(row->text(1) == QStringLiteral("Guidance"));
    CHECK(row->text(2) == QStringLiteral("Rule 1"));
    emit tree->itemActivated(tree->topLevelItem(0), 0); // an area is no card
    CHECK(opened.is_null());
    emit tree->itemActivated(row, 0);
    CHECK(opened == cards::CardId(9));
}
