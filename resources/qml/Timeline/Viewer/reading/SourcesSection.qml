pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// What the event rests on. Two sources stand side by side where there is room, each under its publisher's name.
PageSection {
    id: section

    required property var citations
    // A TextReader; null where no text is looked up.
    property var texts: null
    readonly property bool several: blocks.count > 1
    readonly property bool beside: several && width >= Metrics.body * 24
    readonly property real blockWidth: beside ? (width - grid.columnSpacing) / 2 : width

    // All that rests on the source at an index is asked for.
    signal asked(int index, bool byKeyboard)

    heading: several ? qsTr("Sources") : qsTr("Single source")
    visible: blocks.count > 0

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: section.several ? qsTr("Named side by side, with no claim that they are independent of one another.") : ""
        width: parent.width
    }

    Grid {
        id: grid

        columnSpacing: Metrics.body * 1.5
        columns: section.beside ? 2 : 1
        rowSpacing: Metrics.body
        width: parent.width

        Repeater {
            id: blocks

            model: section.citations

            SourceBlock {
                id: source

                required property int index

                named: section.several
                texts: section.texts
                width: section.blockWidth

                OnwardButton {
                    about: source.publication.title
                    text: qsTr("All that rests on this source")
                    width: Math.min(implicitWidth, source.width)

                    onClicked: section.asked(source.index, visualFocus)
                }
            }
        }
    }
}
