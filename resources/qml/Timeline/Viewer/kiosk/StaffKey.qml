import QtQuick
import Timeline.Viewer

// A key of the pad: as a button, with its digit larger.
PillButton {
    id: key

    contentItem: SansText {
        bold: true
        horizontalAlignment: Text.AlignHCenter
        opacity: key.enabled ? 1 : 0.5
        // Words have less room than a digit.
        size: key.text.length > 1 ? Metrics.body : Metrics.heading
        text: key.symbol !== "" ? key.symbol : key.text
        verticalAlignment: Text.AlignVCenter
    }

    // Keys of a keyboard go on typing digits whichever of these has the focus.
    Keys.onEnterPressed: clicked()
    Keys.onReturnPressed: clicked()
}
