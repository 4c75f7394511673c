import QtQuick
import Timeline.Viewer

// `+N`: events with no room of their own here; opens a list of them.
Item {
    id: pill

    required property string colour
    required property int count
    required property real day
    required property string glyph
    required property string label
    required property string names
    required property real pillHeight
    required property real pillWidth
    required property View view
    required property real yCentre
    property bool focused: false

    signal activated

    Accessible.name: qsTr("%n more events: %1", "", count).arg(names)
    Accessible.role: Accessible.Button
    Accessible.onPressAction: activated()
    height: pillHeight
    width: pillWidth
    x: view.x(day) - width / 2
    y: yCentre - height / 2

    Rectangle {
        anchors.fill: parent
        border.color: pill.focused ? Theme.focus : Theme.lane(pill.colour)
        border.width: pill.focused ? Metrics.focusStroke : Metrics.stroke
        color: Theme.ground
        radius: height / 2
    }
    Row {
        anchors.centerIn: parent
        spacing: Metrics.space * 0.5

        GlyphIcon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.lane(pill.colour)
            glyph: pill.glyph
            height: Metrics.small * 0.8
            width: height
        }
        SansText {
            anchors.verticalCenter: parent.verticalCenter
            bold: true
            size: Metrics.small
            text: pill.label
        }
    }
}
