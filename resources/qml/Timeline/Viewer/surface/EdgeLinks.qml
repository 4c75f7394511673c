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

    // The buttons that a button gives way to. Those that are where they are wanted come first, then those whose lanes
    // are scrolled out of view.
    function before(link: EdgeLink): list<EdgeLink> {
        const found = [];
        for (let index = 0; index < buttons.count; index++) {
            const other = buttons.itemAt(index) as EdgeLink;
            if (other !== null && other.visible && (other.outside === link.outside ? index < link.index : link.outside))
                found.push(other);
        }
        return found;
    }
    // For a button whose lane is out of view, the height nearest to it that is free; beside others if none is.
    function freeHeight(link: EdgeLink): real {
        const lowest = height - link.height, down = link.wantedY < 0, taken = before(link);
        const nearest = down ? 0 : lowest;
        let y = nearest, other;
        while ((other = taken.find(other => Math.abs(other.restY - y) < link.height)) !== undefined) {
            y = other.restY + (down ? 1 : -1) * (link.height + link.gap);
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
        // Buttons that would cover one another stand side by side.
        readonly property int place: {
            let next = 0;
            for (const other of edge.before(link)) {
                if (Math.abs(other.restY - restY) < height)
                    next = Math.max(next, other.place + 1);
            }
            return next;
        }
        readonly property real restY: outside ? edge.freeHeight(link) : wantedY
        // Found anew when the window has been still, so that it covers no label.
        readonly property real wantedY: edgeY - edge.laneScroll.offset - height / 2

        Accessible.name: edge.leftwards ? qsTr("%1, to the left").arg(name) : qsTr("%1, to the right").arg(name)
        Accessible.role: Accessible.Button
        height: Metrics.target
        visible: edge.leftwards ? toLast < edge.view.start : toFirst > edge.view.end
        width: Metrics.target * 1.2
        x: edge.leftwards ? place * (width + gap) : edge.width - width - place * (width + gap)
        y: restY

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
