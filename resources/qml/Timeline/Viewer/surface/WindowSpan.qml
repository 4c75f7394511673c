import QtQuick
import Timeline.Viewer

// The span of the window, in words: beside the axis, or above the overview where there is no room beside it.
SansText {
    required property bool stacked
    required property string words

    color: Theme.inkSoft
    leading: 1.3
    maximumLineCount: stacked ? 1 : 3
    size: Metrics.small
    text: words
    verticalAlignment: Text.AlignBottom
    wrapMode: Text.Wrap
}
