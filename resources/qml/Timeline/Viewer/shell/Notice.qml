import QtQuick
import Timeline.Core
import Timeline.Viewer

// One clear line when something could not be done, with a button that puts it away.
Rectangle {
    id: notice

    required property Session session

    border.color: Theme.outline
    border.width: Metrics.stroke
    color: Theme.raised
    height: Math.max(words.implicitHeight, dismiss.height) + Metrics.space * 2
    radius: Metrics.radius
    visible: session.notice !== ""

    onVisibleChanged: if (visible)
        Accessible.announce(session.notice)

    SansText {
        id: words

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.left: parent.left
        anchors.leftMargin: Metrics.space * 2
        anchors.right: dismiss.left
        anchors.rightMargin: Metrics.space * 2
        anchors.verticalCenter: parent.verticalCenter
        text: notice.session.notice
        wrapMode: Text.Wrap
    }
    PillButton {
        id: dismiss

        anchors.right: parent.right
        anchors.rightMargin: Metrics.space
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Close")

        onClicked: notice.session.clearNotice()
    }
}
