import QtQuick
import Timeline.Viewer

// Points onward, to the right; turned by whoever needs another way.
GlyphIcon {
    glyph: "chevron"
    height: Metrics.small * 0.75
    width: height
}
