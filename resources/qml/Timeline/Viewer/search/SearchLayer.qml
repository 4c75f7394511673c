pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Timeline.Core
import Timeline.Viewer

// What searching puts above the timeline, and the keys that begin it.
Item {
    id: layer

    // The part of it that the search may take.
    required property rect area
    required property SearchView search
    // Whether the panel lies across the window, and not at its side.
    required property bool sheet

    // Whether the panel hides the middle of the timeline, where an event is shown when it is gone to.
    readonly property bool covers: sheet || panelWidth > area.width * 0.45
    readonly property real panelWidth: sheet ? area.width : Math.min(area.width, Math.max(Metrics.body * 24, area.width * 0.3))
    // What it takes of the area while it is open, at the side or from above, that a list goes out of its way for.
    readonly property real takenLeft: search.isOpen && !covers ? panelWidth + Metrics.space * 2 : 0
    readonly property real takenTop: search.isOpen && sheet ? area.height + Metrics.space * 2 : 0
    // Where the focus was before.
    property Item before: null
    // Without its type, which a start would read.
    readonly property var panel: loader.item

    // A hit was gone to, and the panel is out of the way.
    signal gone

    function open() {
        loader.active = true;
        const panel = layer.panel;
        if (!panel.opened) {
            before = Window.activeFocusItem;
            panel.open();
        }
        panel.start();
    }

    Shortcut {
        sequences: [StandardKey.Find, "/"]

        onActivated: layer.open()
    }

    // Made when it is first asked for, and kept; by its file, so that a start does not read it.
    Loader {
        id: loader

        active: false

        Component.onCompleted: setSource("SearchPanel.qml", {
            "height": Qt.binding(() => layer.area.height),
            "parent": layer,
            "search": layer.search,
            "width": Qt.binding(() => layer.panelWidth),
            "x": Qt.binding(() => layer.area.x),
            "y": Qt.binding(() => layer.area.y)
        })
    }
    Connections {
        function onChosen(index) {
            layer.search.choose(index);
            if (layer.covers) {
                layer.before = null;
                layer.panel.close();
            }
        }
        function onClosed() {
            if (layer.before?.visible)
                layer.before.forceActiveFocus(Qt.PopupFocusReason);
            else
                layer.gone();
            layer.before = null;
        }

        target: layer.panel
    }
}
