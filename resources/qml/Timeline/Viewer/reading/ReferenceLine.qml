import QtQuick
import Timeline.Viewer

// A source as an entry of a list of references in one form, with a button that copies it.
Column {
    id: line

    required property string form
    required property string entry
    property bool styled: false

    spacing: Metrics.space * 0.5
    visible: entry !== ""

    PageText {
        bold: true
        color: Theme.inkSoft
        size: Metrics.small
        text: line.form
        width: parent.width
    }

    PageText {
        Accessible.name: line.entry.replace(/<\/?i>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
        size: Metrics.small
        text: line.entry
        textFormat: line.styled ? Text.StyledText : Text.PlainText
        width: parent.width
        wrapMode: Text.Wrap
    }

    CopyButton {
        content: line.entry
        styled: line.styled
        what: line.form
    }
}
