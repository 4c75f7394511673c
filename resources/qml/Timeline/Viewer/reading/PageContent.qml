pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Core
import Timeline.Viewer

// One event's page from head to source, as one column of text.
Column {
    id: page

    required property ReadingView reading
    // A link is about to open another page.
    signal followed(bool byKeyboard)

    readonly property color accent: Theme.lane(reading.laneColour)

    spacing: Metrics.body * 1.4

    PageHead {
        reading: page.reading
        width: parent.width
    }

    PageText {
        Accessible.name: page.reading.summary
        text: page.reading.summaryUnbroken
        width: parent.width
    }

    Repeater {
        model: page.reading.quotes

        QuoteBlock {
            accent: page.accent
            width: page.width
        }
    }

    Column {
        spacing: Metrics.body * 0.7
        visible: paragraphs.count > 0
        width: parent.width

        Repeater {
            id: paragraphs

            model: page.reading.paragraphs

            PageText {
                required property string modelData

                text: modelData
                textFormat: Text.MarkdownText
                width: page.width

                onLinkActivated: link => {
                    page.followed(false);
                    page.reading.show(link);
                }
            }
        }
    }

    FigureGrid {
        accent: page.accent
        figures: page.reading.figures
        width: parent.width
    }

    Column {
        spacing: Metrics.space
        visible: people.count + places.count + organisations.count > 0
        width: parent.width

        NameChips {
            id: people

            label: qsTr("People")
            names: page.reading.people
            width: parent.width
        }

        NameChips {
            id: places

            label: qsTr("Places")
            names: page.reading.places
            width: parent.width
        }

        NameChips {
            id: organisations

            label: qsTr("Organisations")
            names: page.reading.organisations
            width: parent.width
        }
    }

    PageSection {
        heading: qsTr("Linked events")
        visible: links.count > 0
        width: parent.width

        Repeater {
            id: links

            model: page.reading.links

            LinkRow {
                width: page.width

                onClicked: {
                    page.followed(visualFocus);
                    page.reading.show(eventId);
                }
            }
        }
    }

    PageSection {
        heading: page.reading.singleSource ? qsTr("Single source") : qsTr("Sources")
        visible: citations.count > 0
        width: parent.width

        Repeater {
            id: citations

            model: page.reading.citations

            SourceBlock {
                width: page.width
            }
        }
    }
}
