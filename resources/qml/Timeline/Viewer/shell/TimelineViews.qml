pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The timeline's two views, of which one is shown: the surface, and the same events as a list.
Item {
    id: views

    required property Session session

    readonly property bool listed: session.eventList.isShown
    readonly property alias leastHeight: pane.leastHeight

    function focusView() {
        if (listed)
            (list.item as EventList)?.focusList();
        else
            pane.focusSurface();
    }
    // Among the pages while one is open, else among the views of the surface.
    function goBack() {
        if (session.reading.isOpen)
            session.reading.goBack();
        else if (!listed)
            session.surface.trail.goBack();
    }
    function goForward() {
        if (session.reading.isOpen)
            session.reading.goForward();
        else if (!listed)
            session.surface.trail.goForward();
    }
    // The beginning of the list, or the whole span.
    function home() {
        if (listed)
            session.eventList.moveTo(0);
        else
            session.surface.motion.home();
    }
    function zoom(step: int) {
        if (!listed)
            session.surface.motion.zoomStep(step);
    }
    function walk(step: int) {
        if (listed)
            session.eventList.moveTo(session.eventList.currentIndex + step);
        else
            pane.walk(step);
    }
    function switchView() {
        if (listed)
            (list.item as EventList)?.toSurface();
        else
            session.eventList.enter();
    }

    TimelinePane {
        id: pane

        anchors.fill: parent
        dims: views.session.filters.active
        lanePlan: views.session.lanePlan
        publisherNote: views.session.publisherNote
        surfaceView: views.session.surface
        visible: !views.listed
    }

    // Made when it is first shown, and kept.
    Loader {
        id: list

        active: false
        anchors.fill: parent
        visible: views.listed

        sourceComponent: EventList {
            listView: views.session.eventList
        }
    }
    Connections {
        function onModeChanged() {
            list.active = true;
            views.focusView();
        }

        target: views.session.eventList
    }
}
