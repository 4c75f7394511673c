import QtQuick
import Timeline.Viewer

// What a publication is and who publishes it.
Column {
    id: lines

    // The fields of Publication in viewer/models/passage.py.
    required property var publication
    // Where its title stands anyway, as at the head of a page of its own, it is not told again.
    property bool titled: true

    spacing: Metrics.space * 0.5

    PageText {
        serif: true
        text: lines.titled ? lines.publication.title : ""
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: lines.publication.details
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: lines.publication.note
        width: parent.width
    }
}
