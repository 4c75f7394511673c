import QtQuick
import Timeline.Viewer

// A publication that the event rests on: what it is, who publishes it, what it bears out, the passage and references.
Column {
    id: block

    required property string carried
    required property string exact
    required property var passageFace
    required property string prefix
    // The fields of Publication in viewer/models/passage.py.
    required property var publication
    required property string suffix
    required property string supports
    property alias titled: lines.titled
    // A TextReader; null where no text is looked up.
    property var texts: null
    // Whether the publisher's name stands above it, beside another one's.
    property bool named: false

    spacing: Metrics.space * 0.25

    PageText {
        bold: true
        text: block.named ? block.publication.publisher : ""
        width: parent.width
    }

    PublicationLines {
        id: lines

        publication: block.publication
        width: parent.width
    }

    PageText {
        size: Metrics.small
        text: block.supports
        width: parent.width
    }

    PassageFold {
        about: block.publication.title
        carried: block.carried
        exact: block.exact
        face: block.passageFace
        label: block.exact === "" ? qsTr("Reference") : qsTr("Passage and reference")
        prefix: block.prefix
        publication: block.publication
        referenced: true
        suffix: block.suffix
        texts: block.texts
        width: parent.width
    }
}
