import QtQuick
import Timeline.Viewer

// A press stops a motion at once, before it is known what the press will be. If it drags nothing, that was all.
PointHandler {
    id: press

    required property ViewMotion player

    // Whether the last press stopped a motion; then it is no tap.
    property bool halted: false

    // What is dragged from here goes on from where the motion was stopped.
    function dragged() {
        halted = false;
    }

    onActiveChanged: {
        if (active)
            halted = player.halt();
        else if (halted)
            player.letGo(false);
    }
}
