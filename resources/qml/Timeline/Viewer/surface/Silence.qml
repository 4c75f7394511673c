import QtQuick
import Timeline.Viewer

// A stretch of years in which the sources record no start: hatched along the axis and said in words, as many as have
// room in the part of it that is in view.
Item {
    id: silence

    // The same in other words, from the longest to the shortest; the key to the marks explains a hatch without any.
    required property list<string> wordings

    // What of it is in view.
    readonly property real first: Math.max(0, -x)
    readonly property real last: Math.min(width, parent.width - x)
    // Measured anew with another font, which a call alone would not tell of.
    readonly property list<real> widths: measure.height > 0 ? wordings.map(words => measure.advanceWidth(words)) : []

    Accessible.name: wordings[0]
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
        visible: note.text !== ""
        width: note.implicitWidth + Metrics.space * 1.5
        x: Math.round((silence.first + silence.last - width) / 2)

        SansText {
            id: note

            readonly property real room: silence.last - silence.first - Metrics.space * 1.5 - parent.beside * 2

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.inkSoft
            size: Metrics.small
            text: silence.wordings.find((words, place) => silence.widths[place] <= room) ?? ""
        }
    }
    FontMetrics {
        id: measure

        font: note.font
    }
}
