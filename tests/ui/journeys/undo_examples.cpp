// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/undo_examples.h"

#include "app/cards/browse.h"
#include "app/cards/decks.h"
#include "app/cards/media.h"
#include "app/cards/operations.h"
#include "app/cards/own_cards.h"
#include "app/cards/store.h"
#include "app/exchange/import_operations.h"
#include "app/library/settings.h"
#include "app/plan/operations.h"
#include "app/plan/proposal.h"
#include "app/practice/operations.h"
#include "app/practice/store.h"
#include "tests/ui/journeys/pages.h"

namespace deference::tests {

namespace {

cards::CardId card(At& at)
{
    return need(cards::load_candidates(at.desk.database())).front().id;
}
cards::CardId own_card(At& at)
{
    cards::CardDraft draft;
    draft.words.question = QStringLiteral("Who?");
    draft.words.answer = QStringLiteral("I.");
    draft.deck = QStringLiteral("Mine");
    return need(cards::add_cards(at.library, draft)).cards.front();
}
cards::CardId own_card_again(At& at)
{
    return need(cards::find_ids(at.library, QStringLiteral("is:own"))).back();
}
void change_laws(At& at)
{
    const auto& pack = built_in_packs().first();
    content::PackParts parts;
    parts.info = pack->info();
    parts.info.content_hash = QStringLiteral("newer");
    parts.cards = pack->cards();
    for (content::CardText& text : parts.cards.cards)
        text.status = content::LegalStatus::Withdrawn;
    need(cards::merge_pack(at.library, content::Pack(std::move(parts))));
}
QString task(At& at)
{
    return TodayDesk(at.desk).first_open_task();
}
QString prompt(At&)
{
    return built_in_packs().first()->rounds().rounds.front().prompts.front().key;
}
practice::AttemptId start(At& at)
{
    return need(practice::start_attempt(at.library, *built_in_packs().first(), prompt(at)));
}
std::map<QString, Example> with_stories(std::map<QString, Example> examples)
{
    examples.merge(story_examples());
    return examples;
}

} // namespace

const std::map<QString, Example>& undo_examples()
{
    using namespace cards;
    static const QString why = QStringLiteral("Because I say so");
    static const std::map<QString, Example> all = with_stories({
        {QStringLiteral("settings.change"),
         {{},
          [](At& at) { need(change_setting(at.library, QStringLiteral("theme"), QStringLiteral("dark"))); }}},
        // ------------------------------------------------------------ cards
        {QStringLiteral("cards.answer"),
         {{},
          [](At& at) {
              need(answer_card(at.library, card(at), Rating::Good, std::chrono::seconds(4), {}));
          }}},
        {QStringLiteral("cards.suspend"), {{}, [](At& at) { need(suspend_cards(at.library, {card(at)})); }}},
        {QStringLiteral("cards.unsuspend"),
         {[](At& at) { need(suspend_cards(at.library, {card(at)})); },
          [](At& at) { need(unsuspend_cards(at.library, {card(at)})); }}},
        {QStringLiteral("cards.bury"), {{}, [](At& at) { need(bury_cards(at.library, {card(at)})); }}},
        {QStringLiteral("cards.flag"), {{}, [](At& at) { need(flag_cards(at.library, {card(at)}, 2)); }}},
        {QStringLiteral("cards.unbury"),
         {[](At& at) { need(bury_cards(at.library, {card(at)})); },
          [](At& at) { need(unbury_cards(at.library, {card(at)})); }}},
        {QStringLiteral("cards.mark"), {{}, [](At& at) { need(mark_cards(at.library, {card(at)}, true)); }}},
        {QStringLiteral("cards.unmark"),
         {[](At& at) { need(mark_cards(at.library, {card(at)}, true)); },
          [](At& at) { need(mark_cards(at.library, {card(at)}, false)); }}},
        {QStringLiteral("cards.add_tags"),
         {{}, [](At& at) { need(add_tags(at.library, {card(at)}, {QStringLiteral("tax")})); }}},
        {QStringLiteral("cards.remove_tags"),
         {[](At& at) { need(add_tags(at.library, {card(at)}, {QStringLiteral("tax")})); },
          [](At& at) { need(remove_tags(at.library, {card(at)}, {QStringLiteral("tax")})); }}},
        {QStringLiteral("cards.move"),
         {[](At& at) { own_card(at); },
          [](At& at) { need(move_cards(at.library, {own_card_again(at)}, QStringLiteral("Law::Tax"))); }}},
        {QStringLiteral("cards.delete"),
         {[](At& at) { own_card(at); },
          [](At& at) { need(delete_cards(at.library, {own_card_again(at)})); }}},
        {QStringLiteral("cards.forget"),
         {[](At& at) {
              need(answer_card(at.library, own_card(at), Rating::Good, std::chrono::seconds(4), {}));
          },
          [](At& at) { need(forget_cards(at.library, {own_card_again(at)})); }}},
        {QStringLiteral("cards.bring_back"),
         {[](At& at) {
              const CardId id = own_card(at);
              need(answer_card(at.library, id, Rating::Good, std::chrono::seconds(4), {}));
              need(delete_cards(at.library, {id}));
          },
          [](At& at) {
              need(bring_back_cards(
                  at.library, {need(find_ids(at.library, QStringLiteral("is:own is:retired"))).back()}));
          }}},
        {QStringLiteral("cards.study_settings"),
         {{},
          [](At& at) {
              StudySettings settings;
              settings.desired_retention = 0.85;
              need(change_study_settings(at.library, settings));
          }}},
        {QStringLiteral("cards.dismiss_changes"),
         {[](At& at) { change_laws(at); }, [](At& at) { need(dismiss_legal_changes(at.library)); }}},
        {QStringLiteral("cards.parameters"),
         {{},
          [](At& at) {
              MemoryModel model;
              model.fit = ModelFit{};
              need(change_parameters(at.library, model, {}));
          }}},
        {QStringLiteral("cards.edit"),
         {{},
          [](At& at) {
              need(edit_card(at.library, card(at), {QStringLiteral("Who?"), QStringLiteral("I."), {}, {}}));
          }}},
        {QStringLiteral("cards.add"),
         {{},
          [](At& at) {
              need(add_card(at.library, {QStringLiteral("Who?"), QStringLiteral("I."), {}, {}}, {}));
          }}},
        {QStringLiteral("cards.rename_deck"),
         {[](At& at) { own_card(at); },
          [](At& at) { need(rename_deck(at.library, QStringLiteral("Mine"), QStringLiteral("Ours"))); }}},
        {QStringLiteral("cards.delete_deck"),
         {[](At& at) { own_card(at); },
          [](At& at) { need(delete_deck(at.library, QStringLiteral("Mine"))); }}},
        {QStringLiteral("cards.add_media"),
         {{}, [](At& at) { need(add_media(at.library, QStringLiteral("a.gif"), QByteArray("GIF89a..."))); }}},
        {QStringLiteral("cards.remove_media"),
         {[](At& at) { need(add_media(at.library, QStringLiteral("b.gif"), QByteArray("GIF89a"))); },
          [](At& at) { need(remove_unused_media(at.library)); }}},
        {QStringLiteral("cards.import"),
         {{},
          [](At& at) {
              exchange::ImportSource source;
              source.name = QStringLiteral("cards.txt");
              exchange::ImportedCard imported;
              imported.words.question = QStringLiteral("From elsewhere?");
              imported.words.answer = QStringLiteral("Yes.");
              imported.reviews.push_back(
                  {at.desk.clock().now() - std::chrono::hours(50), cards::Rating::Good});
              source.cards.push_back(imported);
              const auto plan = need(exchange::plan_import(at.library, source));
              need(exchange::run_import(at.library, plan, {}));
          }}},
        // ------------------------------------------------------------ practice
        {QStringLiteral("practice.start"), {{}, [](At& at) { start(at); }}},
        {QStringLiteral("practice.save_draft"),
         {[](At& at) { start(at); },
          [](At& at) {
              const auto id = need(practice::load_drafts(at.desk.database())).front().id;
              need(practice::save_draft(at.library, id, QStringLiteral("Half an answer"),
                                        std::chrono::seconds(5)));
          }}},
        {QStringLiteral("practice.park"),
         {[](At& at) { start(at); },
          [](At& at) {
              need(practice::park_attempt(at.library,
                                          need(practice::load_drafts(at.desk.database())).front().id));
          }}},
        {QStringLiteral("practice.resume"),
         {[](At& at) { need(practice::park_attempt(at.library, start(at))); },
          [](At& at) {
              need(practice::resume_attempt(at.library,
                                            need(practice::load_drafts(at.desk.database())).front().id));
          }}},
        {QStringLiteral("practice.finish"),
         {[](At& at) { start(at); },
          [](At& at) {
              const auto id = need(practice::load_drafts(at.desk.database())).front().id;
              need(practice::finish_attempt(at.library, id,
                                            {QStringLiteral("So."), std::chrono::seconds(9), 3, {}}));
          }}},
        {QStringLiteral("practice.record"),
         {{},
          [](At& at) {
              need(practice::record_attempt(at.library, *built_in_packs().first(), prompt(at),
                                            {QStringLiteral("So."), std::chrono::seconds(9), 3, {}}));
          }}},
        {QStringLiteral("practice.delete_draft"),
         {[](At& at) { start(at); },
          [](At& at) {
              need(practice::delete_draft(at.library,
                                          need(practice::load_drafts(at.desk.database())).front().id));
          }}},
        // ------------------------------------------------------------ plan
        {QStringLiteral("plan.set_up"),
         {{},
          [](At& at) {
              plan::SetupAnswers answers;
              answers.weeks = 5;
              need(plan::set_up(at.library, answers));
          }}},
        {QStringLiteral("plan.set_round_date"),
         {{},
          [](At& at) {
              const auto overview = TodayDesk(at.desk).overview();
              need(plan::set_round_date(at.library, overview.process->rounds.back().key,
                                        overview.today + std::chrono::days(30)));
          }}},
        {QStringLiteral("plan.set_round_state"),
         {{},
          [](At& at) {
              need(plan::set_round_state(at.library, TodayDesk(at.desk).overview().process->rounds.back().key,
                                         plan::RoundState::Passed));
          }}},
        {QStringLiteral("plan.rate_round"),
         {{},
          [](At& at) {
              const auto round = TodayDesk(at.desk).overview().process->rounds.back();
              need(plan::rate_round(at.library, round.key, round.self_rating == 5 ? 4 : 5));
          }}},
        {QStringLiteral("plan.set_availability"),
         {{},
          [](At& at) {
              plan::Availability hours;
              hours.minutes = {10, 20, 30, 40, 50, 60, 70};
              need(plan::set_availability(at.library, hours));
          }}},
        {QStringLiteral("plan.start_task"),
         {{}, [](At& at) { need(plan::start_task(at.library, task(at))); }}},
        {QStringLiteral("plan.pause_task"),
         {[](At& at) { need(plan::start_task(at.library, task(at))); },
          [](At& at) {
              for (const auto& task : TodayDesk(at.desk).overview().today_or_empty().tasks) {
                  if (task.state == plan::TaskState::Running)
                      need(plan::pause_task(at.library, task.planned.task));
              }
          }}},
        {QStringLiteral("plan.finish_task"),
         {{}, [](At& at) { need(plan::finish_task(at.library, task(at), 12)); }}},
        {QStringLiteral("plan.skip_task"),
         {{}, [](At& at) { need(plan::skip_task(at.library, task(at), why)); }}},
        {QStringLiteral("plan.move_task"),
         {{},
          [](At& at) {
              need(plan::move_task(at.library, task(at), study_day(at.desk.clock()) + std::chrono::days(2),
                                   why));
          }}},
        {QStringLiteral("plan.swap_tasks"),
         {{},
          [](At& at) {
              const auto overview = TodayDesk(at.desk).overview();
              const QString moved = task(at);
              for (const auto& day : overview.days) {
                  for (const auto& other : day.tasks) {
                      if (day.day > overview.today && !other.planned.is_bound_to_day() &&
                          other.planned.task != moved)
                          return need(plan::swap_tasks(at.library, moved, other.planned.task, why));
                  }
              }
              FAIL("no task to swap with");
          }}},
        {QStringLiteral("plan.accept_replan"),
         {[](At& at) {
              plan::Availability hours;
              hours.minutes = {15, 15, 15, 15, 15, 300, 300};
              need(plan::set_availability(at.library, hours));
          },
          [](At& at) {
              const auto proposal = need(
                  plan::propose_replan(at.desk.database(), built_in_packs(), study_day(at.desk.clock())));
              need(plan::accept_replan(at.library, proposal));
          }}},
    });
    return all;
}

} // namespace deference::tests
