pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// Unfolds a statement's place in its source, or side by side in its sources: the passage with what stands before and
// after it and the very words marked, what the publication is, and references to copy. Where there is none of these
// only the claim stands here, and there is nothing to press.
Column {
    id: fold

    required property string label
    // What it unfolds for, for assistive technology where several say the same.
    property string about: ""
    property string exact: ""
    property string prefix: ""
    property string suffix: ""
    property var face: null
    // The id of the source if its text can be looked up, with a TextReader.
    property string carried: ""
    property var texts: null
    property bool open: false
    property bool outlined: false
    // The fields of Publication in viewer/models/passage.py; null where there is none.
    property var publication: null
    // Whether the publication is introduced here, and not already beside the fold; whether references are offered.
    property bool introduced: false
    property bool referenced: false
    // The other sources, each with the fields of PassageRoles.
    property var beside: []
    // The statement with its source, to be copied; empty where none is offered.
    property string copied: ""

    readonly property bool unfolds: exact !== "" || (publication !== null && publication.title !== "")
    readonly property bool several: beside.length > 0
    readonly property var own: ({
            "prefix": prefix,
            "exact": exact,
            "suffix": suffix,
            "passageFace": face,
            "carried": carried,
            "publication": publication
        })

    spacing: Metrics.space

    // Columns and grids are laid out before the next frame, from the inside out: the height is wanted now.
    function settle(item: Item) {
        for (const child of item.children)
            settle(child);
        (item as Column)?.forceLayout();
        (item as Grid)?.forceLayout();
    }
    function page(): Flickable {
        let item = fold.parent;
        while (item !== null && !(item instanceof Flickable))
            item = item.parent;
        return item as Flickable;
    }
    // What was unfolded comes into view, as much of it as there is room for below its button; of a longer text the
    // marked words do.
    function reveal() {
        const flickable = page();
        if (!open || flickable === null)
            return;
        settle(fold);
        const top = fold.mapToItem(flickable.contentItem, 0, 0).y - Metrics.space;
        const hidden = top + fold.height + Metrics.space * 2 - flickable.contentY - flickable.height;
        const place = flickable.contentY + Math.max(0, Math.min(hidden, top - flickable.contentY));
        const first = passages.itemAt(0) as PassageBlock;
        const marked = first ? first.mapToItem(flickable.contentItem, 0, first.markTop).y : top;
        flickable.contentY = marked < place + flickable.height * 0.7 ? place : marked - flickable.height * 0.3;
    }
    function keepInSight(by: real) {
        const flickable = page();
        if (flickable !== null)
            flickable.contentY += by;
    }

    DisclosureButton {
        about: fold.about
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

            Grid {
                id: grid

                columnSpacing: Metrics.body * 1.5
                columns: fold.several && width >= Metrics.body * 24 ? 2 : 1
                rowSpacing: Metrics.body
                width: parent.width

                // Made when it is looked at: most folds stay closed.
                Repeater {
                    id: passages

                    model: fold.open && fold.unfolds ? [fold.own].concat(fold.beside) : []

                    PassageBlock {
                        required property var modelData

                        about: fold.about
                        introduced: fold.introduced || fold.several
                        named: fold.several
                        passage: modelData
                        texts: fold.texts
                        width: grid.columns === 2 ? (grid.width - grid.columnSpacing) / 2 : grid.width

                        onGrewAbove: by => fold.keepInSight(by)
                    }
                }
            }

            PageText {
                color: Theme.inkSoft
                size: Metrics.small
                text: fold.several ? qsTr("Named side by side, with no claim that they are independent of one another.") : ""
                width: parent.width
            }

            CopyButton {
                about: fold.about
                content: fold.copied
                visible: fold.copied !== "" && Metrics.profile !== "kiosk"
                label: qsTr("Copy with its source")
                what: qsTr("The quotation")
                width: Math.min(implicitWidth, parent.width)
            }

            Loader {
                active: fold.open && fold.referenced && fold.publication !== null
                visible: active
                width: parent.width

                sourceComponent: ReferenceBlock {
                    about: fold.about
                    publication: fold.publication
                }
            }
        }
    }
}
