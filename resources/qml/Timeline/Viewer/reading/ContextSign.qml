import QtQuick
import Timeline.Viewer

// Says that an event is background from elsewhere: the hollow mark of the surface, with its word.
Item {
    id: sign

    implicitHeight: words.implicitHeight
    implicitWidth: ring.width + Metrics.space + words.implicitWidth

    Rectangle {
        id: ring

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: "transparent"
        height: Metrics.small * 0.85
        radius: height / 2
        width: height
    }

    PageText {
        id: words

        anchors.left: ring.right
        anchors.leftMargin: Metrics.space * 0.75
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        leading: 1.3
        size: Metrics.small
        text: qsTr("Background")
    }
}
