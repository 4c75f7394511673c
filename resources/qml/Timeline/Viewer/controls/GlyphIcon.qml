import QtQuick
import Timeline.Viewer

// A lane's shape, so that colour never carries meaning alone. `glyph` is one of the format's names.
Image {
    property color colour: Theme.ink
    property bool hollow: false
    property color within: Theme.ground
    required property string glyph

    readonly property int side: Math.max(1, Math.round(width * Metrics.pixelRatio))

    fillMode: Image.PreserveAspectFit
    height: Metrics.body
    source: `image://glyph/${glyph}/${Theme.hex(colour)}${hollow ? "/" + Theme.hex(within) : ""}`
    sourceSize: Qt.size(side, side)
    width: Metrics.body
}
