pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Core
import Timeline.Viewer

// The page of a person, a place, a body, a tag or a source: what it is, and all the timeline has of it, in time.
Column {
    id: page

    required property ReadingView reading
    readonly property SubjectView subject: reading.subject
    // How much of it names the subject.
    readonly property real headHeight: head.height

    // A link is about to open another page.
    signal followed(bool byKeyboard)
    // Another part of the list stands here now.
    signal turned(list: Item)

    spacing: Metrics.body * 1.4

    PageTitle {
        id: head

        title: page.reading.title
        titleUnbroken: page.reading.title
        width: parent.width

        PageText {
            color: Theme.inkSoft
            leading: 1.3
            serif: true
            size: Metrics.heading
            text: page.subject.kind
        }
    }

    PageText {
        text: page.subject.note
        width: parent.width
    }

    Column {
        spacing: Metrics.space * 0.25
        visible: cited.count > 0
        width: parent.width

        Repeater {
            id: cited

            model: page.subject.citations

            SourceBlock {
                titled: false
                width: page.width
            }
        }
    }

    PageSection {
        id: list

        heading: page.subject.counts
        width: parent.width

        ListTurner {
            reading: page.reading
            width: parent.width
        }

        Repeater {
            model: page.subject.entries

            SubjectEntry {
                texts: page.reading.texts
                width: page.width

                onFollowed: byKeyboard => {
                    page.followed(byKeyboard);
                    page.reading.show(eventId);
                }
            }
        }

        ListTurner {
            reading: page.reading
            width: parent.width

            onTurned: page.turned(list)
        }
    }
}
