import QtQuick
import Timeline.Viewer

// One event on the surface: its mark or band, and its label in the place that the layout found for it.
Item {
    id: mark

    required property bool band
    required property string colour
    required property real firstDay
    required property bool fadingEnd
    required property bool fadingStart
    required property string glyph
    required property bool hollow
    required property string label
    required property string labelSide
    required property bool lit
    required property real markHeight
    required property string name
    required property int row
    required property real softEndDays
    required property real softStartDays
    required property real tailEnd
    required property real tailStart
    required property bool span
    required property View view
    required property real lastDay
    required property real yCentre
    property bool focused: false
    property bool selected: false

    signal activated

    readonly property real days: (lastDay - firstDay) * view.pxPerDay
    readonly property bool inside: labelSide === "inside"

    Accessible.name: name
    Accessible.role: Accessible.Button
    Accessible.selected: selected
    Accessible.onPressAction: activated()
    height: markHeight
    width: days + tailStart + tailEnd
    x: view.x(firstDay) - tailStart
    y: yCentre - height / 2

    BandShape {
        anchors.fill: parent
        colour: mark.colour
        fadingEnd: mark.fadingEnd
        fadingStart: mark.fadingStart
        hollow: mark.hollow
        softEnd: mark.softEndDays * mark.view.pxPerDay + mark.tailEnd
        softStart: mark.softStartDays * mark.view.pxPerDay + mark.tailStart
        visible: mark.band && mark.span
    }

    // A single date known less finely than a mark is wide: as wide as what is not known.
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.lane(mark.colour)
        border.width: Metrics.stroke
        color: mark.hollow ? Theme.ground : Theme.lane(mark.colour)
        height: Metrics.mark * 0.9
        radius: height / 2
        visible: mark.band && !mark.span
        width: parent.width
    }
    GlyphIcon {
        id: point

        anchors.centerIn: parent
        colour: Theme.lane(mark.colour)
        glyph: mark.glyph
        height: Metrics.mark
        hollow: mark.hollow
        visible: !mark.band
        width: Metrics.mark
    }
    Rectangle {
        anchors.centerIn: parent
        border.color: mark.selected || mark.focused ? Theme.focus : Theme.ink
        border.width: mark.selected || mark.focused ? Metrics.focusStroke : Metrics.hairline
        color: "transparent"
        height: parent.height + Metrics.focusStroke * 2
        radius: Math.min(width, height) / 2
        visible: mark.selected || mark.focused || mark.lit
        width: Math.max(parent.width, Metrics.mark) + Metrics.focusStroke * 4
    }
    SansText {
        id: words

        // Inside a long band the label slides so that it stays in view.
        readonly property real slid: Math.max(Metrics.space * 1.5 + mark.tailStart, Math.min(-mark.x + Metrics.space, mark.width - implicitWidth - Metrics.space - mark.tailEnd))

        anchors.verticalCenter: parent.verticalCenter
        bold: mark.selected
        color: mark.hollow ? Theme.inkSoft : Theme.ink
        size: Metrics.small
        text: mark.label
        visible: mark.labelSide !== "none"
        x: mark.inside ? slid : mark.labelSide === "left" ? (mark.band ? 0 : mark.width / 2 - Metrics.mark / 2) - implicitWidth - Metrics.space : (mark.band ? mark.width : mark.width / 2 + Metrics.mark / 2) + Metrics.space
    }
}
