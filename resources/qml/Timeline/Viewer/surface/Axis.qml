import QtQuick
import Timeline.Viewer

// The line of years with its ticks, and the stretches in which the sources record nothing.
Item {
    id: axis

    required property var silences
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
            required property bool major
            required property string text

            x: axis.view.x(day)

            Rectangle {
                color: Theme.ink
                height: Metrics.body * (tick.major ? 0.5 : 0.28)
                width: Metrics.hairline
            }
            SerifText {
                anchors.horizontalCenter: parent.left
                size: Metrics.body
                text: tick.text
                y: Metrics.body * 0.55
            }
        }
    }
}
