pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// A heading of the help, and its sentences one below the other.
Column {
    id: part

    required property string heading
    required property list<string> sentences

    spacing: Metrics.space

    SerifText {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        bold: true
        leading: 1.3
        size: Metrics.body * 1.15
        text: part.heading
        width: part.width
        wrapMode: Text.Wrap
    }
    Repeater {
        model: part.sentences

        SansText {
            required property string modelData

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            leading: 1.45
            text: modelData
            width: part.width
            wrapMode: Text.Wrap
        }
    }
}
