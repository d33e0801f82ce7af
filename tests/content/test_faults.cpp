// SPDX-License-Identifier: GPL-3.0-or-later
// One fault at a time in a pack that is otherwise sound: the finding names the line and says what to do.
#include "tests/content/pack_in_a_folder.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::content;

namespace {

struct Fault
{
    const char* file;
    const char* from;
    const char* to;
    const char* finding;
};

void check_fault(const Fault& fault)
{
    const PackInAFolder pack;
    pack.replace(QString::fromUtf8(fault.file), fault.from, fault.to);
    const QStringList findings = pack.findings();
    INFO(findings.join(QLatin1Char('\n')).toStdString());
    REQUIRE(findings.size() == 1);
    CHECK(findings.front() == QString::fromUtf8(fault.finding));
}

// Where one fault spoils more than one thing.
void check_has(const PackInAFolder& pack, const QString& finding)
{
    const QStringList findings = pack.findings();
    INFO("looking for " << finding.toStdString() << "\namong\n"
                        << findings.join(QLatin1Char('\n')).toStdString());
    CHECK(findings.contains(finding));
}

} // namespace

TEST_CASE("the small pack of the tests is sound")
{
    CHECK(PackInAFolder().findings().isEmpty());
    const Result<PackParts> parts = load_folder(PackInAFolder().path());
    REQUIRE_OK(parts);
    CHECK(parts->cards.cards.size() == 3);
}

TEST_CASE("a fault in the shape of a block is found where it stands")
{
    check_fault(GENERATE(
        Fault{"cards/fees.yaml", "    skill:", "    colour: red\n    skill:",
              "cards/fees.yaml:11: a card has no key \"colour\", correct its spelling or remove it"},
        Fault{"cards/fees.yaml", "    citation: \"Fee page, undated copy\"\n", "",
              "cards/fees.yaml:7: a card lacks \"citation\", add it"},
        Fault{"cards/fees.yaml", "Fee page, undated copy", " ",
              "cards/fees.yaml:13: \"citation\" of a card is empty, fill it in"},
        Fault{"cards/fees.yaml", "verified: true", "verified: \"true\"",
              "cards/fees.yaml:16: \"verified\" of a card must be true or false, write true or false without "
              "quotes"},
        Fault{"plan.yaml", "minutes: 30\n", "minutes: \"30\"\n",
              "plan.yaml:22: \"minutes\" of a task must be a whole number, write digits without quotes"},
        Fault{"plan.yaml", "capacity_factor: 0.85", "capacity_factor: most",
              "plan.yaml:9: \"capacity_factor\" of scheduling must be a number, write digits without quotes"},
        Fault{"cards/fees.yaml", "answer: \"On assets under management, as a yearly share.\"",
              "answer: [On, assets]",
              "cards/fees.yaml:9: \"answer\" of a card must be text, write it in quotes on one line"},
        Fault{"rounds.yaml", "observable: [\"Gives a range.\"]", "observable: \"Gives a range.\"",
              "rounds.yaml:20: \"observable\" of a signal must be a list, write entries that begin with -, "
              "or []"},
        Fault{"rounds.yaml", "followups: [\"Which signal wins?\"]", "followups: []",
              "rounds.yaml:54: \"followups\" of a prompt is an empty list, add an entry"},
        Fault{"rounds.yaml", "must_name: [\"drift\"]", "must_name: [drift, {a: b}]",
              "rounds.yaml:53: \"must_name\" of a prompt must list text only, write each entry in quotes"},
        Fault{"cards/fees.yaml", "source: { title: \"Pricing\", url: \"https://example.org/pricing\" }",
              "source: here",
              "cards/fees.yaml:14: \"source\" of a card must be a block of keys and values, write key: value "
              "lines below it"},
        Fault{"stories.yaml", "  - { id: SE1_few", "  - none\n  - { id: SE1_few",
              "stories.yaml:77: a set check must be a block of keys and values, write key: value lines"},
        Fault{"rounds.yaml", ", 5: \"e\" }\n    drills", " }\n    drills",
              "rounds.yaml:22: \"anchors\" of a signal lacks \"5\", add it"}));
}

