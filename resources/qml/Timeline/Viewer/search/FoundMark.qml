import QtQuick
import Timeline.Viewer

// The sign of what a search finds, where its surroundings show other things too: a plate with a glass and a word.
Rectangle {
    id: mark

    property string words: qsTr("Found")
    // What it may take of its line.
    property real widest: Infinity

    readonly property real edge: Metrics.space * 0.75

    color: Theme.ink
    implicitHeight: told.implicitHeight + Metrics.space * 0.5
    implicitWidth: told.x + told.width + edge * 1.4
    radius: Metrics.radius

    SearchIcon {
        id: glass

        colour: Theme.ground
        height: Metrics.small
        width: height
        x: mark.edge
        y: told.y + (told.lineHeight - height) / 2
    }
    SansText {
        id: told

        Accessible.ignored: true
        bold: true
        color: Theme.ground
        leading: 1.4
        size: Metrics.small
        text: mark.words
        width: Math.min(implicitWidth, mark.widest - x - mark.edge * 1.4)
        wrapMode: Text.Wrap
        x: glass.x + glass.width + Metrics.space * 0.5
        y: Metrics.space * 0.25
    }
}
