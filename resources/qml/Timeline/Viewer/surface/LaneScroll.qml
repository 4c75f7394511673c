import QtQuick
import Timeline.Viewer

// How far the lanes are scrolled where they do not fit, and the bar that shows and moves it.
Item {
    id: scroll

    required property real contentHeight
    required property real viewHeight
    property real offset: 0

    readonly property real farthest: Math.max(0, contentHeight - viewHeight)
    readonly property bool needed: farthest > 1

    function by(dy: real) {
        offset = Math.min(farthest, Math.max(0, offset + dy));
    }
    function reveal(top: real, bottom: real) {
        if (top < offset)
            offset = Math.max(0, top);
        else if (bottom > offset + viewHeight)
            offset = Math.min(farthest, bottom - viewHeight);
    }

    Accessible.name: qsTr("Scroll the lanes")
    Accessible.role: Accessible.ScrollBar
    height: viewHeight
    visible: needed
    width: Metrics.space * 1.5

    onFarthestChanged: offset = Math.min(offset, farthest)

    Rectangle {
        color: bar.active || hover.hovered ? Theme.ink : Theme.outline
        height: Math.max(Metrics.target, scroll.viewHeight * scroll.viewHeight / Math.max(1, scroll.contentHeight))
        radius: width / 2
        width: Metrics.space
        x: Metrics.space * 0.25
        y: scroll.needed ? (scroll.viewHeight - height) * scroll.offset / scroll.farthest : 0
    }
    HoverHandler {
        id: hover
    }
    DragHandler {
        id: bar

        property real last: 0

        target: null
        xAxis.enabled: false

        onActiveChanged: last = 0
        onActiveTranslationChanged: {
            scroll.by((activeTranslation.y - last) * scroll.contentHeight / scroll.viewHeight);
            last = activeTranslation.y;
        }
    }
}
