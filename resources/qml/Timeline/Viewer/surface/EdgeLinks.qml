pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// At one edge of the surface, where a line leaves it, a button for each linked event beyond, which goes there.
Item {
    id: edge

    required property var arcs
    required property bool leftwards
    required property LaneScroll laneScroll
    required property View view

    signal chosen(real day)

    // Of each button in view, by its number, its height and how many stand between it and the edge. Those that are where
    // they are wanted come first, and side by side where they would cover one another; then those whose lanes are
    // scrolled out of view. One binding for all: buttons that asked each other would do so without end.
    readonly property var places: {
        const found = {}, taken = [];
        for (const outside of [false, true]) {
            for (let index = 0; index < buttons.count; index++) {
                const link = buttons.itemAt(index) as EdgeLink;
                if (link === null || !link.visible || link.outside !== outside)
                    continue;
                const y = outside ? freeHeight(link, taken) : link.wantedY;
                const before = taken.filter(other => Math.abs(other.y - y) < link.height);
                found[index] = {
                    "y": y,
                    "steps": before.reduce((steps, other) => Math.max(steps, other.steps + 1), 0)
                };
                taken.push(found[index]);
            }
        }
        return found;
    }

    // For a button whose lane is out of view, the height nearest to it that is free; beside others if none is.
    function freeHeight(link: EdgeLink, taken: list<var>): real {
        const lowest = height - link.height, down = link.wantedY < 0;
        const nearest = down ? 0 : lowest;
        let y = nearest, other;
        while ((other = taken.find(other => Math.abs(other.y - y) < link.height)) !== undefined) {
            y = other.y + (down ? 1 : -1) * (link.height + link.gap);
            if (y < 0 || y > lowest)
                return nearest;
        }
        return y;
    }

    Repeater {
        id: buttons

        model: edge.arcs

        EdgeLink {}
    }

    component EdgeLink: T.Button {
        id: link

        required property string colour
        required property string glyph
        required property string name
        required property real toDay
        required property real toFirst
        required property real toLast

        required property real edgeY
        required property int index

        readonly property real gap: Metrics.target * 0.1
        readonly property bool outside: wantedY < 0 || wantedY > edge.height - height
        readonly property int steps: edge.places[index]?.steps ?? 0
        // Found anew when the window has been still, so that it covers no label.
        readonly property real wantedY: edgeY - edge.laneScroll.offset - height / 2

        Accessible.name: edge.leftwards ? qsTr("%1, to the left").arg(name) : qsTr("%1, to the right").arg(name)
        Accessible.role: Accessible.Button
        height: Metrics.target
        visible: edge.leftwards ? toLast < edge.view.start : toFirst > edge.view.end
        width: Metrics.target * 1.2
        x: edge.leftwards ? steps * (width + gap) : edge.width - width - steps * (width + gap)
        y: edge.places[index]?.y ?? wantedY

        background: PressGround {
            border.color: Theme.lane(link.colour)
            border.width: Metrics.stroke
            button: link
            ground: Theme.raised
            radius: height / 2

            FocusRing {
                radius: height / 2
                shown: link.visualFocus
            }
        }
        contentItem: Item {
            Row {
                anchors.centerIn: parent
                layoutDirection: edge.leftwards ? Qt.RightToLeft : Qt.LeftToRight
                spacing: Metrics.space * 0.5

                GlyphIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    colour: Theme.lane(link.colour)
                    glyph: link.glyph
                }
                ChevronIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    rotation: edge.leftwards ? 180 : 0
                }
            }
        }

        onClicked: edge.chosen(toDay)
    }
}
