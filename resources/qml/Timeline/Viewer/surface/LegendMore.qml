import QtQuick
import Timeline.Viewer

// The rest of how to read the surface, each shown as it is drawn there.
Column {
    id: legend

    property color behind: Theme.panel
    // Whether a filter dims what it does not let pass.
    required property bool dims

    spacing: Metrics.space * 0.8

    LegendEntry {
        width: legend.width
        words: qsTr("begins or ends somewhere in the part that fades: only its year or month is known")

        BandShape {
            behind: legend.behind
            colour: ""
            height: Metrics.mark
            softEnd: width * 0.35
            softStart: width * 0.35
            width: Metrics.mark * 3
        }
    }
    LegendEntry {
        width: legend.width
        words: qsTr("begins or ends about then: its date is approximate")

        BandShape {
            behind: legend.behind
            colour: ""
            featheredEnd: true
            featheredStart: true
            height: Metrics.mark
            softEnd: width * 0.35
            softStart: width * 0.35
            width: Metrics.mark * 3
        }
    }
    LegendEntry {
        width: legend.width
        words: qsTr("had not ended when its source was written")

        BandShape {
            behind: legend.behind
            colour: ""
            fadingEnd: true
            height: Metrics.mark
            softEnd: width * 0.6
            width: Metrics.mark * 3
        }
    }
    LegendEntry {
        width: legend.width
        words: qsTr("more events than have room of their own here; opens a list of them")

        Rectangle {
            border.color: Theme.outline
            border.width: Metrics.stroke
            color: legend.behind
            height: sample.implicitHeight * 1.2
            radius: height / 2
            width: Metrics.mark * 2.4
            y: (parent.height - height) / 2

            SansText {
                id: sample

                Accessible.ignored: true
                anchors.centerIn: parent
                bold: true
                size: Metrics.small
                text: "+3"
            }
        }
    }
    LegendEntry {
        visible: legend.dims
        width: legend.width
        words: qsTr("does not pass the filter")

        GlyphIcon {
            colour: Theme.dimMark
            glyph: "circle"
            height: Metrics.mark * 0.7
            y: (parent.height - height) / 2
        }
    }
}
