import QtQuick
import Timeline.Viewer

// One figure: what is counted, the number as large as its kind allows, and who claims it.
Column {
    id: block

    required property string after
    required property string before
    required property var beside
    required property string carried
    required property string claim
    required property string compared
    required property string difference
    required property string exact
    required property string firstDate
    required property string firstValue
    required property string kind
    required property string label
    required property string lastDate
    required property real lastPart
    required property string lastValue
    required property bool moreThan
    required property string note
    required property string numeral
    required property real part
    required property var passageFace
    required property string prefix
    // The fields of Publication in viewer/models/passage.py.
    required property var publication
    required property string suffix
    property color accent: Theme.ink
    // A TextReader; null where no text is looked up.
    property var texts: null
    readonly property bool drawn: kind === "pair" || kind === "share"
    // How wide its number is when it stands in one line.
    readonly property real natural: Math.max(numeral.visible ? numeral.implicitWidth : 0, change.implicitWidth)

    spacing: Metrics.space * 0.5

    NumeralText {
        id: numeral

        after: block.after
        before: block.before
        numeral: block.numeral
        visible: block.kind !== "pair" && block.kind !== "change"
        width: parent.width
    }

    PageText {
        id: change

        leading: 1.3
        serif: true
        size: Metrics.heading * 1.2
        text: block.kind === "change" ? block.numeral : ""
        width: parent.width
    }

    PageText {
        bold: block.kind === "pair"
        text: block.label
        width: parent.width
    }

    ShareBar {
        accent: block.accent
        moreThan: block.moreThan
        part: block.part
        visible: block.kind === "share"
        width: parent.width
    }

    PairBars {
        accent: block.accent
        firstDate: block.firstDate
        firstPart: block.part
        firstValue: block.firstValue
        lastDate: block.lastDate
        lastPart: block.lastPart
        lastValue: block.lastValue
        visible: block.kind === "pair"
        width: parent.width
    }

    PageText {
        text: qsTr("Worked out from the two values: %1").arg(block.difference)
        topPadding: Metrics.space * 0.75
        visible: block.difference !== ""
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        text: block.compared
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: block.note
        width: parent.width
    }

    PassageFold {
        about: block.label
        beside: block.beside
        carried: block.carried
        exact: block.exact
        face: block.passageFace
        introduced: true
        label: block.claim
        prefix: block.prefix
        publication: block.publication
        suffix: block.suffix
        texts: block.texts
        width: parent.width
    }
}
