pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// What fills the window: header, timeline, and the reading panel beside it or, where it is tall or small, as a sheet.
Item {
    id: page

    required property Session session
    // The first frame has been shown: what it did without is made now.
    required property bool settled
    // It has only the lower part of the window, and its title stands above it: what it does stands in one row.
    property bool lowered: false

    readonly property real edge: Metrics.space * 3
    readonly property real panelSize: readingPlace.taken
    // Above and below.
    readonly property real margin: edge * (lowered ? 0.4 : 0.8)
    readonly property real viewsWidth: width - edge * 2 - (sheet ? 0 : panelSize)
    readonly property bool exhibited: session.profile === "kiosk"
    readonly property bool sheet: height > width || width < Metrics.baseBody * 40

    function focusView() {
        views.focusView();
    }

    focus: true
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Home:
            views.home();
            break;
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            views.zoom(1);
            break;
        case Qt.Key_Minus:
            views.zoom(-1);
            break;
        case Qt.Key_Left:
            if (event.modifiers & Qt.AltModifier)
                views.goBack();
            else
                views.walk(-1);
            break;
        case Qt.Key_Right:
            if (event.modifiers & Qt.AltModifier)
                views.goForward();
            else
                views.walk(1);
            break;
        case Qt.Key_F:
            event.accepted = event.modifiers === Qt.NoModifier;
            if (event.accepted)
                filterLayer.toggle();
            break;
        case Qt.Key_L:
            event.accepted = event.modifiers === Qt.NoModifier;
            if (event.accepted)
                views.switchList();
            break;
        case Qt.Key_Q:
            event.accepted = event.modifiers === Qt.NoModifier;
            if (event.accepted)
                views.switchQuotes();
            break;
        case Qt.Key_Escape:
            event.accepted = page.session.reading.isOpen;
            page.session.reading.close();
            break;
        default:
            event.accepted = false;
        }
    }

    Header {
        id: header

        room: parent.height - (page.sheet ? page.panelSize : 0) - page.margin * 2 - Metrics.space * 2 - views.leastHeight
        session: page.session
        titled: !page.lowered
        // In signs, where words would take more than half of a row that others are in.
        width: page.viewsWidth * (page.lowered ? 0.5 : 1)
        x: page.edge + page.viewsWidth - width
        y: page.lowered ? parent.height - page.margin - (page.sheet ? page.panelSize : 0) - height : page.margin
        z: 1

        onOpenRequested: {
            page.session.refreshRecents();
            openMenu.active = true;
            (openMenu.item as T.Popup).open();
        }
        onFilterRequested: filterLayer.toggle()
        onListRequested: views.switchList()
        onQuotesRequested: views.switchQuotes()
        onSearchRequested: searchLayer.open()
    }
    TimelineViews {
        id: views

        height: parent.height - y - page.margin - (page.sheet ? page.panelSize : 0)
        session: page.session
        takenLeft: searchLayer.takenLeft
        takenRight: page.lowered ? header.buttonsWidth + Metrics.space * 2 : 0
        takenTop: searchLayer.low ? 0 : searchLayer.takenTop
        width: page.viewsWidth
        x: page.edge
        y: page.lowered ? page.margin : header.y + header.height + Metrics.space * 2
    }
    ReadingPlace {
        id: readingPlace

        reading: page.session.reading
        room: page
        settled: page.settled
        sheet: page.sheet
    }
    FilterLayer {
        id: filterLayer

        anchors.fill: parent
        area: Qt.rect(views.x, views.y, views.width, page.sheet ? Math.min(views.height, page.height * 0.44) : views.height)
        filters: page.session.filters
        sheet: page.sheet

        onClosed: header.focusFilter()
    }
    SearchLayer {
        id: searchLayer

        // Where the window is low all of its height; else the overview stays in view, and in a tall window the surface.
        readonly property bool low: page.height < Metrics.body * 40
        readonly property real highest: low ? page.margin : views.y
        readonly property real lowest: low ? page.height - page.margin : views.y + views.height - Metrics.target * 1.4

        anchors.fill: parent
        area: Qt.rect(views.x, highest, views.width, page.sheet && !low ? Math.min(lowest - highest, page.height * 0.55) : lowest - highest)
        search: page.session.search
        sheet: page.sheet

        onGone: views.focusView()
    }
    Notice {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: page.edge
        session: page.session
        width: Math.min(parent.width - page.edge * 2, Metrics.body * 44)
    }
    // Made when it is first asked for; by its file, so that a start does not read its dialogues.
    Loader {
        id: openMenu

        active: false

        Component.onCompleted: setSource("OpenMenu.qml", {
            "parent": page,
            "session": page.session
        })
    }
    DropArea {
        anchors.fill: parent
        enabled: !page.exhibited

        onDropped: drop => {
            if (drop.hasUrls)
                page.session.openUrl(drop.urls[0]);
        }
    }
    Connections {
        function onCurrentChanged() {
            if (!page.session.reading.isOpen)
                views.focusView();
        }

        target: page.session.reading
    }
    Component.onCompleted: views.focusView()
}
