import QtQuick
import Timeline.Viewer

// The figures of an event, two abreast where two fit.
Flow {
    id: grid

    property color accent: Theme.ink
    required property var figures
    readonly property int abreast: width >= Metrics.body * 24 && repeater.count > 1 ? 2 : 1
    readonly property real half: (width - spacing * (abreast - 1)) / abreast

    spacing: Metrics.body * 1.4
    visible: repeater.count > 0

    Repeater {
        id: repeater

        model: grid.figures

        FigureBlock {
            accent: grid.accent
            width: kind === "pair" || kind === "share" ? grid.width : Math.floor(grid.half)
        }
    }
}
