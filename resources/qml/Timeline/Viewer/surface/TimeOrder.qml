import QtQuick
import Timeline.Core

// At rest, assistive technology meets what a repeater shows in the order of time, whichever slots it stands in.
Item {
    id: order

    // The property of each item that tells its place in time.
    required property string by
    required property Repeater repeater
    required property SurfaceView surfaceView

    function restore() {
        const shown = new Set();
        for (let slot = 0; slot < repeater.count; ++slot) {
            const item = repeater.itemAt(slot);
            if (item !== null && item.visible)
                shown.add(item);
        }
        const standing = Array.from(repeater.parent.children).filter(item => shown.has(item));
        const due = standing.slice().sort((one, other) => one[by] - other[by]);
        if (standing.some((item, place) => item !== due[place]))
            surfaceView.stack(due);
    }

    Connections {
        function onSettled() {
            order.restore();
        }

        target: order.surfaceView
    }
}
