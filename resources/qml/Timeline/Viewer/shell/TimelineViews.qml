pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The timeline's three views, of which one is shown: the surface, the same events as a list, and all quotations.
Item {
    id: views

    required property Session session
    // What is taken by the search at the left or the top, where the lists make way.
    property real takenLeft: 0
    property real takenTop: 0
    // px of the lowest row that is taken, from its right end: beside it the surface has its buttons, lists end above it.
    property real takenRight: 0

    readonly property bool listed: session.eventList.isShown
    readonly property bool quoted: session.quotes.isShown
    readonly property bool drawn: !listed && !quoted
    readonly property alias leastHeight: pane.leastHeight
    // Which of the lists is shown, if one is; without its type, which a start would read.
    readonly property var shownList: quoted ? quotations.item : listed ? list.item : null

    function focusView() {
        if (drawn)
            pane.focusSurface();
        else
            shownList?.focusList();
    }
    // Among the pages while one is open, else among the views of the surface.
    function goBack() {
        if (session.reading.isOpen)
            session.reading.goBack();
        else if (drawn)
            session.surface.trail.goBack();
    }
    function goForward() {
        if (session.reading.isOpen)
            session.reading.goForward();
        else if (drawn)
            session.surface.trail.goForward();
    }
    // The beginning of a list, or the whole span.
    function home() {
        if (quoted)
            session.quotes.moveTo(0);
        else if (listed)
            session.eventList.moveTo(0);
        else
            session.surface.motion.home();
    }
    function zoom(step: int) {
        if (drawn)
            session.surface.motion.zoomStep(step);
    }
    function walk(step: int) {
        if (quoted)
            session.quotes.moveTo(session.quotes.currentIndex + step);
        else if (listed)
            session.eventList.moveTo(session.eventList.currentIndex + step);
        else
            pane.walk(step);
    }
    // To the list and back.
    function switchList() {
        const there = listed;
        toSurface();
        if (!there)
            session.eventList.enter();
    }
    // To the quotations and back.
    function switchQuotes() {
        const there = quoted;
        toSurface();
        if (!there)
            session.quotes.enter();
    }
    function toSurface() {
        shownList?.toSurface();
    }

    TimelinePane {
        id: pane

        anchors.fill: parent
        dims: views.session.filters.active
        lanePlan: views.session.lanePlan
        publisherNote: views.session.publisherNote
        surfaceView: views.session.surface
        taken: views.takenRight
        visible: views.drawn
    }

    // Both are made when they are first shown, and kept; named by their files, they are no part of a start.
    Loader {
        id: list

        active: false
        anchors.bottomMargin: views.takenRight > 0 ? Metrics.target + Metrics.space : 0
        anchors.fill: parent
        anchors.leftMargin: views.takenLeft
        anchors.topMargin: views.takenTop
        visible: views.listed

        Component.onCompleted: setSource("../list/EventList.qml", {
            "listView": views.session.eventList
        })
    }
    Loader {
        id: quotations

        active: false
        anchors.bottomMargin: views.takenRight > 0 ? Metrics.target + Metrics.space : 0
        anchors.fill: parent
        anchors.leftMargin: views.takenLeft
        anchors.topMargin: views.takenTop
        visible: views.quoted

        Component.onCompleted: setSource("../quotations/QuotePane.qml", {
            "quotes": views.session.quotes
        })
    }
    Connections {
        function onShownChanged() {
            quotations.active = true;
            views.focusView();
        }

        target: views.session.quotes
    }
    Connections {
        function onModeChanged() {
            list.active = true;
            views.focusView();
        }

        target: views.session.eventList
    }
}
