pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// Unfolds a statement's place in its source: the passage with what stands before and after it and the very words
// marked, what the publication is, and references to copy. Where there is none of these only the claim stands here,
// and there is nothing to press.
Column {
    id: fold

    required property string exact
    required property var face
    required property string label
    required property string prefix
    required property string suffix
    property bool open: false
    property bool outlined: false
    property string told: ""
    // Who publishes it, where the publication itself is not described.
    property string note: ""
    // The fields of Publication in viewer/models/passage.py; null where no reference is offered.
    property var publication: null
    // Whether the publication is introduced here, and not already beside the fold.
    property bool introduced: false
    // The statement with its source, to be copied; empty where none is offered.
    property string copied: ""

    readonly property bool unfolds: exact !== "" || note !== "" || publication !== null

    spacing: Metrics.space

    onExactChanged: open = false

    DisclosureButton {
        open: fold.open
        outlined: fold.outlined
        text: fold.label
        visible: fold.unfolds && fold.label !== ""
        width: Math.min(implicitWidth, parent.width)

        onClicked: fold.open = !fold.open
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: fold.label
        visible: !fold.unfolds && text !== ""
        width: parent.width
    }

    Item {
        implicitHeight: content.height
        visible: fold.open && fold.unfolds
        width: parent.width

        Rectangle {
            color: Theme.outline
            height: parent.height
            width: Metrics.hairline * 2
        }

        Column {
            id: content

            anchors.left: parent.left
            anchors.leftMargin: Metrics.body
            anchors.right: parent.right
            spacing: Metrics.space * 1.5

            PageText {
                Accessible.name: fold.prefix + fold.exact + fold.suffix
                color: Theme.inkSoft
                face: fold.face
                objectName: "passage"
                text: "…" + Markup.escaped(fold.prefix) + "<b><u><font color=\"" + Theme.ink + "\">" + Markup.escaped(fold.exact) + "</font></u></b>" + Markup.escaped(fold.suffix) + "…"
                textFormat: Text.StyledText
                visible: fold.exact !== ""
                width: parent.width
            }

            PageText {
                color: Theme.inkSoft
                size: Metrics.small
                text: fold.told
                width: parent.width
            }

            PageText {
                color: Theme.inkSoft
                size: Metrics.small
                text: fold.note
                width: parent.width
            }

            CopyButton {
                content: fold.copied
                visible: fold.copied !== "" && Metrics.profile !== "kiosk"
                what: qsTr("The quotation with its source")
            }

            // Made when it is looked at: most folds stay closed.
            Loader {
                active: fold.open && fold.publication !== null
                visible: active
                width: parent.width

                sourceComponent: ReferenceBlock {
                    introduced: fold.introduced
                    publication: fold.publication
                }
            }
        }
    }
}
