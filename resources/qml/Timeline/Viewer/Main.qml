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
    // Whether the page is there. An exhibit makes it anew for each visit: nothing of the last one is left in it.
    property bool filled: false
    // The exhibit's KioskView, if this is one; without its type, which a start at the desk would read.
    property QtObject kiosk: null
    readonly property var exhibit: layers.item

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

        active: window.filled
        enabled: !(window.exhibit?.covering ?? false)
        focus: true
        visible: !(window.exhibit?.staffed ?? false)
        // By the window's own size, which is known before it is shown: the first frame is whole.
        height: window.height - y - (window.exhibit?.barHeight ?? 0)
        width: window.width
        y: window.exhibit?.lowering ?? 0

        sourceComponent: WindowPage {
            focus: true
            lowered: page.y > 0
            session: window.session
            settled: window.settled
        }

        // Whatever lay over it had the keys.
        onEnabledChanged: {
            if (enabled)
                (item as WindowPage)?.focusView();
        }
    }
    // What an exhibit lays over and beside the page; above every popup.
    Loader {
        id: layers

        active: window.kiosk !== null
        // Only what lies in it is touched: anything else above an open popup would keep the wheel from it.
        containmentMask: QtObject {
            function contains(point: point): bool {
                return false;
            }
        }
        height: window.height
        width: window.width
        z: 2000000

        onActiveChanged: if (active)
            setSource("kiosk/KioskLayers.qml", {
                "kiosk": window.kiosk,
                "session": window.session
            })
    }
    Component.onCompleted: filled = true
}
