import QtQuick
import Timeline.Viewer

// A share as a part of a whole: the outline is the whole. Where the share may be larger, a paler strip says so.
Item {
    id: bar

    property color accent: Theme.ink
    required property bool moreThan
    required property real part

    implicitHeight: Metrics.body

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: filled.right
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.mixed(Theme.panel, bar.accent, 0.3)
        objectName: "perhaps"
        visible: bar.moreThan
    }

    Rectangle {
        id: filled

        color: bar.accent
        height: parent.height
        objectName: "filled"
        width: parent.width * bar.part
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.outline
        border.width: Metrics.hairline
        color: "transparent"
    }
}
