pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The timeline as a whole: lane names, surface, axis, and below them zoom buttons and overview.
Item {
    id: pane

    required property string publisherNote
    required property SurfaceView surfaceView

    readonly property real bottomHeight: overview.implicitHeight
    readonly property real headHeight: Metrics.body * 1.7
    readonly property real headWidth: Math.min(Metrics.body * 9.5, Math.max(Metrics.body * 7, width * 0.17))
    // Names stand above the lanes where beside them they would take too much of the width, or more lines than a lane has.
    readonly property bool stacked: width < Metrics.body * 45
    readonly property real surfaceX: stacked ? 0 : headWidth

    function focusSurface() {
        surface.forceActiveFocus();
    }
    function walk(step: int) {
        surface.forceActiveFocus(Qt.TabFocusReason);
        surfaceView.walk(step);
    }
    function arrange() {
        // The ring of an event in the last lane has room above the axis.
        surfaceView.arrange(surface.width, surface.height - Metrics.focusStroke * 3, Metrics.small, Metrics.mark, Metrics.body, Metrics.target, stacked ? headHeight : 0);
    }

    View {
        id: view

        pxPerDay: pane.surfaceView.pxPerDay
        start: pane.surfaceView.start
        width: surface.width
    }
    Item {
        clip: true
        height: surface.height
        width: surface.x > 0 ? surface.x : pane.width
        z: 1

        LaneHeads {
            headHeight: pane.headHeight
            height: surface.height
            lanes: pane.surfaceView.lanes
            stacked: pane.stacked
            width: pane.stacked ? pane.width : pane.headWidth - Metrics.space
            y: -laneScroll.offset
        }
    }
    Surface {
        id: surface

        height: Math.max(0, pane.height - axis.height - pane.bottomHeight - Metrics.space * 2 - (silences.height))
        laneScroll: laneScroll
        surfaceView: pane.surfaceView
        view: view
        width: pane.width - pane.surfaceX - (laneScroll.needed ? laneScroll.width : 0)
        x: pane.surfaceX

        onHeightChanged: Qt.callLater(pane.arrange)
        onPillOpened: (pill, x, y) => {
            pane.surfaceView.hold(pill);
            held.atX = surface.x + x;
            held.atY = y;
            held.open();
        }
        onWidthChanged: Qt.callLater(pane.arrange)
    }
    LaneScroll {
        id: laneScroll

        anchors.right: parent.right
        contentHeight: pane.surfaceView.contentHeight
        viewHeight: surface.height
    }
    StartCard {
        id: startCard

        readonly property real margins: Metrics.space * 3
        readonly property rect room: pane.surfaceView.vacancy

        places: pane.surfaceView.startHere
        publisherNote: pane.publisherNote
        visible: room.width > 0 && !laneScroll.needed
        withKey: room.height >= heightWithKey + margins
        width: Metrics.body * (pane.width < Metrics.body * 60 ? 20 : 27)
        x: surface.x + room.x + Metrics.space * 2
        y: room.y + Math.max(Metrics.space, (room.height - implicitHeight) / 2)

        onHeightWithKeyChanged: Qt.callLater(ask)
        onWidthChanged: Qt.callLater(ask)

        function ask() {
            pane.surfaceView.needVacancy(width + Metrics.space * 4, heightWithKey + margins, heightWithoutKey + margins);
        }

        onChosen: eventId => pane.surfaceView.activateEvent(eventId)
    }
    Item {
        id: silences

        clip: true
        height: Metrics.body * 1.5
        width: surface.width
        x: surface.x
        y: surface.height

        Repeater {
            model: pane.surfaceView.silences

            Silence {
                required property real firstDay
                required property real lastDay

                height: silences.height
                width: (lastDay - firstDay) * view.pxPerDay
                words: qsTr("no event dated")
                x: view.x(firstDay)
            }
        }
    }
    Axis {
        id: axis

        clip: true
        height: implicitHeight
        ticks: pane.surfaceView.ticks
        view: view
        width: surface.width
        x: surface.x
        y: silences.y + silences.height
    }
    ZoomButtons {
        id: zoomButtons

        surfaceView: pane.surfaceView
        y: pane.height - height

        onKeyRequested: key.open()
    }
    Overview {
        id: overview

        anchors.bottom: parent.bottom
        surfaceView: pane.surfaceView
        width: parent.width - x
        x: Math.max(pane.surfaceX, zoomButtons.width + Metrics.space * 1.5)
    }
    KeyCard {
        id: key

        parent: pane
        publisherNote: pane.publisherNote
        y: Math.max(Metrics.space, zoomButtons.y - height - Metrics.space)

        onClosed: surface.forceActiveFocus()
    }
    PillList {
        id: held

        parent: pane
        surfaceView: pane.surfaceView

        onClosed: surface.forceActiveFocus()
    }
    Connections {
        function onSelectionChanged() {
            const y = pane.surfaceView.focusedY;
            if (y >= 0)
                laneScroll.reveal(y - Metrics.target, y + Metrics.target);
        }

        target: pane.surfaceView
    }
    Connections {
        function onTextScaleChanged() {
            Qt.callLater(pane.arrange);
        }
        function onBodyChanged() {
            Qt.callLater(pane.arrange);
        }

        target: Metrics
    }
}
