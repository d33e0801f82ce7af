// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the demo in a small window and in a language that nobody speaks: everything that is read goes
// through tr(), and nothing falls over when texts are long and run from right to left.
#include "tests/support/pseudo_locale.h"
#include "tests/ui/journeys/desk.h"
#include "tests/ui/pseudo/own_words.h"
#include "tests/ui/pseudo/visible_texts.h"
#include "ui/shell/page_table.h"

#include <QAction>
#include <QApplication>
#include <QMap>

using namespace deference;
using namespace deference::tests;
using namespace deference::ui;

namespace {

constexpr QSize k_small(880, 600);

// A page, and what it can be asked to show.
std::vector<Destination> destinations()
{
    std::vector<Destination> all;
    for (const PageInfo& info : page_table())
        all.push_back({info.id, {}});
    for (const auto& [page, detail] :
         std::initializer_list<std::pair<PageId, const char*>>{{PageId::Plan, "week"},
                                                               {PageId::Stories, "new"},
                                                               {PageId::Stories, "set"},
                                                               {PageId::Stories, "record"},
                                                               {PageId::Stories, "drill"},
                                                               {PageId::Cards, "review"},
                                                               {PageId::Cards, "answer"},
                                                               {PageId::Practice, "first"}})
        all.push_back({page, QString::fromLatin1(detail)});
    return all;
}

void settle(Desk& desk)
{
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    REQUIRE_FALSE(desk.window().grab().isNull()); // every paintEvent ran
}

void show(Desk& desk, const Destination& destination)
{
    desk.window().show_page(destination);
    settle(desk);
}

// What was read without having gone through tr(), with one place each.
class Findings
{
  public:
    explicit Findings(const OwnWords& own) : m_own(own) {}

    void read(QWidget& root, const QString& page)
    {
        for (const VisibleText& visible : visible_texts(root)) {
            ++m_read;
            const QString left = m_own.untranslated(visible.text);
            if (!left.isEmpty())
                m_found.insert(left, QStringLiteral("'%1' on %2: %3").arg(left, page, visible.where));
        }
    }
    // `at_least` this many texts must have been there, or nothing was looked at.
    void check(int at_least) const
    {
        CHECK(m_read > at_least);
        INFO("Put these through tr(); what is nobody's to translate belongs in own_words.cpp.");
        CHECK(QStringList(m_found.values()).join(QLatin1Char('\n')).toStdString() == std::string());
    }

  private:
    const OwnWords& m_own;
    QMap<QString, QString> m_found;
    int m_read = 0;
};

} // namespace

TEST_CASE("every page opens in a long language, from both sides, and all of it is translated")
{
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    Desk desk(Profiles::Demo);
    desk.close();
    const PseudoLocale language(direction);
    desk.open();
    desk.window().resize(k_small);
    const OwnWords own(desk.database());

    Findings findings(own);
    for (const Destination& destination : destinations()) {
        show(desk, destination);
        CHECK(desk.window().layoutDirection() == direction);
        CAPTURE(page_info(destination.page).name);
        CHECK(desk.window().width() == k_small.width()); // long texts push nothing out of a small screen
        CHECK(desk.window().height() == k_small.height());
        findings.read(desk.window(),
                      QLatin1String(page_info(destination.page).name) + u' ' + destination.detail);
    }
    findings.check(500);
}

TEST_CASE("what opens over the pages is translated")
{
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    Desk desk(Profiles::Demo);
    desk.close();
    const PseudoLocale language(direction);
    desk.open();
    desk.window().resize(k_small);
    const OwnWords own(desk.database());
    Findings findings(own);

    desk.press(Qt::Key_K, Qt::ControlModifier);
    settle(desk);
    findings.read(desk.window(), QStringLiteral("palette"));
    desk.press(Qt::Key_Escape);

    int dialogs = 0;
    for (QAction* action : desk.window().actions()) {
        const QString text = action->text();
        if (text != pseudo_text(QStringLiteral("Keys")) &&
            text != pseudo_text(QStringLiteral("About Deference")))
            continue;
        action->trigger();
        settle(desk);
        QWidget* dialog = QApplication::activeModalWidget();
        REQUIRE(dialog);
        ++dialogs;
        CHECK(own.untranslated(dialog->windowTitle()) == QString());
        findings.read(*dialog, text);
        dialog->close();
        settle(desk);
    }
    CHECK(dialogs == 2);
    findings.check(30);
}

TEST_CASE("set-up of somebody who is new is translated")
{
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    const PseudoLocale language(direction);
    Desk desk(Profiles::Fresh);
    desk.window().resize(k_small);
    const OwnWords own(desk.database());
    Findings findings(own);
    for (const Destination& destination : destinations()) {
        show(desk, destination);
        findings.read(desk.window(),
                      QStringLiteral("empty ") + QLatin1String(page_info(destination.page).name));
    }
    findings.check(200);
}
