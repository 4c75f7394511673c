import QtQuick
import Timeline.Core
import Timeline.Viewer

// A button for each way of zooming, for the way back among views, and for the key to the marks. Where these would
// leave less room to the overview beside them than they take, all but zooming is in a menu.
Row {
    id: buttons

    required property SurfaceMotion motion
    required property ViewTrail trail
    // px for the buttons and what stands beside them.
    required property real room

    readonly property bool folded: unfoldedWidth > room / 2
    readonly property real unfoldedWidth: [zoomOut, zoomIn, whole, back, forward, key].reduce((sum, button) => sum + button.implicitWidth, spacing * 5)

    signal keyRequested

    spacing: Metrics.space

    onFoldedChanged: menu.popup?.close()

    PillButton {
        id: zoomOut

        Accessible.name: qsTr("Zoom out")
        symbol: "−"

        onClicked: buttons.motion.zoomStep(-1)
    }
    PillButton {
        id: zoomIn

        Accessible.name: qsTr("Zoom in")
        symbol: "+"

        onClicked: buttons.motion.zoomStep(1)
    }
    PillButton {
        id: whole

        Accessible.name: qsTr("Whole span")
        enabled: !buttons.motion.isWhole
        symbol: "↔"
        visible: !buttons.folded

        onClicked: buttons.motion.home()
    }
    PillButton {
        id: back

        Accessible.name: qsTr("Previous view")
        enabled: buttons.trail.canGoBack
        symbol: "‹"
        visible: !buttons.folded

        onClicked: buttons.trail.goBack()
    }
    PillButton {
        id: forward

        Accessible.name: qsTr("Next view")
        enabled: buttons.trail.canGoForward
        symbol: "›"
        visible: !buttons.folded

        onClicked: buttons.trail.goForward()
    }
    PillButton {
        id: key

        text: qsTr("Key")
        visible: !buttons.folded

        onClicked: buttons.keyRequested()
    }
    PillButton {
        Accessible.name: qsTr("Other views, and the key")
        symbol: "…"
        visible: buttons.folded

        onClicked: menu.open({})
    }

    PopupLater {
        id: menu

        // Without its type, which a start would read.
        readonly property var made: item

        file: Qt.resolvedUrl("ViewMenu.qml")
        given: ({
                "motion": buttons.motion,
                "trail": buttons.trail,
                "y": Qt.binding(() => -(menu.popup?.height ?? 0) - Metrics.space)
            })
    }
    Connections {
        function onKeyRequested() {
            buttons.keyRequested();
        }

        target: menu.made
    }
}
