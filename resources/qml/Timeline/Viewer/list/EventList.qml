pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The timeline's events as a list, in time: arrows, page keys, Home and End move, Enter opens.
FocusScope {
    id: pane

    required property EventListView listView

    // Where list and keyboard were when they were last brought to their place: still there means that nobody moved.
    property int placedIndex: -1
    property real placedY: 0

    function focusList() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function toSurface() {
        if (list.contentY === placedY && list.currentIndex === placedIndex)
            listView.leave(-1, -1);
        else
            listView.leave(list.entryFrom(list.contentY + 1, 1), list.entryFrom(list.contentY + list.height - 1, -1));
    }
    function place() {
        show(ListView.Beginning);
        placedIndex = list.currentIndex;
        placedY = list.contentY;
    }
    function keepInView() {
        show(ListView.Contain);
    }
    function show(how: int) {
        list.currentIndex = listView.currentIndex;
        list.positionViewAtIndex(listView.currentIndex, how);
        // Heights are guessed until entries are laid out, so far from where the list was the first step only comes near.
        list.forceLayout();
        list.positionViewAtIndex(listView.currentIndex, how);
    }

    Component.onCompleted: place()

    ListView {
        id: list

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
            if (edge !== pane.listView.currentIndex) {
                pane.listView.moveTo(edge);
                return;
            }
            positionViewAtIndex(edge, step > 0 ? ListView.Beginning : ListView.End);
            forceLayout();
            pane.listView.moveTo(entryFrom(step > 0 ? contentY + height - 1 : contentY + 1, -step));
        }

        Accessible.name: qsTr("%n events in time", "", pane.listView.count)
        Accessible.role: Accessible.List
        activeFocusOnTab: true
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        clip: true
        focus: true
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        model: pane.listView.entries
        reuseItems: true
        section.delegate: EntrySection {}
        section.property: "section"

        delegate: ListEntry {
            id: entry

            required property int index
            // Kept for another event; nobody should meet it meanwhile, a screen reader neither.
            property bool pooled: false

            selected: index === pane.listView.selectedIndex
            width: list.width - Metrics.space * 1.5

            visible: !pooled

            ListView.onPooled: pooled = true
            ListView.onReused: pooled = false
            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: pane.listView.activate(index)
        }

        Keys.onDownPressed: pane.listView.moveTo(pane.listView.currentIndex + 1)
        Keys.onUpPressed: pane.listView.moveTo(pane.listView.currentIndex - 1)
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
                pane.listView.moveTo(0);
                break;
            case Qt.Key_End:
                pane.listView.moveTo(pane.listView.count - 1);
                break;
            default:
                event.accepted = false;
            }
        }
        onHeightChanged: Qt.callLater(pane.keepInView)
        onWidthChanged: Qt.callLater(pane.keepInView)
    }
    ScrollMark {
        anchors.right: parent.right
        page: list
    }
    SansText {
        anchors.centerIn: parent
        color: Theme.inkSoft
        text: qsTr("This timeline has no events")
        visible: pane.listView.count === 0 && !pane.listView.isFiltered
    }
    Connections {
        function onCurrentChanged() {
            pane.keepInView();
        }
        function onPlaced() {
            Qt.callLater(pane.place);
        }

        target: pane.listView
    }
}
