pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// One event on the surface: its mark or band, and its label in the place that the layout found for it. Nothing that
// is not shown follows the view: on the software renderer even what is invisible is drawn anew when its size changes.
Item {
    id: mark

    required property bool band
    required property real cardWidth
    required property bool certain
    required property string colour
    required property string dateText
    required property bool dimmed
    required property bool fadingEnd
    required property bool fadingStart
    required property bool featheredEnd
    required property bool featheredStart
    required property real firstDay
    required property real firstPx
    required property string glyph
    required property bool hollow
    required property string label
    required property real labelDay
    required property bool labelInside
    required property real labelPx
    required property real labelWidth
    required property real lastDay
    required property real lastPx
    required property int lines
    required property bool lit
    required property bool live
    required property real markHeight
    required property string name
    required property int row
    // Whether it was here before and moves to its place.
    required property bool slides
    required property real softEndDays
    required property real softStartDays
    required property bool span
    required property string summary
    required property real tailEnd
    required property real tailStart
    required property View view
    required property real yCentre
    property bool focused: false
    property bool selected: false

    signal activated

    readonly property real bodyEnd: width - tailEnd
    readonly property real bodyMiddle: (tailStart + bodyEnd) / 2
    // How much lower the middle of all words is than the title's.
    readonly property real drop: (lines - 1) * Metrics.small * 0.7
    // Where its words and its middle are; both slide as one.
    property point place: Qt.point(labelPx, yCentre)
    // What has a start and an end of its own, or is only about then; other dates have a rounded shape.
    readonly property bool isStretch: band && (span || featheredStart || featheredEnd)
    // A mark whose start or end is not known.
    readonly property bool trails: !band && (fadingStart || fadingEnd)
    readonly property bool ringed: selected || focused || lit
    readonly property color line: dimmed ? Theme.dimMark : Theme.lane(colour)

    Accessible.description: dimmed ? qsTr("Does not pass the filter") : ""
    Accessible.focusable: true
    Accessible.focused: focused
    Accessible.name: name
    Accessible.role: Accessible.Button
    Accessible.selected: selected
    Accessible.onPressAction: activated()
    height: markHeight
    visible: live
    width: live ? view.x(lastDay) + lastPx - x : 0
    x: live ? view.x(firstDay) + firstPx : 0
    y: place.y - height / 2

    Behavior on place {
        enabled: mark.slides

        Slide {}
    }

    // Lines pass behind the words and not through them.
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.lightly(Theme.ground)
        height: Math.max(parent.height, mark.lines * Metrics.small * 1.4)
        visible: words.text !== "" && !mark.labelInside
        width: Math.max(words.width, mark.cardWidth) + Metrics.space
        x: visible ? words.x - Metrics.space / 2 : 0
    }
    // What goes beyond a glyph and its words is made for the first event that has it, and kept for the next that takes
    // this place.
    Loader {
        active: mark.band || mark.trails || mark.ringed || item !== null
        anchors.fill: parent

        sourceComponent: Item {
            Loader {
                active: mark.isStretch || item !== null
                height: parent.height
                width: mark.isStretch ? parent.width : 0

                sourceComponent: BandShape {
                    certain: mark.certain
                    colour: mark.colour
                    dimmed: mark.dimmed
                    fadingEnd: mark.fadingEnd
                    fadingStart: mark.fadingStart
                    featheredEnd: mark.featheredEnd
                    featheredStart: mark.featheredStart
                    hollow: mark.hollow
                    softEnd: visible ? mark.softEndDays * mark.view.pxPerDay + mark.tailEnd : 0
                    softStart: visible ? mark.softStartDays * mark.view.pxPerDay + mark.tailStart : 0
                    visible: mark.live && mark.isStretch
                }
            }
            Loader {
                active: mark.trails || item !== null
                anchors.verticalCenter: parent.verticalCenter

                sourceComponent: Tails {
                    colour: mark.line
                    end: mark.fadingEnd
                    middle: mark.trails ? mark.bodyMiddle : 0
                    start: mark.fadingStart
                    visible: mark.trails
                    width: mark.trails ? mark.width : 0
                }
            }
            // A single date known less finely than a mark is wide: as wide as what is not known.
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: mark.line
                border.width: Metrics.stroke
                color: mark.hollow || (mark.dimmed && mark.labelInside) ? Theme.ground : mark.labelInside ? Theme.laneFill(mark.colour) : mark.line
                height: mark.labelInside ? parent.height : Metrics.mark * 0.9
                radius: height / 2
                visible: mark.band && !mark.isStretch
                width: mark.band && !mark.isStretch ? parent.width : 0
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: mark.selected || mark.focused ? Theme.focus : Theme.ink
                border.width: mark.selected || mark.focused ? Metrics.focusStroke : Metrics.hairline
                color: "transparent"
                height: parent.height + Metrics.focusStroke * 2
                radius: mark.isStretch ? Metrics.radius : height / 2
                visible: mark.ringed
                width: mark.ringed ? Math.max(parent.width, height) : 0
                x: mark.ringed ? (parent.width - width) / 2 : 0
            }
        }
    }
    GlyphIcon {
        anchors.verticalCenter: parent.verticalCenter
        colour: mark.line
        glyph: mark.glyph
        height: width
        hollow: mark.hollow
        visible: !mark.band
        width: mark.dimmed ? Metrics.mark * 0.7 : Metrics.mark
        x: visible ? mark.bodyMiddle - width / 2 : 0
    }

    SansText {
        id: words

        // Inside a long band the label slides so that it stays in view.
        readonly property real home: !mark.live ? 0 : mark.view.x(mark.labelDay) + (mark.band ? mark.labelPx : mark.place.x) - mark.x
        readonly property real farthest: mark.bodyEnd - mark.labelWidth - Metrics.space

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -mark.drop
        color: mark.dimmed ? Theme.dimInk : mark.hollow ? Theme.inkSoft : Theme.ink
        elide: Text.ElideRight
        size: Metrics.small
        text: mark.label
        width: Math.ceil(mark.labelWidth)
        x: mark.labelInside ? Math.max(home, Math.min(Metrics.space - mark.x, farthest)) : home
    }
    Loader {
        active: mark.lines > 1 || item !== null
        x: words.x
        y: words.y + Metrics.small * 1.4

        sourceComponent: EventCard {
            dateText: mark.dateText
            dimmed: mark.dimmed
            lines: mark.lines
            summary: mark.summary
            visible: mark.lines > 1
            width: mark.cardWidth
        }
    }
}
