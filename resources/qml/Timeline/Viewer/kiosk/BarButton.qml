import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A button of the exhibit's bar: a sign with its word beside it, or the sign alone where words have no room.
T.AbstractButton {
    id: button

    // A character, or an item that is put in its place.
    property string sign: ""
    property Component picture: null
    property bool terse: false
    // Its choice is the one that holds.
    property bool marked: false

    readonly property bool signed: sign !== "" || picture !== null
    readonly property color ink: marked ? Theme.ground : Theme.ink
    // px with the word, and with the sign alone, whichever is shown.
    readonly property real fullWidth: Math.max(Metrics.target, Math.ceil(words.advanceWidth) + (signed ? symbol.width + Metrics.space : 0) + Metrics.body * 1.4)
    readonly property real terseWidth: signed ? Math.max(Metrics.target, symbol.width + Metrics.space) : fullWidth

    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    // Words twice as large are whole in any script.
    height: Math.max(Metrics.target, Metrics.body * 1.6)
    width: terse ? terseWidth : fullWidth

    background: PressGround {
        button: button
        ground: button.marked ? Theme.ink : Theme.panel

        FocusRing {
            outside: 0
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Metrics.space

            Item {
                id: symbol

                height: Metrics.body * 1.4
                visible: button.signed
                width: button.signed ? Math.max(height, character.implicitWidth) : 0

                SansText {
                    id: character

                    anchors.centerIn: parent
                    color: button.ink
                    size: Metrics.body * 1.05
                    text: button.sign
                }
                Loader {
                    anchors.centerIn: parent
                    sourceComponent: button.picture
                }
            }
            SansText {
                anchors.verticalCenter: parent.verticalCenter
                bold: button.marked
                color: button.ink
                text: button.text
                visible: !(button.terse && button.signed)
            }
        }
        TextMetrics {
            id: words

            font: Theme.sansFont(Metrics.body, button.marked)
            text: button.text
        }
    }
}
