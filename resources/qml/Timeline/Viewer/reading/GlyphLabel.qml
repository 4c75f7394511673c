import QtQuick
import Timeline.Viewer

// A lane's shape with its name.
Item {
    id: label

    property color colour: Theme.ink
    required property string glyph
    required property string text

    implicitHeight: words.implicitHeight
    implicitWidth: Math.ceil(icon.width + words.anchors.leftMargin + words.implicitWidth)

    GlyphIcon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        colour: label.colour
        glyph: label.glyph
        height: Metrics.small * 0.85
        width: height
    }

    PageText {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Metrics.space * 0.75
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        leading: 1.3
        size: Metrics.small
        text: label.text
    }
}
