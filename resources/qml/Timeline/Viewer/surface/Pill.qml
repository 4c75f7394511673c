import QtQuick
import Timeline.Viewer

// `+N`: events with no room of their own here, by the name of the first where there is room; opens a list of them.
Item {
    id: pill

    required property string colour
    required property int count
    required property real day
    required property bool dimmed
    required property string glyph
    required property string label
    required property bool live
    required property string names
    required property real pillHeight
    required property real pillWidth
    required property View view
    required property real yCentre
    property bool focused: false

    readonly property color line: dimmed ? Theme.dimMark : Theme.lane(colour)

    signal activated

    Accessible.description: dimmed ? qsTr("Does not pass the filter") : ""
    Accessible.name: qsTr("%n more events: %1", "", count).arg(names)
    Accessible.role: Accessible.Button
    Accessible.onPressAction: activated()
    height: pillHeight
    visible: live
    width: pillWidth
    x: live ? view.x(day) - width / 2 : 0
    y: yCentre - height / 2

    Rectangle {
        anchors.fill: parent
        border.color: pill.focused ? Theme.focus : pill.line
        border.width: pill.focused ? Metrics.focusStroke : Metrics.stroke
        color: Theme.ground
        radius: height / 2
    }
    Row {
        anchors.centerIn: parent
        spacing: Metrics.space * 0.5

        GlyphIcon {
            anchors.verticalCenter: parent.verticalCenter
            colour: pill.line
            glyph: pill.glyph
            height: Metrics.small * 0.8
            width: height
        }
        SansText {
            anchors.verticalCenter: parent.verticalCenter
            bold: pill.label.startsWith("+")
            color: pill.dimmed ? Theme.dimInk : Theme.ink
            size: Metrics.small
            text: pill.label
        }
    }
}
