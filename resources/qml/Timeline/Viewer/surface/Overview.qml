pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The whole span in a strip: where events lie, and the window as a handle to drag and stretch.
Item {
    id: overview

    required property SurfaceView surfaceView

    readonly property real dayWidth: (width - inset * 2) / Math.max(1, surfaceView.wholeDays)
    readonly property real inset: Metrics.space * 2.5

    function at(day: real): real {
        return inset + (day - surfaceView.wholeStart) * dayWidth;
    }

    Accessible.description: surfaceView.windowText
    Accessible.name: qsTr("Overview of the whole span")
    Accessible.role: Accessible.ScrollBar
    activeFocusOnTab: true
    implicitHeight: Metrics.target * 1.15

    Keys.onLeftPressed: surfaceView.pan(surfaceView.width * 0.2)
    Keys.onRightPressed: surfaceView.pan(-surfaceView.width * 0.2)

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
    Repeater {
        model: overview.surfaceView.overview

        Rectangle {
            required property string colour
            required property real day
            required property bool dimmed
            required property real rise

            color: dimmed ? Theme.dimMark : Theme.lane(colour)
            height: overview.height * (dimmed ? 0.06 : 0.1)
            radius: width / 2
            width: Math.max(Metrics.stroke * 1.4, overview.dayWidth * 60)
            x: overview.at(day) - width / 2
            y: overview.height * 0.14 + rise * overview.height * 0.62
        }
    }
    Rectangle {
        id: handle

        readonly property real first: overview.surfaceView.isWhole ? 0 : overview.at(overview.surfaceView.start)
        readonly property real last: overview.surfaceView.isWhole ? overview.width : overview.at(overview.surfaceView.start + overview.surfaceView.width / overview.surfaceView.pxPerDay)

        border.color: Theme.ink
        border.width: Metrics.stroke * 1.3
        color: "transparent"
        height: parent.height
        radius: Metrics.radius
        width: Math.min(parent.width, last) - Math.max(0, first)
        x: Math.max(0, first)
    }
    Repeater {
        model: 2

        Rectangle {
            required property int index

            color: Theme.ink
            height: overview.height * 0.5
            radius: width / 2
            width: Metrics.space * 0.8
            x: (index === 0 ? handle.x + Metrics.space * 0.5 : handle.x + handle.width - width - Metrics.space * 0.5)
            y: (overview.height - height) / 2
        }
    }
    DragHandler {
        property real last: 0
        property int part: 0

        target: null
        yAxis.enabled: false

        onActiveChanged: {
            last = 0;
            if (!active) {
                overview.surfaceView.settle();
                return;
            }
            const pressed = centroid.pressPosition.x;
            const reach = Metrics.target / 2;
            part = Math.abs(pressed - handle.x) < reach ? -1 : Math.abs(pressed - handle.x - handle.width) < reach ? 1 : 0;
        }
        onActiveTranslationChanged: {
            const days = (activeTranslation.x - last) / overview.dayWidth;
            last = activeTranslation.x;
            overview.surfaceView.dragWindow(part, days);
        }
    }
    TapHandler {
        onTapped: eventPoint => overview.surfaceView.centreOn(overview.surfaceView.wholeStart + (eventPoint.position.x - overview.inset) / overview.dayWidth)
    }
}
