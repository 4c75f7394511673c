pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Lanes down, time across: marks, labels and pills, and the gestures that move them.
FocusScope {
    id: surface

    required property SurfaceView surfaceView
    required property LaneScroll laneScroll
    required property ViewMotion player
    required property View view

    // Copies, so that marks ask QML and not Python.
    readonly property int focusedRow: surfaceView.focusedRow
    readonly property int selectedRow: surfaceView.selectedRow

    signal namesListed(real x, real y)

    // Up or down; at a keypad, which has no Tab, the arrows lead on from where the lanes end.
    function scroll(dy: real) {
        const before = laneScroll.offset;
        laneScroll.by(dy);
        if (Metrics.profile === "kiosk" && laneScroll.offset === before)
            nextItemInFocusChain(dy > 0).forceActiveFocus(dy > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Accessible.name: qsTr("Timeline surface")
    Accessible.role: Accessible.Pane
    activeFocusOnTab: true
    clip: true

    Keys.onReturnPressed: surfaceView.openFocused()
    Keys.onEnterPressed: surfaceView.openFocused()
    Keys.onSpacePressed: surfaceView.openFocused()
    Keys.onUpPressed: scroll(-height / 4)
    Keys.onDownPressed: scroll(height / 4)

    Repeater {
        model: surface.surfaceView.gridlines

        Rectangle {
            required property real day
            required property bool live

            color: Theme.lightly(Theme.rule)
            height: surface.height
            visible: live
            width: Metrics.hairline
            x: live ? surface.view.x(day) : 0
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
                id: floor

                required property real laneHeight
                required property real laneY
                required property bool slides

                color: Theme.lightly(Theme.rule)
                height: Metrics.hairline
                width: surface.width
                y: laneY + laneHeight

                Behavior on y {
                    enabled: floor.slides

                    Slide {}
                }
            }
        }
        LinkArcs {
            arcs: surface.surfaceView.arcs
            height: parent.height
            view: surface.view
            width: parent.width
        }
        Repeater {
            id: marks

            model: surface.surfaceView.marks

            EventMark {
                focused: surface.activeFocus && row === surface.focusedRow
                selected: row === surface.selectedRow
                view: surface.view

                onActivated: surface.surfaceView.activate(row)
            }
        }
        Repeater {
            model: surface.surfaceView.pills

            Pill {
                view: surface.view

                onActivated: {
                    if (surface.surfaceView.hold(day, yCentre))
                        surface.namesListed(x + width / 2, yCentre - surface.laneScroll.offset);
                }
            }
        }
    }
    TimeOrder {
        by: "row"
        repeater: marks
        surfaceView: surface.surfaceView
    }
    SurfaceWheel {
        anchors.fill: parent
        player: surface.player
    }
    SurfaceHands {
        id: hands

        // Where empty surface was tapped last: once more in a moment, it magnifies there.
        property real tappedX: 0
        property real tappedY: 0

        anchors.fill: parent
        laneScroll: surface.laneScroll
        player: surface.player

        onTapped: (x, y) => {
            surface.forceActiveFocus(Qt.MouseFocusReason);
            const touched = surface.surfaceView.tap(x, y + surface.laneScroll.offset);
            if (touched === SurfaceView.SEVERAL)
                surface.namesListed(x, y);
            if (touched !== SurfaceView.NOTHING) {
                again.stop();
                return;
            }
            if (again.running && Math.hypot(x - tappedX, y - tappedY) <= Metrics.target / 2) {
                surface.surfaceView.motion.zoomInto(x);
                again.stop();
            } else {
                again.restart();
                tappedX = x;
                tappedY = y;
            }
        }
    }
    Timer {
        id: again

        interval: Application.styleHints.mouseDoubleClickInterval
    }
    EdgeLinks {
        anchors.fill: parent
        arcs: surface.surfaceView.arcs
        laneScroll: surface.laneScroll
        leftwards: true
        view: surface.view

        onChosen: day => surface.surfaceView.motion.centreOn(day)
    }
    EdgeLinks {
        anchors.fill: parent
        arcs: surface.surfaceView.arcs
        laneScroll: surface.laneScroll
        leftwards: false
        view: surface.view

        onChosen: day => surface.surfaceView.motion.centreOn(day)
    }
}
