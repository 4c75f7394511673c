import QtQuick
import Timeline.Viewer

// What gives way for the surface where the timeline is low: first the hatch, then the overview, which leaves its place
// to the window's span in words.
QtObject {
    required property real headHeight
    required property real height
    // px of what always stays.
    required property real others
    required property bool stacked
    // px of the lowest row for the overview, if there is height for it.
    required property real overviewWidth

    readonly property real hatch: Metrics.body * 1.5
    // A line of its own for the window's span; none where it stands beside the axis.
    readonly property real span: stacked ? Metrics.small * 1.3 : 0
    // A lane's name, and a mark that is seen and touched.
    readonly property real leastSurface: (stacked ? headHeight : 0) + Metrics.target * 1.5
    // All of it, and the least surface.
    readonly property real wanted: leastSurface + others + hatch + span

    readonly property real hatchHeight: height >= wanted ? hatch : 0
    readonly property bool showsOverview: (!stacked || height >= wanted - hatch) && overviewWidth >= Metrics.body * 10
}
