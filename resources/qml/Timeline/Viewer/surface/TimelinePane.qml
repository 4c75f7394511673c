pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The timeline as a whole: lane names, surface, axis, and below them zoom buttons and overview.
Item {
    id: pane

    // Whether a filter dims what it does not let pass.
    required property bool dims
    required property LanePlanView lanePlan
    required property string publisherNote
    required property SurfaceView surfaceView
    // px at the right end of the lowest row that something else takes.
    property real taken: 0

    readonly property real headHeight: Metrics.body * 1.7
    readonly property real headWidth: Math.min(Metrics.body * 9.5, Math.max(Metrics.body * 7, width * 0.17))
    // Names stand above the lanes where beside them they would take too much of the width, or more lines than a lane has; where
    // an exhibit is lowered it is height that is rare.
    readonly property bool stacked: width < Metrics.body * (Metrics.keptAbove > 0 ? 30 : 45)
    readonly property real surfaceX: stacked ? 0 : headWidth
    readonly property alias leastHeight: paneRoom.wanted

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
        revealFocused();
    }
    // The lanes scroll to the event that is open, or that the keyboard is at.
    function revealFocused() {
        const y = surfaceView.focusedY;
        if (y >= 0)
            laneScroll.reveal(y - Metrics.target, y + Metrics.target);
    }

    PaneRoom {
        id: paneRoom

        headHeight: pane.headHeight
        height: pane.height
        others: axis.labelsHeight + overview.implicitHeight + Metrics.space * 2 + (pane.stacked && pane.lanePlan.hiddenCount > 0 ? Metrics.target : 0)
        overviewWidth: overview.width
        stacked: pane.stacked

        // The type has another size.
        onHatchChanged: Qt.callLater(pane.arrange)
    }
    View {
        id: view

        width: surface.width
    }
    ViewMotion {
        id: player

        motion: pane.surfaceView.motion
        view: view
    }
    LaneColumn {
        id: laneColumn

        hatchHeight: axis.hatchHeight
        headHeight: pane.headHeight
        lanePlan: pane.lanePlan
        laneScroll: laneScroll
        lanes: pane.surfaceView.lanes
        stacked: pane.stacked
        surfaceHeight: surface.height
        width: pane.stacked ? pane.width : pane.headWidth - Metrics.space
        z: 1

        onFocusGone: surface.forceActiveFocus()
    }
    Surface {
        id: surface

        height: Math.max(0, pane.height - axis.height - overview.implicitHeight - Metrics.space * 2 - laneColumn.signRoom - (paneRoom.showsOverview ? paneRoom.span : 0))
        laneScroll: laneScroll
        player: player
        surfaceView: pane.surfaceView
        view: view
        width: pane.width - pane.surfaceX - (laneScroll.needed ? laneScroll.width : 0)
        x: pane.surfaceX

        onHeightChanged: Qt.callLater(pane.arrange)
        onNamesListed: (x, y) => held.open({
                "atX": surface.x + x,
                "atY": y
            })
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

        publisherNote: pane.publisherNote
        surfaceView: pane.surfaceView
        visible: room.width > 0 && !laneScroll.needed && isUseful
        width: Metrics.body * (pane.width < Metrics.body * 60 ? 20 : 27)
        x: surface.x + room.x + Metrics.space * 2
        y: room.y + Math.max(Metrics.space, (room.height - implicitHeight) / 2)

        onChosen: eventId => pane.surfaceView.activateEvent(eventId)
    }
    AxisArea {
        id: axis

        hatchHeight: paneRoom.hatchHeight
        player: player
        surfaceHeight: y
        surfaceView: pane.surfaceView
        view: view
        width: surface.width
        x: surface.x
        y: surface.height + laneColumn.signRoom
    }
    WindowSpan {
        id: windowSpan

        instead: !paneRoom.showsOverview
        stacked: pane.stacked
        visible: instead ? width > Metrics.body * 2.5 : !pane.surfaceView.motion.isWhole
        width: instead ? overview.width : pane.stacked ? pane.width : pane.surfaceX - Metrics.space
        words: view.windowText
        x: instead ? overview.x : 0
        y: instead ? zoomButtons.y + (zoomButtons.height - height) / 2 : axis.y + axis.height - (pane.stacked ? 0 : height)
    }
    ZoomButtons {
        id: zoomButtons

        motion: pane.surfaceView.motion
        room: pane.width - pane.taken
        trail: pane.surfaceView.trail
        y: pane.height - height

        onKeyRequested: key.open({})
    }
    Overview {
        id: overview

        anchors.bottom: parent.bottom
        player: player
        surfaceView: pane.surfaceView
        view: view
        visible: paneRoom.showsOverview
        width: parent.width - x - pane.taken
        x: Math.max(pane.surfaceX, zoomButtons.width + Metrics.space * 1.5)
    }
    RepaintVeil {
        height: axis.y + axis.height
        view: view
        width: surface.width
        x: surface.x
    }
    PopupLater {
        id: key

        file: Qt.resolvedUrl("KeyCard.qml")
        given: ({
                "dims": Qt.binding(() => pane.dims),
                "publisherNote": Qt.binding(() => pane.publisherNote),
                "y": Qt.binding(() => Math.max(Metrics.space, zoomButtons.y - (key.popup?.height ?? 0) - Metrics.space))
            })

        onClosed: surface.forceActiveFocus()
    }
    PopupLater {
        id: held

        file: Qt.resolvedUrl("PillList.qml")
        given: ({
                "surfaceView": pane.surfaceView
            })

        onClosed: surface.forceActiveFocus()
    }
    Connections {
        function onSelectionChanged() {
            pane.revealFocused();
        }

        target: pane.surfaceView
    }
}
