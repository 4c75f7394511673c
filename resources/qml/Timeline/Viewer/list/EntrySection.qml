import QtQuick
import Timeline.Viewer

// The head of a section of the list: the part of time in which its events begin.
Item {
    id: head

    required property string section

    Accessible.name: section
    Accessible.role: Accessible.Heading
    height: words.height + Metrics.space * 3.5
    width: ListView.view?.width ?? 0

    SerifText {
        id: words

        Accessible.ignored: true
        bold: true
        color: Theme.inkSoft
        size: Metrics.body * 1.15
        text: head.section
        width: parent.width
        wrapMode: Text.Wrap
        y: Metrics.space * 2
    }
    Rectangle {
        color: Theme.rule
        height: Metrics.hairline
        width: parent.width
        y: words.y + words.height + Metrics.space * 0.5
    }
}
