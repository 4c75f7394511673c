import QtQuick
import Timeline.Viewer

// Unfolds the passage of the source that a statement rests on, the very words marked. Without a known passage
// only the claim stands here, and there is nothing to press.
Column {
    id: fold

    required property string exact
    required property var face
    required property string label
    property bool open: false
    property bool outlined: false
    required property string prefix
    required property string suffix
    property string told: ""

    spacing: Metrics.space

    onExactChanged: open = false

    DisclosureButton {
        open: fold.open
        outlined: fold.outlined
        text: fold.label
        visible: fold.exact !== ""
        width: Math.min(implicitWidth, parent.width)

        onClicked: fold.open = !fold.open
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: fold.label
        visible: fold.exact === "" && !fold.outlined && text !== ""
        width: parent.width
    }

    Item {
        implicitHeight: passage.implicitHeight + source.height
        visible: fold.open && fold.exact !== ""
        width: parent.width

        Rectangle {
            color: Theme.outline
            height: parent.height
            width: Metrics.hairline * 2
        }

        PageText {
            id: passage

            Accessible.name: fold.prefix + fold.exact + fold.suffix
            anchors.left: parent.left
            anchors.leftMargin: Metrics.body
            anchors.right: parent.right
            color: Theme.inkSoft
            face: fold.face
            objectName: "passage"
            text: "…" + Markup.escaped(fold.prefix) + "<b><u><font color=\"" + Theme.ink + "\">" + Markup.escaped(fold.exact) + "</font></u></b>" + Markup.escaped(fold.suffix) + "…"
            textFormat: Text.StyledText
        }

        PageText {
            id: source

            anchors.left: passage.left
            anchors.right: parent.right
            anchors.top: passage.bottom
            color: Theme.inkSoft
            height: text === "" ? 0 : implicitHeight
            size: Metrics.small
            text: fold.told
        }
    }
}
