import QtQuick
import Timeline.Viewer

// A part of the page under a rule and a small heading.
Column {
    id: section

    required property string heading

    spacing: Metrics.space

    Rectangle {
        color: Theme.rule
        height: Metrics.hairline
        width: parent.width
    }

    PageText {
        Accessible.role: Accessible.Heading
        bold: true
        color: Theme.inkSoft
        size: Metrics.small
        text: section.heading
        width: parent.width
    }
}
