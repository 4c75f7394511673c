import QtQuick
import Timeline.Viewer

// Wheel and touchpad: a wheel magnifies about the pointer; a touchpad's fingers move time sideways and magnify,
// gently, up and down. With Shift either moves along time, with Ctrl either magnifies.
MouseArea {
    id: wheel

    required property ViewMotion player

    // A notch is 120 eighths of a degree.
    readonly property real notch: 120
    readonly property real perNotch: 1.2
    // px of a touchpad's fingers that double the magnification: a pinch's, which comes with Ctrl, and a stroke's.
    readonly property real pinchDoubles: Metrics.target * 2
    readonly property real strokeDoubles: Metrics.target * 8

    function magnify(event: WheelEvent): real {
        if (event.pixelDelta.y === 0)
            return Math.pow(perNotch, event.angleDelta.y / notch);
        return Math.pow(2, event.pixelDelta.y / (event.modifiers & Qt.ControlModifier ? pinchDoubles : strokeDoubles));
    }
    // px to the right that the content moves; 0 where the event magnifies.
    function along(event: WheelEvent): real {
        if (event.modifiers & Qt.ControlModifier)
            return 0;
        const pixels = event.pixelDelta.x !== 0 || event.pixelDelta.y !== 0;
        const dx = pixels ? event.pixelDelta.x : event.angleDelta.x * Metrics.target / notch;
        const dy = pixels ? event.pixelDelta.y : event.angleDelta.y * Metrics.target / notch;
        if (event.modifiers & Qt.ShiftModifier)
            return dx !== 0 ? dx : dy;
        return Math.abs(dx) > Math.abs(dy) ? dx : 0;
    }

    // What a wheel does the zoom buttons and the keys do too.
    Accessible.ignored: true
    acceptedButtons: Qt.NoButton

    onWheel: event => {
        player.halt();
        const dx = along(event);
        if (dx !== 0)
            player.motion.pan(dx);
        else if (event.pixelDelta.y !== 0 || event.angleDelta.y !== 0)
            player.motion.zoom(magnify(event), event.x);
    }

    // A pinch that the touchpad's own driver has understood: as of fingers far apart on a screen.
    PinchHandler {
        readonly property real apart: Metrics.target * 100

        acceptedDevices: PointerDevice.TouchPad
        target: null

        onActiveChanged: {
            if (!active)
                wheel.player.letGo(false);
        }
        onScaleChanged: delta => {
            wheel.player.halt();
            wheel.player.motion.handMoved(0, apart, apart * delta, centroid.position.x);
        }
    }
}
