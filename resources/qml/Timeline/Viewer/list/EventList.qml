pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The timeline's events as a list, in time: arrows, page keys, Home and End move, Enter opens.
FocusScope {
    id: pane

    required property EventListView listView

    function focusList() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function toSurface() {
        if (list.moved)
            listView.leave(list.first(), list.last());
        else
            listView.leave(-1, -1);
    }

    Component.onCompleted: list.place()

    LazyList {
        id: list

        Accessible.name: [qsTr("%n events in time", "", pane.listView.count), pane.listView.foundCount > 0 ? qsTr("%n found", "", pane.listView.foundCount) : ""].filter(words => words !== "").join(" · ")
        anchors.fill: parent
        current: pane.listView.currentIndex
        model: pane.listView.entries

        delegate: ListEntry {
            id: entry

            required property int index

            selected: index === pane.listView.selectedIndex
            width: list.width - Metrics.space * 1.5

            // Kept for another event; nobody should meet it meanwhile, a screen reader neither. No binding: hiding
            // moves the focus, for which the list may take it up again before it is hidden.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: pane.listView.activate(index)
        }

        onAsked: index => pane.listView.moveTo(index)
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
        function onPlaced() {
            Qt.callLater(list.place);
        }

        target: pane.listView
    }
}
