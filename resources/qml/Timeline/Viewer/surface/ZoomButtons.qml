import QtQuick
import Timeline.Core
import Timeline.Viewer

// A button for each way of zooming, for the way back among views, and for the key to the marks.
Row {
    id: buttons

    required property SurfaceMotion motion
    required property ViewTrail trail
    property bool withHistory: true

    signal keyRequested

    spacing: Metrics.space

    PillButton {
        Accessible.name: qsTr("Zoom out")
        symbol: "−"

        onClicked: buttons.motion.zoomStep(-1)
    }
    PillButton {
        Accessible.name: qsTr("Zoom in")
        symbol: "+"

        onClicked: buttons.motion.zoomStep(1)
    }
    PillButton {
        Accessible.name: qsTr("Whole span")
        enabled: !buttons.motion.isWhole
        symbol: "↔"

        onClicked: buttons.motion.home()
    }
    PillButton {
        Accessible.name: qsTr("Previous view")
        enabled: buttons.trail.canGoBack
        symbol: "‹"
        visible: buttons.withHistory

        onClicked: buttons.trail.goBack()
    }
    PillButton {
        Accessible.name: qsTr("Next view")
        enabled: buttons.trail.canGoForward
        symbol: "›"
        visible: buttons.withHistory

        onClicked: buttons.trail.goForward()
    }
    PillButton {
        text: qsTr("Key")

        onClicked: buttons.keyRequested()
    }
}
