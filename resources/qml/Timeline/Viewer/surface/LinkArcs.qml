pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// Quiet dotted lines from the selected event to the events that it is linked to.
Item {
    id: links

    required property var arcs
    required property View view

    Repeater {
        model: links.arcs

        Item {
            id: arc

            required property real fromDay
            required property real fromY
            required property real toDay
            required property real toY

            readonly property int dots: Math.max(6, Math.min(40, Math.round(Math.hypot(x2 - x1, toY - fromY) / (Metrics.body * 0.7))))
            readonly property real sag: Metrics.body * 1.5 + Math.abs(x1 - x2) * 0.08
            readonly property real x1: links.view.x(fromDay)
            readonly property real x2: links.view.x(toDay)

            Repeater {
                model: arc.dots

                // A place on the quadratic curve from one mark to the other, by its share of the way.
                Rectangle {
                    required property int index

                    readonly property real way: (index + 0.5) / arc.dots

                    color: Theme.inkSoft
                    height: width
                    radius: width / 2
                    width: Metrics.stroke * 1.6
                    x: (1 - way) * arc.x1 + way * arc.x2 - width / 2
                    y: (1 - way) * (1 - way) * arc.fromY + 2 * way * (1 - way) * (Math.max(arc.fromY, arc.toY) + arc.sag) + way * way * arc.toY - height / 2
                }
            }
        }
    }
}
