import QtQuick
import Timeline.Viewer

// Words in the sans face; `size` in px.
Text {
    property real size: Metrics.body
    property bool bold: false
    property real leading: Metrics.leading

    color: Theme.ink
    font: Theme.sansFont(size, bold)
    lineHeight: wrapMode === Text.NoWrap ? 1 : Math.round(size * leading)
    lineHeightMode: wrapMode === Text.NoWrap ? Text.ProportionalHeight : Text.FixedHeight
    textFormat: Text.PlainText
    renderType: Text.QtRendering
}
