<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EventList</name>
    <message numerus="yes">
        <source>%n events in time</source>
        <translation>
            <numerusform>%n event in time</numerusform>
            <numerusform>%n events in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterGroup</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterToggle</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message numerus="yes">
        <source>After %n seconds without a touch or key you are asked whether you are still there.</source>
        <translation>
            <numerusform>After %n second without a touch or key you are asked whether you are still there.</numerusform>
            <numerusform>After %n seconds without a touch or key you are asked whether you are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n more seconds everything starts over by itself; any touch or key prevents that, as often as you like.</source>
        <translation>
            <numerusform>After %n more second everything starts over by itself; any touch or key prevents that, as often as you like.</numerusform>
            <numerusform>After %n more seconds everything starts over by itself; any touch or key prevents that, as often as you like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenLanes</name>
    <message numerus="yes">
        <source>%n lanes hidden</source>
        <translation>
            <numerusform>%n lane hidden</numerusform>
            <numerusform>%n lanes hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleQuestion</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message numerus="yes">
        <source>%n more events: %1</source>
        <translation>
            <numerusform>%n more event: %1</numerusform>
            <numerusform>%n more events: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PillList</name>
    <message numerus="yes">
        <source>%n more events</source>
        <translation>
            <numerusform>%n more event</numerusform>
            <numerusform>%n more events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotePane</name>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffMenu</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
</TS>
