import QtQuick
import Timeline.Viewer

// What a publication is and who publishes it.
Column {
    id: lines

    // The fields of Publication in viewer/models/passage.py.
    required property var publication

    spacing: Metrics.space * 0.25

    PageText {
        serif: true
        text: lines.publication.title
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
