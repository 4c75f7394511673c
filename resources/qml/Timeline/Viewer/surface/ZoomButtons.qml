import QtQuick
import Timeline.Core
import Timeline.Viewer

// A button for each way of zooming, and one for the key to the marks.
Row {
    id: buttons

    required property SurfaceView surfaceView

    signal keyRequested

    spacing: Metrics.space

    PillButton {
        Accessible.name: qsTr("Zoom out")
        symbol: "−"

        onClicked: buttons.surfaceView.zoom(1 / 1.5, buttons.surfaceView.width / 2)
    }
    PillButton {
        Accessible.name: qsTr("Zoom in")
        symbol: "+"

        onClicked: buttons.surfaceView.zoom(1.5, buttons.surfaceView.width / 2)
    }
    PillButton {
        Accessible.name: qsTr("Whole span")
        enabled: !buttons.surfaceView.isWhole
        symbol: "↔"

        onClicked: buttons.surfaceView.home()
    }
    PillButton {
        text: qsTr("Key")

        onClicked: buttons.keyRequested()
    }
}
