pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The window: header, timeline, and the reading panel beside it or, where it is tall or small, as a sheet.
Window {
    id: window

    required property Session session
    // The first frame has been shown: what it did without is made now.
    property bool settled: false

    readonly property real edge: Metrics.space * 3
    readonly property real panelSize: readingPlace.taken
    readonly property bool sheet: height > width || width < Metrics.baseBody * 40

    color: Theme.ground
    minimumHeight: Metrics.lowestWindow
    minimumWidth: Metrics.narrowestWindow
    title: session.title

    WindowLook {
        session: window.session
        shorterSide: Math.min(window.width, window.height)
    }

    Item {
        id: page

        focus: true
        // By the window's own size, which is known before it is shown: the first frame is whole.
        height: window.height
        width: window.width

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
                event.accepted = window.session.reading.isOpen;
                window.session.reading.close();
                break;
            default:
                event.accepted = false;
            }
        }

        Header {
            id: header

            room: parent.height - (window.sheet ? window.panelSize : 0) - window.edge * 1.6 - Metrics.space * 2 - views.leastHeight
            session: window.session
            width: parent.width - window.edge * 2 - (window.sheet ? 0 : window.panelSize)
            x: window.edge
            y: window.edge * 0.8

            onOpenRequested: {
                window.session.refreshRecents();
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

            height: parent.height - y - window.edge * 0.8 - (window.sheet ? window.panelSize : 0)
            session: window.session
            takenLeft: searchLayer.takenLeft
            takenTop: searchLayer.low ? 0 : searchLayer.takenTop
            width: header.width
            x: window.edge
            y: header.y + header.height + Metrics.space * 2
        }
        ReadingPlace {
            id: readingPlace

            reading: window.session.reading
            room: page
            settled: window.settled
            sheet: window.sheet
        }
        FilterLayer {
            id: filterLayer

            anchors.fill: parent
            area: Qt.rect(views.x, views.y, views.width, window.sheet ? Math.min(views.height, window.height * 0.44) : views.height)
            filters: window.session.filters
            sheet: window.sheet

            onClosed: header.focusFilter()
        }
        SearchLayer {
            id: searchLayer

            // Where the window is low all of its height; else the overview stays in view, and in a tall window the surface.
            readonly property bool low: window.height < Metrics.body * 40
            readonly property real highest: low ? header.y : views.y
            readonly property real lowest: low ? window.height - header.y : views.y + views.height - Metrics.target * 1.4

            anchors.fill: parent
            area: Qt.rect(views.x, highest, views.width, window.sheet && !low ? Math.min(lowest - highest, window.height * 0.55) : lowest - highest)
            search: window.session.search
            sheet: window.sheet

            onGone: views.focusView()
        }
        Notice {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.margins: window.edge
            session: window.session
            width: Math.min(parent.width - window.edge * 2, Metrics.body * 44)
        }
        // Made when it is first asked for; by its file, so that a start does not read its dialogues.
        Loader {
            id: openMenu

            active: false

            Component.onCompleted: setSource("shell/OpenMenu.qml", {
                "parent": page,
                "session": window.session
            })
        }
        DropArea {
            anchors.fill: parent

            onDropped: drop => {
                if (drop.hasUrls)
                    window.session.openUrl(drop.urls[0]);
            }
        }
    }
    Connections {
        function onCurrentChanged() {
            if (!window.session.reading.isOpen)
                views.focusView();
        }

        target: window.session.reading
    }
    Component.onCompleted: views.focusView()
}
