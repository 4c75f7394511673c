import QtQuick
import Timeline.Viewer

// A column that scrolls where it does not fit, and follows the keyboard's focus so that this is always in view.
Flickable {
    id: page

    default property alias entries: column.data
    property alias spacing: column.spacing
    readonly property Item focused: Window.activeFocusItem

    function isWithin(item: Item): bool {
        for (let ancestor = item; ancestor !== null; ancestor = ancestor.parent)
            if (ancestor === column)
                return true;
        return false;
    }
    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y - Metrics.space;
        const bottom = top + item.height + Metrics.space * 2;
        contentY = Math.max(0, Math.min(top, Math.max(contentY, Math.min(bottom, contentHeight) - height)));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight
    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    implicitHeight: column.implicitHeight

    onFocusedChanged: {
        if (focused !== null && isWithin(focused))
            reveal(focused);
    }

    Column {
        id: column

        width: page.width
    }
    ScrollMark {
        page: page
        parent: page
        x: page.width - width
        y: page.visibleArea.yPosition * page.height
    }
}
