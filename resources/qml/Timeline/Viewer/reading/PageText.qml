pragma ValueTypeBehavior: Copy
import QtQuick
import Timeline.Viewer

// Words of the reading page: they wrap, and their lines stand as far apart as the design asks in any language.
Text {
    id: words

    property bool bold: false
    property font face: Theme.sans
    property real leading: Metrics.leading
    property real size: Metrics.body

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font: Theme.sized(face, size, bold)
    lineHeight: Math.max(size * leading, metrics.height)
    lineHeightMode: Text.FixedHeight
    linkColor: Theme.ink
    renderType: Text.QtRendering
    textFormat: Text.PlainText
    visible: text !== ""
    wrapMode: Text.Wrap

    // A script that is taller than the leading keeps its own height.
    FontMetrics {
        id: metrics

        font: words.font
    }
}
