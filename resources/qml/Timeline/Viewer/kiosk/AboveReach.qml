import QtQuick
import Timeline.Core
import Timeline.Viewer

// What stands above everybody's reach while the controls are lowered: nothing to touch, but something to read, also
// for those who stand behind: what the timeline is about, and whose account it is.
Rectangle {
    id: above

    required property Session session

    readonly property real margin: Metrics.space * 4
    readonly property real size: Math.min(Metrics.title * 1.9, Math.max(Metrics.heading, height * 0.15))

    Accessible.ignored: true
    color: Theme.ground

    Column {
        spacing: Metrics.space * 1.5
        width: parent.width - above.margin * 2
        x: above.margin
        y: Math.max(Metrics.space, (parent.height - height) * 0.45)

        SerifText {
            id: title

            Accessible.ignored: true
            bold: true
            elide: Text.ElideRight
            leading: 1.3
            maximumLineCount: Math.max(1, Math.floor(above.height * 0.6 / (size * leading)))
            size: above.size
            text: above.session.title
            width: Math.min(parent.width, size * 15)
            wrapMode: Text.Wrap
        }
        SansText {
            id: subtitle

            Accessible.ignored: true
            color: Theme.inkSoft
            size: Metrics.body * 1.15
            text: above.session.subtitle
            visible: title.height + height + Metrics.space * 4 < above.height
            width: Math.min(parent.width, Metrics.body * 46)
            wrapMode: Text.Wrap
        }
        SansText {
            Accessible.ignored: true
            color: Theme.inkSoft
            size: Metrics.small
            text: above.session.publisherNote
            visible: title.height + subtitle.height + height + Metrics.space * 8 < above.height
            width: Math.min(parent.width, Metrics.body * 40)
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.rule
        height: Metrics.hairline
        width: parent.width
    }
}
