// SPDX-License-Identifier: GPL-3.0-or-later
// The Cards page in its states as pictures, for looking at: cards_gallery OUT_DIR. Uses the built-in pack, a
// round in 15 days and two weeks of answers. With --law only what a withdrawn law looks like.
#include "app/cards/browse.h"
#include "app/cards/operations.h"
#include "app/cards/own_cards.h"
#include "app/content/catalogue.h"
#include "app/library/library.h"
#include "ui/cards/browser_table.h"
#include "ui/cards/cards_page.h"
#include "ui/cards/unverified_dialog.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace deference;
using namespace deference::ui;

namespace {

constexpr qint64 k_start = 1'795'424'400'000; // 2026-11-23T09:00 UTC

StudyContext context_at(const Clock& clock)
{
    StudyContext context;
    context.config.next_round = study_day(clock) + std::chrono::days(15);
    context.config.minutes_today = 12;
    context.round_name = QStringLiteral("Hiring manager");
    context.config.rounds = {
        {QStringLiteral("r2_hiring_manager"), context.round_name, *context.config.next_round, false},
        {QStringLiteral("r5_cross_functional"), QStringLiteral("Cross-functional panel"),
         *context.config.next_round + std::chrono::days(12), true}};
    context.config.minutes_later.assign(26, 12);
    return context;
}

class Shots
{
  public:
    Shots(QString folder, QString look) : m_folder(std::move(folder)), m_look(std::move(look)) {}
    void take(QWidget& page, const char* name)
    {
        QTest::qWait(60);
        page.repaint();
        QTest::qWait(20);
        page.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, QLatin1String(name), m_look));
    }

    // The dialog in front, which is then closed.
    void take_dialog(const char* name)
    {
        QTest::qWait(20);
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        take(*dialog, name);
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(20);
    }

  private:
    QString m_folder;
    QString m_look;
};

void learn(Library& library, ManualClock& clock)
{
    Random random(7);
    for (int day = 0; day < 14; ++day) {
        clock.set(instant_from_ms(k_start) - std::chrono::days(14 - day));
        auto session = cards::ReviewSession::start(library, context_at(clock).config);
        for (int i = 0; session && i < 40 && (*session)->current(); ++i) {
            const auto luck = random.below(10);
            const auto rating = luck < 1   ? cards::Rating::Again
                                : luck < 3 ? cards::Rating::Hard
                                : luck < 9 ? cards::Rating::Good
                                           : cards::Rating::Easy;
            if (!(*session)->answer(rating, std::chrono::seconds(9 + i % 7)))
                break;
            clock.advance(std::chrono::seconds(15));
        }
    }
    clock.set(instant_from_ms(k_start));
}

void shoot(Library& library, ManualClock& clock, QSize size, Shots shots)
{
    CardsPage page(library, nullptr,
                   [&](const Library& of) { return Result<StudyContext>(context_at(of.clock())); });
    QObject::connect(&library.notifier(), &Notifier::changed, &page, [&page](const ChangeSummary& summary) {
        if (page.wants(summary))
            page.refresh(); // as the window does
    });
    page.resize(size);
    page.refresh();
    page.show();
    page.setFocus();
    page.activateWindow();
    shots.take(page, "start");
    page.open(QStringLiteral("review"));
    const auto answer = [&](Qt::Key key) {
        QTest::keyClick(page.focusWidget(), Qt::Key_Space);
        QTest::keyClick(page.focusWidget(), key);
    };
    for (const Qt::Key key :
         {Qt::Key_3, Qt::Key_3, Qt::Key_2, Qt::Key_3, Qt::Key_1, Qt::Key_4, Qt::Key_3, Qt::Key_3})
        answer(key);
    QTest::keyClick(page.focusWidget(), Qt::Key_W);
    shots.take(page, "question");
    QTest::keyClick(page.focusWidget(), Qt::Key_W);
    QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    shots.take(page, "answer");
    QTest::keyClick(page.focusWidget(), Qt::Key_E);
    shots.take_dialog("edit");
    QTest::keyClick(page.focusWidget(), Qt::Key_Escape);
    shots.take(page, "summary-part");
    page.open(QStringLiteral("review"));
    QTest::keyClick(page.focusWidget(), Qt::Key_3);
    for (int i = 0;
         i < 200 && page.focusWidget() && page.focusWidget()->accessibleName().startsWith(u"Show answer");
         ++i)
        answer(Qt::Key_3);
    shots.take(page, "wait");
    clock.advance(std::chrono::minutes(11));
    page.refresh();
    answer(Qt::Key_3);
    shots.take(page, "summary");
    page.leave();
}

