import QtQuick
import Timeline.Viewer

// Where a page that is longer than its window stands.
Rectangle {
    required property Flickable page

    color: Theme.outline
    height: Math.max(Metrics.body, page.visibleArea.heightRatio * page.height)
    radius: width / 2
    visible: page.visibleArea.heightRatio < 1
    width: Metrics.space * 0.5
    y: Math.max(0, Math.min(page.height - height, page.visibleArea.yPosition * page.height))
}
