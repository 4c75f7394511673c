import QtQuick
import Timeline.Viewer

// How tall a sheet stands: its three stops, and the way between them under a hand. Heights in px.
QtObject {
    id: sheet

    // What there is for the sheet, and what it needs for its head alone.
    required property real room
    required property real least

    readonly property int peek: 0
    readonly property int half: 1
    readonly property int full: 2
    property int stop: half
    property bool held: false
    property real pulled: 0

    readonly property list<real> stops: [Math.min(least, room * 0.48), room * 0.52, room - Metrics.target * 1.2]
    readonly property real height: held ? Math.max(stops[peek], Math.min(stops[full], stops[stop] - pulled)) : stops[stop]
    // What the timeline leaves free: under a full sheet it stays as it was under half of one.
    readonly property real taken: Math.min(stops[stop], stops[half])
    readonly property string words: stop === peek ? qsTr("Its head") : stop === half ? qsTr("Half of the window") : qsTr("The whole window")

    function step(by: int) {
        stop = Math.max(peek, Math.min(full, stop + by));
    }
    function pull(distance: real) {
        pulled = distance;
    }
    // A hand takes hold, or lets go with a speed in px/s: then the nearest stop that it was going to is taken.
    function hold(taken: bool, speed: real) {
        if (!taken) {
            const goal = height - speed * 0.15;
            stop = stops.reduce((best, height, at) => Math.abs(height - goal) < Math.abs(stops[best] - goal) ? at : best, peek);
        }
        pulled = 0;
        held = taken;
    }
}
