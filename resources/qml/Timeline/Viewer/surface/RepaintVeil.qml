import QtQuick
import Timeline.Viewer

// Invisible, and for the software renderer alone: an item in front of all that moves, whose bounds are the whole.
// Without it the renderer joins the old and the new place of every mark to one region, piece by piece, which costs
// more than to draw them; where everything is changed already, each piece is joined at once.
Rectangle {
    id: veil

    required property View view

    // Of four, so that up to three changes within a frame leave another.
    property int shade: 0

    border.color: Qt.alpha(Theme.ground, 0.002 + shade * 0.001)
    border.width: Metrics.hairline
    color: "transparent"

    Connections {
        function onPxPerDayChanged() {
            veil.shade = (veil.shade + 1) % 4;
        }
        function onStartChanged() {
            veil.shade = (veil.shade + 1) % 4;
        }
        function onStirChanged() {
            veil.shade = (veil.shade + 1) % 4;
        }

        target: veil.view
    }
}
