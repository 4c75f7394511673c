pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// All quotations of the timeline as cards, in time, by speaker or by lane; Enter opens the event of one.
FocusScope {
    id: pane

    required property QuotesView quotes

    function focusList() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    // Where somebody has moved here, the surface follows.
    function toSurface() {
        const current = quotes.currentIndex;
        const seen = current >= list.first() && current <= list.last();
        quotes.leave(!list.moved ? -1 : seen ? current : list.first());
    }

    Component.onCompleted: list.place()

    Flow {
        id: head

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Metrics.space * 2
        // Wider cards would only hold more room about their columns.
        width: Math.min(parent.width, Metrics.body * 100)

        SerifText {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            bold: true
            height: Metrics.target
            size: Metrics.heading
            text: qsTr("%n quotations", "", pane.quotes.count)
            verticalAlignment: Text.AlignVCenter
        }
        OrderChoice {
            quotes: pane.quotes
            width: Math.min(natural, head.width)
        }
    }
    LazyList {
        id: list

        Accessible.name: qsTr("%n quotations", "", pane.quotes.count)
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: head.bottom
        anchors.topMargin: Metrics.space
        current: pane.quotes.currentIndex
        model: pane.quotes.cards
        spacing: Metrics.space * 1.5
        width: head.width

        delegate: QuoteCard {
            id: card

            required property int index

            selected: row === pane.quotes.selectedRow
            width: list.width - Metrics.space * 1.5

            // Kept for another quotation; nobody should meet it meanwhile, a screen reader neither. No binding: hiding
            // moves the focus, for which the list may take it up again before it is hidden.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: pane.quotes.activate(index)
        }

        onAsked: index => pane.quotes.moveTo(index)
    }
    ScrollMark {
        anchors.right: parent.right
        page: list
        y: list.y + list.visibleArea.yPosition * list.height
    }
    SansText {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.centerIn: parent
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        text: pane.quotes.isFiltered ? qsTr("No quotation is in the events that the filter lets pass") : qsTr("This timeline has no quotations")
        visible: pane.quotes.count === 0
        width: Math.min(implicitWidth, parent.width)
        wrapMode: Text.Wrap
    }
    Connections {
        function onPlaced() {
            Qt.callLater(list.place);
        }

        target: pane.quotes
    }
}
