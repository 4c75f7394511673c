pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// A statement's place in one source: the publisher's name where it stands beside another one's, the passage in the
// source's text or as far as the selector gives it, and what the publication is.
Column {
    id: block

    // The fields of PassageRoles in viewer/models/passage.py.
    required property var passage
    // A TextReader; null where no text is looked up.
    property var texts: null
    property string about: ""
    property bool introduced: false
    property bool named: false
    // What the timeline's own text of the source gives; undefined total where it does not carry one.
    readonly property var found: texts !== null && passage.carried ? texts.passage(passage.carried, passage.prefix, passage.exact, passage.suffix) : ({})
    readonly property bool carried: found.total !== undefined
    // Where the marked words begin, px from the top.
    readonly property real markTop: whole.item ? whole.y + (whole.item as CarriedText).markTop : 0

    signal grewAbove(real by)

    spacing: Metrics.space

    PageText {
        bold: true
        text: block.named ? block.passage.publication.publisher : ""
        width: parent.width
    }
    PageText {
        Accessible.name: block.passage.prefix + block.passage.exact + block.passage.suffix
        color: Theme.inkSoft
        face: block.passage.passageFace
        objectName: "passage"
        text: "…" + Markup.escaped(block.passage.prefix) + "<b><u><font color=\"" + Theme.ink + "\">" + Markup.escaped(block.passage.exact) + "</font></u></b>" + Markup.escaped(block.passage.suffix) + "…"
        textFormat: Text.StyledText
        visible: block.passage.exact !== "" && !block.carried
        width: parent.width
    }
    Loader {
        id: whole

        active: block.carried
        visible: active
        width: parent.width

        sourceComponent: CarriedText {
            about: block.about
            face: block.passage.passageFace
            found: block.found
            source: block.passage.carried
            texts: block.texts

            onGrewAbove: by => block.grewAbove(by)
        }
    }
    Loader {
        active: block.introduced && block.passage.publication !== null
        visible: active
        width: parent.width

        sourceComponent: PublicationLines {
            publication: block.passage.publication
        }
    }
}
