import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A line of a staff page: its title, and what there is to say; a bar and a sign before what somebody should see to.
T.Button {
    id: row

    required property string title
    required property string words
    required property bool warns
    required property bool chosen
    property bool offers: false
    // The title beside the words, if there is room for both.
    property bool beside: false

    readonly property real titleWidth: beside ? Metrics.body * 9 : width - inset * 2
    readonly property real inset: Metrics.space * 2

    Accessible.checkable: offers
    Accessible.checked: chosen
    Accessible.name: (warns ? qsTr("Attention:") + " " : "") + title + (title !== "" ? ": " : "") + words
    Accessible.role: offers ? Accessible.RadioButton : Accessible.StaticText
    enabled: offers
    focusPolicy: offers ? Qt.StrongFocus : Qt.NoFocus
    implicitHeight: Math.max(offers ? Metrics.target : 0, lines.implicitHeight + Metrics.space * 1.4)

    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()

    background: PressGround {
        border.color: row.chosen ? Theme.ink : Theme.outline
        border.width: row.offers ? Metrics.stroke : 0
        button: row
        ground: row.chosen ? Theme.chosen : row.offers || row.warns ? Theme.raised : Theme.ground

        Rectangle {
            color: Theme.ink
            height: parent.height
            visible: row.warns
            width: Metrics.space * 0.6
        }
        FocusRing {
            shown: row.visualFocus
        }
    }
    contentItem: Item {
        Grid {
            id: lines

            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Metrics.space * 2
            columns: row.beside ? 2 : 1
            x: row.inset

            SansText {
                bold: row.warns || row.offers
                color: row.warns || row.offers ? Theme.ink : Theme.inkSoft
                leading: 1.4
                size: row.offers ? Metrics.body : Metrics.small
                text: (row.warns ? "! " : row.chosen ? "✓ " : "") + row.title
                visible: row.title !== ""
                width: row.titleWidth
                wrapMode: Text.Wrap
            }
            SansText {
                color: row.offers ? Theme.inkSoft : Theme.ink
                leading: 1.4
                size: Metrics.small
                text: row.words
                width: row.beside ? row.width - row.inset * 2 - row.titleWidth - Metrics.space * 2 : row.titleWidth
                // Paths and addresses have no spaces to break at.
                wrapMode: Text.Wrap
            }
        }
    }
}
