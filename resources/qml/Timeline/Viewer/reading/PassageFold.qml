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

    // Columns are laid out before the next frame, from the inside out: the height is wanted now.
    function settle(item: Item) {
        for (const child of item.children)
            settle(child);
        (item as Column)?.forceLayout();
    }
    // What was unfolded comes into view, as much of it as there is room for below its button.
    function reveal() {
        let page = fold.parent;
        while (page !== null && !(page instanceof Flickable))
            page = page.parent;
        const flickable = page as Flickable;
        if (!open || flickable === null)
            return;
        settle(fold);
        const top = fold.mapToItem(flickable.contentItem, 0, 0).y - Metrics.space;
        const hidden = top + fold.height + Metrics.space * 2 - flickable.contentY - flickable.height;
        flickable.contentY += Math.max(0, Math.min(hidden, top - flickable.contentY));
    }

    DisclosureButton {
        open: fold.open
        outlined: fold.outlined
        text: fold.label
        visible: fold.unfolds && fold.label !== ""
        width: Math.min(implicitWidth, parent.width)

        onClicked: {
            fold.open = !fold.open;
            Qt.callLater(fold.reveal);
        }
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
                text: fold.note
                width: parent.width
            }

            CopyButton {
                content: fold.copied
                visible: fold.copied !== "" && Metrics.profile !== "kiosk"
                label: qsTr("Copy with its source")
                what: qsTr("The quotation")
                width: Math.min(implicitWidth, parent.width)
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
