import QtQuick
import QtQuick.Templates as T
import Timeline.Viewer

// A lane's glyph and name; pressing it opens the lane's menu.
T.AbstractButton {
    id: head

    required property string colour
    required property bool folded
    required property string glyph
    required property int lane
    required property string laneName
    // Whether it stands above its lane, on one line, and not beside it.
    required property bool stacked

    // It was pressed and drawn dy px down, which scrolls the lanes as a drag on the surface does.
    signal drawn(real dy)

    Accessible.description: folded ? qsTr("Lane, folded; opens its menu") : qsTr("Lane; opens its menu")
    Accessible.name: laneName
    Accessible.role: Accessible.ButtonMenu
    focusPolicy: Qt.StrongFocus

    DragHandler {
        property real last: 0

        target: null
        xAxis.enabled: false

        onActiveChanged: last = 0
        onActiveTranslationChanged: {
            head.drawn(activeTranslation.y - last);
            last = activeTranslation.y;
        }
    }

    background: PressGround {
        button: head
        ground: Theme.ground
        still: "transparent"
        radius: Metrics.radius

        FocusRing {
            outside: 0
            shown: head.visualFocus
        }
    }
    contentItem: Item {
        GlyphIcon {
            id: icon

            anchors.verticalCenter: name.verticalCenter
            colour: Theme.lane(head.colour)
            glyph: head.glyph
        }
        SansText {
            id: name

            anchors.left: icon.right
            anchors.leftMargin: Metrics.space
            color: head.folded ? Theme.inkSoft : Theme.ink
            elide: Text.ElideRight
            leading: 1.25
            // Folded, a lane may be lower than its name, and so may be the next one.
            maximumLineCount: head.stacked ? 1 : head.folded ? Math.max(1, Math.floor(head.height / lineHeight + 0.4)) : 3
            size: head.stacked ? Metrics.body : Math.min(Metrics.body, head.width / 7)
            text: head.laneName
            width: head.width - icon.width - Metrics.space
            wrapMode: head.stacked ? Text.NoWrap : Text.Wrap
            // In the middle of its lane, but never above the first, where it would be cut.
            y: Math.max((parent.height - height) / 2, -head.y)

            // Above a lane the name stands on the surface, whose lines pass behind it.
            Rectangle {
                color: Theme.ground
                height: parent.height
                visible: head.stacked
                width: name.contentWidth + Metrics.space / 2
                z: -1
            }
        }
    }
}
