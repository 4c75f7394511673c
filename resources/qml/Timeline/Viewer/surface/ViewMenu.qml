import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The ways of moving that have no room for buttons of their own. It stays open for one step after another.
T.Popup {
    id: menu

    required property SurfaceMotion motion
    required property ViewTrail trail

    signal keyRequested

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    focus: true
    height: Math.min(implicitHeight, T.Overlay.overlay.height - topMargin - bottomMargin)
    implicitHeight: page.implicitHeight + padding * 2
    bottomMargin: Metrics.space + Metrics.keptBelow
    margins: Metrics.space
    topMargin: Metrics.space + Metrics.keptAbove
    padding: Metrics.space * 1.5
    width: Math.min(Metrics.body * 16, T.Overlay.overlay.width - Metrics.space * 2)

    background: Rectangle {
        border.color: Theme.outline
        border.width: Metrics.stroke
        color: Theme.raised
        radius: Metrics.radius
    }
    contentItem: ScrollPage {
        id: page

        spacing: Metrics.space

        PillButton {
            id: back

            enabled: menu.trail.canGoBack
            text: qsTr("Previous view")
            width: page.width

            onClicked: menu.trail.goBack()
        }
        PillButton {
            enabled: menu.trail.canGoForward
            text: qsTr("Next view")
            width: page.width

            onClicked: menu.trail.goForward()
        }
        PillButton {
            id: whole

            enabled: !menu.motion.isWhole
            text: qsTr("Whole span")
            width: page.width

            onClicked: menu.motion.home()
        }
        PillButton {
            id: key

            text: qsTr("Key")
            width: page.width

            onClicked: {
                menu.close();
                menu.keyRequested();
            }
        }
    }

    onOpened: (back.enabled ? back : whole.enabled ? whole : key).forceActiveFocus(Qt.TabFocusReason)
}
