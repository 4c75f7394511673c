import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The reading panel: one event's page that scrolls above a bar that stays. `sheet` lays it along the bottom of a
// portrait window instead of the side of a landscape one.
FocusScope {
    id: panel

    required property ReadingView reading
    property bool sheet: false
    // Wide enough for a hung quotation mark, whose ink fills half of its square.
    readonly property real margin: Math.max(Metrics.quotation * 0.6, Math.min(Metrics.body * 1.8, width * 0.08))
    readonly property Item focused: Window.activeFocusItem

    // Scrolls so that an item of the page that has the focus is seen whole.
    function reveal(item: Item) {
        const top = item.mapToItem(page.contentItem, 0, 0).y - Metrics.space;
        const bottom = top + item.height + Metrics.space * 2;
        const lowest = Math.max(0, page.contentHeight - page.height);
        if (top < page.contentY)
            page.contentY = Math.max(0, top);
        else if (bottom > page.contentY + page.height)
            page.contentY = Math.min(lowest, bottom - page.height);
    }

    function isInPage(item: Item): bool {
        for (let ancestor = item; ancestor !== null; ancestor = ancestor.parent)
            if (ancestor === content)
                return true;
        return false;
    }

    function scroll(distance: real) {
        page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + distance));
    }

    Accessible.name: reading.title
    Accessible.role: Accessible.Pane

    Keys.onBackPressed: reading.goBack()
    Keys.onDownPressed: scroll(Metrics.body * 4)
    Keys.onEscapePressed: reading.close()
    Keys.onUpPressed: scroll(-Metrics.body * 4)
    Keys.onPressed: event => {
        const moves = {
            [Qt.Key_PageDown]: page.height * 0.85,
            [Qt.Key_PageUp]: -page.height * 0.85
        };
        if (event.key in moves)
            scroll(moves[event.key]);
        else if (event.key === Qt.Key_Left)
            event.modifiers & Qt.AltModifier ? reading.goBack() : reading.goPrevious();
        else if (event.key === Qt.Key_Right)
            event.modifiers & Qt.AltModifier ? reading.goForward() : reading.goNext();
        else
            return;
        event.accepted = true;
    }
    onFocusedChanged: {
        if (focused !== null && isInPage(focused))
            reveal(focused);
    }

    Connections {
        function onCurrentChanged() {
            page.contentY = 0;
            if (!panel.activeFocus)
                window.focus = true;
            if (panel.reading.isOpen)
                panel.Accessible.announce(panel.reading.title);
        }

        target: panel.reading
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }

    // Nothing that is done on the panel reaches what lies under it.
    MouseArea {
        Accessible.ignored: true
        acceptedButtons: Qt.AllButtons
        anchors.fill: parent
        hoverEnabled: true

        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        color: Theme.lane(panel.reading.laneColour)
        height: panel.sheet ? Metrics.space * 0.5 : parent.height
        width: panel.sheet ? parent.width : Metrics.space * 0.5
    }

    // Takes the focus by keyboard too, so that the arrows scroll the page.
    T.Control {
        id: window

        Accessible.name: panel.reading.title
        Accessible.role: Accessible.Document
        anchors.bottom: rule.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: panel.sheet ? Metrics.space * 0.5 : 0
        focus: true
        focusPolicy: Qt.TabFocus

        contentItem: Flickable {
            id: page

            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: content.height + panel.margin * 2
            contentWidth: width
            flickableDirection: Flickable.VerticalFlick

            PageContent {
                id: content

                reading: panel.reading
                width: Math.min(page.width - panel.margin * 2, Metrics.body * 40)
                x: panel.sheet ? (page.width - width) / 2 : panel.margin
                y: panel.margin

                onFollowed: byKeyboard => window.forceActiveFocus(byKeyboard ? Qt.TabFocusReason : Qt.MouseFocusReason)
            }
        }

        Rectangle {
            anchors.fill: parent
            border.color: Theme.focus
            border.width: Metrics.focusStroke
            color: "transparent"
            visible: window.visualFocus
            z: 1
        }
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.space * 0.5
        page: page
    }

    Rectangle {
        id: rule

        anchors.bottom: bar.top
        anchors.bottomMargin: Metrics.space * 1.5
        color: Theme.rule
        height: Metrics.hairline
        width: parent.width
    }

    ReadingBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.space * 1.5
        reading: panel.reading
        width: content.width
        x: content.x
    }
}
