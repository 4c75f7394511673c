import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The reading panel: a page that scrolls above a bar that stays. It stands at the side of a wide window, and along the
// bottom of a tall or small one as a sheet, which can be dragged between its head alone, half and all of the window.
FocusScope {
    id: panel

    required property ReadingView reading
    // Where it stands, and as much as it may take.
    required property Item room
    property bool sheet: false
    // How much of the window's width or, as a sheet, of its height the timeline leaves free for it.
    readonly property real taken: !reading.isOpen ? 0 : sheet ? stand.taken : width
    // Wide enough for a hung quotation mark, whose ink fills half of its square.
    readonly property real margin: Math.max(Metrics.quotation * 0.6, Math.min(Metrics.body * 1.8, width * 0.08))
    readonly property real side: Math.min(Metrics.body * 34, Math.max(Math.min(Metrics.body * 24, room.width / 2), room.width * 0.36))

    Accessible.name: reading.title
    Accessible.role: Accessible.Pane
    height: sheet ? stand.height : room.height
    visible: reading.isOpen
    width: sheet ? room.width : side
    x: room.width - width
    y: room.height - height

    Keys.onBackPressed: reading.goBack()
    Keys.onDownPressed: event => event.modifiers & Qt.ControlModifier ? stand.step(-1) : page.scroll(Metrics.body * 4)
    Keys.onEscapePressed: reading.close()
    Keys.onUpPressed: event => event.modifiers & Qt.ControlModifier ? stand.step(1) : page.scroll(-Metrics.body * 4)
    Keys.onPressed: event => {
        const moves = {
            [Qt.Key_PageDown]: page.flickable.height * 0.85,
            [Qt.Key_PageUp]: -page.flickable.height * 0.85
        };
        if (event.key in moves)
            page.scroll(moves[event.key]);
        else if (event.key === Qt.Key_Left)
            event.modifiers & Qt.AltModifier ? reading.goBack() : reading.goPrevious();
        else if (event.key === Qt.Key_Right)
            event.modifiers & Qt.AltModifier ? reading.goForward() : reading.goNext();
        else
            return;
        event.accepted = true;
    }

    Behavior on height {
        enabled: panel.sheet && !stand.held && panel.visible

        NumberAnimation {
            duration: Metrics.quick
            easing.type: Easing.OutCubic
        }
    }

    ReadingSheet {
        id: stand

        least: handle.height + page.headHeight + bar.height + Metrics.space * 3
        open: panel.reading.isOpen
        room: panel.room.height
    }

    FocusKeeper {
        id: keeper

        page: page
        panel: panel
    }

    Connections {
        function onCurrentChanged() {
            if (!panel.activeFocus)
                page.focus = true;
            keeper.takeSoon();
            if (panel.reading.isOpen)
                panel.Accessible.announce(panel.reading.listedText === "" ? panel.reading.title : panel.reading.title + " " + panel.reading.listedText);
        }
        function onPeekAsked() {
            stand.detent = stand.peek;
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

    SheetHandle {
        id: handle

        height: visible ? implicitHeight : 0
        sheet: stand
        visible: panel.sheet && !stand.cramped
        width: parent.width
        y: Metrics.space * 0.5
    }

    ReadingPage {
        id: page

        anchors.bottom: rule.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: handle.bottom
        anchors.topMargin: panel.sheet ? 0 : -handle.y
        centred: panel.sheet
        focus: true
        margin: panel.margin
        movable: !panel.sheet || stand.cramped || stand.detent !== stand.peek
        reading: panel.reading
        head: panel.sheet ? Metrics.space : panel.margin

        // Below the head alone a part of the page would not be seen.
        onSeeking: stand.detent = Math.max(stand.detent, stand.half)

        // Nothing scrolls while its head alone is seen: there, a drag anywhere raises the page.
        SheetDrag {
            enabled: !page.movable
            sheet: stand
        }
    }

    // Between the handle and what is scrolled up to it.
    Rectangle {
        color: Theme.rule
        height: Metrics.hairline
        visible: handle.visible && page.flickable.contentY > 0
        width: parent.width
        y: page.y
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.space * 0.5
        page: page.flickable
        transform: Translate {
            y: page.y
        }
    }

    Rectangle {
        id: rule

        anchors.bottom: bar.top
        anchors.bottomMargin: Metrics.space * 1.5
        color: Theme.rule
        height: Metrics.hairline
        width: parent.width
    }

    // Made when it is first asked for, and kept: what it is made of is no part of the start.
    Loader {
        id: sharing

        function open() {
            if (item === null)
                setSource("../share/SharePanel.qml", {
                    "parent": panel,
                    "share": panel.reading.share,
                    "page": page.paper
                });
            (item as T.Popup).open();
        }
    }

    ReadingBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.space * 1.5
        low: panel.parent.height * (panel.sheet ? 0.52 : 1) < Metrics.body * 24
        reading: panel.reading
        width: page.contentWidth
        x: panel.sheet ? (panel.width - width) / 2 : panel.margin

        onShareRequested: sharing.open()
    }
}
