import QtQuick
import Timeline.Viewer

// How what stays on the surface moves to its place in another arrangement.
NumberAnimation {
    duration: Metrics.quick
    easing.type: Easing.OutCubic
}
