pragma ValueTypeBehavior: Copy
import QtQuick
import Timeline.Viewer

// Words of the reading page: they wrap, and their lines stand as far apart as the design asks in any language.
Text {
    id: words

    property bool bold: false
    property real leading: Metrics.leading
    property bool serif: false
    property real size: Metrics.body
    // The face of words in another language than the reader's, a font; null for the theme's own faces.
    property var face: null

    function sized(): font {
        let own = face;
        own.pixelSize = Math.max(1, Math.round(size));
        own.bold = bold;
        return own;
    }

    // What is read aloud: neither joiners nor marks of StyledText.
    function spokenText(): string {
        const joined = text.replace(/\u2060/g, "");
        return textFormat === Text.StyledText ? Markup.plain(joined) : joined;
    }

    Accessible.name: spokenText()
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font: face ? sized() : serif ? Theme.serifFont(size, bold) : Theme.sansFont(size, bold)
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
