pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Where a large part of the surface is empty it serves the reader: whose account this is, the key, three places to start.
Rectangle {
    id: card

    required property string publisherNote
    required property SurfaceView surfaceView

    // The key is left out where there is room for the rest alone.
    readonly property bool withKey: room.height >= heightWithKey + margins
    // The empty part of the surface that it is given.
    readonly property rect room: surfaceView.vacancy.room
    readonly property real margins: Metrics.space * 3
    // Without a note and places there is nothing but the key to show.
    readonly property bool isUseful: withKey || hasNote || hasPlaces
    readonly property bool hasNote: publisherNote !== ""
    readonly property bool hasPlaces: offered.count > 0
    readonly property real gap: Metrics.space * 1.4
    readonly property real heightWithKey: heightWithoutKey + legend.implicitHeight + (hasNote || hasPlaces ? gap : 0)
    readonly property real heightWithoutKey: (hasNote ? note.height : 0) + (hasPlaces ? start.height : 0) + (hasNote && hasPlaces ? gap : 0) + padding * 2
    readonly property real padding: Metrics.space * 2

    signal chosen(string eventId)

    function ask() {
        surfaceView.vacancy.need(width + Metrics.space * 4, heightWithKey + margins, heightWithoutKey + margins);
    }

    border.color: Theme.rule
    border.width: Metrics.hairline
    color: Theme.panel
    implicitHeight: withKey ? heightWithKey : heightWithoutKey
    radius: Metrics.radius

    onHeightWithKeyChanged: Qt.callLater(ask)
    onWidthChanged: Qt.callLater(ask)

    Column {
        spacing: card.gap
        width: card.width - card.padding * 2
        x: card.padding
        y: card.padding

        SansText {
            id: note

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Theme.inkSoft
            size: Metrics.small
            text: card.publisherNote
            visible: card.hasNote
            width: parent.width
            wrapMode: Text.Wrap
        }
        Legend {
            id: legend

            visible: card.withKey
            width: parent.width
        }
        Column {
            id: start

            spacing: card.gap
            visible: card.hasPlaces
            width: parent.width

            SerifText {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                bold: true
                size: Metrics.body * 1.15
                text: qsTr("Start here")
            }
            Repeater {
                id: offered

                model: card.surfaceView.startHere

                StartPlace {
                    width: start.width

                    onClicked: card.chosen(eventId)
                }
            }
        }
    }
}
