<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
