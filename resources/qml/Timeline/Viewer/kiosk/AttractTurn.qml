import QtQuick
import Timeline.Viewer

// How one piece gives way to the next: it pales, and what has taken its place clears and settles.
SequentialAnimation {
    id: turn

    // With `clearness`, 0 to 1.
    required property AttractPiece piece

    // Nothing of the last piece is to be seen any more.
    signal gone

    NumberAnimation {
        duration: Metrics.slow * 0.4
        easing.type: Easing.InQuad
        property: "clearness"
        target: turn.piece
        to: 0
    }
    ScriptAction {
        script: turn.gone()
    }
    NumberAnimation {
        duration: Metrics.slow
        easing.type: Easing.OutQuad
        property: "clearness"
        target: turn.piece
        to: 1
    }
}
