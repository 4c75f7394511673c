import QtQuick
import Timeline.Viewer

// How to read the marks that need it most, each shown as the surface draws it.
Column {
    id: legend

    property color behind: Theme.panel

    spacing: Metrics.space * 0.8

    LegendEntry {
        width: legend.width
        words: qsTr("reported")

        GlyphIcon {
            colour: Theme.ink
            glyph: "circle"
            height: Metrics.mark
        }
    }
    LegendEntry {
        width: legend.width
        words: qsTr("background from elsewhere")

        GlyphIcon {
            colour: Theme.ink
            glyph: "circle"
            height: Metrics.mark
            hollow: true
            within: legend.behind
        }
    }
    LegendEntry {
        width: legend.width
        words: qsTr("only the year or season is known")

        Rectangle {
            color: Theme.ink
            height: Metrics.mark * 0.9
            radius: height / 2
            width: Metrics.mark * 2
        }
    }
    LegendEntry {
        width: legend.width
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
    LegendEntry {
        width: legend.width
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
