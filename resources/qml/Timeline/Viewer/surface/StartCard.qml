pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// Where a large part of the surface is empty it serves the reader: whose account this is, the key, three places to start.
Rectangle {
    id: card

    required property string publisherNote
    required property var places
    // The key is left out where there is room for the rest alone.
    required property bool withKey

    // Without a note and places there is nothing but the key to show.
    readonly property bool isUseful: withKey || hasNote || hasPlaces
    readonly property bool hasNote: publisherNote !== ""
    readonly property bool hasPlaces: offered.count > 0
    readonly property real gap: Metrics.space * 1.4
    readonly property real heightWithKey: heightWithoutKey + legend.implicitHeight + (hasNote || hasPlaces ? gap : 0)
    readonly property real heightWithoutKey: (hasNote ? note.height : 0) + (hasPlaces ? start.height : 0) + (hasNote && hasPlaces ? gap : 0) + padding * 2
    readonly property real padding: Metrics.space * 2

    signal chosen(string eventId)

    border.color: Theme.rule
    border.width: Metrics.hairline
    color: Theme.panel
    implicitHeight: withKey ? heightWithKey : heightWithoutKey
    radius: Metrics.radius

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

                model: card.places

                StartPlace {
                    width: start.width

                    onClicked: card.chosen(eventId)
                }
            }
        }
    }
}
