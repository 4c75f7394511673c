import QtQuick
import Timeline.Viewer

// A publication as references, with what of a full reference is not known.
Column {
    id: block

    // The fields of Publication in viewer/models/passage.py.
    required property var publication
    // For which statement or source they stand, for assistive technology.
    required property string about

    spacing: Metrics.space * 1.5

    ReferenceLine {
        about: block.about
        entry: block.publication.gbt
        form: "GB/T 7714-2015"
        width: parent.width
    }

    ReferenceLine {
        about: block.about
        entry: block.publication.apa
        form: "APA 7"
        styled: true
        width: parent.width
    }

    PageText {
        color: Theme.inkSoft
        size: Metrics.small
        text: block.publication.unknown
        width: parent.width
    }
}
