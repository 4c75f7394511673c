import QtQuick
import QtQuick.Shapes
import Timeline.Viewer

// A lane's shape, so that colour never carries meaning alone. `glyph` is one of the format's names.
Item {
    id: icon

    property color colour: Theme.ink
    required property string glyph
    property bool hollow: false

    implicitHeight: Metrics.body
    implicitWidth: implicitHeight

    // Outlines on a grid of 100 x 100.
    readonly property var outlines: ({
            "diamond": "M50 4 L96 50 L50 96 L4 50 Z",
            "circle": "M50 8 A42 42 0 1 1 49.9 8 Z",
            "plus": "M36 8 H64 V36 H92 V64 H64 V92 H36 V64 H8 V36 H36 Z",
            "triangle": "M50 8 L96 90 L4 90 Z",
            "square": "M12 12 H88 V88 H12 Z",
            "asterisk": "M42 6 H58 V36 L84 21 L92 35 L66 50 L92 65 L84 79 L58 64 V94 H42 V64 L16 79 L8 65 L34 50 L8 35 L16 21 L42 36 Z",
            "half": "M50 8 A42 42 0 0 0 50 92 Z M50 8 A42 42 0 0 1 50 92 L50 82 A32 32 0 0 0 50 18 Z"
        })

    Shape {
        anchors.centerIn: parent
        height: 100
        preferredRendererType: Shape.GeometryRenderer
        scale: Math.min(icon.width, icon.height) / 100
        width: 100

        ShapePath {
            fillColor: icon.hollow ? Theme.ground : icon.colour
            strokeColor: icon.colour
            strokeWidth: icon.hollow ? 11 : -1

            PathSvg {
                path: icon.outlines[icon.glyph] ?? icon.outlines.circle
            }
        }
    }
}
