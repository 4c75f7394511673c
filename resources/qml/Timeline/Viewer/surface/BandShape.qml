pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// A stretch of time as its source gives it: solid where certain, fading where a bound is not known, with a
// broken outline where it is approximate. `softStart` and `softEnd` are the widths in px of the two uncertain parts.
Item {
    id: band

    property color behind: Theme.ground
    required property string colour
    // Whether any part of it is certain.
    property bool certain: true
    property bool dimmed: false
    property bool fadingEnd: false
    property bool fadingStart: false
    property bool featheredEnd: false
    property bool featheredStart: false
    property bool hollow: false
    property real softEnd: 0
    property real softStart: 0

    readonly property color fill: Theme.lightly(hollow || dimmed ? behind : Theme.laneFill(colour))
    readonly property color line: Theme.lightly(dimmed ? Theme.dimMark : Theme.lane(colour))
    readonly property real certainWidth: Math.max(0, width - softStart - softEnd)
    // The outline: heavy where it is certain, a hair where it may have been, with an open end where that is not known.
    readonly property real hairStart: featheredStart ? softStart : fadingStart ? softStart / 2 : 0
    readonly property real hairEnd: width - (featheredEnd ? softEnd : fadingEnd ? softEnd / 2 : 0)
    readonly property real closing: certain ? Metrics.stroke : Metrics.hairline

    Rectangle {
        height: parent.height
        visible: width > 0
        width: band.softStart

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                color: Theme.lightly(band.behind)
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
        width: band.certainWidth
        x: band.softStart
    }
    Rectangle {
        height: parent.height
        visible: width > 0
        width: band.softEnd
        x: visible ? band.width - width : 0

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                color: band.fill
                position: 0
            }
            GradientStop {
                color: Theme.lightly(band.behind)
                position: 1
            }
        }
    }
    Loader {
        active: band.featheredStart || band.featheredEnd || item !== null
        anchors.fill: parent

        sourceComponent: Feathers {
            end: band.featheredEnd ? band.softEnd : 0
            line: band.line
            start: band.featheredStart ? band.softStart : 0
        }
    }
    Rectangle {
        color: band.line
        height: Metrics.hairline
        width: band.hairEnd - x
        x: band.hairStart
    }
    Rectangle {
        color: band.line
        height: Metrics.hairline
        width: band.hairEnd - x
        x: band.hairStart
        y: band.height - height
    }
    Rectangle {
        color: band.line
        height: Metrics.stroke
        visible: band.certain
        width: band.certainWidth
        x: band.softStart
    }
    Rectangle {
        color: band.line
        height: Metrics.stroke
        visible: band.certain
        width: band.certainWidth
        x: band.softStart
        y: band.height - height
    }
    Rectangle {
        color: band.line
        height: parent.height
        visible: band.softStart <= 0
        width: band.closing
    }
    Rectangle {
        color: band.line
        height: parent.height
        visible: band.softEnd <= 0
        width: band.closing
        x: visible ? band.width - width : 0
    }
}
