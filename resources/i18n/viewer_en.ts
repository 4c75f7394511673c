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
</context>
<context>
    <name>FilterGroup</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterToggle</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</TS>
