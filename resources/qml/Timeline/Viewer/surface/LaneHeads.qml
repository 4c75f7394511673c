pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// The lanes' glyphs and names: beside the surface, or above each lane where the window is narrow.
Item {
    id: heads

    required property var lanes
    required property bool stacked
    required property real headHeight

    Repeater {
        model: heads.lanes

        Row {
            id: head

            required property string colour
            required property string glyph
            required property real laneHeight
            required property string laneName
            required property real laneY

            Accessible.name: laneName
            Accessible.role: Accessible.StaticText
            height: heads.stacked ? heads.headHeight : laneHeight
            spacing: Metrics.space
            width: heads.width
            y: heads.stacked ? laneY - heads.headHeight : laneY

            GlyphIcon {
                anchors.verticalCenter: name.verticalCenter
                colour: Theme.lane(head.colour)
                glyph: head.glyph
            }
            SansText {
                id: name

                elide: heads.stacked ? Text.ElideRight : Text.ElideNone
                leading: 1.3
                size: heads.stacked ? Metrics.body : Math.min(Metrics.body, heads.width / 7)
                text: head.laneName
                width: Math.min(implicitWidth, head.width - Metrics.body - Metrics.space)
                wrapMode: heads.stacked ? Text.NoWrap : Text.Wrap

                // Above a lane the name stands on the surface, whose lines pass behind it.
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -Metrics.space / 2
                    color: Theme.ground
                    visible: heads.stacked
                    z: -1
                }
                // In the middle of its lane, but never above the first, where it would be cut.
                y: Math.max((head.height - height) / 2, -head.y)
            }
        }
    }
}
