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
        // Buttons that would cover one another stand side by side.
        readonly property int place: {
            let next = 0;
            for (let other = 0; other < index; other++) {
                const before = buttons.itemAt(other) as EdgeLink;
                if (before !== null && before.visible && Math.abs(before.restY - restY) < height)
                    next = Math.max(next, before.place + 1);
            }
            return next;
        }
        // Where it stands: found anew when the window has been still, so that it covers no label.
        readonly property real restY: Math.max(0, Math.min(edgeY - edge.laneScroll.offset - height / 2, edge.height - height))

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
