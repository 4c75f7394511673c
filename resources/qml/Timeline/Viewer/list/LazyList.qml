pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// A list of entries of different heights that are read where somebody looks: arrows, page keys, Home and End ask to go
// to another entry. Whoever answers says by `goTo` where the keyboard is.
ListView {
    id: list

    required property int current

    // Where list and keyboard were when they were last brought to their place: still there means that nobody moved.
    property int placedIndex: -1
    property real placedY: 0
    readonly property bool moved: contentY !== placedY || currentIndex !== placedIndex

    signal asked(int index)

    function place() {
        goTo(ListView.Beginning);
        placedIndex = currentIndex;
        placedY = contentY;
    }
    function keepInView() {
        goTo(ListView.Contain);
    }
    function goTo(how: int) {
        currentIndex = current;
        positionViewAtIndex(current, how);
        // Heights are guessed until entries are laid out, so far from where the list was the first step only comes near.
        forceLayout();
        positionViewAtIndex(current, how);
    }
    // The entry at the top and at the bottom of what is in view.
    function first(): int {
        return entryFrom(contentY + 1, 1);
    }
    function last(): int {
        return entryFrom(contentY + height - 1, -1);
    }
    // The entry at a y of the content, or where that is a heading's, the next one down (step 1) or up (-1).
    function entryFrom(y: real, step: int): int {
        for (let at = y; at >= contentY && at <= contentY + height; at += step * Metrics.space) {
            const found = indexAt(width / 2, at);
            if (found >= 0)
                return found;
        }
        return -1;
    }
    function page(step: int) {
        const edge = entryFrom(step > 0 ? contentY + height - 1 : contentY + 1, -step);
        if (edge !== current) {
            asked(edge);
            return;
        }
        positionViewAtIndex(edge, step > 0 ? ListView.Beginning : ListView.End);
        forceLayout();
        asked(entryFrom(step > 0 ? contentY + height - 1 : contentY + 1, -step));
    }

    // To the entry below or above; at a keypad, which has no Tab, the arrows lead on from the first and the last.
    function step(by: int) {
        if (Metrics.profile === "kiosk" && (current + by < 0 || current + by >= count))
            nextItemInFocusChain(by > 0).forceActiveFocus(by > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        else
            asked(current + by);
    }

    Accessible.role: Accessible.List
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    clip: true
    focus: true
    highlightMoveDuration: 0
    keyNavigationEnabled: false
    reuseItems: true
    section.delegate: EntrySection {}
    section.property: "section"

    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_PageDown:
            page(1);
            break;
        case Qt.Key_PageUp:
            page(-1);
            break;
        case Qt.Key_Home:
            asked(0);
            break;
        case Qt.Key_End:
            asked(count - 1);
            break;
        default:
            event.accepted = false;
        }
    }
    onCurrentChanged: keepInView()
    onHeightChanged: Qt.callLater(list.keepInView)
    onWidthChanged: Qt.callLater(list.keepInView)
}
