<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>BoardWords</name>
    <message numerus="yes">
        <source>%n times</source>
        <comment>sessions in a week</comment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times this week</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>once this week</numerusform>
            <numerusform>%n times this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrowserWords</name>
    <message numerus="yes">
        <source>%n card(s) of a pack stay as they are</source>
        <translation>
            <numerusform>%n card of a pack stay as they are</numerusform>
            <numerusform>%n cards of a pack stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) deleted</source>
        <translation>
            <numerusform>%n card deleted</numerusform>
            <numerusform>%n cards deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with answers put away with their history</source>
        <translation>
            <numerusform>%n card with answers put away with their history</numerusform>
            <numerusform>%n cards with answers put away with their history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) back in review</source>
        <translation>
            <numerusform>%n card back in review</numerusform>
            <numerusform>%n cards back in review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suspended</source>
        <translation>
            <numerusform>%n card suspended</numerusform>
            <numerusform>%n cards suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) back today</source>
        <translation>
            <numerusform>%n card back today</numerusform>
            <numerusform>%n cards back today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) put off until tomorrow</source>
        <translation>
            <numerusform>%n card put off until tomorrow</numerusform>
            <numerusform>%n cards put off until tomorrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark taken off %n card(s)</source>
        <translation>
            <numerusform>Mark taken off %n card</numerusform>
            <numerusform>Mark taken off %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) marked as must know</source>
        <translation>
            <numerusform>%n card marked as must know</numerusform>
            <numerusform>%n cards marked as must know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) new again; their answers stay in the log</source>
        <translation>
            <numerusform>%n card new again; their answers stay in the log</numerusform>
            <numerusform>%n cards new again; their answers stay in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) brought back</source>
        <translation>
            <numerusform>%n card brought back</numerusform>
            <numerusform>%n cards brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %n card(s)</source>
        <translation>
            <numerusform>Flag taken off %n card</numerusform>
            <numerusform>Flag taken off %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) flagged %1</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%n card flagged %1</numerusform>
            <numerusform>%n cards flagged %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) tagged %1</source>
        <translation>
            <numerusform>%n card tagged %1</numerusform>
            <numerusform>%n cards tagged %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken off %n card(s)</source>
        <comment>%1: tags</comment>
        <translation>
            <numerusform>%1 taken off %n card</numerusform>
            <numerusform>%1 taken off %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) taken out of their deck</source>
        <translation>
            <numerusform>%n card taken out of their deck</numerusform>
            <numerusform>%n cards taken out of their deck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved to %1</source>
        <translation>
            <numerusform>%n card moved to %1</numerusform>
            <numerusform>%n cards moved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardCharts</name>
    <message numerus="yes">
        <source>Reviews planned for the next %n day(s)</source>
        <translation>
            <numerusform>Reviews planned for the next %n day</numerusform>
            <numerusform>Reviews planned for the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) planned, %1</source>
        <comment>%1: 40–60 min</comment>
        <translation>
            <numerusform>%Ln review planned, %1</numerusform>
            <numerusform>%Ln reviews planned, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new card(s) are not planned for any day.</source>
        <translation>
            <numerusform>%Ln new card is not planned for any day.</numerusform>
            <numerusform>%Ln new cards are not planned for any day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) on %1</source>
        <comment>%1: 12 days</comment>
        <translation>
            <numerusform>%Ln answer on %1</numerusform>
            <numerusform>%Ln answers on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) studied</source>
        <translation>
            <numerusform>%n day studied</numerusform>
            <numerusform>%n days studied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln card(s)</source>
        <comment>%1: added in this time</comment>
        <translation>
            <numerusform>%1 of %Ln card</numerusform>
            <numerusform>%1 of %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s), most of them at %1</source>
        <comment>%1: 08–09</comment>
        <translation>
            <numerusform>%Ln answer, most of them at %1</numerusform>
            <numerusform>%Ln answers, most of them at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardReasonWords</name>
    <message numerus="yes">
        <source>Worth %1 points on %2 for %n second(s).</source>
        <comment>%1: 20–41; %2: 31 March</comment>
        <translation>
            <numerusform>Worth %1 points on %2 for %n second.</numerusform>
            <numerusform>Worth %1 points on %2 for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) unseen</source>
        <translation>
            <numerusform>%n card unseen</numerusform>
            <numerusform>%n cards unseen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWordsText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) today</source>
        <translation>
            <numerusform>%n answer today</numerusform>
            <numerusform>%n answers today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leech(es)</source>
        <translation>
            <numerusform>%n leech</numerusform>
            <numerusform>%n leeches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s)</source>
        <translation>
            <numerusform>%n picture or sound</numerusform>
            <numerusform>%n pictures or sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) added</source>
        <translation>
            <numerusform>%n card added</numerusform>
            <numerusform>%n cards added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deck(s)</source>
        <translation>
            <numerusform>%n deck</numerusform>
            <numerusform>%n decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps in the record</source>
        <translation>
            <numerusform>%n gap in the record</numerusform>
            <numerusform>%n gaps in the record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidential names</source>
        <translation>
            <numerusform>%n confidential name</numerusform>
            <numerusform>%n confidential names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>of duplicates</comment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message numerus="yes">
        <source>A tag is longer than %n character(s): shorten it.</source>
        <translation>
            <numerusform>A tag is longer than %n character: shorten it.</numerusform>
            <numerusform>A tag is longer than %n characters: shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name of the deck is longer than %n character(s): shorten it.</source>
        <translation>
            <numerusform>The name of the deck is longer than %n character: shorten it.</numerusform>
            <numerusform>The name of the deck is longer than %n characters: shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The citation is longer than %n character(s): shorten it.</source>
        <translation>
            <numerusform>The citation is longer than %n character: shorten it.</numerusform>
            <numerusform>The citation is longer than %n characters: shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is longer than %Ln character(s): make several cards of it.</source>
        <translation>
            <numerusform>The text is longer than %Ln character: make several cards of it.</numerusform>
            <numerusform>The text is longer than %Ln characters: make several cards of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text has more than %n gap number(s): make several texts of it.</source>
        <translation>
            <numerusform>The text has more than %n gap number: make several texts of it.</numerusform>
            <numerusform>The text has more than %n gap numbers: make several texts of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The card has more than %n tag(s): take some off.</source>
        <translation>
            <numerusform>The card has more than %n tag: take some off.</numerusform>
            <numerusform>The card has more than %n tags: take some off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) ask this already: “%1”. You can still add it.</source>
        <translation>
            <numerusform>%n card asks this already: “%1”. You can still add it.</numerusform>
            <numerusform>%n cards ask this already: “%1”. You can still add it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message numerus="yes">
        <source>%n row(s) without a question (line %1)</source>
        <translation>
            <numerusform>%n row without a question (line %1)</numerusform>
            <numerusform>%n rows without a question (line %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without an answer (line %1)</source>
        <translation>
            <numerusform>%n row without an answer (line %1)</numerusform>
            <numerusform>%n rows without an answer (line %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) or embedded object(s)</source>
        <translation>
            <numerusform>%n script or embedded object</numerusform>
            <numerusform>%n scripts or embedded objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) from outside the file</source>
        <translation>
            <numerusform>%n picture or sound from outside the file</numerusform>
            <numerusform>%n pictures or sounds from outside the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) without a question or an answer</source>
        <translation>
            <numerusform>%n card without a question or an answer</numerusform>
            <numerusform>%n cards without a question or an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) without their note</source>
        <translation>
            <numerusform>%n card without their note</numerusform>
            <numerusform>%n cards without their note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) that hide parts of a picture</source>
        <translation>
            <numerusform>%n card that hides parts of a picture</numerusform>
            <numerusform>%n cards that hide parts of a picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unknown parts in the templates of %n card(s)</source>
        <translation>
            <numerusform>unknown parts in the templates of %n card</numerusform>
            <numerusform>unknown parts in the templates of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(s) by hand or from cramming</source>
        <translation>
            <numerusform>%n log entry by hand or from cramming</numerusform>
            <numerusform>%n log entries by hand or from cramming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) from before a card was started again</source>
        <translation>
            <numerusform>%n answer from before a card was started again</numerusform>
            <numerusform>%n answers from before a card was started again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) at an impossible time</source>
        <translation>
            <numerusform>%n answer at an impossible time</numerusform>
            <numerusform>%n answers at an impossible time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) that the package does not hold</source>
        <translation>
            <numerusform>%n picture or sound that the package does not hold</numerusform>
            <numerusform>%n pictures or sounds that the package does not hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) that no card uses</source>
        <translation>
            <numerusform>%n picture or sound that no card uses</numerusform>
            <numerusform>%n pictures or sounds that no card uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) with an impossible name</source>
        <translation>
            <numerusform>%n picture or sound with an impossible name</numerusform>
            <numerusform>%n pictures or sounds with an impossible name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the styling of %n note type(s)</source>
        <translation>
            <numerusform>the styling of %n note type</numerusform>
            <numerusform>the styling of %n note types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of deck options</source>
        <translation>
            <numerusform>%n set of deck options</numerusform>
            <numerusform>%n sets of deck options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to cards that stay as they are here</source>
        <translation>
            <numerusform>%n answer to cards that stay as they are here</numerusform>
            <numerusform>%n answers to cards that stay as they are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or sound(s) that could not be read</source>
        <translation>
            <numerusform>%n picture or sound that could not be read</numerusform>
            <numerusform>%n pictures or sounds that could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) that the file has twice</source>
        <translation>
            <numerusform>%n card that the file has twice</numerusform>
            <numerusform>%n cards that the file has twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of a kind that cards cannot show, or larger than 32 MiB</source>
        <translation>
            <numerusform>%n file of a kind that cards cannot show, or larger than 32 MiB</numerusform>
            <numerusform>%n files of a kind that cards cannot show, or larger than 32 MiB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n task(s) from earlier days are open, %1 in all.</source>
        <translation>
            <numerusform>One task from an earlier day is open, %1.</numerusform>
            <numerusform>%n tasks from earlier days are open, %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoriesPage</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message numerus="yes">
        <source>%1 (and look at %n more fault(s))</source>
        <translation>
            <numerusform>%1 (and look at %n more fault)</numerusform>
            <numerusform>%1 (and look at %n more faults)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acceptance(s) were not taken over: what was accepted has to be looked at again.</source>
        <translation>
            <numerusform>%n acceptance was not taken over: what was accepted has to be looked at again.</numerusform>
            <numerusform>%n acceptances were not taken over: what was accepted has to be looked at again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s) so far, which is among the least.</source>
        <translation>
            <numerusform>Asked %n time so far, which is among the least.</numerusform>
            <numerusform>Asked %n times so far, which is among the least.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::AcceptForm</name>
    <message numerus="yes">
        <source>%1 of at least %n words</source>
        <translation>
            <numerusform>%1 of at least %n word</numerusform>
            <numerusform>%1 of at least %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::AnswerCalendar</name>
    <message numerus="yes">
        <source>%1: %Ln answer(s)</source>
        <comment>%1: a day</comment>
        <translation>
            <numerusform>%1: %Ln answer</numerusform>
            <numerusform>%1: %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln day(s)</source>
        <comment>%1: 120 answers</comment>
        <translation>
            <numerusform>%1 on %Ln day</numerusform>
            <numerusform>%1 on %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::AnswerView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::AreaRecall</name>
    <message numerus="yes">
        <source>%1 of %Ln card(s)</source>
        <comment>%1: learned so far</comment>
        <translation>
            <numerusform>%1 of %Ln card</numerusform>
            <numerusform>%1 of %Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::BrowserPrompt</name>
    <message numerus="yes">
        <source>Tags for %n card(s)</source>
        <translation>
            <numerusform>Tags for %n card</numerusform>
            <numerusform>Tags for %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deck for %n card(s)</source>
        <translation>
            <numerusform>Deck for %n card</numerusform>
            <numerusform>Deck for %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::BrowserView</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::CardInfoPanel</name>
    <message numerus="yes">
        <source>new again; %n answer(s) before that in the log</source>
        <translation>
            <numerusform>new again; %n answer before that in the log</numerusform>
            <numerusform>new again; %n answers before that in the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) since %1, forgotten in review: %2</source>
        <translation>
            <numerusform>%n answer since %1, forgotten in review: %2</numerusform>
            <numerusform>%n answers since %1, forgotten in review: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::CardReader</name>
    <message numerus="yes">
        <source>Seen %n time(s), next %1; recalled today with a chance of %2.</source>
        <comment>%1: in 6 days</comment>
        <translation>
            <numerusform>Seen once, next %1; recalled today with a chance of %2.</numerusform>
            <numerusform>Seen %n times, next %1; recalled today with a chance of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen %n time(s), last today, next %1.</source>
        <comment>%1: in 6 days</comment>
        <translation>
            <numerusform>Seen once, today; next %1.</numerusform>
            <numerusform>Seen %n times, last today, next %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::CardWriter</name>
    <message numerus="yes">
        <source>%n card(s) added; new cards come up in review</source>
        <translation>
            <numerusform>%n card added; new cards come up in review</numerusform>
            <numerusform>%n cards added; new cards come up in review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::CardsSummary</name>
    <message numerus="yes">
        <source>%n card(s) today</source>
        <translation>
            <numerusform>%n card today</numerusform>
            <numerusform>%n cards today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::DebriefView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::DecksDialog</name>
    <message numerus="yes">
        <source>What happens to its %n card(s)?</source>
        <translation>
            <numerusform>What happens to its %n card?</numerusform>
            <numerusform>What happens to its %n cards?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::DrillView</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes on the record</source>
        <translation>
            <numerusform>%n minute on the record</numerusform>
            <numerusform>%n minutes on the record</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::DuePanel</name>
    <message numerus="yes">
        <source>%n card(s) today</source>
        <translation>
            <numerusform>%n card today</numerusform>
            <numerusform>%n cards today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 to recall and %n new</source>
        <comment>%1: 10–13 min</comment>
        <translation>
            <numerusform>%1; %2 to recall and %n new</numerusform>
            <numerusform>%1; %2 to recall and %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) given today. </source>
        <translation>
            <numerusform>%n answer given today. </numerusform>
            <numerusform>%n answers given today. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::DuplicatesBar</name>
    <message numerus="yes">
        <source>Comparing %n card(s)…</source>
        <translation>
            <numerusform>Comparing %n card…</numerusform>
            <numerusform>Comparing %n cards…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with the same question</source>
        <translation>
            <numerusform>%n group with the same question</numerusform>
            <numerusform>%n groups with the same question</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with nearly the same</source>
        <translation>
            <numerusform>%n group with nearly the same</numerusform>
            <numerusform>%n groups with nearly the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::ExaminerPanel</name>
    <message numerus="yes">
        <source>%n accepted with a reason</source>
        <translation>
            <numerusform>%n accepted with a reason</numerusform>
            <numerusform>%n accepted with a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more that pass</source>
        <translation>
            <numerusform>Show %n more that passes</numerusform>
            <numerusform>Show %n more that pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read only the record, %n gap(s)</source>
        <translation>
            <numerusform>Read only the record, %n gap</numerusform>
            <numerusform>Read only the record, %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Exported %Ln card(s).</source>
        <translation>
            <numerusform>Exported %Ln card.</numerusform>
            <numerusform>Exported %Ln cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln card(s)</source>
        <translation>
            <numerusform>Import %Ln card</numerusform>
            <numerusform>Import %Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deck(s)</source>
        <translation>
            <numerusform>%Ln deck</numerusform>
            <numerusform>%Ln decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) or sound(s)</source>
        <translation>
            <numerusform>%Ln picture or sound</numerusform>
            <numerusform>%Ln pictures or sounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::LeechList</name>
    <message numerus="yes">
        <source>Forgotten %n time(s) in %1 answers, %2 spent.</source>
        <translation>
            <numerusform>Forgotten %n time in %1 answers, %2 spent.</numerusform>
            <numerusform>Forgotten %n times in %1 answers, %2 spent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of them</source>
        <translation>
            <numerusform>%n more of them</numerusform>
            <numerusform>%n more of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::LeechNotice</name>
    <message numerus="yes">
        <source>Forgotten %n time(s): “%1”</source>
        <translation>
            <numerusform>Forgotten %n time: “%1”</numerusform>
            <numerusform>Forgotten %n times: “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::LegalChangesPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>laws</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are due again.</source>
        <translation>
            <numerusform>%n card is due again.</numerusform>
            <numerusform>%n cards are due again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::LegalPanel</name>
    <message numerus="yes">
        <source>%n card(s), %1</source>
        <translation>
            <numerusform>%n card, %1</numerusform>
            <numerusform>%n cards, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <comment>cards</comment>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List the %n card(s) that nobody has checked</source>
        <translation>
            <numerusform>List the %n card that nobody has checked</numerusform>
            <numerusform>List the %n cards that nobody has checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::ModelCard</name>
    <message numerus="yes">
        <source>Fitted to %Ln of your reviews on %1.</source>
        <comment>%1: a day</comment>
        <translation>
            <numerusform>Fitted to %Ln of your reviews on %1.</numerusform>
            <numerusform>Fitted to %Ln of your reviews on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::OverrideList</name>
    <message numerus="yes">
        <source>%n so far</source>
        <comment>overrides</comment>
        <translation>
            <numerusform>%n so far</numerusform>
            <numerusform>%n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::PlanPreview</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::PromptList</name>
    <message numerus="yes">
        <source>answered %n time(s), last on %1, you gave it %2</source>
        <translation>
            <numerusform>answered once, on %1, you gave it %2</numerusform>
            <numerusform>answered %n times, last on %1, you gave it %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::RecordView</name>
    <message numerus="yes">
        <source>You have only the record below. It leaves %n question(s) open.</source>
        <translation>
            <numerusform>You have only the record below. It leaves %n question open.</numerusform>
            <numerusform>You have only the record below. It leaves %n questions open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::ReviewView</name>
    <message numerus="yes">
        <source>%1, seen %n time(s)</source>
        <comment>%1: an area of the deck</comment>
        <translation>
            <numerusform>%1, seen once</numerusform>
            <numerusform>%1, seen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::RoundList</name>
    <message numerus="yes">
        <source>%1 min, %2 of %n prompt(s) answered</source>
        <translation>
            <numerusform>%1 min, %2 of %n prompt answered</numerusform>
            <numerusform>%1 min, %2 of %n prompts answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n kept; the newest is from %1.</source>
        <translation>
            <numerusform>%n kept, from %1.</numerusform>
            <numerusform>%n kept; the newest is from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1.</source>
        <comment>%1: 3.4 MB</comment>
        <translation>
            <numerusform>%Ln file, %1.</numerusform>
            <numerusform>%Ln files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No card shows %Ln of them (%1).</source>
        <comment>%1: 3.4 MB</comment>
        <translation>
            <numerusform>No card shows %Ln of them (%1).</numerusform>
            <numerusform>No card shows %Ln of them (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln unused picture(s) or sound(s)</source>
        <translation>
            <numerusform>Removed %Ln unused picture or sound</numerusform>
            <numerusform>Removed %Ln unused pictures or sounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::SideNav</name>
    <message numerus="yes">
        <source>days</source>
        <comment>after the number of days to the next round</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::StatisticsBoard</name>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln day(s) of the last half year</source>
        <comment>%1: 1,203 answers</comment>
        <translation>
            <numerusform>%1 on %Ln day of the last half year</numerusform>
            <numerusform>%1 on %Ln days of the last half year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::StatisticsView</name>
    <message numerus="yes">
        <source>Reading the log: %Ln answer(s) so far</source>
        <translation>
            <numerusform>Reading the log: %Ln answer so far</numerusform>
            <numerusform>Reading the log: %Ln answers so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) found</source>
        <translation>
            <numerusform>%Ln card found</numerusform>
            <numerusform>%Ln cards found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::StoriesPage</name>
    <message numerus="yes">
        <source>A story tells of one decision about a model: what it said, what you decided, and where that is written. You will be asked for %n of them, and for the record behind each.</source>
        <translation>
            <numerusform>A story tells of one decision about a model: what it said, what you decided, and where that is written. You will be asked for %n of them, and for the record behind each.</numerusform>
            <numerusform>A story tells of one decision about a model: what it said, what you decided, and where that is written. You will be asked for %n of them, and for the record behind each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::StoryExportDialog</name>
    <message numerus="yes">
        <source>%n name(s) of your list are left out.</source>
        <translation>
            <numerusform>%n name of your list is left out.</numerusform>
            <numerusform>%n names of your list are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind</source>
        <translation>
            <numerusform>%n more of this kind</numerusform>
            <numerusform>%n more of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::StudyDays</name>
    <message numerus="yes">
        <source>%1 of %n day(s), %2</source>
        <comment>days studied, total time</comment>
        <translation>
            <numerusform>%1 of %n day, %2</numerusform>
            <numerusform>%1 of %n days, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::SummaryView</name>
    <message numerus="yes">
        <source>%n card(s) done, none left today</source>
        <translation>
            <numerusform>%n card done, none left today</numerusform>
            <numerusform>%n cards done, none left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) still to come today, %1. Whatever is left moves to tomorrow by itself.</source>
        <translation>
            <numerusform>%n card still to come today, %1. Whatever is left moves to tomorrow by itself.</numerusform>
            <numerusform>%n cards still to come today, %1. Whatever is left moves to tomorrow by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day’s minutes are used. %n card(s) would still pay and wait; tomorrow has %1 for cards.</source>
        <translation>
            <numerusform>The day’s minutes are used. %n card would still pay and wait; tomorrow has %1 for cards.</numerusform>
            <numerusform>The day’s minutes are used. %n cards would still pay and wait; tomorrow has %1 for cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day’s minutes are used. %n card(s) would still pay and wait.</source>
        <translation>
            <numerusform>The day’s minutes are used. %n card would still pay and wait.</numerusform>
            <numerusform>The day’s minutes are used. %n cards would still pay and wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::TodayHeader</name>
    <message numerus="yes">
        <source>%n day(s) to %1</source>
        <translation>
            <numerusform>%n day to %1</numerusform>
            <numerusform>%n days to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n task(s) from earlier days are open. There is a proposal for where they go; nothing moves until you accept it.</source>
        <translation>
            <numerusform>%n task from an earlier day is open. There is a proposal for where it goes; nothing moves until you accept it.</numerusform>
            <numerusform>%n tasks from earlier days are open. There is a proposal for where they go; nothing moves until you accept it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished, %n minute(s)</source>
        <translation>
            <numerusform>Finished, %n minute</numerusform>
            <numerusform>Finished, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::UnverifiedDialog</name>
    <message numerus="yes">
        <source>%n card(s) written from knowledge, without a source at hand. Check one before you quote it.</source>
        <translation>
            <numerusform>%n card written from knowledge, without a source at hand. Check one before you quote it.</numerusform>
            <numerusform>%n cards written from knowledge, without a source at hand. Check one before you quote it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::WaitPanel</name>
    <message numerus="yes">
        <source>Done for now but for %n card(s) that you had to learn again. The pause is part of it: recalling after some minutes sticks better than at once. Leave the page open and the card comes by itself.</source>
        <translation>
            <numerusform>Done for now but for %n card that you had to learn again. The pause is part of it: recalling after some minutes sticks better than at once. Leave the page open and the card comes by itself.</numerusform>
            <numerusform>Done for now but for %n cards that you had to learn again. The pause is part of it: recalling after some minutes sticks better than at once. Leave the page open and the card comes by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deference::ui::WordBudgetBar</name>
    <message numerus="yes">
        <source>%1 of %n words</source>
        <translation>
            <numerusform>%1 of %n word</numerusform>
            <numerusform>%1 of %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words over</source>
        <translation>
            <numerusform>%n word over</numerusform>
            <numerusform>%n words over</numerusform>
        </translation>
    </message>
</context>
</TS>
