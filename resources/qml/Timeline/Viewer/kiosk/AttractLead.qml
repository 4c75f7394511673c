pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// What of a piece is set large: a quotation, its translation, a number or a pair of them, a change in words.
Column {
    id: lead

    // The fields of PieceWords in viewer/models/piece_words.py.
    required property var saying
    required property AttractType type
    property color accent: Theme.ink

    readonly property string kind: saying.kind
    readonly property bool inWords: ["translation", "change", "title"].includes(kind)

    // Its height is true at once, not with the next frame.
    function arrange() {
        for (let place = 0; place < values.count; place++)
            (values.itemAt(place) as AttractValue).arrange();
        forceLayout();
    }

    spacing: type.gap * 0.6

    QuotedText {
        Accessible.ignored: true
        accent: lead.accent
        face: lead.saying.face
        leading: 1.5
        lines: lead.saying.lines
        size: lead.type.lead
        spoken: lead.saying.lead
        visible: lead.kind === "quotation"
        width: parent.width
    }
    BalancedText {
        Accessible.ignored: true
        face: lead.saying.face
        leading: 1.5
        size: lead.kind === "change" ? lead.type.value : lead.type.lead
        spoken: lead.saying.lead
        text: lead.saying.lead
        visible: lead.inWords
        width: parent.width
    }
    NumeralText {
        Accessible.ignored: true
        after: lead.saying.after
        before: lead.saying.before
        face: lead.saying.face
        bottomPadding: lead.type.numeral * 0.14
        leading: largest * 1.05
        numeral: lead.saying.lead
        size: lead.type.numeral / largest
        visible: !lead.inWords && lead.kind !== "quotation" && lead.kind !== "pair"
        width: parent.width
    }
    Repeater {
        id: values

        model: lead.kind === "pair" ? [["firstDate", "firstValue", "part"], ["lastDate", "lastValue", "lastPart"]] : []

        AttractValue {
            required property int index
            required property var modelData

            accent: lead.accent
            date: lead.saying[modelData[0]]
            face: lead.saying.face
            filled: index === 1
            part: lead.saying[modelData[2]]
            type: lead.type
            value: lead.saying[modelData[1]]
            width: lead.width
        }
    }
    ShareBar {
        accent: lead.accent
        height: lead.type.gap
        moreThan: lead.saying.moreThan
        part: lead.saying.part
        visible: lead.kind === "share"
        width: parent.width * 0.6
    }
    PageText {
        Accessible.ignored: true
        color: lead.kind === "translation" ? Theme.inkSoft : Theme.ink
        face: lead.saying.sans
        leading: 1.35
        size: lead.kind === "translation" ? lead.type.words : lead.type.label
        text: lead.saying.label
        width: parent.width
    }
    PageText {
        Accessible.ignored: true
        color: Theme.inkSoft
        face: lead.saying.sans
        leading: 1.35
        size: lead.type.words
        text: lead.saying.more
        width: parent.width
    }
}
