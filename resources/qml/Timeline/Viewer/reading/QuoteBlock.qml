import QtQuick
import Timeline.Viewer

// A quotation set large, its opening mark hung outside the text edge. A translation that leads stands without
// marks under a label, and the quotation itself follows. Below it: whose it is, on what it rests, and its place there.
Column {
    id: block

    required property string attribution
    required property var beside
    required property string carried
    required property string copied
    required property string exact
    required property string lead
    required property var leadFace
    required property string leadLines
    required property var passageFace
    required property string prefix
    // The fields of Publication in viewer/models/passage.py.
    required property var publication
    required property string quotation
    required property var quotationFace
    required property string restsOn
    required property string suffix
    required property bool translated
    required property string translator
    required property string unsaid
    property color accent: Theme.ink
    // A TextReader; null where no text is looked up.
    property var texts: null

    spacing: Metrics.space

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: qsTr("Translation by %1").arg(block.translator)
        visible: block.translated
        width: parent.width
    }

    BalancedText {
        face: block.leadFace
        leading: 1.6
        size: Metrics.quotation
        spoken: block.lead
        text: block.lead
        visible: block.translated
        width: parent.width
    }

    QuotedText {
        accent: block.accent
        face: block.leadFace
        lines: block.leadLines
        size: Metrics.quotation
        spoken: block.lead
        visible: !block.translated
        width: parent.width
    }

    QuotedText {
        accent: block.accent
        face: block.quotationFace
        lines: block.quotation
        size: Metrics.body * 1.1
        spoken: block.quotation
        visible: block.translated
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        text: block.attribution
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: block.unsaid
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: block.restsOn
        width: parent.width
    }

    PassageFold {
        about: (block.attribution !== "" ? block.attribution : block.lead).replace(/\u2060/g, "")
        beside: block.beside
        carried: block.carried
        copied: block.copied
        exact: block.exact
        face: block.passageFace
        introduced: true
        label: qsTr("See it in its source")
        outlined: true
        prefix: block.prefix
        publication: block.publication
        referenced: true
        suffix: block.suffix
        texts: block.texts
        width: parent.width
    }
}
