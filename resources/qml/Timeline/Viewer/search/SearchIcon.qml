import QtQuick
import Timeline.Viewer

// A magnifying glass.
Item {
    id: icon

    property color colour: Theme.ink

    implicitHeight: Metrics.body * 1.1
    implicitWidth: implicitHeight

    Rectangle {
        id: lens

        antialiasing: true
        border.color: icon.colour
        border.width: Metrics.stroke * 1.3
        color: "transparent"
        height: width
        radius: width / 2
        width: icon.width * 0.7
    }
    Rectangle {
        antialiasing: true
        color: icon.colour
        height: Metrics.stroke * 1.6
        radius: height / 2
        rotation: 45
        transformOrigin: Item.Left
        width: icon.width * 0.48
        x: lens.width * 0.84
        y: lens.height * 0.84 - height / 2
    }
}
