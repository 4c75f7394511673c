import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A quiet button of full touch size with a chevron and no words; `turn` in degrees from pointing right.
T.AbstractButton {
    id: button

    required property string name
    property real turn: 0

    Accessible.name: name
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: Metrics.target
    implicitWidth: Metrics.target

    background: PressGround {
        button: button
        still: "transparent"
        radius: Metrics.radius

        FocusRing {
            outside: 0
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        ChevronIcon {
            anchors.centerIn: parent
            colour: button.enabled ? Theme.ink : Theme.outline
            opacity: button.enabled ? 1 : 0.6
            height: Metrics.body
            rotation: button.turn
            width: height
        }
    }
}
