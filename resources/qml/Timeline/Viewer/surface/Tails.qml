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
        width: tails.middle
    }
    Tail {
        colour: tails.colour
        leftwards: false
        visible: tails.end
        width: tails.width - tails.middle
        x: tails.middle
    }
}
