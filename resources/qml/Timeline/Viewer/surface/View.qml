pragma ComponentBehavior: Bound

import QtQuick

// The viewport as plain reals: what delegates bind to, so that a frame of panning calls no Python.
QtObject {
    property real pxPerDay: 1
    property real start: 0
    property real width: 0

    function x(day: real): real {
        return (day - start) * pxPerDay;
    }
}
