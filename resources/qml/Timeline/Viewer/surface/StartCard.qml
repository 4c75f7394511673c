pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// Where a large part of the surface is empty it serves the reader: whose account this is, the key, three places to start.
Rectangle {
    id: card

    required property string publisherNote
    required property var places

    signal chosen(string eventId)

    border.color: Theme.rule
    border.width: Metrics.hairline
    color: Theme.panel
    implicitHeight: page.implicitHeight + Metrics.space * 4
    radius: Metrics.radius

    Column {
        id: page

        anchors.left: parent.left
        anchors.margins: Metrics.space * 2
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Metrics.space * 1.4

        SansText {
            color: Theme.inkSoft
            size: Metrics.small
            text: card.publisherNote
            width: page.width
            wrapMode: Text.Wrap
        }
        Legend {
            width: page.width
        }
        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.body * 1.15
            text: qsTr("Start here")
            topPadding: Metrics.space
        }
        Repeater {
            model: card.places

            StartPlace {
                width: page.width

                onClicked: card.chosen(eventId)
            }
        }
    }
}
