pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// The visible keyboard focus of the item it stands in. Hardly any item ever has it: its ring is made when it does.
Loader {
    id: focus

    property bool shown: false
    // px that the ring stands outside of the item.
    property real outside: Metrics.focusStroke * 1.5
    property real radius: Metrics.radius

    active: shown || item !== null

    sourceComponent: Rectangle {
        border.color: Theme.focus
        border.width: Metrics.focusStroke
        color: "transparent"
        height: focus.parent.height + focus.outside * 2
        radius: focus.radius
        visible: focus.shown
        width: focus.parent.width + focus.outside * 2
        x: -focus.outside
        y: -focus.outside
    }
}
