import QtQuick
import Timeline.Viewer

// Puts a text on the clipboard and says so. `text` may be StyledText (`styled`): then its italics go along. At a kiosk,
// where nobody could paste it, there is no such button.
PillButton {
    id: button

    // What is copied.
    required property string content
    // What is copied, in words, and what that belongs to: for assistive technology, since there may be several of these.
    required property string what
    property string about: ""
    property string label: qsTr("Copy")
    property bool styled: false
    property bool done: false

    Accessible.description: about
    Accessible.name: text + ": " + what
    text: done ? qsTr("✓ Copied") : label
    visible: Metrics.profile !== "kiosk"

    onClicked: {
        clipboard.selectAll();
        clipboard.copy();
        clipboard.deselect();
        done = true;
        Accessible.announce(qsTr("Copied"));
    }
    onContentChanged: done = false
    onVisibleChanged: done = false

    TextEdit {
        id: clipboard

        Accessible.ignored: true
        text: button.content
        textFormat: button.styled ? TextEdit.RichText : TextEdit.PlainText
        visible: false
    }
}
