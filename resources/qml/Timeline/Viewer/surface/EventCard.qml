import QtQuick
import Timeline.Viewer

// What stands under an event's title where there is room: its date, and the beginning of its summary.
Column {
    id: card

    required property string dateText
    required property bool dimmed
    required property int lines
    required property string summary

    readonly property color ink: dimmed ? Theme.dimInk : Theme.inkSoft
    readonly property real size: Metrics.small

    SansText {
        color: card.ink
        elide: Text.ElideRight
        height: card.size * 1.4
        size: card.size
        text: card.dateText
        width: card.width
    }
    SansText {
        color: card.ink
        elide: Text.ElideRight
        leading: 1.4
        maximumLineCount: Math.max(1, card.lines - 2)
        size: card.size
        text: card.summary
        visible: card.lines > 2 && text !== ""
        width: card.width
        wrapMode: Text.Wrap
    }
}
