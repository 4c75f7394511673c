pragma ComponentBehavior: Bound

import QtQuick

// The window as plain reals: what delegates bind to, so that a frame of motion calls no Python.
QtObject {
    property real pxPerDay: 1
    property real start: 0
    property real width: 0
    // What is laid out serves windows between two days, from `low` up to `high` px a day.
    property real firstDay: 0
    property real high: 0
    property real lastDay: 0
    property real low: 0
    // Changes from frame to frame while what stands on the surface slides to its place.
    property real stir: 0
    property string windowText: ""
    // Whether Python knows that a motion has left what is laid out.
    property bool told: false

    readonly property real end: start + width / pxPerDay

    function isLaidOut(): bool {
        return pxPerDay >= low && pxPerDay < high && start >= firstDay && end <= lastDay;
    }
    function x(day: real): real {
        return (day - start) * pxPerDay;
    }
}
