pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Below the surface: hatching where nothing is dated, and the axis, along which a range is dragged for the window.
Item {
    id: area

    required property real hatchHeight
    required property ViewMotion player
    required property real surfaceHeight
    required property SurfaceView surfaceView
    required property View view

    readonly property real labelsHeight: axis.implicitHeight

    implicitHeight: hatchHeight + labelsHeight

    Item {
        clip: true
        height: area.hatchHeight
        width: area.width

        Repeater {
            model: area.surfaceView.silences

            Silence {
                required property real firstDay
                required property real lastDay

                height: area.hatchHeight
                width: (lastDay - firstDay) * area.view.pxPerDay
                words: qsTr("no event dated")
                x: area.view.x(firstDay)
            }
        }
    }
    Axis {
        id: axis

        clip: true
        height: implicitHeight
        taken: context.taken
        ticks: area.surfaceView.ticks
        view: area.view
        width: area.width
        y: area.hatchHeight

        AxisContext {
            id: context

            contexts: area.surfaceView.axisContexts
            gap: Metrics.body
            view: area.view
            y: axis.labelY
        }
    }
    SurfaceWheel {
        anchors.fill: axis
        player: area.player
    }
    AxisRange {
        anchors.fill: axis
        player: area.player
        surfaceHeight: area.surfaceHeight + area.hatchHeight
        view: area.view
    }
    TimeOrder {
        by: "day"
        repeater: axis.repeater
        surfaceView: area.surfaceView
    }
}
