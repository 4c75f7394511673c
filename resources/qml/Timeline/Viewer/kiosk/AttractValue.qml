import QtQuick
import Timeline.Viewer

// One value of a pair, with its date, above a bar that begins at zero: so the two compare as their lengths do.
Column {
    id: row

    required property string date
    required property var face
    // Whether this is the later of the two.
    required property bool filled
    required property real part
    required property AttractType type
    required property string value
    property color accent: Theme.ink

    // Its height is true at once, not with the next frame.
    function arrange() {
        line.forceLayout();
        forceLayout();
    }

    spacing: type.gap * 0.2

    Flow {
        id: line

        spacing: row.type.gap
        width: parent.width

        PageText {
            Accessible.ignored: true
            face: row.face
            leading: 1.2
            size: row.type.value
            text: row.value
            width: Math.min(Math.ceil(implicitWidth), row.width)
        }
        PageText {
            Accessible.ignored: true
            color: Theme.inkSoft
            face: row.face
            leading: 1.2
            size: row.type.label
            text: row.date
            topPadding: Math.max(0, (row.type.value - row.type.label) * 0.8)
            width: Math.min(Math.ceil(implicitWidth), row.width)
        }
    }
    Rectangle {
        border.color: row.accent
        border.width: Metrics.stroke
        color: row.filled ? row.accent : Theme.mixed(Theme.ground, row.accent, 0.3)
        height: row.type.value * 0.25
        width: parent.width * 0.8 * row.part
    }
}
