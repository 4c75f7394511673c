pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// One piece: where it belongs, what it says in the language that leads, whose it is, and the same in the other one.
Column {
    id: piece

    // Maps with the fields of PieceWords in viewer/models/piece_words.py, at most two.
    required property var sayings
    // The verbatim words where all of these are translations; else empty.
    required property var original
    required property string glyph
    required property color colour
    required property AttractType type

    readonly property var leading: sayings[0]
    // Lines of the smaller words are no longer than is easily read, where there is room for more of them.
    readonly property real measure: Math.min(width, Math.max(type.words * 40, width * (1 - type.fit * 2)))

    // Its height is true at once, not with the next frame.
    function arrange() {
        place.forceLayout();
        lead.arrange();
        words.forceLayout();
        for (let at = 0; at < others.count; at++)
            (others.itemAt(at) as Column).forceLayout();
        forceLayout();
    }

    spacing: type.gap

    component Words: PageText {
        Accessible.ignored: true
        color: Theme.inkSoft
        leading: 1.35
        size: piece.type.words
        width: Math.min(Math.ceil(implicitWidth), piece.width)
    }

    Flow {
        id: place

        spacing: piece.type.words * 0.6
        width: parent.width

        GlyphIcon {
            colour: piece.colour
            glyph: piece.glyph
            visible: piece.glyph !== ""
            height: piece.type.words * 1.35
            width: piece.type.words * 0.9
        }
        Repeater {
            model: piece.sayings

            Words {
                required property int index
                required property var modelData

                color: index === 0 ? Theme.inked(piece.colour) : Theme.inkSoft
                face: modelData.sans
                text: modelData.place
                width: Math.min(Math.ceil(implicitWidth), piece.width - piece.type.words * 1.5)
            }
        }
    }
    Item {
        Accessible.name: piece.leading.spoken
        Accessible.role: Accessible.StaticText
        height: words.height
        width: parent.width

        Column {
            id: words

            spacing: piece.type.gap
            width: parent.width

            AttractLead {
                id: lead

                accent: piece.colour
                saying: piece.leading
                type: piece.type
                width: parent.width
            }
            Words {
                face: piece.original.originalFace ?? null
                size: piece.type.label
                text: piece.original.original ? "“" + piece.original.original + "”" : ""
            }
            Words {
                face: piece.leading.sans
                text: piece.leading.account
                width: piece.width
            }
        }
    }
    Repeater {
        id: others

        model: piece.sayings.slice(1)

        Column {
            id: other

            required property var modelData
            readonly property bool verbatim: modelData.kind === "quotation"

            Accessible.name: modelData.spoken
            Accessible.role: Accessible.StaticText
            spacing: piece.type.gap * 0.3
            topPadding: piece.type.gap * 0.6

            Words {
                color: Theme.ink
                face: other.verbatim ? other.modelData.face : other.modelData.sans
                size: other.verbatim ? piece.type.label : piece.type.words
                text: other.modelData.sentence
                width: other.verbatim ? piece.width : piece.measure
            }
            Words {
                face: other.modelData.sans
                text: other.modelData.account
                width: piece.measure
            }
        }
    }
}
