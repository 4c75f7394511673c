pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// The lanes' names: beside the surface, or above each lane where the window is narrow.
Item {
    id: heads

    required property var lanes
    required property bool stacked
    required property real headHeight

    // The bottom of what is touched lies at `bottom` in px from the top of the lanes.
    signal menuRequested(int lane, real bottom)
    // A press on a name was drawn dy px down.
    signal drawn(real dy)
    signal reached(real top, real bottom)

    // The keyboard's focus to the head of a lane; whether it is there.
    function focusLane(lane: int): bool {
        for (let place = 0; place < repeater.count; ++place) {
            const head = repeater.itemAt(place) as LaneHead;
            if (head !== null && head.lane === lane) {
                head.forceActiveFocus(Qt.TabFocusReason);
                return true;
            }
        }
        return false;
    }

    Repeater {
        id: repeater

        model: heads.lanes

        LaneHead {
            id: head

            required property real laneHeight
            required property real laneY
            required property bool slides

            height: stacked ? heads.headHeight : laneHeight
            stacked: heads.stacked
            width: stacked ? Math.min(heads.width, Metrics.body * 20) : heads.width
            y: stacked ? laneY - heads.headHeight : laneY

            Behavior on height {
                enabled: head.slides

                Slide {}
            }
            Behavior on y {
                enabled: head.slides

                Slide {}
            }

            onActiveFocusChanged: {
                if (activeFocus)
                    heads.reached(y, y + height);
            }
            onDrawn: dy => heads.drawn(dy)
            onClicked: heads.menuRequested(lane, y + height)
        }
    }
}
