// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/search.h"
#include "tests/support/catch.h"
#include "tests/ui/window.h"
#include "ui/cards/legal_changes_panel.h"
#include "ui/cards/side_panels.h"
#include "ui/cards/unverified_dialog.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/legal_badge.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
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

    ui::tests::Window host;
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
    auto put_away = change(3, "SR 11-7");
    put_away.dismissed = true;
    shown.panel.show_changes({put_away});
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
    cards::SessionScope scope;
    QObject::connect(&shown.panel, &LegalChangesPanel::study_requested, &shown.panel,
                     [&](const cards::SessionScope& asked) { scope = asked; });
    shown.host.button("Study them")->click();
    CHECK(scope == cards::SessionScope{cards::SessionScope::Kind::Search, QStringLiteral("id:1,7"), {}});
    QSignalSpy dismissed(&shown.panel, &LegalChangesPanel::dismiss_requested);
    shown.host.button("Dismiss")->click();
    CHECK(dismissed.count() == 1);

    REQUIRE(shown.panel.findChildren<LegalBadge*>().isEmpty());
    shown.host.button("Show them")->click();
    CHECK(shown.panel.findChildren<LegalBadge*>().size() == 2);
    CHECK(shown.host.button("Hide them"));
    cards::CardId opened;
    QObject::connect(&shown.panel, &LegalChangesPanel::card_requested, &shown.panel,
                     [&](cards::CardId card) { opened = card; });
    for (QPushButton* each : shown.panel.findChildren<QPushButton*>()) {
        if (each->accessibleName() == QStringLiteral("Open the card: Question 7?"))
            each->click();
    }
    CHECK(opened == cards::CardId(7));
    shown.host.button("Hide them")->click();
    CHECK(shown.host.button("Show them"));
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

TEST_CASE("the legal panel counts what nobody has checked, and asks for the list")
{
    apply_theme(*qApp, Scheme::Light);
    QWidget host;
    LegalPanel panel(&host);
    panel.show_counts({{Legal::InForce, 3}});
    auto* link = panel.findChild<QPushButton*>();
    REQUIRE(link);
    CHECK(link->isHidden());
    panel.show_unverified(1);
    CHECK_FALSE(link->isHidden());
    CHECK(link->text() == QStringLiteral("1 not checked"));
    QSignalSpy asked(&panel, &LegalPanel::unverified_requested);
    link->click();
    CHECK(asked.count() == 1);
}

namespace {

cards::UnverifiedCard unverified(qint64 id, std::optional<Legal> status)
{
    cards::UnverifiedCard card;
    card.id = cards::CardId(id);
    card.question = QStringLiteral("Who <b>says %1</b>?").arg(id);
    card.citation = QStringLiteral("Rule %1").arg(id);
    card.area = status ? QStringLiteral("rules") : QStringLiteral("skills");
    card.status = status;
    card.source_url = QStringLiteral("https://rules.example/%1").arg(id);
    return card;
}

struct List
{
    List()
    {
        QObject::connect(dialog, &UnverifiedDialog::card_requested, &host,
                         [this](cards::CardId id) { opened = id; });
        QObject::connect(dialog, &UnverifiedDialog::search_requested, &host,
                         [this](const QString& query) { searched = query; });
    }
    [[nodiscard]] QString source() const
    {
        for (const QLabel* each : dialog->findChildren<QLabel*>()) {
            if (each->accessibleName() == QStringLiteral("Where to check it"))
                return each->text();
        }
        return {};
    }
    void click(const QString& text) const
    {
        for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
            if (each->text() == text)
                return each->click();
        }
        FAIL("no such button");
    }

    QWidget host;
    content::Catalogue catalogue;
    UnverifiedDialog* dialog = new UnverifiedDialog(
        {unverified(9, Legal::Guidance), unverified(11, std::nullopt), unverified(12, Legal::Withdrawn)},
        catalogue, &host);
    QTreeWidget* tree = dialog->findChild<QTreeWidget*>();
    QComboBox* status = dialog->findChild<QComboBox*>();
    cards::CardId opened;
    QString searched;
};

} // namespace

TEST_CASE("what nobody has checked is listed by area with its status and its source, and opened from there")
{
    List list;
    REQUIRE(list.tree->topLevelItemCount() == 2);
    QTreeWidgetItem* row = list.tree->topLevelItem(0)->child(1);
    CHECK(row->text(0) == QStringLiteral("Who <b>says 12</b>?"));
    CHECK(row->text(1) == QStringLiteral("Withdrawn"));
    CHECK(row->text(2) == QStringLiteral("Rule 12"));
    CHECK(list.source() == QStringLiteral("Rule 9\nhttps://rules.example/9"));
    list.tree->setCurrentItem(list.tree->topLevelItem(0)); // an area is no card
    CHECK(list.source().isEmpty());
    list.click(QStringLiteral("Open the card"));
    CHECK(list.opened.is_null());
    list.tree->setCurrentItem(row);
    list.click(QStringLiteral("Open the card"));
    CHECK(list.opened == cards::CardId(12));
}

TEST_CASE("unchecked cards of one status are listed alone, and looked for in the browser")
{
    List list;
    CHECK(list.status->count() == 4);
    list.status->setCurrentIndex(list.status->findText(QStringLiteral("Withdrawn (1)")));
    CHECK(list.tree->topLevelItem(0)->child(0)->isHidden());
    CHECK_FALSE(list.tree->topLevelItem(0)->child(1)->isHidden());
    CHECK(list.tree->topLevelItem(1)->isHidden());
    CHECK(list.source().startsWith(QStringLiteral("Rule 12")));
    list.click(QStringLiteral("Show in Browse"));
    CHECK(list.searched == QStringLiteral("is:unverified status:withdrawn"));
    CHECK(cards::parse_search(list.searched).has_value());

    List others;
    others.status->setCurrentIndex(2);
    others.click(QStringLiteral("Show in Browse"));
    CHECK(others.searched == QStringLiteral("is:unverified status:none"));
}
