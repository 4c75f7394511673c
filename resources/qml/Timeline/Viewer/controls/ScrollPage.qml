import QtQuick
import Timeline.Viewer

// A column that scrolls where it does not fit, and follows the keyboard's focus so that this is always in view.
Flickable {
    id: page

    default property alias entries: column.data
    property alias spacing: column.spacing

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight
    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: page.width
    }
    FocusFollower {
        page: page
    }
    ScrollMark {
        page: page
        parent: page
        x: page.width - width
        y: page.visibleArea.yPosition * page.height
    }
}
