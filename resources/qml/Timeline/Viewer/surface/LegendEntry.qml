import QtQuick
import Timeline.Viewer

// A mark of the surface, and beside it what it means.
Item {
    id: entry

    default property alias mark: slot.data
    required property string words

    implicitHeight: Math.max(slot.height, text.height)

    Item {
        id: slot

        height: Metrics.mark
        width: Metrics.mark * 3
        y: (text.firstLine - height) / 2
    }
    SansText {
        id: text

        readonly property real firstLine: size * leading

        Accessible.name: entry.words
        Accessible.role: Accessible.StaticText
        color: Theme.inkSoft
        leading: 1.4
        size: Metrics.small
        text: entry.words
        width: entry.width - x
        wrapMode: Text.Wrap
        x: slot.width + Metrics.space
    }
}