TEST_CASE("a value outside its limits is found")
{
    check_fault(GENERATE(
        Fault{"plan.yaml", "minutes: 40\n", "minutes: 4000\n",
              "plan.yaml:48: \"minutes\" of a task is 4000, outside 5 to 480, choose a number inside"},
        Fault{"rounds.yaml", "pass_line: 3.5", "pass_line: 35",
              "rounds.yaml:7: \"pass_line\" of the scale is 35, outside 1 to 5, choose a number inside"},
        Fault{"plan.yaml", "min_minutes: 10\n", "min_minutes: 35\n",
              "plan.yaml:23: the short form takes 35 minutes and the full one 30, lower min_minutes"},
        Fault{"cards/fees.yaml", "as_of: \"2026-10-01\"", "as_of: \"2026-02-30\"",
              "cards/fees.yaml:15: \"as_of\" of a card is no date: \"2026-02-30\", write it as "
              "\"2026-11-23\""},
        Fault{"cards/fees.yaml", "as_of: \"2026-10-01\"", "as_of: October 2026",
              "cards/fees.yaml:15: \"as_of\" of a card is no date: \"October 2026\", write it as "
              "\"2026-11-23\""},
        Fault{"cards/fees.yaml", "skill: company_conviction", "skill: charm",
              "cards/fees.yaml:11: \"skill\" of a card cannot be \"charm\", use one of: model_humility, "
              "regulatory_imagination, technical_depth, systems_design, cross_functional, "
              "company_conviction"},
        Fault{"cards/fees.yaml", "skill: company_conviction", "kind: quiz\n    skill: company_conviction",
              "cards/fees.yaml:11: \"kind\" of a card cannot be \"quiz\", use one of: recall, status, "
              "requirement, explain"},
        Fault{"cards/fees.yaml", "skill: company_conviction", "kind: status\n    skill: company_conviction",
              "cards/fees.yaml:11: the card asks for a legal status and has none, add status, or make it a "
              "recall card"},
        Fault{"cards/fees.yaml", "id: fee_basis", "id: fee basis",
              "cards/fees.yaml:7: the id \"fee basis\" has other characters than letters, digits, _ and "
              "-, choose a "
              "plain id of at most 80 characters"},
        Fault{"cards/fees.yaml", "https://example.org/pricing", "file:///etc/passwd",
              "cards/fees.yaml:14: the address \"file:///etc/passwd\" is no web address, begin it with "
              "https://"},
        Fault{"rounds.yaml", "from: 10, to: 30", "from: 12, to: 30",
              "rounds.yaml:43: the slot 12 to 30 does not follow minute 10, begin each slot where the "
              "one before ends"},
        Fault{"rounds.yaml", "        minutes: 3\n", "        minutes: 31\n",
              "rounds.yaml:52: the prompt takes 31 minutes, longer than its round, choose at most 30"},
        Fault{"stories.yaml", "context: 110, outcome", "context: 120, outcome",
              "stories.yaml:28: 210 words do not agree with 90 seconds at 140 words a minute and a "
              "budget of 220, make "
              "the three agree"},
        Fault{"stories.yaml", "'\\b\\d+\\b'", "'\\d*'",
              "stories.yaml:38: the pattern of \"number\" matches empty text, make it require at least "
              "one character"}));
}

