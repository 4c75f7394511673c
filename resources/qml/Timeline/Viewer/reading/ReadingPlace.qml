import QtQuick
import Timeline.Core

// The reading panel, made when an event is first opened or, beforehand, right after the window's first frame.
// It is named by its file: naming its type would have a start read it, and all that it is made of.
Loader {
    id: place

    required property ReadingView reading
    required property bool settled
    required property bool sheet

    readonly property bool needed: reading.isOpen || settled

    visible: reading.isOpen

    onNeededChanged: {
        if (source.toString() === "")
            setSource("ReadingPanel.qml", {
                "reading": reading,
                "sheet": Qt.binding(() => place.sheet)
            });
    }
}
