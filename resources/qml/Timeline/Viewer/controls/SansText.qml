import QtQuick
import Timeline.Viewer

// Words in the sans face; `size` in px.
Text {
    property real size: Metrics.body
    property bool bold: false

    color: Theme.ink
    font: Theme.sansFont(size, bold)
    lineHeight: wrapMode === Text.NoWrap ? 1 : Metrics.leading
    textFormat: Text.PlainText
    renderType: Text.QtRendering
}
