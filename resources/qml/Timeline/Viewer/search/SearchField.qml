pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Timeline.Core
import Timeline.Viewer

// The one field to search in. Arrows go along the hits, Enter goes to one.
T.TextField {
    id: field

    required property SearchView search

    // Tapped by a finger: whoever has no keyboard wants keys.
    signal touched
    signal chosen

    // From keys on the screen, where the cursor is.
    function type(letter: string) {
        remove(selectionStart, selectionEnd);
        insert(cursorPosition, letter);
    }
    function back() {
        if (selectionStart !== selectionEnd)
            remove(selectionStart, selectionEnd);
        else
            remove(Math.max(0, cursorPosition - 1), cursorPosition);
    }

    Accessible.description: search.summaryText
    Accessible.name: placeholderText
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true
    color: Theme.ink
    font: Theme.sansFont(Metrics.body * 1.1, false)
    implicitHeight: Metrics.target
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    leftPadding: icon.x + icon.width + Metrics.space
    maximumLength: 200
    placeholderText: qsTr("Search")
    rightPadding: Metrics.body * 0.8
    // Visitors of an exhibit select nothing, by hand or menu.
    selectByMouse: Metrics.profile !== "kiosk"
    selectedTextColor: Theme.ground
    selectionColor: Theme.ink
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: field.activeFocus ? Theme.focus : Theme.outline
        border.width: field.activeFocus ? Metrics.focusStroke : Metrics.stroke
        color: Theme.ground
        radius: height / 2
    }
    cursorDelegate: Rectangle {
        color: Theme.ink
        visible: field.cursorVisible
        width: Metrics.stroke
    }

    Keys.onDownPressed: search.moveTo(search.currentIndex + 1)
    Keys.onEnterPressed: chosen()
    Keys.onReturnPressed: chosen()
    Keys.onUpPressed: search.moveTo(search.currentIndex - 1)
    onTextChanged: search.setText(text)

    SearchIcon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.inkSoft
        x: Metrics.body * 0.8
    }
    SansText {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        elide: Text.ElideRight
        size: Metrics.body * 1.1
        text: field.placeholderText
        visible: field.text === "" && field.preeditText === ""
        width: field.width - x - field.rightPadding
        x: field.leftPadding
    }
    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen

        onTapped: field.touched()
    }
    // What another timeline or a return to it leaves there.
    Connections {
        function onChanged() {
            if (field.text !== field.search.text)
                field.text = field.search.text;
        }

        target: field.search
    }
}
