import QtQuick
import QtQuick.Shapes
import Timeline.Viewer

// Points onward, to the right; turned by whoever needs another way.
Item {
    id: icon

    property color colour: Theme.ink

    implicitHeight: Metrics.small * 0.9
    implicitWidth: implicitHeight

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: icon.width * 0.34
            startY: icon.height * 0.18
            strokeColor: icon.colour
            strokeWidth: Metrics.stroke

            PathLine {
                x: icon.width * 0.68
                y: icon.height * 0.5
            }

            PathLine {
                x: icon.width * 0.34
                y: icon.height * 0.82
            }
        }
    }
}
