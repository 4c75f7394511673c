import QtQuick
import Timeline.Viewer

// A range dragged along the axis, over the height of the surface; the window then shows it.
Item {
    id: range

    required property ViewMotion player
    required property real surfaceHeight
    required property View view

    function dayAt(x: real): real {
        return view.start + x / view.pxPerDay;
    }

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
    HaltingPress {
        id: press

        anchors.fill: parent
        player: range.player
    }
    RangeDrag {
        id: drag

        onBegun: press.dragged()
        onDrawn: (from, to) => range.player.motion.fit(range.dayAt(from), range.dayAt(to))
    }
}
