pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Viewer

// The people, the places or the organisations of an event, quietly, under the word for them.
Flow {
    id: chips

    required property string label
    required property var names
    readonly property int count: repeater.count

    spacing: Metrics.space
    visible: count > 0

    PageText {
        color: Theme.inkSoft
        height: Metrics.small * 2
        size: Metrics.small
        text: chips.label
        verticalAlignment: Text.AlignVCenter
        width: Math.min(implicitWidth, chips.width)
    }

    Repeater {
        id: repeater

        model: chips.names

        Rectangle {
            id: chip

            required property string name
            required property string note

            Accessible.description: note
            Accessible.name: name
            Accessible.role: Accessible.StaticText
            border.color: Theme.rule
            border.width: Metrics.hairline
            color: "transparent"
            implicitHeight: words.implicitHeight + Metrics.small * 0.6
            implicitWidth: Math.min(words.implicitWidth + Metrics.small * 1.4, chips.width)
            radius: Math.min(height / 2, Metrics.small)

            PageText {
                id: words

                Accessible.ignored: true
                anchors.centerIn: parent
                leading: 1.3
                size: Metrics.small
                text: chip.name
                width: Math.min(implicitWidth, chips.width - Metrics.small * 1.4)
            }
        }
    }
}
