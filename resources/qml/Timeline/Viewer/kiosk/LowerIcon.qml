import QtQuick
import Timeline.Viewer

// A screen of which the lower part, or all, is in use.
Rectangle {
    id: icon

    property bool whole: false

    border.color: Theme.ink
    border.width: Metrics.stroke
    color: "transparent"
    implicitHeight: Metrics.body * 1.05
    implicitWidth: Metrics.body * 0.85

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: parent.border.width * 2
        color: Theme.ink
        height: (parent.height - parent.border.width * 4) * (icon.whole ? 1 : 0.45)
        width: parent.width - parent.border.width * 4
    }
}
