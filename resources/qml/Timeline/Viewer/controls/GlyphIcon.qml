import QtQuick
import Timeline.Viewer

// A lane's shape, so that colour never carries meaning alone. `glyph` is one of the format's names.
Item {
    id: icon

    property color colour: Theme.ink
    property bool hollow: false
    property color within: Theme.ground
    required property string glyph

    implicitHeight: Metrics.body
    implicitWidth: implicitHeight

    Image {
        readonly property int side: Math.max(1, Math.round(icon.width * Screen.devicePixelRatio))

        anchors.fill: parent
        fillMode: Image.PreserveAspectFit
        source: `image://glyph/${icon.glyph}/${Theme.hex(icon.colour)}${icon.hollow ? "/" + Theme.hex(icon.within) : ""}`
        sourceSize: Qt.size(side, side)
    }
}
