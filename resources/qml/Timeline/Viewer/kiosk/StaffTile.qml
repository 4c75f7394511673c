import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A large button of the staff menu: what it does, and a line of what comes of it.
T.Button {
    id: tile

    property string note: ""
    // Whether the note is written, or only said to whoever cannot see.
    property bool noted: true
    property bool strong: false

    Accessible.description: note
    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Metrics.target, words.implicitHeight + Metrics.space * 2)

    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()

    background: PressGround {
        border.color: tile.strong ? Theme.ink : Theme.outline
        border.width: Metrics.stroke
        button: tile
        ground: Theme.raised
        opacity: tile.enabled ? 1 : 0.5

        FocusRing {
            shown: tile.visualFocus
        }
    }
    contentItem: Item {
        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Metrics.space * 2
            anchors.right: parent.right
            anchors.rightMargin: Metrics.space * 2
            anchors.verticalCenter: parent.verticalCenter
            opacity: tile.enabled ? 1 : 0.7

            SansText {
                bold: true
                leading: 1.3
                text: tile.text
                width: parent.width
                wrapMode: Text.Wrap
            }
            SansText {
                color: Theme.inkSoft
                leading: 1.3
                size: Metrics.small
                text: tile.note
                visible: tile.noted
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
}
