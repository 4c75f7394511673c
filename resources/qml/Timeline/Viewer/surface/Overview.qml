pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The whole span in a strip: where events lie, and the window as a handle to drag and stretch.
Item {
    id: overview

    required property ViewMotion player
    required property SurfaceView surfaceView
    required property View view

    readonly property real dayWidth: (width - inset * 2) / Math.max(1, surfaceView.wholeDays)
    readonly property real inset: Metrics.space * 2.5
    readonly property SurfaceMotion motion: surfaceView.motion
    // Copies, so that a frame of motion reads no Python.
    readonly property bool whole: motion.isWhole
    readonly property real wholeStart: surfaceView.wholeStart

    function at(day: real): real {
        return inset + (day - wholeStart) * dayWidth;
    }
    // At a keypad, which has no Tab, the arrows that do not move the window lead on.
    function lead(event: KeyEvent, forward: bool) {
        event.accepted = Metrics.profile === "kiosk";
        if (event.accepted)
            nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
    function dayAt(x: real): real {
        return wholeStart + (x - inset) / dayWidth;
    }

    Accessible.description: view.windowText
    Accessible.name: qsTr("Overview of the whole span")
    Accessible.role: Accessible.ScrollBar
    activeFocusOnTab: true
    implicitHeight: Metrics.target * 1.15

    Keys.onDownPressed: event => lead(event, true)
    Keys.onUpPressed: event => lead(event, false)
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Left ? -1 : event.key === Qt.Key_Right ? 1 : 0;
        event.accepted = step !== 0 && (event.modifiers === Qt.NoModifier || event.modifiers === Qt.ShiftModifier);
        if (!event.accepted)
            return;
        player.halt();
        if (event.modifiers === Qt.ShiftModifier)
            motion.stretchStep(step);
        else
            motion.panStep(step);
    }

    Connections {
        function onAnnounced(words) {
            overview.Accessible.announce(words, Accessible.Polite);
        }

        target: overview.motion
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.outline
        border.width: Metrics.hairline
        color: Theme.raised
        radius: Metrics.radius
    }
    FocusRing {
        shown: overview.activeFocus
    }
    // Drawn once and kept as one picture: the handle moves over hundreds of small pieces. (On the software renderer
    // such a picture has no transparency, and so it stands on a ground of its own.)
    Item {
        id: picture

        anchors.fill: parent
        anchors.margins: Metrics.focusStroke * 1.5
        layer.enabled: true

        Rectangle {
            anchors.fill: parent
            color: Theme.raised
        }
        Repeater {
            model: overview.surfaceView.overview

            Rectangle {
                required property string colour
                required property real day
                required property real days
                required property bool dimmed
                required property real rise
                required property real share

                color: dimmed ? Theme.dimMark : Theme.lane(colour)
                height: overview.height * (share > 0 ? 0.02 + 0.1 * share : dimmed ? 0.06 : 0.1)
                radius: share > 0 ? 0 : width / 2
                width: Math.max(Metrics.stroke * 1.4, overview.dayWidth * days)
                x: overview.at(day) - width / 2 - picture.x
                y: overview.height * (0.14 + rise * 0.62 + (share > 0 ? 0.1 : 0)) - (share > 0 ? height : 0) - picture.y
            }
        }
    }
    // The range that a finger draws for a new window.
    Rectangle {
        color: Theme.mixed(Theme.raised, Theme.focus, 0.35)
        height: parent.height
        opacity: 0.6
        visible: drag.active && drag.part === drag.anew
        width: Math.abs(drag.now - drag.from)
        x: Math.min(drag.now, drag.from)
    }
    Rectangle {
        id: handle

        readonly property real first: overview.whole ? 0 : overview.at(overview.view.start)
        readonly property real last: overview.whole ? overview.width : overview.at(overview.view.end)

        border.color: Theme.ink
        border.width: Metrics.stroke * 1.3
        color: "transparent"
        height: parent.height
        radius: Metrics.radius
        width: Math.max(border.width * 2, Math.min(parent.width, last) - Math.max(0, first))
        x: Math.max(0, Math.min(first, parent.width - border.width * 2))
    }
    // The grips at its ends: inside it where there is room for a finger between them, else beside it.
    Repeater {
        model: 2

        Rectangle {
            required property int index

            readonly property real away: handle.width >= Metrics.target * 2 ? Metrics.space * 0.5 : -Metrics.space * 0.5 - width

            color: Theme.ink
            height: overview.height * 0.5
            radius: width / 2
            width: Metrics.space * 0.8
            x: Math.max(0, Math.min(overview.width - width, index === 0 ? handle.x + away : handle.x + handle.width - width - away))
            y: (overview.height - height) / 2
        }
    }
    HaltingPress {
        id: press

        anchors.fill: parent
        player: overview.player
    }
    RangeDrag {
        id: drag

        readonly property int anew: 2
        property real last: 0
        property int part: 0

        // -1 and 1 for the ends, 0 for the window itself, each as wide as a finger; else a new window.
        function partAt(x: real): int {
            const reach = Metrics.target / 2, middle = handle.x + handle.width / 2;
            const half = Math.max(handle.width / 2, Metrics.target);
            if (Math.abs(x - middle) > half + reach)
                return anew;
            if (Math.abs(x - middle) >= half - reach)
                return x < middle ? -1 : 1;
            return overview.whole ? anew : 0;
        }

        onActiveTranslationChanged: {
            if (!active)
                return;
            const days = (activeTranslation.x - last) / overview.dayWidth;
            last = activeTranslation.x;
            if (part === 0)
                overview.motion.pan(-days * overview.view.pxPerDay);
            else if (part !== anew)
                overview.motion.stretch(part, days);
        }
        onBegun: {
            press.dragged();
            last = 0;
            part = partAt(from);
        }
        onDrawn: (from, to) => {
            if (part === anew)
                overview.motion.fit(overview.dayAt(from), overview.dayAt(to));
        }
    }
    TapHandler {
        onTapped: eventPoint => {
            if (!press.halted)
                overview.motion.centreOn(overview.dayAt(eventPoint.position.x));
        }
    }
}
