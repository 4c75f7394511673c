import QtQuick
import Timeline.Viewer

// Two values of one thing as bars that begin at zero, each under its date and its value.
Column {
    id: bars

    property color accent: Theme.ink
    required property string firstDate
    required property real firstPart
    required property string firstValue
    required property string lastDate
    required property real lastPart
    required property string lastValue

    spacing: Metrics.space * 0.5

    DatedValue {
        date: bars.firstDate
        value: bars.firstValue
        width: parent.width
    }

    Rectangle {
        border.color: bars.accent
        border.width: Metrics.stroke
        color: Theme.mixed(Theme.panel, bars.accent, 0.3)
        height: Metrics.body
        width: parent.width * bars.firstPart
    }

    DatedValue {
        date: bars.lastDate
        value: bars.lastValue
        width: parent.width
    }

    Rectangle {
        color: bars.accent
        height: Metrics.body
        width: parent.width * bars.lastPart
    }
}