TEST_CASE("an id that is used twice or names nothing is found")
{
    check_fault(GENERATE(
        Fault{"cards/rules.yaml", "id: rule_kept", "id: rule_gone",
              "cards/rules.yaml:18: the card id \"rule_gone\" is already used on line 7, choose another "
              "id"},
        Fault{"cards/rules.yaml", "id: rule_kept", "id: fee_basis",
              "cards/rules.yaml:18: the card id \"fee_basis\" is already used in cards/fees.yaml:7, "
              "choose another id"},
        Fault{"cards/fees.yaml", "rounds: [r1]", "rounds: [r9]",
              "cards/fees.yaml:12: no round has the id \"r9\", correct the id or add what it names"},
        Fault{"cards/fees.yaml", "rounds: [r1]", "rounds: [r1, r1]",
              "cards/fees.yaml:12: \"rounds\" of a card names the same id twice, remove one"},
        Fault{"cards/fees.yaml", "fact: rule-one", "fact: rule-none",
              "cards/fees.yaml:17: no fact has the id \"rule-none\", correct the id or add what it names"},
        Fault{"rounds.yaml", "signal: humility", "signal: hubris",
              "rounds.yaml:37: no signal has the id \"hubris\", correct the id or add what it names"},
        Fault{"plan.yaml", "never_drop: [t_one]", "never_drop: [t_none]",
              "plan.yaml:12: no task has the id \"t_none\", correct the id or add what it names"},
        Fault{"plan.yaml", "area: setup\n    tier: extended", "area: cellar\n    tier: extended",
              "plan.yaml:46: no plan area has the id \"cellar\", correct the id or add what it names"},
        Fault{"stories.yaml", "lexicons: [artefacts], regexes: [number]",
              "lexicons: [artifacts], regexes: [number]",
              "stories.yaml:52: no lexicon has the id \"artifacts\", correct the id or add what it names"},
        Fault{"stories.yaml", "regexes: [number]", "regexes: [digits]",
              "stories.yaml:52: no regex has the id \"digits\", correct the id or add what it names"},
        Fault{"stories.yaml", "parts: [context]\n", "parts: [plot]\n",
              "stories.yaml:44: no story part has the id \"plot\", correct the id or add what it names"},
        Fault{"stories.yaml", "weakness: ST1_empty", "weakness: ST9",
              "stories.yaml:93: no check has the id \"ST9\", correct the id or add what it names"},
        Fault{"stories.yaml", "check: ST1_empty, part", "check: ST9, part",
              "stories.yaml:91: no check has the id \"ST9\", correct the id or add what it names"}));
}

TEST_CASE("a check that does not fit its type is found")
{
    check_fault(GENERATE(
        Fault{"stories.yaml", "    min_total: 6\n", "",
              "stories.yaml:56: a check of type ratio lacks \"min_total\", add it"},
        Fault{"stories.yaml", "    min_total: 6\n", "    min_total: 6\n    max_total: 8\n",
              "stories.yaml:66: a check of type ratio has no key \"max_total\", correct its spelling or "
              "remove it"},
        Fault{"stories.yaml", "min_total: 6", "min_total: six",
              "stories.yaml:65: the parameter \"min_total\" of a check must be a number from 0 to "
              "100000, see check_types"},
        Fault{"stories.yaml", "lexicons: [artefacts], regexes: [number]", "lexicons: [], regexes: []",
              "stories.yaml:52: the parameter \"any_of\" of a check must be a block that names a lexicon "
              "or regex, see "
              "check_types"},
        Fault{"stories.yaml", "{ scope: [context], min_words: 5 }", "{ scope: [context] }",
              "stories.yaml:72: the parameter \"when\" of a check must be a block with scope, and any_of "
              "or min_words, see "
              "check_types"},
        Fault{"stories.yaml", "must_not_fire: [ST1_empty]", "must_not_fire: [AG1_we], must_fire: [AG1_we]",
              "stories.yaml:89: the key \"must_fire\" appears twice in the same block, keep one of the "
              "two"},
        Fault{"stories.yaml", "must_fire: []", "must_fire: [ST1_empty]",
              "stories.yaml:89: \"ST1_empty\" must and must not fire, remove it from one list"}));
}

TEST_CASE("a plan that does not hold together is found")
{
    check_fault(GENERATE(
        Fault{"plan.yaml", "standard_minutes: 60", "standard_minutes: 61",
              "plan.yaml:79: standard_minutes says 61 and the tasks add up to 60, correct the figure"},
        Fault{"plan.yaml", "extended_minutes: 150", "extended_minutes: 15",
              "plan.yaml:73: extended_minutes says 15 and the tasks add up to 150, correct the figure"},
        Fault{"plan.yaml", "weeks: 2\n", "weeks: 3\n",
              "plan.yaml:72: the template says 3 weeks and plans 2, make them agree"},
        Fault{"plan.yaml", "extended: [t_three] }", "extended: [] }",
              "plan.yaml:93: the extended tasks listed for ck_a are not those that name it, correct the "
              "list, or the "
              "tasks' checklist"}));
}

