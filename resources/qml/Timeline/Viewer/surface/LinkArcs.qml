import QtQuick
import QtQuick.Shapes
import Timeline.Viewer

// Quiet dashed lines from the selected event to the events that it is linked to.
Item {
    id: links

    required property var arcs
    required property View view

    Repeater {
        model: links.arcs

        Shape {
            id: arc

            required property real fromDay
            required property real fromY
            required property real toDay
            required property real toY

            readonly property real sag: Math.min(links.height * 0.12, Metrics.body * 2 + Math.abs(x1 - x2) * 0.08)
            readonly property real x1: links.view.x(fromDay)
            readonly property real x2: links.view.x(toDay)

            ShapePath {
                capStyle: ShapePath.RoundCap
                dashPattern: [4, 3]
                fillColor: "transparent"
                startX: arc.x1
                startY: arc.fromY
                strokeColor: Theme.outline
                strokeStyle: ShapePath.DashLine
                strokeWidth: Metrics.stroke

                PathQuad {
                    controlX: (arc.x1 + arc.x2) / 2
                    controlY: Math.max(arc.fromY, arc.toY) + arc.sag
                    x: arc.x2
                    y: arc.toY
                }
            }
        }
    }
}