void shoot_writing(Library& library, CardsPage& page, Shots shots)
{
    page.open(QStringLiteral("new"));
    QTest::qWait(50);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    shots.take_dialog("write-blank");
    cards::CardDraft draft;
    draft.words = {QStringLiteral("Books and records are kept for {{c1::six::how many?}} years, the first "
                                  "**{{c2::two}}** of them in an office of the firm."),
                   QStringLiteral("- from the end of the fiscal year\n- rule _204-2(e)_"),
                   QString(),
                   QStringLiteral("17 CFR 275.204-2"),
                   cards::Markup::Markdown,
                   cards::CardForm::Cloze,
                   0};
    draft.facts.source_title = QStringLiteral("Story “The override nobody wanted”, Record");
    draft.deck = QStringLiteral("Rules::Advisers Act");
    draft.tags = {QStringLiteral("records"), QStringLiteral("sec")};
    page.open(QStringLiteral("new:") + cards::to_text(draft));
    shots.take_dialog("write-gaps");
    draft.words = {QStringLiteral("Who may see the record?"),
                   QStringLiteral("The examiner, and whoever asks."), QString(), QString(),
                   cards::Markup::Markdown};
    if (!cards::add_cards(library, draft))
        return;
    page.open(QStringLiteral("new:") + cards::to_text(draft));
    QTest::qWait(300);
    shots.take_dialog("write-same");
    page.open(QStringLiteral("decks"));
    QTest::qWait(20);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    shots.take_dialog("decks");
}

// The browser with a sort, several cards chosen, what is known of one, an error and duplicates.
void shoot_browser(Library& library, CardsPage& page, Shots& shots)
{
    page.open(QStringLiteral("browse:area:fiduciary is:review"));
    QTest::qWait(120);
    auto* table = page.findChild<BrowserTable*>();
    table->horizontalHeader()->setSortIndicator(static_cast<int>(BrowserColumn::Recall), Qt::AscendingOrder);
    table->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_M);
    QTest::keyClick(table, Qt::Key_J, Qt::ControlModifier);
    shots.take(page, "browse-chosen");
    QTest::keyClick(table, Qt::Key_T);
    shots.take(page, "browse-tags");
    QTest::keyClick(page.focusWidget(), Qt::Key_Escape);
    QTest::keyClick(table, Qt::Key_I);
    shots.take(page, "browse-info");
    QTest::keyClick(table, Qt::Key_I);
    page.open(QStringLiteral("browse:is:due prop:x<3"));
    QTest::qWait(120);
    shots.take(page, "browse-error");
    page.open(QStringLiteral("browse:"));
    for (const char* question : {"What is a wash sale?", "What is a wash sale", "What is it, a wash sale?"})
        (void)cards::add_card(library, {QString::fromUtf8(question), QStringLiteral("A loss."), {}, {}}, {});
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QTest::qWait(400);
    shots.take(page, "browse-duplicates");
}

void shoot_deck(Library& library, ManualClock& clock, QSize size, Shots shots)
{
    auto session = cards::ReviewSession::start(library, context_at(clock).config);
    while (session && (*session)->current() &&
           (*session)->answer(cards::Rating::Good, std::chrono::seconds(12)))
        ;
    CardsPage page(library, nullptr,
                   [&](const Library& of) { return Result<StudyContext>(context_at(of.clock())); });
    QObject::connect(&library.notifier(), &Notifier::changed, &page, [&page](const ChangeSummary& summary) {
        if (page.wants(summary))
            page.refresh(); // as the window does
    });
    page.resize(size);
    page.refresh();
    page.show();
    page.setFocus();
    shots.take(page, "nothing-due");
    const auto law = cards::find_cards(library, QStringLiteral("status:withdrawn"));
    if (law && !law->empty()) {
        page.open(law->front().id.to_string());
        QTest::keyClick(&page, Qt::Key_At, Qt::ShiftModifier);
        shots.take(page, "law-suspended");
        QTest::keyClick(&page, Qt::Key_At, Qt::ShiftModifier);
    }
    shoot_writing(library, page, shots);
    QTest::keyClick(page.focusWidget(), Qt::Key_Slash);
    QTest::keyClicks(page.focusWidget(), QStringLiteral("zebra"));
    QTest::qWait(120);
    shots.take(page, "nothing-found");
    shoot_browser(library, page, shots);
}

