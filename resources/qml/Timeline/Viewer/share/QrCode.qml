import QtQuick
import QtQuick.Shapes
import Timeline.Viewer

// A QR code, dark on light in every theme, since few cameras read it the other way round. Without the plain ground
// about it, which belongs to it, it is at least 30 mm wide on the screen; a module is a whole number of px.
Rectangle {
    id: code

    // The outline of the dark modules, one module being one unit, and how many there are from edge to edge.
    required property string path
    required property int side
    readonly property int quiet: 8
    readonly property int module: Math.max(1, Math.ceil(Metrics.pxPerMm * 30 / Math.max(1, side - quiet)))

    color: Theme.dark ? Theme.ink : Theme.panel
    implicitHeight: side * module
    implicitWidth: side * module
    visible: path !== ""

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: Theme.dark ? Theme.ground : Theme.ink
            scale: Qt.size(code.module, code.module)
            strokeWidth: -1

            PathSvg {
                path: code.path
            }
        }
    }
}
