import QtQuick
import Timeline.Viewer

// How to read the marks, each shown as the surface draws it.
Flow {
    id: legend

    spacing: Metrics.space * 2

    component Entry: Row {
        property string words

        // The mark, which each entry adds, comes before the words.
        layoutDirection: Qt.RightToLeft
        spacing: Metrics.space

        SansText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            size: Metrics.small
            text: parent.words
        }
    }

    Entry {
        words: qsTr("reported")

        GlyphIcon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.ink
            glyph: "circle"
        }
    }
    Entry {
        words: qsTr("background from elsewhere")

        GlyphIcon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.ink
            glyph: "circle"
            hollow: true
            within: Theme.panel
        }
    }
    Entry {
        words: qsTr("only the year or season is known")

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            height: Metrics.mark * 0.9
            radius: height / 2
            width: Metrics.mark * 2
        }
    }
    Entry {
        words: qsTr("years in which the source dates no event")

        Image {
            anchors.verticalCenter: parent.verticalCenter
            fillMode: Image.Tile
            height: Metrics.mark
            source: `image://glyph/hatch/${Theme.hex(Theme.hatch)}`
            sourceSize: Qt.size(Metrics.mark * 0.8, Metrics.mark * 0.8)
            width: Metrics.mark * 2
        }
    }
    Entry {
        words: qsTr("start or end not stated")

        BandShape {
            anchors.verticalCenter: parent.verticalCenter
            behind: Theme.panel
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
}
