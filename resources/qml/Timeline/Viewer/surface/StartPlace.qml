import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// One place to start: a button with the event's glyph, title and date.
T.Button {
    id: place

    required property string colour
    required property string dateText
    required property string eventId
    required property string glyph
    required property string placeTitle

    Accessible.name: placeTitle + ", " + dateText
    Accessible.role: Accessible.Button
    implicitHeight: Math.max(Metrics.target, words.implicitHeight + Metrics.space * 2)
    implicitWidth: Metrics.body * 20

    background: PressGround {
        border.color: Theme.outline
        border.width: Metrics.hairline
        button: place
        ground: Theme.raised
        radius: Metrics.radius

        FocusRing {
            shown: place.visualFocus
        }
    }
    contentItem: Item {
        GlyphIcon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.lane(place.colour)
            glyph: place.glyph
            x: Metrics.space * 2
        }
        SansText {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Metrics.space * 1.5
            anchors.right: when.left
            anchors.rightMargin: Metrics.space
            anchors.verticalCenter: parent.verticalCenter
            leading: 1.3
            text: place.placeTitle
            wrapMode: Text.Wrap
        }
        SansText {
            id: when

            anchors.right: parent.right
            anchors.rightMargin: Metrics.space * 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            size: Metrics.small
            text: place.dateText
        }
    }
}
