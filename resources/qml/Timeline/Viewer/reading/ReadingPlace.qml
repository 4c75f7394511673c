import QtQuick
import Timeline.Core

// The reading panel, made when an event is first opened or, beforehand, right after the window's first frame.
// It is named by its file: naming its type would have a start read it, and all that it is made of.
Loader {
    id: place

    required property ReadingView reading
    // Where the panel stands, and as much as it may take.
    required property Item room
    required property bool settled
    required property bool sheet

    readonly property bool needed: reading.isOpen || settled
    // Without its type, which a start would read.
    readonly property var panel: item
    // How much of the room the timeline leaves free for it.
    readonly property real taken: panel ? panel.taken : 0

    onNeededChanged: {
        if (source.toString() === "")
            setSource("ReadingPanel.qml", {
                "reading": reading,
                "room": room,
                "sheet": Qt.binding(() => place.sheet)
            });
    }
}
