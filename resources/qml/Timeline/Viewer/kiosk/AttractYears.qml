pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The line of years: a quiet mark for every event, and the shown one's place lit, with its date above it.
Item {
    id: line

    required property AttractView attract
    required property AttractType type
    // Of the piece that is shown: where it begins and ends as shares of the line, its lane's colour, its date in words.
    required property var lit
    required property color colour
    required property string date
    required property var face
    // How much of the words is to be seen, 0 to 1.
    property real clearness: 1
    // ms that the lit place takes on its way to the next.
    property int moving: 0

    readonly property real dot: Math.round(type.steady * 0.42)
    readonly property real from: first.width + type.steady * 0.8
    readonly property real length: Math.max(0, width - from - last.width - type.steady * 0.8)
    readonly property real level: height - years.height / 2
    readonly property bool isLit: lit.length === 2

    Accessible.name: attract.years.join(" – ")
    Accessible.role: Accessible.StaticText
    implicitHeight: label.height + type.steady * 0.4 + years.height

    component Year: PageText {
        Accessible.ignored: true
        color: Theme.inkSoft
        face: line.attract.serifs[0]
        leading: 1.2
        size: line.type.steady
    }

    Item {
        id: years

        anchors.bottom: parent.bottom
        height: first.height
        width: parent.width

        Year {
            id: first

            text: line.attract.years[0]
        }
        Year {
            id: last

            anchors.right: parent.right
            text: line.attract.years[1]
        }
    }
    Rectangle {
        color: Theme.hatch
        height: Metrics.stroke
        width: line.length
        x: line.from
        y: line.level - height / 2
    }
    Repeater {
        model: line.attract.marks

        Rectangle {
            required property var modelData

            border.color: Theme.ground
            border.width: Metrics.hairline
            color: Theme.hatch
            height: line.dot
            radius: height / 2
            width: Math.max(height, line.length * (modelData[1] - modelData[0]))
            x: line.from + Math.min(line.length - width, Math.max(0, line.length * (modelData[0] + modelData[1]) / 2 - width / 2))
            y: line.level - height / 2
        }
    }
    Rectangle {
        id: place

        readonly property real middle: x + width / 2

        border.color: Theme.ground
        border.width: Metrics.stroke * 1.5
        color: line.colour
        height: line.dot * 1.9
        radius: height / 2
        visible: line.isLit
        width: line.isLit ? Math.max(height, line.length * (line.lit[1] - line.lit[0])) : height
        x: line.isLit ? line.from + Math.min(line.length - width, Math.max(0, line.length * (line.lit[0] + line.lit[1]) / 2 - width / 2)) : line.from
        y: line.level - height / 2

        Behavior on x {
            NumberAnimation {
                duration: line.moving
                easing.type: Easing.InOutCubic
            }
        }
        Behavior on width {
            NumberAnimation {
                duration: line.moving
                easing.type: Easing.InOutCubic
            }
        }
    }
    PageText {
        id: label

        Accessible.ignored: true
        color: Theme.ink
        face: line.face
        horizontalAlignment: implicitWidth > width ? Text.AlignLeft : Text.AlignHCenter
        leading: 1.3
        opacity: line.clearness
        size: line.type.steady
        text: line.date
        width: Math.min(Math.ceil(implicitWidth), line.width)
        // By its own room: with another date its width is that of the last one for a moment, and lines would stay broken.
        wrapMode: implicitWidth > line.width ? Text.Wrap : Text.NoWrap
        x: Math.max(0, Math.min(line.width - width, place.middle - width / 2))
    }
}
