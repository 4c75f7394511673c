import QtQuick
import QtQuick.Layouts
import Timeline.Viewer

// Where a large part of the surface is empty it serves the reader: whose account this is, the key, three places to start.
ColumnLayout {
    id: card

    required property string publisherNote
    required property var places

    signal chosen(string eventId)

    spacing: Metrics.space * 1.4

    SansText {
        Layout.fillWidth: true
        color: Theme.inkSoft
        size: Metrics.small
        text: card.publisherNote
        wrapMode: Text.Wrap
    }
    Legend {
        Layout.fillWidth: true
    }
    SerifText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.topMargin: Metrics.space
        bold: true
        size: Metrics.body * 1.15
        text: qsTr("Start here")
    }
    Repeater {
        model: card.places

        StartPlace {
            Layout.fillWidth: true

            onClicked: card.chosen(eventId)
        }
    }
}
