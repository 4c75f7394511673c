import QtQuick
import Timeline.Viewer

// A drag along x from one place to another. What is cancelled, joined by a finger or brought back was no range.
DragHandler {
    id: drag

    property real from: 0
    property real now: 0

    signal begun
    signal drawn(real from, real to)

    target: null
    yAxis.enabled: false

    onActiveChanged: {
        if (!active)
            return;
        from = centroid.pressPosition.x;
        now = centroid.position.x;
        begun();
    }
    onCentroidChanged: {
        if (active)
            now = Math.max(0, Math.min(parent.width, centroid.position.x));
    }
    onGrabChanged: (transition, point) => {
        if (transition === PointerDevice.UngrabExclusive && point.state === EventPoint.Released && Math.abs(now - from) >= Metrics.space)
            drawn(from, now);
    }
}
