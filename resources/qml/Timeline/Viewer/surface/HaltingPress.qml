pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// A press stops a motion at once, before it is known what the press will be. If it drags nothing, that was all.
Item {
    id: press

    required property ViewMotion player

    // Whether the last press stopped a motion; then it is no tap.
    property bool halted: false

    // What is dragged from here goes on from where the motion was stopped.
    function dragged() {
        halted = false;
    }

    Accessible.ignored: true

    // One handler for each kind of device: one that follows a finger misses it in the events of a wheel.
    Hand {
        acceptedDevices: PointerDevice.TouchScreen | PointerDevice.Stylus
    }
    Hand {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
    }

    component Hand: PointHandler {
        onActiveChanged: {
            if (active)
                press.halted = press.player.halt();
            else if (press.halted)
                press.player.letGo(false);
        }
    }
}
