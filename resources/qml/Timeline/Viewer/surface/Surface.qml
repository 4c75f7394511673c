pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Lanes down, time across: marks, labels and pills, and the gestures that move them.
FocusScope {
    id: surface

    required property SurfaceView surfaceView
    required property LaneScroll laneScroll
    required property View view

    signal pillOpened(int pill, real x, real y)

    Accessible.name: qsTr("Timeline surface")
    Accessible.role: Accessible.Pane
    activeFocusOnTab: true
    clip: true

    Keys.onReturnPressed: surfaceView.openFocused()
    Keys.onEnterPressed: surfaceView.openFocused()
    Keys.onSpacePressed: surfaceView.openFocused()
    Keys.onUpPressed: laneScroll.by(-height / 4)
    Keys.onDownPressed: laneScroll.by(height / 4)

    // Gridlines at major ticks.
    Repeater {
        model: surface.surfaceView.ticks

        Rectangle {
            required property real day
            required property bool major

            color: Theme.rule
            height: surface.height
            visible: major
            width: Metrics.hairline
            x: surface.view.x(day)
        }
    }

    // Lane floors, and everything else that scrolls with the lanes.
    Item {
        id: lanes

        height: parent.height
        width: parent.width
        y: -surface.laneScroll.offset

        Repeater {
            model: surface.surfaceView.lanes

            Rectangle {
                required property real laneHeight
                required property real laneY

                color: Theme.rule
                height: Metrics.hairline
                width: surface.width
                y: laneY + laneHeight
            }
        }
        LinkArcs {
            arcs: surface.surfaceView.arcs
            height: parent.height
            view: surface.view
            width: parent.width
        }
        Repeater {
            model: surface.surfaceView.marks

            EventMark {
                focused: surface.activeFocus && row === surface.surfaceView.focusedRow
                selected: row === surface.surfaceView.selectedRow
                view: surface.view

                onActivated: surface.surfaceView.activate(row)
            }
        }
        Repeater {
            model: surface.surfaceView.pills

            Pill {
                required property int index

                view: surface.view

                onActivated: surface.pillOpened(index, x + width / 2, yCentre - surface.laneScroll.offset)
            }
        }
    }
    DragHandler {
        id: drag

        property point last: Qt.point(0, 0)

        target: null
        yAxis.enabled: surface.laneScroll.needed

        onActiveChanged: {
            last = Qt.point(0, 0);
            if (!active)
                surface.surfaceView.settle();
        }
        onActiveTranslationChanged: {
            surface.surfaceView.pan(activeTranslation.x - last.x);
            surface.laneScroll.by(last.y - activeTranslation.y);
            last = Qt.point(activeTranslation.x, activeTranslation.y);
        }
    }
    PinchHandler {
        id: pinch

        property real last: 1

        rotationAxis.enabled: false
        target: null

        onActiveChanged: {
            last = 1;
            if (!active)
                surface.surfaceView.settle();
        }
        onActiveScaleChanged: {
            if (active && activeScale > 0) {
                surface.surfaceView.zoom(activeScale / last, centroid.position.x);
                last = activeScale;
            }
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        orientation: Qt.Vertical
        target: null

        onWheel: event => {
            const steps = event.pixelDelta.y !== 0 ? event.pixelDelta.y / 120 : event.angleDelta.y / 120;
            surface.surfaceView.zoom(Math.pow(1.2, steps), event.x);
        }
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold

        onTapped: eventPoint => {
            surface.forceActiveFocus(Qt.MouseFocusReason);
            const pill = surface.surfaceView.tap(eventPoint.position.x, eventPoint.position.y + surface.laneScroll.offset);
            if (pill >= 0)
                surface.pillOpened(pill, eventPoint.position.x, eventPoint.position.y);
        }
    }
}
