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

    Column {
        visible: page.reading.summary !== ""
        width: parent.width

        PageText {
            Accessible.name: page.reading.summary
            text: page.reading.summaryUnbroken
            width: parent.width
        }

        // On what all of this rests, and who publishes that.
        PassageFold {
            beside: page.reading.accounts.slice(1)
            introduced: true
            label: page.reading.restsOn
            publication: page.reading.accounts.length > 0 ? page.reading.accounts[0].publication : null
            width: parent.width
        }
    }

    Repeater {
        id: quotations

        model: page.reading.quotes

        QuoteBlock {
            accent: page.accent
            texts: page.reading.texts
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
        texts: page.reading.texts
        width: parent.width
    }

    PageNames {
        reading: page.reading
        width: parent.width

        onEntityChosen: (id, byKeyboard) => page.openEntity(id, byKeyboard)
        onTagChosen: (tag, byKeyboard) => {
            page.followed(byKeyboard);
            page.reading.showTag(tag);
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
        texts: page.reading.texts
        width: parent.width

        onAsked: (index, byKeyboard) => {
            page.followed(byKeyboard);
            page.reading.showCited(index);
        }
    }
}
