pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// What filters put above the timeline: their panel, and the message where they leave nothing.
Item {
    id: layer

    // The part of it that the timeline takes, as far down as the panel may reach.
    required property rect area
    required property FilterView filters
    // Whether the panel lies across the window, and not at its side.
    required property bool sheet

    signal closed

    function toggle() {
        loader.active = true;
        const panel = loader.item as T.Popup;
        if (panel.opened)
            panel.close();
        else
            panel.open();
    }

    NothingLeft {
        filters: layer.filters
        width: Math.min(Metrics.body * 26, layer.area.width - Metrics.space * 2)
        x: layer.area.x + (layer.area.width - width) / 2
        y: layer.area.y + (layer.area.height - height) / 2
    }

    // Made when it is first asked for, and kept; by its file, so that a start does not read it.
    Loader {
        id: loader

        active: false

        Component.onCompleted: setSource("FilterPanel.qml", {
            "filters": layer.filters,
            "height": Qt.binding(() => layer.area.height),
            "parent": layer,
            "width": Qt.binding(() => layer.sheet ? layer.area.width : Math.min(layer.area.width, Math.max(Metrics.body * 24, layer.area.width * 0.3))),
            "x": Qt.binding(() => layer.area.x),
            "y": Qt.binding(() => layer.area.y)
        })
    }
    Connections {
        function onClosed() {
            layer.closed();
        }

        target: loader.item as T.Popup
    }
    Connections {
        function onDamaged() {
            Qt.callLater((loader.item as T.Popup).close);
        }

        target: layer.filters
    }
}
