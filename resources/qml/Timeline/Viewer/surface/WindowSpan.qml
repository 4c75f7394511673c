import QtQuick
import Timeline.Viewer

// The span of the window, in words: beside the axis, above the overview, or in its stead.
SansText {
    property bool instead: false
    required property bool stacked
    required property string words

    color: Theme.inkSoft
    leading: 1.3
    elide: Text.ElideRight
    maximumLineCount: instead ? 2 : stacked ? 1 : 3
    // In little room smaller words, rather than half of them.
    size: Metrics.small * (instead ? 0.6 : 1)
    text: words
    verticalAlignment: Text.AlignBottom
    wrapMode: instead ? Text.WordWrap : Text.Wrap
}
