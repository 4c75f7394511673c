pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The window: header, timeline, and the reading panel beside it or, where it is taller than wide, as a sheet.
Window {
    id: window

    required property Session session
    // The first frame has been shown: what it did without is made now.
    property bool settled: false

    readonly property real edge: Metrics.space * 3
    readonly property real panelSize: session.reading.isOpen ? (sheet ? height * 0.52 : Math.min(Metrics.body * 34, Math.max(Math.min(Metrics.body * 24, width / 2), width * 0.36))) : 0
    readonly property bool sheet: height > width

    color: Theme.ground
    minimumHeight: Metrics.lowestWindow
    minimumWidth: Metrics.narrowestWindow
    title: session.title

    Binding {
        property: "name"
        target: Theme
        value: window.session.theme
    }
    Binding {
        property: "sans"
        target: Theme
        value: window.session.sansFont
    }
    Binding {
        property: "serif"
        target: Theme
        value: window.session.serifFont
    }
    Binding {
        property: "profile"
        target: Metrics
        value: window.session.profile
    }
    Binding {
        property: "textScale"
        target: Metrics
        value: window.session.textScale
    }
    Binding {
        property: "pxPerMm"
        target: Metrics
        value: window.session.pxPerMm
    }
    Binding {
        property: "reducedMotion"
        target: Metrics
        value: window.session.reducedMotion
    }
    Binding {
        property: "shorterSide"
        target: Metrics
        value: Math.min(window.width, window.height)
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
                    views.switchView();
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
            onSwitchRequested: views.switchView()
        }
        TimelineViews {
            id: views

            height: parent.height - y - window.edge * 0.8 - (window.sheet ? window.panelSize : 0)
            session: window.session
            width: header.width
            x: window.edge
            y: header.y + header.height + Metrics.space * 2
        }
        ReadingPlace {
            height: window.sheet ? window.panelSize : parent.height
            reading: window.session.reading
            settled: window.settled
            sheet: window.sheet
            width: window.sheet ? parent.width : window.panelSize
            x: parent.width - width
            y: parent.height - height
        }
        FilterLayer {
            id: filterLayer

            anchors.fill: parent
            area: Qt.rect(views.x, views.y, views.width, window.sheet ? Math.min(views.height, window.height * 0.44) : views.height)
            filters: window.session.filters
            sheet: window.sheet

            onClosed: header.focusFilter()
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