// Two learned laws are withdrawn by a newer pack.
bool withdraw(Library& library)
{
    const auto learned = cards::find_cards(library, QStringLiteral("status:in_force is:review"));
    if (!learned || learned->size() < 3)
        return false;
    content::PackParts parts;
    parts.info = library.catalogue().first()->info();
    parts.info.content_hash = QStringLiteral("newer");
    parts.cards = library.catalogue().first()->cards();
    for (content::CardText& card : parts.cards.cards) {
        for (std::size_t i = 0; i < 3; ++i) {
            if (card.question == (*learned)[i].question)
                card.status = content::LegalStatus::Withdrawn;
        }
    }
    return cards::merge_pack(library, content::Pack(std::move(parts))).has_value();
}

void shoot_changes(Library& library, QSize size, Shots shots)
{
    if (!withdraw(library))
        return;
    CardsPage page(library, nullptr,
                   [&](const Library& of) { return Result<StudyContext>(context_at(of.clock())); });
    page.resize(size);
    page.refresh();
    page.show();
    page.setFocus();
    page.activateWindow();
    shots.take(page, "law-changed");
    for (QPushButton* each : page.findChildren<QPushButton*>()) {
        if (each->text() == u"Show them")
            each->click();
    }
    shots.take(page, "law-changed-list");
    page.open(QStringLiteral("review"));
    const auto says_news = [&page] {
        for (const QLabel* each : page.findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().startsWith(u"Withdrawn since"))
                return true;
        }
        return false;
    };
    for (int i = 0; i < 60 && page.focusWidget(); ++i) {
        QTest::keyClick(page.focusWidget(), Qt::Key_Space);
        if (says_news())
            break;
        QTest::keyClick(page.focusWidget(), Qt::Key_3);
    }
    shots.take(page, "law-changed-answer");
    page.open(QStringLiteral("unverified"));
    if (auto* list = page.findChild<UnverifiedDialog*>())
        shots.take(*list, "not-checked");
    page.leave();
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString out = app.arguments().value(1, QStringLiteral("."));
    if (app.arguments().contains(QStringLiteral("--rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QDir().mkpath(out);
    const auto catalogue = content::Catalogue::load();
    struct Look
    {
        Scheme scheme;
        QSize size;
        const char* name;
    };
    // Pages without the navigation: 208 px of side bar at 1280, 56 px of rail at 1024 and 880.
    for (const Look& look :
         {Look{Scheme::Light, {1072, 800}, "light"}, Look{Scheme::Dark, {1072, 800}, "dark"},
          Look{Scheme::Light, {968, 700}, "light-1024"}, Look{Scheme::Dark, {968, 700}, "dark-1024"},
          Look{Scheme::Light, {824, 600}, "light-880"}}) {
        apply_theme(app, look.scheme);
        QTemporaryDir folder;
        ManualClock clock(instant_from_ms(k_start));
        Random random(1);
        auto library = Library::open(folder.filePath(QStringLiteral("p")), clock, random, catalogue);
        if (!library || !cards::merge_packs(**library)) {
            qWarning("the library could not be opened");
            return 1;
        }
        learn(**library, clock);
        if (app.arguments().contains(QStringLiteral("--law"))) {
            shoot_changes(**library, look.size, Shots(out, QLatin1String(look.name)));
            continue;
        }
        shoot(**library, clock, look.size, Shots(out, QLatin1String(look.name)));
        shoot_deck(**library, clock, look.size, Shots(out, QLatin1String(look.name)));
    }
    return 0;
}
