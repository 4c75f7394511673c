import QtQuick
import Timeline.Core
import Timeline.Viewer

// A range dragged along the axis, over the height of the surface; the window then shows it.
Item {
    id: range

    required property SurfaceMotion motion
    required property real surfaceHeight
    required property View view

    // The overview's keys choose a range too.
    Accessible.ignored: true

    Rectangle {
        color: Theme.mixed(Theme.ground, Theme.focus, 0.35)
        height: range.height + range.surfaceHeight
        opacity: 0.5
        visible: drag.active
        width: Math.abs(drag.now - drag.from)
        x: Math.min(drag.now, drag.from)
        y: -range.surfaceHeight
    }
    DragHandler {
        id: drag

        property real from: 0
        property real now: 0

        target: null
        yAxis.enabled: false

        onActiveChanged: {
            if (active) {
                from = centroid.pressPosition.x;
                now = from;
            } else if (Math.abs(now - from) >= Metrics.space) {
                range.motion.fit(range.view.start + from / range.view.pxPerDay, range.view.start + now / range.view.pxPerDay);
            }
        }
        onCentroidChanged: {
            if (active)
                now = Math.max(0, Math.min(range.width, centroid.position.x));
        }
    }
}
