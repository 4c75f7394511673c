import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// What can be done with a lane: fold it, hide it, and move it among the others.
T.Popup {
    id: menu

    required property LanePlanView lanePlan

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: Math.min(implicitHeight, parent.height - Metrics.space * 2)
    implicitHeight: page.implicitHeight + padding * 2
    padding: Metrics.space * 1.5
    width: Math.min(Metrics.body * 16, parent.width - Metrics.space * 2)
    bottomMargin: Metrics.space + Metrics.keptBelow
    margins: Metrics.space
    topMargin: Metrics.space + Metrics.keptAbove

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: ScrollPage {
        id: page

        spacing: Metrics.space

        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            size: Metrics.body * 1.15
            text: menu.lanePlan.laneName
            width: page.width
            wrapMode: Text.Wrap
        }
        PillButton {
            id: fold

            focus: true
            text: menu.lanePlan.isFolded ? qsTr("Unfold") : qsTr("Fold")
            width: page.width

            onClicked: menu.lanePlan.toggleFold()
        }
        PillButton {
            enabled: menu.lanePlan.canMoveUp
            text: qsTr("Move up")
            width: page.width

            onClicked: menu.lanePlan.move(-1)
        }
        PillButton {
            enabled: menu.lanePlan.canMoveDown
            text: qsTr("Move down")
            width: page.width

            onClicked: menu.lanePlan.move(1)
        }
        PillButton {
            enabled: menu.lanePlan.canHide
            text: qsTr("Hide")
            width: page.width

            onClicked: {
                menu.close();
                menu.lanePlan.hide();
            }
        }
        PillButton {
            text: qsTr("Show all lanes")
            visible: menu.lanePlan.hiddenCount > 0
            width: page.width

            onClicked: {
                menu.close();
                menu.lanePlan.showAll();
            }
        }
    }

    onOpened: fold.forceActiveFocus(Qt.TabFocusReason)
}
