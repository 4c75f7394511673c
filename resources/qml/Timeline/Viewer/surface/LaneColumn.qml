import QtQuick
import Timeline.Core
import Timeline.Viewer

// The lanes' names with their menus, which scroll as the lanes do, and below them the sign that lanes are hidden.
Item {
    id: column

    required property real headHeight
    required property LanePlanView lanePlan
    required property var lanes
    required property LaneScroll laneScroll
    required property real hatchHeight
    // Whether names stand above the lanes, and not beside them.
    required property bool stacked
    required property real surfaceHeight

    // px that the sign takes of the surface's height; beside the surface it stands next to the hatch as well.
    readonly property real signRoom: hidden.visible ? (stacked ? hidden.height : hidden.height - hatchHeight) : 0

    // The keyboard's focus has nowhere to go back to among the names.
    signal focusGone

    height: surfaceHeight + (hidden.visible ? hidden.height : 0)

    Item {
        clip: true
        height: column.surfaceHeight
        width: parent.width

        LaneHeads {
            id: heads

            headHeight: column.headHeight
            height: parent.height
            lanes: column.lanes
            stacked: column.stacked
            width: column.width
            y: -column.laneScroll.offset

            onMenuRequested: (lane, bottom) => {
                column.lanePlan.choose(lane);
                menu.open({
                    "y": bottom - column.laneScroll.offset
                });
            }
            onDrawn: dy => column.laneScroll.by(-dy)
            onReached: (top, bottom) => column.laneScroll.reveal(top, bottom)
        }
    }
    HiddenLanes {
        id: hidden

        height: Math.max(implicitHeight, column.hatchHeight)
        lanePlan: column.lanePlan
        width: column.stacked ? Math.min(column.width, Metrics.body * 16) : column.width
        y: column.surfaceHeight
    }
    PopupLater {
        id: menu

        file: Qt.resolvedUrl("LaneMenu.qml")
        given: ({
                "lanePlan": column.lanePlan,
                "parent": column.parent
            })

        onClosed: {
            if (!heads.focusLane(column.lanePlan.lane))
                column.focusGone();
        }
    }
}
