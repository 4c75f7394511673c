pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Core
import Timeline.Viewer

// One event's page from head to source, as one column of text.
Column {
    id: page

    required property ReadingView reading
    readonly property color accent: Theme.lane(reading.laneColour)
    // How much of it names the event: date and title.
    readonly property real headHeight: head.height

    // A link is about to open another page.
    signal followed(bool byKeyboard)
    // Another part of the list stands here now.
    signal turned(list: Item)

    function quotationAt(number: int): Item {
        return quotations.itemAt(number);
    }
    function figureAt(number: int): Item {
        return figures.blockAt(number);
    }
    function openEntity(id: string, byKeyboard: bool) {
        followed(byKeyboard);
        reading.follow(id);
    }

    spacing: Metrics.body * 1.4

    PageHead {
        id: head

        reading: page.reading
        width: parent.width
    }

    PageText {
        Accessible.name: page.reading.summary
        text: page.reading.summaryUnbroken
        width: parent.width
    }

    Repeater {
        id: quotations

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
                textFormat: Text.StyledText
                width: page.width

                onLinkActivated: link => {
                    page.followed(false);
                    page.reading.follow(link);
                }
            }
        }
    }

    MediaFigures {
        media: page.reading.media
        width: parent.width
    }

    FigureGrid {
        id: figures

        accent: page.accent
        figures: page.reading.figures
        width: parent.width
    }

    Column {
        spacing: Metrics.space
        visible: people.count + places.count + organisations.count + cited.count + tags.count > 0
        width: parent.width

        NameChips {
            id: people

            label: qsTr("People")
            names: page.reading.people
            width: parent.width

            onChosen: (key, byKeyboard) => page.openEntity(key, byKeyboard)
        }

        NameChips {
            id: places

            label: qsTr("Places")
            names: page.reading.places
            width: parent.width

            onChosen: (key, byKeyboard) => page.openEntity(key, byKeyboard)
        }

        NameChips {
            id: organisations

            label: qsTr("Organisations")
            names: page.reading.organisations
            width: parent.width

            onChosen: (key, byKeyboard) => page.openEntity(key, byKeyboard)
        }

        NameChips {
            id: cited

            label: qsTr("Quoted or cited")
            names: page.reading.cited
            width: parent.width

            onChosen: (key, byKeyboard) => page.openEntity(key, byKeyboard)
        }

        NameChips {
            id: tags

            label: qsTr("Tags")
            names: page.reading.tags
            width: parent.width

            onChosen: (key, byKeyboard) => {
                page.followed(byKeyboard);
                page.reading.showTag(key);
            }
        }
    }

    PageSection {
        id: linked

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

        ListTurner {
            reading: page.reading
            width: parent.width

            onTurned: page.turned(linked)
        }
    }

    SourcesSection {
        citations: page.reading.citations
        width: parent.width

        onAsked: (index, byKeyboard) => {
            page.followed(byKeyboard);
            page.reading.showCited(index);
        }
    }
}
