import QtQuick
import Timeline.Viewer

// A publication that the event rests on: what it is, who publishes it, and the passage.
Column {
    id: block

    required property string details
    required property string exact
    required property var passageFace
    required property string prefix
    required property string publisherNote
    required property string suffix
    required property string supports
    required property string title

    spacing: Metrics.space * 0.25

    PageText {
        serif: true
        text: block.title
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: block.details
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: block.publisherNote
        width: parent.width
    }

    PageText {
        size: Metrics.small
        text: block.supports
        width: parent.width
    }

    PassageFold {
        exact: block.exact
        face: block.passageFace
        label: block.exact === "" ? "" : qsTr("The passage in this source")
        prefix: block.prefix
        suffix: block.suffix
        width: parent.width
    }
}
