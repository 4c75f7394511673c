pragma ComponentBehavior: Bound

import QtQuick
import Timeline.Viewer

// How to read the marks, each shown as the surface draws it.
Column {
    id: legend

    property color behind: Theme.panel

    spacing: Metrics.space * 0.8

    component Entry: Item {
        id: entry

        default property alias mark: slot.data
        property string words

        height: Math.max(slot.height, text.height)
        width: legend.width

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

    Entry {
        words: qsTr("reported")

        GlyphIcon {
            colour: Theme.ink
            glyph: "circle"
            height: Metrics.mark
        }
    }
    Entry {
        words: qsTr("background from elsewhere")

        GlyphIcon {
            colour: Theme.ink
            glyph: "circle"
            height: Metrics.mark
            hollow: true
            within: legend.behind
        }
    }
    Entry {
        words: qsTr("only the year or season is known")

        Rectangle {
            color: Theme.ink
            height: Metrics.mark * 0.9
            radius: height / 2
            width: Metrics.mark * 2
        }
    }
    Entry {
        words: qsTr("start or end not stated")

        BandShape {
            behind: legend.behind
            certain: false
            colour: ""
            fadingEnd: true
            fadingStart: true
            height: Metrics.mark
            softEnd: width * 0.35
            softStart: width * 0.35
            width: Metrics.mark * 3
        }
    }
    Entry {
        words: qsTr("years in which the source dates no event")

        Image {
            fillMode: Image.Tile
            height: Metrics.mark
            source: `image://glyph/hatch/${Theme.hex(Theme.hatch)}`
            sourceSize: Qt.size(Metrics.mark * 0.8, Metrics.mark * 0.8)
            width: Metrics.mark * 3
        }
    }
}
