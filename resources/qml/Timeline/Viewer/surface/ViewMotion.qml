pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// Moves the view: at once where hands do, along samples made in Python where the program does or a hand let go.
Item {
    id: player

    required property SurfaceMotion motion
    required property View view

    readonly property alias running: frames.running
    // Start and px a day in turn, some ms apart.
    property var samples: []
    readonly property int last: samples.length / 2 - 1
    // As motion.py has it.
    readonly property real sampleMs: 4

    // Stops where it is, and whoever touches goes on from there. Whether anything moved.
    function halt(): bool {
        if (!frames.running)
            return false;
        frames.stop();
        motion.caught(view.start, view.pxPerDay);
        return true;
    }
    // Whoever held it lets it go, and may throw it.
    function letGo(thrown: bool) {
        play(motion.letGo(thrown && !Metrics.reducedMotion));
    }
    function play(path: var) {
        frames.stop();
        if (path.length === 0)
            return;
        samples = path;
        if (Metrics.reducedMotion) {
            show(last, 0);
            motion.arrived();
            return;
        }
        frames.reset();
        frames.start();
    }
    function show(sample: int, share: real) {
        const at = sample * 2, next = Math.min(sample + 1, last) * 2;
        view.pxPerDay = samples[at + 1] + (samples[next + 1] - samples[at + 1]) * share;
        view.start = samples[at] + (samples[next] - samples[at]) * share;
    }

    Component.onCompleted: motion.attend()

    FrameAnimation {
        id: frames

        onTriggered: {
            const place = elapsedTime * 1000 / player.sampleMs;
            if (place >= player.last) {
                stop();
                player.show(player.last, 0);
                player.motion.arrived();
                return;
            }
            player.show(Math.floor(place), place % 1);
            if (!player.view.told && !player.view.isLaidOut()) {
                player.view.told = true;
                player.motion.passed(player.view.start, player.view.pxPerDay);
            }
        }
    }
    NumberAnimation {
        id: stir

        // What goes first is at its place by then, and what goes a few turns later too.
        duration: Metrics.quick * 2
        from: 0
        property: "stir"
        target: player.view
        to: 1
    }
    Connections {
        function onAimed() {
            player.play(player.motion.path(player.view.start, player.view.pxPerDay));
        }
        function onJumped(start, pxPerDay) {
            frames.stop();
            player.view.pxPerDay = pxPerDay;
            player.view.start = start;
        }
        function onLaidOut(firstDay, lastDay, low, high) {
            player.view.firstDay = firstDay;
            player.view.lastDay = lastDay;
            player.view.low = low;
            player.view.high = high;
            player.view.told = false;
        }
        function onShifts() {
            stir.restart();
        }
        function onWindowTold(words) {
            player.view.windowText = words;
        }

        target: player.motion
    }
}
