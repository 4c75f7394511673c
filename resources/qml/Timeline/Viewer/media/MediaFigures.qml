pragma ComponentBehavior: Bound
import QtQuick
import Timeline.Core
import Timeline.Viewer

// The pictures, sounds and films of an event.
Column {
    id: figures

    required property MediaView media
    property MediaFigure speaking: null

    spacing: Metrics.body
    visible: repeater.count > 0

    Repeater {
        id: repeater

        model: figures.media.model

        MediaFigure {
            id: figure

            heard: figures.speaking === figure
            width: figures.width

            onBegan: figures.speaking = figure
            onEnlarged: {
                layer.active = true;
                (layer.item as PictureLayer).show(figure);
            }
            onFailed: figures.media.failed(index)
            onPlayed: playing => {
                // The one that was heard before falls silent later.
                if (playing || heard)
                    figures.media.played(playing);
            }
        }
    }

    // Made for the first picture that is seen large, and kept.
    Loader {
        id: layer

        active: false

        sourceComponent: PictureLayer {}
    }
}
