import QtQuick
import Timeline.Core
import Timeline.Viewer

// When, in which lane, and what: the head of an event's page.
PageTitle {
    id: head

    required property ReadingView reading
    readonly property real gap: Metrics.space * 1.75

    title: reading.title
    titleUnbroken: reading.titleUnbroken

    PageText {
        id: date

        color: Theme.laneInk(head.reading.laneColour)
        leading: 1.3
        rightPadding: head.gap
        serif: true
        size: Metrics.heading
        text: head.reading.dateText
        width: Math.min(implicitWidth, head.width)
    }

    GlyphLabel {
        colour: Theme.lane(head.reading.laneColour)
        glyph: head.reading.laneGlyph
        height: Math.max(implicitHeight, date.lineHeight)
        text: head.reading.laneName
        visible: glyph !== ""
        width: Math.min(implicitWidth + head.gap, head.width)
    }

    ContextSign {
        colour: Theme.lane(head.reading.laneColour)
        glyph: head.reading.laneGlyph
        height: Math.max(implicitHeight, date.lineHeight)
        visible: head.reading.isContext
        width: Math.min(implicitWidth, head.width)
    }
}
