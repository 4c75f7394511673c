pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// The line of time with its ticks; a label that the window's edge or other words would cut is left out.
Item {
    id: axis

    readonly property alias repeater: repeater
    required property var ticks
    required property View view
    // What other words take of the axis, from the left.
    property real taken: 0

    readonly property real labelY: Metrics.body * 0.55

    implicitHeight: Metrics.body * 2.4

    Rectangle {
        color: Theme.ink
        height: Metrics.stroke
        width: parent.width
    }
    Repeater {
        id: repeater

        model: axis.ticks

        Rectangle {
            id: tick

            required property real day
            required property real labelPx
            required property real labelWidth
            required property bool live
            required property bool major
            required property string text

            readonly property bool labelled: text !== ""

            color: Theme.ink
            height: Metrics.body * (major ? 0.5 : 0.28)
            visible: live
            width: Metrics.hairline
            x: live ? axis.view.x(day) : 0

            // Made for the first words, and kept.
            Loader {
                active: tick.labelled || item !== null

                sourceComponent: SerifText {
                    readonly property real leftEdge: tick.labelled ? tick.x + tick.labelPx : 0

                    Accessible.ignored: !tick.labelled
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    size: Metrics.body
                    text: tick.text
                    visible: leftEdge > axis.taken - 0.01 && leftEdge + tick.labelWidth <= axis.width
                    x: tick.labelPx
                    y: axis.labelY
                }
            }
        }
    }
}
