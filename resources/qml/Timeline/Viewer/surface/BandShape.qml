pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// A stretch of time as its source gives it: solid where certain, fading where a bound is not known.
// Lengths are px from the left edge; `softStart` and `softEnd` are the widths of the two uncertain parts.
Item {
    id: band

    property color behind: Theme.ground
    required property string colour
    // Whether any part of it is certain.
    property bool certain: true
    property bool dimmed: false
    property bool fadingEnd: false
    property bool fadingStart: false
    property bool hollow: false
    property real softEnd: 0
    property real softStart: 0

    readonly property color fill: hollow || dimmed ? behind : Theme.laneFill(colour)
    readonly property color line: dimmed ? Theme.dimMark : Theme.lane(colour)

    Rectangle {
        height: parent.height
        visible: width > 0
        width: band.softStart

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                color: band.behind
                position: 0
            }
            GradientStop {
                color: band.fill
                position: 1
            }
        }
    }
    Rectangle {
        color: band.fill
        height: parent.height
        width: Math.max(0, band.width - band.softStart - band.softEnd)
        x: band.softStart
    }
    Rectangle {
        height: parent.height
        visible: width > 0
        width: band.softEnd
        x: band.width - width

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                color: band.fill
                position: 0
            }
            GradientStop {
                color: band.behind
                position: 1
            }
        }
    }

    // The outline: heavy where the span is certain, a hair where it may have been.
    Repeater {
        model: 2

        Item {
            id: edge

            required property int index

            height: Metrics.stroke
            width: band.width
            y: index === 0 ? 0 : band.height - height

            Rectangle {
                color: band.line
                height: Metrics.hairline
                width: band.width - (band.fadingStart ? band.softStart / 2 : 0) - (band.fadingEnd ? band.softEnd / 2 : 0)
                x: band.fadingStart ? band.softStart / 2 : 0
                y: edge.index === 0 ? 0 : edge.height - height
            }
            Rectangle {
                color: band.line
                height: Metrics.stroke
                visible: band.certain
                width: Math.max(0, band.width - band.softStart - band.softEnd)
                x: band.softStart
            }
        }
    }
    Rectangle {
        color: band.line
        height: parent.height
        visible: band.softStart <= 0
        width: band.certain ? Metrics.stroke : Metrics.hairline
    }
    Rectangle {
        color: band.line
        height: parent.height
        visible: band.softEnd <= 0
        width: band.certain ? Metrics.stroke : Metrics.hairline
        x: parent.width - width
    }
}