TEST_CASE("a plan whose order is impossible is found")
{
    const QString plan = QStringLiteral("plan.yaml");
    const PackInAFolder circle;
    circle.replace(plan, "prereq: []", "prereq: [t_two]");
    check_has(circle,
              QStringLiteral("plan.yaml:18: the task \"t_one\" waits for itself through its prerequisites, "
                             "remove one prerequisite of the circle"));
    check_has(circle,
              QStringLiteral("plan.yaml:30: the task \"t_two\" waits for itself through its prerequisites, "
                             "remove one prerequisite of the circle"));
    CHECK(circle.findings().filter(QStringLiteral("waits for itself")).size() ==
          2); // t_three only stands behind it

    const PackInAFolder backwards;
    backwards.replace(plan, "tasks: [t_one]", "tasks: [t_two]");
    backwards.replace(plan, "        tasks: [t_two]\n        extended: [t_three]",
                      "        tasks: [t_one]\n        extended: [t_three]");
    check_has(backwards,
              QStringLiteral(
                  "plan.yaml:80: the task \"t_two\" comes before \"t_one\", which it needs, move it to a "
                  "later week"));

    const PackInAFolder twice;
    twice.replace(plan, "tasks: [t_two]", "tasks: [t_two, t_one]");
    check_has(twice, QStringLiteral("plan.yaml:88: the task \"t_one\" stands in two_weeks twice, keep one"));

    const PackInAFolder missing;
    missing.replace(plan, "tasks: [t_two]", "tasks: [t_one]");
    check_has(missing,
              QStringLiteral(
                  "plan.yaml:71: the standard task \"t_two\" is missing from two_weeks, put it into a week"));

    const PackInAFolder tier;
    tier.replace(plan, "extended: [t_three]\n        recurring", "extended: []\n        recurring");
    tier.replace(plan, "tasks: [t_two]", "tasks: [t_two, t_three]");
    check_has(tier,
              QStringLiteral("plan.yaml:88: the task \"t_three\" is in the wrong list for its tier extended, "
                             "extended tasks belong under extended, the others under tasks"));
}

TEST_CASE("a pattern that is no regular expression is found")
{
    const PackInAFolder pack;
    pack.replace(QStringLiteral("stories.yaml"), "'\\b\\d+\\b'", "'\\b(\\d+\\b'");
    const QStringList findings = pack.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().startsWith(
        QStringLiteral("stories.yaml:38: the pattern of \"number\" is no valid regular expression (")));
    CHECK(findings.front().endsWith(QStringLiteral("), correct it")));
}

TEST_CASE("cards that say too much, too little or the answer are found")
{
    check_fault(GENERATE(
        Fault{"cards/rules.yaml", "    status: withdrawn\n", "",
              "cards/rules.yaml:7: a card lacks \"status\", add it"},
        Fault{"cards/rules.yaml",
              "It never took effect: the proposal was withdrawn in June 2025. The fiduciary duty reaches "
              "the same conduct.",
              "It makes a firm neutralise conflicts in its models.",
              "cards/rules.yaml:9: the answer does not say that this is withdrawn, say its legal status "
              "in the first two "
              "sentences"},
        Fault{"cards/fees.yaml", "On assets under management, as a yearly share.",
              "One. Two. Three. Four. Five.",
              "cards/fees.yaml:9: the answer has 5 sentences and 4 are allowed, shorten it or make two "
              "cards"},
        Fault{"cards/rules.yaml", "How long must an adviser keep its records?",
              "Must an adviser keep records five years, the first two in its office?",
              "cards/rules.yaml:19: the question gives its answer away, ask without the answer's words"}));

    const PackInAFolder pack;
    pack.replace(QStringLiteral("cards/fees.yaml"), "What does the firm charge on?", QByteArray(221, 'x'));
    pack.replace(QStringLiteral("cards/fees.yaml"), "On assets under management, as a yearly share.",
                 QByteArray(421, 'y'));
    pack.replace(QStringLiteral("cards/fees.yaml"), "A flat fee applies below a balance.",
                 QByteArray(301, 'z'));
    CHECK(pack.findings() ==
          QStringList{QStringLiteral("cards/fees.yaml:8: \"question\" of a card has 221 characters and "
                                     "220 are allowed, shorten it"),
                      QStringLiteral("cards/fees.yaml:9: \"answer\" of a card has 421 characters and 420 "
                                     "are allowed, shorten it"),
                      QStringLiteral("cards/fees.yaml:10: \"if_pressed\" of a card has 301 characters "
                                     "and 300 are allowed, shorten it")});
}
