import QtQuick
import Timeline.Viewer

// A stretch of years in which the sources record no start: hatched along the axis and said in words.
Item {
    id: silence

    required property string words

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
    Rectangle {
        anchors.centerIn: parent
        color: Theme.ground
        height: parent.height
        visible: width + Metrics.body * 1.5 < parent.width
        width: note.implicitWidth + Metrics.space * 2

        SansText {
            id: note

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.centerIn: parent
            color: Theme.inkSoft
            size: Metrics.small
            text: silence.words
        }
    }
}
