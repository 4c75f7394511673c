pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// Fingers and the mouse's left button: one drags, two magnify, and neither hand-over jumps. One gesture, of two
// fingers within a hand's reach of one another, owns the surface; other fingers are shown to be felt, and no more.
MultiPointTouchArea {
    id: hands

    required property LaneScroll laneScroll
    required property ViewMotion player

    signal tapped(real x, real y)

    // Of the gesture: [{id, x, y}], as last seen.
    property var fingers: []
    property var others: []
    // Pressed and not yet moved; a press that moves, stops a motion or is joined by another is no tap.
    property bool mayTap: false
    property bool moving: false
    property point pressed: Qt.point(0, 0)

    readonly property real handPx: Metrics.pxPerMm * 200
    readonly property real slop: Math.max(Application.styleHints.startDragDistance, Metrics.target * 0.25) - 1

    function centre(list: var): point {
        let x = 0, y = 0;
        for (const finger of list) {
            x += finger.x / list.length;
            y += finger.y / list.length;
        }
        return Qt.point(x, y);
    }
    function spread(list: var): real {
        return list.length < 2 ? 0 : Math.hypot(list[0].x - list[1].x, list[0].y - list[1].y);
    }
    function take(finger: var) {
        if (fingers.length === 0) {
            mayTap = !player.halt();
            moving = false;
            pressed = Qt.point(finger.x, finger.y);
        } else if (fingers.length === 1 && spread([fingers[0], finger]) <= handPx) {
            mayTap = false;
            moving = true;
        } else {
            others = others.concat([finger]);
            return;
        }
        fingers = fingers.concat([finger]);
    }
    function follow(points: var) {
        const now = fingers.map(finger => points.find(other => other.id === finger.id) ?? finger);
        const here = centre(now);
        if (!moving) {
            if (Math.hypot(here.x - pressed.x, here.y - pressed.y) <= slop)
                return;
            mayTap = false;
            moving = true;
            fingers = now;
            return;
        }
        const before = fingers, there = centre(before);
        fingers = now;
        player.motion.handMoved(here.x - there.x, spread(before), spread(now), here.x);
        laneScroll.by(there.y - here.y);
    }
    function leave(ids: var, cancelled: bool) {
        others = others.filter(finger => !ids.includes(finger.id));
        const left = fingers.filter(finger => !ids.includes(finger.id));
        if (left.length === fingers.length)
            return;
        const alone = fingers[0];
        fingers = left;
        if (left.length > 0)
            return;
        if (mayTap && !cancelled) {
            mayTap = false;
            tapped(alone.x, alone.y);
        } else {
            player.letGo(moving && !cancelled);
        }
    }
    function copy(points: list<TouchPoint>): var {
        return points.map(point => ({
                    id: point.pointId,
                    x: point.x,
                    y: point.y
                }));
    }

    mouseEnabled: true

    onCanceled: points => leave(copy(points).map(point => point.id), true)
    onPressed: points => {
        for (const finger of copy(points))
            take(finger);
    }
    onReleased: points => leave(copy(points).map(point => point.id), false)
    onUpdated: points => {
        if (fingers.length > 0)
            follow(copy(points));
    }

    Repeater {
        model: hands.others

        Rectangle {
            required property var modelData

            border.color: Theme.focus
            border.width: Metrics.stroke
            color: "transparent"
            height: width
            radius: width / 2
            width: Metrics.target
            x: modelData.x - width / 2
            y: modelData.y - height / 2
        }
    }
}
