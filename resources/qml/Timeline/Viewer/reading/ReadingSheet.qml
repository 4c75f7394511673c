import QtQuick
import Timeline.Viewer

// How tall a sheet stands: its three detents, and the way between them under a hand. Heights in px.
QtObject {
    id: sheet

    // What there is for the sheet, and what it needs for its head alone.
    required property real room
    required property real least
    // Each time that it is opened it stands half as high.
    required property bool open

    readonly property int peek: 0
    readonly property int half: 1
    readonly property int full: 2
    property int detent: half
    property bool held: false
    property real pulled: 0

    // Half of the window would have no three lines of the page, or the other half nothing of the timeline: the page takes
    // all of it, and stands at no other height.
    readonly property bool cramped: room <= Metrics.lowestWindow || room * 0.52 < Metrics.target * 2 + Metrics.body * 5
    readonly property list<real> detents: cramped ? [room, room, room] : [Math.min(least, room * 0.48), room * 0.52, room - Metrics.target * 1.2]
    readonly property real height: held ? Math.max(detents[peek], Math.min(detents[full], detents[detent] - pulled)) : detents[detent]
    // What the timeline leaves free: under a full sheet it stays as it was under half of one, and where none of it is seen
    // as it was without.
    readonly property real taken: cramped ? 0 : Math.min(detents[detent], detents[half])
    readonly property string words: detent === peek ? qsTr("Its head") : detent === half ? qsTr("Half of the window") : qsTr("The whole window")

    onOpenChanged: {
        if (!open)
            detent = half;
    }

    function step(by: int) {
        detent = Math.max(peek, Math.min(full, detent + by));
    }
    function pull(distance: real) {
        pulled = distance;
    }
    // A hand takes hold, or lets go with a speed in px/s: then the nearest detent that it was going to is taken.
    function hold(taken: bool, speed: real) {
        if (!taken) {
            // Events that come at the same moment have no speed.
            const goal = height - (Number.isFinite(speed) ? speed : 0) * 0.15;
            detent = detents.reduce((best, height, at) => Math.abs(height - goal) < Math.abs(detents[best] - goal) ? at : best, peek);
        }
        pulled = 0;
        held = taken;
    }
}
