import QtQuick
import Timeline.Viewer

// The tails of a mark whose start or end is not known, from its middle to both sides.
Item {
    id: tails

    required property color colour
    required property bool end
    required property real middle
    required property bool start

    height: startTail.height

    Tail {
        id: startTail

        colour: tails.colour
        leftwards: true
        visible: tails.start
        width: tails.start ? tails.middle : 0
    }
    Tail {
        colour: tails.colour
        leftwards: false
        visible: tails.end
        width: tails.end ? tails.width - tails.middle : 0
        x: tails.end ? tails.middle : 0
    }
}
