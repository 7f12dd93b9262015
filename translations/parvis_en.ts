<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountCard</name>
    <message numerus="yes">
        <source>%Ln request(s) left</source>
        <translation>
            <numerusform>%Ln request left</numerusform>
            <numerusform>%Ln requests left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%Ln feed(s) exported</source>
        <translation>
            <numerusform>%Ln feed exported</numerusform>
            <numerusform>%Ln feeds exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>%Ln negative message(s) since %1</source>
        <translation>
            <numerusform>%Ln negative message since %1</numerusform>
            <numerusform>%Ln negative messages since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln message(s) read were surely negative; %2 are usual.</source>
        <translation>
            <numerusform>%1 of the one message read was surely negative; %2 is usual.</numerusform>
            <numerusform>%1 of the %Ln messages read were surely negative; %2 is usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show the %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln negative mention(s) since %1</source>
        <translation>
            <numerusform>%Ln negative mention since %1</numerusform>
            <numerusform>%Ln negative mentions since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln mention(s) found were surely negative; %2 are usual.</source>
        <translation>
            <numerusform>%1 of the %Ln mention found were surely negative; %2 are usual.</numerusform>
            <numerusform>%1 of the %Ln mentions found were surely negative; %2 are usual.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsPane</name>
    <message numerus="yes">
        <source>%Ln message(s) behind it</source>
        <translation>
            <numerusform>%Ln message behind it</numerusform>
            <numerusform>%Ln messages behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) behind it</source>
        <translation>
            <numerusform>%Ln mention behind it</numerusform>
            <numerusform>%Ln mentions behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message numerus="yes">
        <source>%Ln event(s) can be taken in. A calendar of the same name is replaced.</source>
        <translation>
            <numerusform>%Ln event can be taken in. A calendar of the same name is replaced.</numerusform>
            <numerusform>%Ln events can be taken in. A calendar of the same name is replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message numerus="yes">
        <source>%n post(s) selected</source>
        <translation>
            <numerusform>%n post selected</numerusform>
            <numerusform>%n posts selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>this computer&apos;s clock is %n minute(s) off</source>
        <translation>
            <numerusform>this computer&apos;s clock is %n minute off</numerusform>
            <numerusform>this computer&apos;s clock is %n minutes off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken back</source>
        <translation>
            <numerusform>%n post taken back</numerusform>
            <numerusform>%n posts taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of it had left or been tried: that stays</source>
        <translation>
            <numerusform>%n of it had left or been tried: that stays</numerusform>
            <numerusform>%n of it had left or been tried: those stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be planned</source>
        <translation>
            <numerusform>%n post would be planned</numerusform>
            <numerusform>%n posts would be planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) planned</source>
        <translation>
            <numerusform>%n post planned</numerusform>
            <numerusform>%n posts planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned already and left out; --again plans it once more</source>
        <translation>
            <numerusform>%n planned already and left out; --again plans it once more</numerusform>
            <numerusform>%n planned already and left out; --again plans them once more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 cannot be planned, so nothing was; --partial plans the others</source>
        <translation>
            <numerusform>%n of %1 cannot be planned, so nothing was; --partial plans the others</numerusform>
            <numerusform>%n of %1 cannot be planned, so nothing was; --partial plans the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) written</source>
        <translation>
            <numerusform>%n post written</numerusform>
            <numerusform>%n posts written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of others name them and stay</source>
        <translation>
            <numerusform>%n text of others names them and stays</numerusform>
            <numerusform>%n texts of others name them and stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Community</name>
    <message numerus="yes">
        <source>Answered or named by %n people</source>
        <translation>
            <numerusform>Answered or named by %n person</numerusform>
            <numerusform>Answered or named by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote in %n of 13 weeks</source>
        <translation>
            <numerusform>Wrote in %n of 13 weeks</numerusform>
            <numerusform>Wrote in %n of 13 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people answer or name them</source>
        <translation>
            <numerusform>%n person answers or names them</numerusform>
            <numerusform>%n people answer or name them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote in %n of 13 weeks</source>
        <translation>
            <numerusform>wrote in %n of 13 weeks</numerusform>
            <numerusform>wrote in %n of 13 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es)</source>
        <translation>
            <numerusform>%n watch</numerusform>
            <numerusform>%n watches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on other conversations</source>
        <translation>
            <numerusform>%n note on another conversation</numerusform>
            <numerusform>%n notes on other conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on other people</source>
        <translation>
            <numerusform>%n note on somebody else</numerusform>
            <numerusform>%n notes on other people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved repl(ies)</source>
        <translation>
            <numerusform>%n saved reply</numerusform>
            <numerusform>%n saved replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent answer(s) to others</source>
        <translation>
            <numerusform>%n unsent answer to somebody else</numerusform>
            <numerusform>%n unsent answers to others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recurring post(s)</source>
        <translation>
            <numerusform>%n recurring post</numerusform>
            <numerusform>%n recurring posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evergreen post(s)</source>
        <translation>
            <numerusform>%n evergreen post</numerusform>
            <numerusform>%n evergreen posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) in reports</source>
        <translation>
            <numerusform>%n comment in a report</numerusform>
            <numerusform>%n comments in reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the charter</source>
        <translation>
            <numerusform>%n article of the charter</numerusform>
            <numerusform>%n articles of the charter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s)</source>
        <translation>
            <numerusform>%n saved view</numerusform>
            <numerusform>%n saved views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of your own</source>
        <translation>
            <numerusform>%n word of your own</numerusform>
            <numerusform>%n words of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) in the register of moderation</source>
        <translation>
            <numerusform>%n reason in the register of moderation</numerusform>
            <numerusform>%n reasons in the register of moderation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) made nameless</source>
        <translation>
            <numerusform>%Ln decision made nameless</numerusform>
            <numerusform>%Ln decisions made nameless</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the last %n days</source>
        <translation>
            <numerusform>Over the last day</numerusform>
            <numerusform>Over the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 texts positive</source>
        <translation>
            <numerusform>%Ln of %1 texts positive</numerusform>
            <numerusform>%Ln of %1 texts positive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln negative</source>
        <translation>
            <numerusform>%Ln negative</numerusform>
            <numerusform>%Ln negative</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the digest</source>
        <translation>
            <numerusform>%n note in the digest</numerusform>
            <numerusform>%n notes in the digest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) sent back with a reason</source>
        <translation>
            <numerusform>%n post sent back with a reason</numerusform>
            <numerusform>%n posts sent back with a reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommunityPage</name>
    <message numerus="yes">
        <source>%Ln people wrote in 90 days</source>
        <translation>
            <numerusform>%Ln person wrote in 90 days</numerusform>
            <numerusform>%Ln people wrote in 90 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: always the same, or all day</source>
        <translation>
            <numerusform>%n left out: always the same, or all day</numerusform>
            <numerusform>%n left out: always the same, or all day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%1 hold(s) it</source>
        <translation>
            <numerusform>%1 holds it</numerusform>
            <numerusform>%1 hold it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <translation>
            <numerusform>The newest one</numerusform>
            <numerusform>The newest %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPane</name>
    <message numerus="yes">
        <source>%n corrections read</source>
        <translation>
            <numerusform>%n correction read</numerusform>
            <numerusform>%n corrections read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections written</source>
        <translation>
            <numerusform>%n correction written</numerusform>
            <numerusform>%n corrections written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineSettings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message numerus="yes">
        <source>%n post(s) of the next 24 hours leave from this computer.</source>
        <translation>
            <numerusform>%n post of the next 24 hours leaves from this computer.</numerusform>
            <numerusform>%n posts of the next 24 hours leave from this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis: %n unread</source>
        <translation>
            <numerusform>Parvis: %n unread</numerusform>
            <numerusform>Parvis: %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message numerus="yes">
        <source>%Ln say the same</source>
        <translation>
            <numerusform>%Ln says the same</numerusform>
            <numerusform>%Ln say the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told from the %Ln message(s) received, as Parvis reads them or as somebody corrected it. A conversation that speaks of two themes stands under both, and is counted once.</source>
        <translation>
            <numerusform>Told from the one message received, as Parvis reads it or as somebody corrected it.</numerusform>
            <numerusform>Told from the %Ln messages received, as Parvis reads them or as somebody corrected it. A conversation that speaks of two themes stands under both, and is counted once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) of this time that somebody found worth telling.</source>
        <translation>
            <numerusform>%Ln text of this time that somebody found worth telling.</numerusform>
            <numerusform>%Ln texts of this time that somebody found worth telling.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvergreenDialog</name>
    <message numerus="yes">
        <source>%n wording(s)</source>
        <translation>
            <numerusform>%n wording</numerusform>
            <numerusform>%n wordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedList</name>
    <message numerus="yes">
        <source>%Ln feed(s) cannot be read</source>
        <translation>
            <numerusform>%Ln feed cannot be read</numerusform>
            <numerusform>%Ln feeds cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n post(s) in %1</source>
        <translation>
            <numerusform>%n post in %1</numerusform>
            <numerusform>%n posts in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan the others: %n post(s) cannot be</source>
        <translation>
            <numerusform>Plan the others: %n post cannot be</numerusform>
            <numerusform>Plan the others: %n posts cannot be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also plan once more what is planned already: %n post(s)</source>
        <translation>
            <numerusform>Also plan once more what is planned already: %n post</numerusform>
            <numerusform>Also plan once more what is planned already: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n draft(s)</source>
        <translation>
            <numerusform>Make %n draft</numerusform>
            <numerusform>Make %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n post(s)</source>
        <translation>
            <numerusform>Plan %n post</numerusform>
            <numerusform>Plan %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%Ln to do</source>
        <translation>
            <numerusform>%Ln to do</numerusform>
            <numerusform>%Ln to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snoozed</source>
        <translation>
            <numerusform>%Ln snoozed</numerusform>
            <numerusform>%Ln snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>%n scheduled</numerusform>
            <numerusform>%n scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%n needs a look</numerusform>
            <numerusform>%n need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n to approve</numerusform>
            <numerusform>%n to approve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberPane</name>
    <message numerus="yes">
        <source>%n text(s) of others name them and stay.</source>
        <translation>
            <numerusform>%n text of others names them and stays.</numerusform>
            <numerusform>%n texts of others name them and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote in %n of 13 weeks</source>
        <translation>
            <numerusform>Wrote in %n of 13 weeks</numerusform>
            <numerusform>Wrote in %n of 13 weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionDelegate</name>
    <message numerus="yes">
        <source>+ %n alike</source>
        <extracomment>Others wrote the same text: + 4 alike</extracomment>
        <translation>
            <numerusform>+ %n alike</numerusform>
            <numerusform>+ %n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionPane</name>
    <message numerus="yes">
        <source>%n other(s) wrote the same in this time.</source>
        <translation>
            <numerusform>%n other wrote the same in this time.</numerusform>
            <numerusform>%n others wrote the same in this time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModerationPanel</name>
    <message numerus="yes">
        <source>And %Ln more like it</source>
        <translation>
            <numerusform>And %Ln more like it</numerusform>
            <numerusform>And %Ln more like it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>News</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) need a look</source>
        <translation>
            <numerusform>%Ln post needs a look</numerusform>
            <numerusform>%Ln posts need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalDataDialog</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhrasesPane</name>
    <message numerus="yes">
        <source>%n phrases read</source>
        <translation>
            <numerusform>%n phrase read</numerusform>
            <numerusform>%n phrases read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phrases written</source>
        <translation>
            <numerusform>%n phrase written</numerusform>
            <numerusform>%n phrases written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDesk</name>
    <message numerus="yes">
        <source>%n post(s) moved</source>
        <translation>
            <numerusform>%n post moved</numerusform>
            <numerusform>%n posts moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s) cancelled</source>
        <translation>
            <numerusform>%n publication cancelled</numerusform>
            <numerusform>%n publications cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s) scheduled</source>
        <translation>
            <numerusform>%n publication scheduled</numerusform>
            <numerusform>%n publications scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) made: they leave once they are scheduled</source>
        <translation>
            <numerusform>%n draft made: it leaves once it is scheduled</numerusform>
            <numerusform>%n drafts made: they leave once they are scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) planned from %1</source>
        <translation>
            <numerusform>%n post planned from %1</numerusform>
            <numerusform>%n posts planned from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken back</source>
        <translation>
            <numerusform>%n post taken back</numerusform>
            <numerusform>%n posts taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n had left or been tried</source>
        <translation>
            <numerusform>%1; %n had left or been tried</numerusform>
            <numerusform>%1; %n had left or been tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) written to %1</source>
        <translation>
            <numerusform>%n post written to %1</numerusform>
            <numerusform>%n posts written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes out again in free slots, after %n day(s)</source>
        <translation>
            <numerusform>It goes out again in free slots, after %n day</numerusform>
            <numerusform>It goes out again in free slots, after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>%n post(s) until tomorrow morning depend on this computer</source>
        <translation>
            <numerusform>%n post until tomorrow morning depends on this computer</numerusform>
            <numerusform>%n posts until tomorrow morning depend on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <translation>
            <numerusform>every week on %1</numerusform>
            <numerusform>every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months on the %1</source>
        <comment>day</comment>
        <translation>
            <numerusform>every month on the %1</numerusform>
            <numerusform>every %n months on the %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, once</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannerPage</name>
    <message numerus="yes">
        <source>Shaded: your best hours, from %n post(s)</source>
        <translation>
            <numerusform>Shaded: your best hours, from %n post</numerusform>
            <numerusform>Shaded: your best hours, from %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) taken in</source>
        <translation>
            <numerusform>%Ln event taken in</numerusform>
            <numerusform>%Ln events taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” (%Ln event(s))</source>
        <translation>
            <numerusform>Remove “%1” (%Ln event)</numerusform>
            <numerusform>Remove “%1” (%Ln events)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review sheet of %Ln post(s) written</source>
        <translation>
            <numerusform>Review sheet of %Ln post written</numerusform>
            <numerusform>Review sheet of %Ln posts written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time and did not leave</source>
        <translation>
            <numerusform>%n post missed its time and did not leave</numerusform>
            <numerusform>%n posts missed their time and did not leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n post(s)</source>
        <translation>
            <numerusform>%1, %2: %n post</numerusform>
            <numerusform>%1, %2: %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PollView</name>
    <message numerus="yes">
        <source>%n voter(s)</source>
        <translation>
            <numerusform>%n voter</numerusform>
            <numerusform>%n voters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostCard</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostPane</name>
    <message numerus="yes">
        <source>%n picture(s) or film(s)</source>
        <translation>
            <numerusform>%n picture or film</numerusform>
            <numerusform>%n pictures or films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a thread of %n part(s)</source>
        <translation>
            <numerusform>a thread of %n part</numerusform>
            <numerusform>a thread of %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) selected</source>
        <translation>
            <numerusform>%n post selected</numerusform>
            <numerusform>%n posts selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>It holds posts from %n minute(s) ahead only</source>
        <translation>
            <numerusform>It holds posts from %n minute ahead only</numerusform>
            <numerusform>It holds posts from %n minutes ahead only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln entry written</numerusform>
            <numerusform>%Ln entries written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepliesPane</name>
    <message numerus="yes">
        <source>%n new replies</source>
        <translation>
            <numerusform>%n new reply</numerusform>
            <numerusform>%n new replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies written</source>
        <translation>
            <numerusform>%n reply written</numerusform>
            <numerusform>%n replies written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyEditor</name>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Used once</numerusform>
            <numerusform>Used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vs the %n day(s) before</source>
        <translation>
            <numerusform>vs the day before</numerusform>
            <numerusform>vs the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean over the %n post(s) published: engagements of a post, divided by:</source>
        <translation>
            <numerusform>Of %n post published: its engagements, divided by:</numerusform>
            <numerusform>Mean over the %n posts published: engagements of a post, divided by:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) with new engagements</source>
        <translation>
            <numerusform>%n post with new engagements</numerusform>
            <numerusform>%n posts with new engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) published</source>
        <translation>
            <numerusform>%n post published</numerusform>
            <numerusform>%n posts published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) with a rate</source>
        <translation>
            <numerusform>%n post with a rate</numerusform>
            <numerusform>%n posts with a rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in 90 days</source>
        <translation>
            <numerusform>%n post in 90 days</numerusform>
            <numerusform>%n posts in 90 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was closed without an answer is not counted.</source>
        <translation>
            <numerusform>%n that was closed without an answer is not counted.</numerusform>
            <numerusform>%n that were closed without an answer are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) answered</source>
        <translation>
            <numerusform>%n request answered</numerusform>
            <numerusform>%n requests answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), answered or waiting</source>
        <translation>
            <numerusform>%n request, answered or waiting</numerusform>
            <numerusform>%n requests, answered or waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>Last %n weeks</source>
        <translation>
            <numerusform>Last week</numerusform>
            <numerusform>Last %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleTrial</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n conversation(s)</source>
        <translation>
            <numerusform>in %n conversation</numerusform>
            <numerusform>in %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) read of the last 30 days.</source>
        <translation>
            <numerusform>%n message read of the last 30 days.</numerusform>
            <numerusform>%n messages read of the last 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fit, but a rule above stops there.</source>
        <translation>
            <numerusform>%n more fits, but a rule above stops there.</numerusform>
            <numerusform>%n more fit, but a rule above stops there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to the %n found</source>
        <translation>
            <numerusform>Apply to the one found</numerusform>
            <numerusform>Apply to the %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n message(s)</source>
        <translation>
            <numerusform>Applied to %n message</numerusform>
            <numerusform>Applied to %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” applied to %n message(s)</source>
        <translation>
            <numerusform>“%1” applied to %n message</numerusform>
            <numerusform>“%1” applied to %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPane</name>
    <message numerus="yes">
        <source>It saw to %n message(s).</source>
        <translation>
            <numerusform>It saw to %n message.</numerusform>
            <numerusform>It saw to %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesPane</name>
    <message numerus="yes">
        <source>%n themes read</source>
        <translation>
            <numerusform>%n theme read</numerusform>
            <numerusform>%n themes read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n themes written</source>
        <translation>
            <numerusform>%n theme written</numerusform>
            <numerusform>%n themes written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>Show %Ln earlier</source>
        <translation>
            <numerusform>Show %Ln earlier</numerusform>
            <numerusform>Show %Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageDesk</name>
    <message numerus="yes">
        <source>%1: %Ln conversation(s)</source>
        <translation>
            <numerusform>%1: %Ln conversation</numerusform>
            <numerusform>%1: %Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %Ln conversation(s), for colleagues only</source>
        <translation>
            <numerusform>Note on %Ln conversation, for colleagues only</numerusform>
            <numerusform>Note on %Ln conversations, for colleagues only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message numerus="yes">
        <source>This computer has no keyring: a passphrase of at least %n characters will seal the sign-ins. Nobody can recover it.</source>
        <translation>
            <numerusform>This computer has no keyring: a passphrase of at least %n character will seal the sign-ins. Nobody can recover it.</numerusform>
            <numerusform>This computer has no keyring: a passphrase of at least %n characters will seal the sign-ins. Nobody can recover it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%n text(s) in this time</source>
        <translation>
            <numerusform>%n text in this time</numerusform>
            <numerusform>%n texts in this time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the time before</source>
        <translation>
            <numerusform>%n in the time before</numerusform>
            <numerusform>%n in the time before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put aside by what you taught</source>
        <translation>
            <numerusform>%Ln put aside by what you taught</numerusform>
            <numerusform>%Ln put aside by what you taught</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchTabs</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watches</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vs the %n days before</source>
        <translation>
            <numerusform>vs the day before</numerusform>
            <numerusform>vs the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put aside by hand</source>
        <translation>
            <numerusform>%Ln put aside by hand</numerusform>
            <numerusform>%Ln put aside by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said to be relevant</source>
        <translation>
            <numerusform>%Ln said to be relevant</numerusform>
            <numerusform>%Ln said to be relevant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln more, what is clearly like them goes by itself.</source>
        <translation>
            <numerusform>With %Ln more, what is clearly like them goes by itself.</numerusform>
            <numerusform>With %Ln more, what is clearly like them goes by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is clearly like them goes by itself: %Ln so far.</source>
        <translation>
            <numerusform>What is clearly like them goes by itself: %Ln so far.</numerusform>
            <numerusform>What is clearly like them goes by itself: %Ln so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln alike</numerusform>
            <numerusform>%Ln alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln unread</numerusform>
            <numerusform>%1, %Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPane</name>
    <message numerus="yes">
        <source>%n words read</source>
        <translation>
            <numerusform>%n word read</numerusform>
            <numerusform>%n words read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words written</source>
        <translation>
            <numerusform>%n word written</numerusform>
            <numerusform>%n words written</numerusform>
        </translation>
    </message>
</context>
</TS>
