import QtQuick
import Timeline.Viewer

// The visible keyboard focus of the item it stands in.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -Metrics.focusStroke * 1.5
    border.color: Theme.focus
    border.width: Metrics.focusStroke
    color: "transparent"
    radius: Metrics.radius
    visible: shown
}
