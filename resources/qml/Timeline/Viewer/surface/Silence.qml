import QtQuick
import Timeline.Viewer

// A stretch of years in which the sources record no start: hatched along the axis, and said in words where these have
// room in the part of it that is in view. The key to the marks explains a hatch without any.
Item {
    id: silence

    required property string words

    // What of it is in view.
    readonly property real first: Math.max(0, -x)
    readonly property real last: Math.min(width, parent.width - x)

    Accessible.name: words
    Accessible.role: Accessible.StaticText
    clip: true

    Image {
        readonly property int pitch: Math.round(Metrics.body * 0.8)

        anchors.fill: parent
        fillMode: Image.Tile
        horizontalAlignment: Image.AlignLeft
        source: `image://glyph/hatch/${Theme.hex(Theme.hatch)}`
        sourceSize: Qt.size(pitch, pitch)
        verticalAlignment: Image.AlignTop
    }
    // The hatch that is to be seen on each side of words.
    Rectangle {
        readonly property real beside: Metrics.body * 0.5

        color: Theme.ground
        height: parent.height
        visible: width + beside * 2 <= silence.last - silence.first
        width: note.implicitWidth + Metrics.space * 1.5
        x: Math.round((silence.first + silence.last - width) / 2)

        SansText {
            id: note

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.inkSoft
            size: Metrics.small
            text: silence.words
        }
    }
}
