pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// At one edge of the surface, a button for each linked event that lies beyond it, which goes there.
Column {
    id: edge

    required property var arcs
    required property bool leftwards
    required property View view

    signal chosen(real day)

    spacing: Metrics.space * 0.5

    Repeater {
        model: edge.arcs

        T.Button {
            id: link

            required property string colour
            required property string glyph
            required property string name
            required property real toDay
            required property real toFirst
            required property real toLast

            Accessible.name: edge.leftwards ? qsTr("%1, to the left").arg(name) : qsTr("%1, to the right").arg(name)
            Accessible.role: Accessible.Button
            height: Metrics.target
            visible: edge.leftwards ? toLast < edge.view.start : toFirst > edge.view.end
            width: Metrics.target * 1.2

            background: Rectangle {
                border.color: Theme.lane(link.colour)
                border.width: Metrics.stroke
                color: link.down ? Theme.mixed(Theme.raised, Theme.ink, 0.18) : Theme.raised
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
}
