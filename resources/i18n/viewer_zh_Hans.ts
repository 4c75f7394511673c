<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>Header</name>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the year or season is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start or end not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenMenu</name>
    <message>
        <source>Open a timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timelines (*.timeline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the whole span</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PillList</name>
    <message>
        <source>Zoom here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quotation</name>
    <message>
        <source>The source does not name the speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source does not say when this was said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Same series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed beside in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led to, says the source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Timeline surface</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>the source records no event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
