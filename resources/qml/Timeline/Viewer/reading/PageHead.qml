import QtQuick
import Timeline.Viewer
import Timeline.Core

// When, in which lane, and what: the head of the page.
Column {
    id: head

    required property ReadingView reading

    spacing: Metrics.space

    Flow {
        spacing: Metrics.space * 1.5
        width: parent.width

        PageText {
            id: date

            color: Theme.laneInk(head.reading.laneColour)
            serif: true
            leading: 1.3
            size: Metrics.heading
            text: head.reading.dateText
            width: Math.min(implicitWidth, parent.width)
        }

        GlyphLabel {
            colour: Theme.lane(head.reading.laneColour)
            glyph: head.reading.laneGlyph
            height: Math.max(implicitHeight, date.lineHeight)
            text: head.reading.laneName
            width: Math.min(implicitWidth, parent.width)
        }

        ContextSign {
            height: Math.max(implicitHeight, date.lineHeight)
            visible: head.reading.isContext
            width: Math.min(implicitWidth, parent.width)
        }
    }

    PageText {
        Accessible.name: head.reading.title
        Accessible.role: Accessible.Heading
        bold: true
        serif: true
        leading: 1.3
        size: Metrics.title
        text: head.reading.titleUnbroken
        width: parent.width
    }
}
