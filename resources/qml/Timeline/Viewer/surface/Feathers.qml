pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// The outline of the parts of a band in which it begins or ends approximately: dashes, longer and closer together
// towards its middle. `start` and `end` are the parts' widths in px; 0 where there is none.
Item {
    id: feathers

    required property real end
    required property color line
    required property real start

    Side {
        leftwards: true
        width: feathers.start
    }
    Side {
        leftwards: false
        width: feathers.end
        x: feathers.width - width
    }

    component Side: Item {
        id: side

        required property bool leftwards

        readonly property int most: 6
        // No more than can be told apart.
        readonly property int count: width > 0 ? Math.max(1, Math.min(most, Math.floor(width / (Metrics.stroke * 4)))) : 0

        height: feathers.height

        Repeater {
            model: side.most * 2

            Rectangle {
                required property int index

                readonly property int dash: index >> 1
                // 0 at the middle of the band, 1 at its end.
                readonly property real outwards: side.count > 1 ? dash / (side.count - 1) : 0
                readonly property real place: outwards * (side.width - width)

                color: feathers.line
                height: Metrics.stroke
                visible: dash < side.count
                width: side.width / Math.max(1, side.count) * (0.75 - outwards * 0.5)
                x: side.leftwards ? side.width - width - place : place
                y: index % 2 ? side.height - height : 0
            }
        }
    }
}
