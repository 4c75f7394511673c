pragma ComponentBehavior: Bound

import QtQuick
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
        const panel = loader.item as FilterPanel;
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

    // Made when it is first asked for, and kept.
    Loader {
        id: loader

        active: false

        sourceComponent: FilterPanel {
            filters: layer.filters
            height: layer.area.height
            parent: layer
            width: layer.sheet ? layer.area.width : Math.min(layer.area.width, Math.max(Metrics.body * 24, layer.area.width * 0.3))
            x: layer.area.x
            y: layer.area.y

            onClosed: layer.closed()
        }
    }
}
