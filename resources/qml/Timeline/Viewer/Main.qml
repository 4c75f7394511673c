pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Core
import Timeline.Viewer

// The window. What fills it is made once colours, faces and sizes are known: made before, it would be laid out twice.
Window {
    id: window

    required property Session session
    // The first frame has been shown: what it did without is made now.
    property bool settled: false

    color: Theme.ground
    minimumHeight: Metrics.lowestWindow
    minimumWidth: Metrics.narrowestWindow
    title: session.title

    WindowLook {
        session: window.session
        shorterSide: Math.min(window.width, window.height)
    }
    Loader {
        id: page

        active: false
        focus: true
        // By the window's own size, which is known before it is shown: the first frame is whole.
        height: window.height
        width: window.width

        sourceComponent: WindowPage {
            focus: true
            session: window.session
            settled: window.settled
        }
    }
    Component.onCompleted: page.active = true
}
