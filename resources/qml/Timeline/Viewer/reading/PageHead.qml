import QtQuick
import Timeline.Core
import Timeline.Viewer

// When, in which lane, and what: the head of the page.
Column {
    id: head

    required property ReadingView reading
    readonly property real gap: Metrics.space * 1.75

    spacing: Metrics.space * 0.75

    // Gaps stand within the items, so that a row that wraps stays as close as its lines.
    Flow {
        width: parent.width

        PageText {
            id: date

            color: Theme.laneInk(head.reading.laneColour)
            leading: 1.3
            rightPadding: head.gap
            serif: true
            size: Metrics.heading
            text: head.reading.dateText
            width: Math.min(implicitWidth, parent.width)
        }

        GlyphLabel {
            colour: Theme.lane(head.reading.laneColour)
            glyph: head.reading.laneGlyph
            height: Math.max(implicitHeight, date.lineHeight)
            text: head.reading.laneName
            visible: glyph !== ""
            width: Math.min(implicitWidth + head.gap, parent.width)
        }

        ContextSign {
            colour: Theme.lane(head.reading.laneColour)
            glyph: head.reading.laneGlyph
            height: Math.max(implicitHeight, date.lineHeight)
            visible: head.reading.isContext
            width: Math.min(implicitWidth, parent.width)
        }
    }

    BalancedText {
        Accessible.role: Accessible.Heading
        bold: true
        leading: 1.35
        size: Metrics.title
        spoken: head.reading.title
        text: head.reading.titleUnbroken
        width: parent.width
    }
}
