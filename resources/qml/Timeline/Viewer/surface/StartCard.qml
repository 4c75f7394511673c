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

    readonly property real heightWithKey: heightWithoutKey + legend.implicitHeight + gap
    readonly property real heightWithoutKey: note.height + start.height + gap + padding * 2
    readonly property real gap: Metrics.space * 1.4
    readonly property real padding: Metrics.space * 2

    signal chosen(string eventId)

    border.color: Theme.rule
    border.width: Metrics.hairline
    color: Theme.panel
    implicitHeight: withKey ? heightWithKey : heightWithoutKey
    radius: Metrics.radius

    SansText {
        id: note

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Theme.inkSoft
        size: Metrics.small
        text: card.publisherNote
        width: card.width - card.padding * 2
        wrapMode: Text.Wrap
        x: card.padding
        y: card.padding
    }
    Legend {
        id: legend

        visible: card.withKey
        width: note.width
        x: card.padding
        y: note.y + note.height + card.gap
    }
    Column {
        id: start

        spacing: card.gap
        width: note.width
        x: card.padding
        y: card.height - card.padding - height

        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.body * 1.15
            text: qsTr("Start here")
        }
        Repeater {
            model: card.places

            StartPlace {
                width: start.width

                onClicked: card.chosen(eventId)
            }
        }
    }
}
