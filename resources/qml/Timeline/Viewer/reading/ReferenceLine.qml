import QtQuick
import Timeline.Viewer

// A source as an entry of a list of references in one form, with a button that copies it beside the form's name.
Column {
    id: line

    // What the reference belongs to, for assistive technology.
    property string about: ""
    required property string form
    required property string entry
    property bool styled: false

    visible: entry !== ""

    Item {
        implicitHeight: Math.max(name.implicitHeight, copy.visible ? copy.implicitHeight : 0)
        width: parent.width

        PageText {
            id: name

            anchors.verticalCenter: parent.verticalCenter
            bold: true
            color: Theme.inkSoft
            size: Metrics.small
            text: line.form
            width: parent.width - (copy.visible ? copy.width + Metrics.space : 0)
        }
        CopyButton {
            id: copy
            about: line.about

            anchors.right: parent.right
            content: line.entry
            styled: line.styled
            what: line.form
        }
    }

    PageText {
        Accessible.name: line.entry.replace(/<\/?i>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
        size: Metrics.small
        text: line.entry
        textFormat: line.styled ? Text.StyledText : Text.PlainText
        width: parent.width
        wrapMode: Text.Wrap
    }
}
