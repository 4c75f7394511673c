import QtQuick
import QtQuick.Window
import Timeline.Viewer

// Brings what has the focus within a page into view, whole and with a little room around it.
QtObject {
    required property Flickable page
    readonly property Item focused: page.Window.activeFocusItem

    // The page is about to be moved.
    signal revealing

    function isWithin(item: Item): bool {
        for (let ancestor = item; ancestor !== null; ancestor = ancestor.parent)
            if (ancestor === page.contentItem)
                return true;
        return false;
    }
    function reveal(item: Item) {
        const top = item.mapToItem(page.contentItem, 0, 0).y - Metrics.space;
        const bottom = Math.min(top + item.height + Metrics.space * 2, page.contentHeight);
        page.contentY = Math.max(0, Math.min(top, Math.max(page.contentY, bottom - page.height)));
    }

    onFocusedChanged: {
        if (focused !== null && isWithin(focused)) {
            revealing();
            reveal(focused);
        }
    }
}
