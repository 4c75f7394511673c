pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// The paragraphs of a source's text that a passage stands in, its words marked; it can be read on before and after
// them, a piece at a time.
Column {
    id: text

    // A TextReader, and what it found: see its `passage`.
    required property var texts
    required property var found
    required property string source
    required property var face
    // Whose passage it is, for assistive technology: several texts may be open.
    property string about: ""
    property var pieces: found.pieces
    property int first: found.first
    property int end: found.end
    // Where the marked words begin, px from the top.
    readonly property real markTop: {
        const place = found.first - first;
        const paragraph = paragraphs.itemAt(place);
        return paragraph ? paragraphs.y + paragraph.y + Math.max(0, before.contentHeight - before.lineHeight) : 0;
    }

    // What stands above grew by so much: the words that are read stay where they are.
    signal grewAbove(real by)

    function styled(piece: var): string {
        const [start, marked, rest] = piece.map(Markup.escaped);
        return marked === "" ? start : start + "<b><u><font color=\"" + Theme.ink + "\">" + marked + "</font></u></b>" + rest;
    }
    function readOn() {
        const more = texts.further(source, end);
        end += more.length;
        pieces = pieces.concat(more);
    }
    function readBack() {
        const more = texts.earlier(source, first);
        const height = implicitHeight;
        first -= more.length;
        pieces = more.concat(pieces);
        forceLayout();
        grewAbove(implicitHeight - height);
    }

    spacing: Metrics.body * 0.7

    DisclosureButton {
        Accessible.description: text.about
        open: true
        text: qsTr("Earlier in the text")
        visible: text.first > 0
        width: Math.min(implicitWidth, parent.width)

        onClicked: text.readBack()
    }
    Repeater {
        id: paragraphs

        model: text.pieces

        PageText {
            required property var modelData

            color: Theme.inkSoft
            face: text.face
            objectName: modelData[1] === "" ? "" : "passage"
            text: text.styled(modelData)
            textFormat: Text.StyledText
            width: text.width
        }
    }
    DisclosureButton {
        Accessible.description: text.about
        open: false
        text: qsTr("Read on")
        visible: text.end < text.found.total
        width: Math.min(implicitWidth, parent.width)

        onClicked: text.readOn()
    }

    // As tall as what stands before the marked words, with the line that they begin in.
    PageText {
        id: before

        Accessible.ignored: true
        face: text.face
        text: text.found.pieces[0][0] + text.found.pieces[0][1].slice(0, 1)
        visible: false
        width: text.width
    }
}
