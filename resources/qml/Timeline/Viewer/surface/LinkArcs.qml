pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// Quiet dotted lines from the selected event to those that it is linked to, as far as the window's edge.
Item {
    id: links

    required property var arcs
    required property View view

    Repeater {
        model: links.arcs

        Item {
            id: arc

            required property real edgeY
            required property real fromDay
            required property real fromY
            required property real toDay
            required property real toY

            readonly property int dots: Math.max(6, Math.min(most, Math.round(Math.hypot(x2 - x1, y2 - fromY) / (Metrics.body * 0.7))))
            // As many items as are ever needed: none is made while the view moves.
            readonly property int most: 40
            readonly property real sag: Metrics.body * 1.5 + Math.abs(x1 - x2) * 0.08
            readonly property real x1: links.within(links.view.x(fromDay))
            readonly property real x2: links.within(links.view.x(toDay))
            // Beyond an edge, at the button that goes there.
            readonly property real y2: x2 > 0 && x2 < links.width ? toY : edgeY

            visible: x1 !== x2 || (x1 > 0 && x1 < links.width)

            Repeater {
                model: arc.most

                // A place on the quadratic curve from one mark to the other, by its share of the way.
                Rectangle {
                    required property int index

                    readonly property real way: (index + 0.5) / arc.dots

                    color: Theme.inkSoft
                    height: width
                    radius: width / 2
                    visible: index < arc.dots
                    width: visible ? Metrics.stroke * 1.6 : 0
                    x: (1 - way) * arc.x1 + way * arc.x2 - width / 2
                    y: (1 - way) * (1 - way) * arc.fromY + 2 * way * (1 - way) * (Math.max(arc.fromY, arc.y2) + arc.sag) + way * way * arc.y2 - height / 2
                }
            }
        }
    }

    function within(x: real): real {
        return Math.max(0, Math.min(x, width));
    }
}
