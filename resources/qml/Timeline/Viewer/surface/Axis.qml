pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// The line of time with its ticks; a label that the window's edge would cut is left out.
Item {
    id: axis

    required property var ticks
    required property View view

    implicitHeight: Metrics.body * 2.4

    Rectangle {
        color: Theme.ink
        height: Metrics.stroke
        width: parent.width
    }
    Repeater {
        model: axis.ticks

        Item {
            id: tick

            required property real day
            required property real labelPx
            required property real labelWidth
            required property bool major
            required property string text

            x: axis.view.x(day)

            Rectangle {
                color: Theme.ink
                height: Metrics.body * (tick.major ? 0.5 : 0.28)
                width: Metrics.hairline
            }
            SerifText {
                Accessible.ignored: text === ""
                Accessible.name: text
                Accessible.role: Accessible.StaticText
                size: Metrics.body
                text: tick.text
                visible: tick.x + x >= 0 && tick.x + x + tick.labelWidth <= axis.width
                x: tick.labelPx
                y: Metrics.body * 0.55
            }
        }
    }
}
