pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// An event on a subject's page, with the quotations in it that are the subject's own.
Column {
    id: entry

    required property string colour
    required property string dateText
    required property string eventId
    required property string glyph
    required property string laneName
    required property string note
    required property var quotes
    required property string title
    // A TextReader; null where no text is looked up.
    property var texts: null

    signal followed(bool byKeyboard)

    spacing: Metrics.space

    LinkRow {
        colour: entry.colour
        dateText: entry.dateText
        eventId: entry.eventId
        glyph: entry.glyph
        laneName: entry.laneName
        note: entry.note
        relation: ""
        title: entry.title
        width: entry.width

        onClicked: entry.followed(visualFocus)
    }

    Column {
        bottomPadding: Metrics.body
        leftPadding: Metrics.body
        spacing: Metrics.body
        topPadding: Metrics.space
        visible: own.count > 0
        width: parent.width

        Repeater {
            id: own

            model: entry.quotes

            QuoteBlock {
                accent: Theme.lane(entry.colour)
                texts: entry.texts
                width: entry.width - Metrics.body
            }
        }
    }
}
