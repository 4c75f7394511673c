import QtQuick
import Timeline.Viewer

// Says that an event is background from elsewhere: the hollow shape of its lane, as on the surface, with the word.
Item {
    id: sign

    property color colour: Theme.ink
    required property string glyph

    implicitHeight: words.implicitHeight
    implicitWidth: Math.ceil(icon.width + words.anchors.leftMargin + words.implicitWidth)

    GlyphIcon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        colour: sign.colour
        glyph: sign.glyph
        height: Metrics.small
        hollow: true
        width: height
        within: Theme.panel
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
        text: qsTr("Background")
    }
}
