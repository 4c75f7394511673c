import QtQuick
import Timeline.Viewer

// Words in the serif face, for titles, quotations and years; `size` in px.
Text {
    property real size: Metrics.heading
    property bool bold: false

    color: Theme.ink
    font: Theme.serifFont(size, bold)
    lineHeight: wrapMode === Text.NoWrap ? 1 : Metrics.leading
    textFormat: Text.PlainText
    renderType: Text.QtRendering
}
