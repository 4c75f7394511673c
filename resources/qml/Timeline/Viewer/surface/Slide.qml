import QtQuick
import Timeline.Viewer

// How what stays on the surface moves to its place in another arrangement.
PropertyAnimation {
    duration: Metrics.quick
    easing.type: Easing.OutCubic
}
